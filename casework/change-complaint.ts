/**
 * The one path by which a lodged complaint changes: load, authorise, decide, seal, append; a refusal is kept as well.
 * Texts go under a fresh key of the person, wrapped to the intake key: the server may be sealed.
 */
import {
  type Actor,
  type ComplaintCommand,
  type ComplaintRefusal,
  decide,
  type DecidedEvent,
  eventId,
  idLetters,
  mayDo,
} from '@amanat/domain';
import { drawPersonKey } from '@amanat/sealing';
import { type LoadedComplaint, loadComplaint } from './complaint-states.ts';
import { type Deployment, todayOf } from './deployment.ts';
import { inTurn } from './in-turn.ts';
import type { NoticeRow } from './ports.ts';
import { type PersonKey, personKeyRows, sealEvent } from './seal-event.ts';

export type ChangeAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly refusal: ComplaintRefusal | 'not-allowed' };

export type ComplaintChange = Exclude<ComplaintCommand, { kind: 'lodge-complaint' }>;

/** More than will ever write to one case at once; each attempt that fails means that somebody else's succeeded. */
export const mostAttempts = 60;

/**
 * `noticeOf` makes the line for the code page that goes with an accepted change, sealed to the code's holder.
 *
 * @throws StoreError; Error if others keep writing to the same complaint all the time
 */
export async function changeComplaint(
  caseId: string,
  actor: Actor,
  command: ComplaintChange,
  deployment: Deployment,
  noticeOf?: (noticeSeq: number) => NoticeRow,
): Promise<ChangeAnswer> {
  if (!mayDo(actor, command.kind)) return { kind: 'refused', refusal: 'not-allowed' };
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const answer = await inTurn(deployment.store, caseId, async () =>
      changeLoaded(caseId, await loadComplaint(caseId, deployment), command, deployment, noticeOf),
    );
    if (answer.kind !== 'stream-moved') return answer;
  }
  throw new Error('the complaint is being written to by others all the time');
}

/** Decides on what was loaded and stores it, once. The caller has asked whether this command may be given. */
export async function changeLoaded(
  caseId: string,
  { state, nextSeq }: Pick<LoadedComplaint, 'state' | 'nextSeq'>,
  command: ComplaintChange,
  deployment: Deployment,
  noticeOf?: (noticeSeq: number) => NoticeRow,
): Promise<
  | { readonly kind: 'accepted' }
  | { readonly kind: 'stream-moved' }
  | { readonly kind: 'refused'; readonly refusal: ComplaintRefusal }
> {
  const decision = decide(state, command);
  const decided: readonly DecidedEvent[] =
    decision.kind === 'accepted' ? decision.events : [refusalEvent(command.kind, decision.refusal)];
  const notices = decision.kind === 'accepted' ? await noticesOf(caseId, noticeOf, deployment) : [];
  const outcome = await deployment.store.append({ ...sealAll(caseId, decided, nextSeq, deployment), notices });
  if (outcome.kind !== 'stored') return { kind: 'stream-moved' };
  return decision.kind === 'accepted' ? { kind: 'accepted' } : decision;
}

async function noticesOf(
  caseId: string,
  noticeOf: ((noticeSeq: number) => NoticeRow) | undefined,
  { store }: Deployment,
): Promise<readonly NoticeRow[]> {
  return noticeOf === undefined ? [] : [noticeOf((await store.loadNotices(caseId)).length + 1)];
}

const refusalEvent = (command: string, refusal: ComplaintRefusal): DecidedEvent => ({
  event: { type: 'command.refused', version: 1, data: { command, refusal }, people: {} },
  parts: {},
});

function sealAll(caseId: string, decided: readonly DecidedEvent[], firstSeq: number, deployment: Deployment) {
  const { ciphers, intakeKey } = deployment;
  const recordedOn = todayOf(deployment);
  const persons = new Set(decided.flatMap(({ parts }) => Object.values(parts).map(({ person }) => person)));
  const keys: readonly PersonKey[] = [...persons].map((person) => ({
    personId: person,
    keyId: `key_${idLetters(ciphers.random(17))}`,
    key: drawPersonKey(ciphers),
  }));
  const events = decided.map((each, index) => {
    const place = { eventId: eventId(ciphers.random(17)), streamId: caseId, streamSeq: firstSeq + index, recordedOn };
    return sealEvent(each, place, keys, ciphers);
  });
  return { events, personKeys: personKeyRows(keys, caseId, intakeKey, ciphers) };
}
