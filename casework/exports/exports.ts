/**
 * What leaves the machine: always encrypted to a recipient, with whose copy it is, and on the record before it is handed
 * out. There is no other way: what is made here is answered encrypted or not at all.
 */
import { type CaseId, decideAccess, eventId, maySeeCase, type Member, policy, type Purpose } from '@amanat/domain';
import { notThere, type Refused } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { findVerifiedCase } from '../cases/verified-case.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { type AgeRecipient, parseAgeRecipient } from './age-recipient.ts';
import { caseDocument } from './case-export.ts';
import { eventLogOfCase, eventLogOfList } from './event-log-export.ts';
import { listTable } from './list-export.ts';
import { drawWatermark, fileNameOf, type Watermark } from './watermark.ts';

export interface ExportWish {
  /** As typed: `age1…`. */
  readonly recipient: string;
  readonly purpose: Purpose | undefined;
  /** `event-log`: what happened when, as OCEL 2.0, without anything that somebody wrote. Else a document, or of a list a table. */
  readonly form?: 'event-log' | undefined;
}

/** The `age` format; comes in as an argument, like every cipher. */
export type EncryptTo = (recipient: AgeRecipient, content: string) => Promise<Uint8Array<ArrayBuffer>>;

export type ExportAnswer =
  | {
      readonly kind: 'made';
      /** Opens with the recipient's own key, and with no other. */
      readonly file: Uint8Array<ArrayBuffer>;
      /** `amanat-7k2m9q.age`. */
      readonly fileName: string;
    }
  | Refused;

/** Both: @throws SealedError · LedgerError if the record was changed · InputError `not-this-shape` at `recipient` */
export interface Exports {
  /** Whether this person's role may take anything out at all. */
  mayExport(member: Member): boolean;
  /** What may be exported of a case, before anything is: the page's own question. */
  caseFor(member: Member, caseId: string): Promise<CaseId | undefined>;
  exportCase(member: Member, caseId: string, wish: ExportWish, encryptTo: EncryptTo): Promise<ExportAnswer>;
  exportList(member: Member, wish: ExportWish, encryptTo: EncryptTo): Promise<ExportAnswer>;
}

export const exportsOf = (deployment: StaffDeployment): Exports => ({
  mayExport,
  caseFor: (member, caseId) => caseFor(member, caseId, deployment),
  exportCase: (member, caseId, wish, encryptTo) => exportCase(member, caseId, wish, encryptTo, deployment),
  exportList: (member, wish, encryptTo) => exportList(member, wish, encryptTo, deployment),
});

const mayExport = ({ memberships }: Member): boolean =>
  memberships.some(({ role }) => policy[role]['export-case'] !== undefined);

async function caseFor(member: Member, caseId: string, deployment: StaffDeployment): Promise<CaseId | undefined> {
  const found = await findVerifiedCase(caseId, deployment);
  return found !== undefined && maySeeCase(member, found.facts) ? found.caseId : undefined;
}

async function exportCase(
  member: Member,
  caseId: string,
  { recipient: typed, purpose, form }: ExportWish,
  encryptTo: EncryptTo,
  deployment: StaffDeployment,
): Promise<ExportAnswer> {
  refuseSealed(deployment);
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return notThere;
  const access = decideAccess(member, { action: 'export-case', case: found.facts, purpose });
  if (access.kind === 'refused') {
    await keepAccessRefusal(member, found.caseId, 'export-case', access.refusal, deployment);
    return access;
  }
  if (purpose === undefined) return purposeMissing;
  const recipient = parseAgeRecipient(typed);
  const mark = drawWatermark(member.account, deployment);
  const contentOf = form === 'event-log' ? eventLogOfCase : caseDocument;
  const content = await contentOf(member, found, mark, deployment);
  if (content === undefined) return notThere;
  const file = await encryptTo(recipient, content);
  await keepOnRecord({ what: form ?? 'case', case: found.caseId, purpose, recipient }, mark, deployment);
  return { kind: 'made', file, fileName: fileNameOf(mark) };
}

async function exportList(
  member: Member,
  { recipient: typed, purpose, form }: ExportWish,
  encryptTo: EncryptTo,
  deployment: StaffDeployment,
): Promise<ExportAnswer> {
  refuseSealed(deployment);
  const access = decideAccess(member, { action: 'list-cases' });
  if (access.kind === 'refused') return access;
  if (!mayExport(member)) return { kind: 'refused', refusal: 'not-in-role', existenceIsSecret: false };
  if (purpose === undefined) return purposeMissing;
  const recipient = parseAgeRecipient(typed);
  const mark = drawWatermark(member.account, deployment);
  const contentOf = form === 'event-log' ? eventLogOfList : listTable;
  const file = await encryptTo(recipient, await contentOf(member, purpose, mark, deployment));
  await keepOnRecord({ what: form ?? 'case-list', purpose, recipient }, mark, deployment);
  return { kind: 'made', file, fileName: fileNameOf(mark) };
}

const purposeMissing: Refused = { kind: 'refused', refusal: 'purpose-missing', existenceIsSecret: false };

/** @throws SealedError also where nothing sealed would be read: while sealed nothing leaves */
const refuseSealed = ({ keyring }: StaffDeployment): void => void keyring.deploymentKey();

interface Made {
  readonly what: 'case' | 'case-list' | 'event-log';
  readonly case?: CaseId;
  readonly purpose: Purpose;
  readonly recipient: AgeRecipient;
}

const attempts = 20;

/** Durable before the file is handed out. @throws StoreError; Error if the same account exports without end */
async function keepOnRecord(
  made: Made,
  { account, watermark, madeOn }: Watermark,
  { store, staff, ciphers }: StaffDeployment,
): Promise<void> {
  const streamId = `export_${account.slice('account_'.length)}`;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const streamSeq = (await store.loadStream(streamId)).length + 1;
    const place = { eventId: eventId(ciphers.random(17)), streamId, streamSeq, recordedOn: madeOn };
    const event = commitEvent('export.made', { by: account, ...made, watermark }, place, ciphers);
    if ((await staff.append({ events: [event] })).kind === 'stored') return;
  }
  throw new Error('the same account exports all the time');
}
