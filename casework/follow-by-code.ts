/**
 * What a code's holder sees and sends. The page is write-mostly: it shows what was encrypted to the code when it was
 * recorded, never what the holder sent, and is the same before and after (I6). Nothing here needs an opened server.
 */
import { canonicalJson } from '@amanat/ledger';
import { boxPrivateKeyOf, type Code, coverCodeOf, lookupOf, openBox, sealBox } from '@amanat/sealing';
import type { ComplaintCommand } from '@amanat/domain';
import { changeComplaint } from './change-complaint.ts';
import { holderOf } from './code-holder.ts';
import type { CoverGuesses } from './cover-guesses.ts';
import type { Deployment } from './deployment.ts';
import { codeRowOf } from './lodge-complaint.ts';
import { parseNotice } from './notice.ts';
import { openingsToldOf } from './openings/openings-by-code.ts';
import type { CodeRow, NoticeRow } from './ports.ts';
import { duressIsSignalled, promiseState, seenByCode, signalDuress } from './seen-by-code.ts';
import type { CodeAction, CodePageView, Notice } from './views.ts';

const associated = (caseId: string, noticeSeq: number): string => `amanat/notice/v1\n${caseId}\n${noticeSeq}`;

/** `undefined` for a code that opens nothing here. A cover code shows a complaint without any step, and records duress. */
export async function openCode(
  code: Code,
  guesses: CoverGuesses,
  deployment: Deployment,
): Promise<CodePageView | undefined> {
  const look = await seenByCode(code, guesses, deployment);
  if (look === undefined) return undefined;
  const { row, seen } = look;
  const page = { receivedOn: look.body.recordedOn, promise: promiseState(look, deployment) };
  // Asked for both, so that the time taken does not tell a cover from its code.
  const sealedNotices = await deployment.store.loadNotices(row.caseId);
  const openings = await openingsToldOf(row.caseId, deployment);
  if (seen === 'cover') return { ...page, questions: [], openings: [] };
  const notices = openNotices(code, row, sealedNotices, deployment);
  const lastStep = notices.findLast((notice) => notice.kind === 'step');
  const questions = notices.flatMap((notice) => (notice.kind === 'question' ? [notice.question] : []));
  return { ...page, ...(lastStep === undefined ? {} : { lastStep }), questions, openings };
}

/** Keeps what the holder sends. Whatever happens inside, the holder is told the same. */
export async function actByCode(
  code: Code,
  action: CodeAction,
  guesses: CoverGuesses,
  deployment: Deployment,
): Promise<'kept' | 'unknown-code'> {
  const holder = await holderOf(code, guesses, deployment);
  if (holder === undefined) return 'unknown-code';
  const { row, seen } = holder;
  const isSignalled = await duressIsSignalled(row, deployment);
  if (seen === 'cover' && !isSignalled) await signalDuress(row, deployment);
  await changeComplaint(row.caseId, { kind: 'code-holder' }, commandOf(action), deployment);
  return 'kept';
}

/** Adds a cover code; only its derived value is kept, and it is never printed. */
export async function addCover(
  code: Code,
  lastGroup: string,
  deployment: Deployment,
): Promise<'kept' | 'same-as-code' | 'unknown-code'> {
  const { store, origin, ciphers } = deployment;
  const row = await store.findCode(lookupOf(code, origin, ciphers));
  if (row === undefined || row.role === 'cover') return 'unknown-code';
  if (!/^\d{4}$/.test(lastGroup) || code.endsWith(lastGroup)) return 'same-as-code';
  const cover = codeRowOf(coverCodeOf(code, lastGroup), 'cover', row, deployment);
  // Chosen before: already kept, which is all that was asked.
  await store.append({ events: [], codes: [cover] });
  return 'kept';
}

/** A line for the code page, encrypted to the code's holder as it is recorded. */
export function sealNotice(notice: Notice, noticeSeq: number, row: CodeRow, { ciphers }: Deployment): NoticeRow {
  const bytes = ciphers.utf8(canonicalJson(notice));
  const sealed = sealBox(bytes, row.boxPublicKey, associated(row.caseId, noticeSeq), ciphers);
  return { caseId: row.caseId, noticeSeq, sealed };
}

function openNotices(
  code: Code,
  row: CodeRow,
  sealedNotices: readonly NoticeRow[],
  { origin, ciphers }: Deployment,
): readonly Notice[] {
  const privateKey = boxPrivateKeyOf(code, origin, ciphers);
  return sealedNotices.map(({ sealed, noticeSeq }) => {
    const bytes = openBox(sealed, privateKey, associated(row.caseId, noticeSeq), ciphers);
    return parseNotice(ciphers.text(bytes));
  });
}

function commandOf(action: CodeAction): Exclude<ComplaintCommand, { kind: 'lodge-complaint' }> {
  const { kind, ...said } = action;
  const text = canonicalJson(said);
  switch (kind) {
    case 'message':
      return { kind: 'keep-message', text };
    case 'answer':
      return { kind: 'answer-question', question: action.question, text };
    case 'pressed':
      return { kind: 'claim-pressure', text };
    case 'contact':
      return { kind: 'give-contact', text };
    case 'withdraw':
      return { kind: 'request-withdrawal', text };
    default:
      throw new Error(`not handled: ${String(kind satisfies never)}`);
  }
}
