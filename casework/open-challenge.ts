/**
 * What a registered auditor asks to be opened. The log opens indexes that follow from the auditor's signature over what was
 * published, and nothing else: once a day, and the asking is on the record.
 */
import { eventId, mayDo } from '@amanat/domain';
import {
  challengedIndexes,
  encodeBase64,
  equalBytes,
  type Opening,
  saltBytes,
  type VerifiedChallenge,
} from '@amanat/ledger';
import { type Deployment, todayOf } from './deployment.ts';
import { commitEvent } from './seal-event.ts';
import { readEvent } from './stored-event.ts';

export type ChallengeRefusal =
  | 'challenge-of-another-log'
  | 'challenge-not-today'
  | 'challenge-not-published'
  | 'challenged-today';

export type ChallengeAnswer =
  /** In the order drawn. What does not open has an empty body, so that the auditor sees it. */
  | { readonly kind: 'opened'; readonly openings: readonly Opening[] }
  | { readonly kind: 'refused'; readonly refusal: ChallengeRefusal };

const attempts = 3;

/** The caller has found `challenge.auditor` registered, and the challenge signed by that auditor's key. @throws StoreError */
export async function openChallenge(challenge: VerifiedChallenge, deployment: Deployment): Promise<ChallengeAnswer> {
  if (!mayDo({ kind: 'auditor' }, 'challenge-log')) throw new Error('an auditor may not do this');
  const refusal = (await refusalOf(challenge, deployment)) ?? (await record(challenge, deployment));
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const { log, ciphers } = deployment;
  const openings: Opening[] = [];
  for (const index of challengedIndexes(challenge.signature, challenge.size, ciphers.sha256)) {
    const opening = await log.opening(index);
    openings.push({ index, salt: opening?.salt ?? new Uint8Array(saltBytes), body: opening?.body ?? new Uint8Array() });
  }
  return { kind: 'opened', openings };
}

async function refusalOf(
  { origin, day, size, root }: VerifiedChallenge,
  deployment: Deployment,
): Promise<ChallengeRefusal | undefined> {
  const { log, logOrigin, timeZone } = deployment;
  if (origin !== logOrigin) return 'challenge-of-another-log';
  if (day !== todayOf(deployment)) return 'challenge-not-today';
  const published = await log.publishedCheckpoint(size);
  if (published === undefined || !equalBytes(published.root, root)) return 'challenge-not-published';
  const publishedOn = published.publishedAt.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  // The newest may be of another day, where the log stands still.
  return published.isNewest || publishedOn === day ? undefined : 'challenge-not-published';
}

/** Keeps the challenge once; the same again is answered again, another of the same day is not. */
async function record(
  { auditor, day, size, root, signature }: VerifiedChallenge,
  deployment: Deployment,
): Promise<ChallengeRefusal | undefined> {
  const { store, ciphers } = deployment;
  const streamId = `auditor_${auditor}`;
  const data = { day, size, root: encodeBase64(root), signature: encodeBase64(signature) };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const rows = await store.loadStream(streamId);
    const before = rows.findLast(({ recordedOn }) => recordedOn === day);
    if (before !== undefined) {
      const { signature: kept } = readEvent(before, ciphers).data as { readonly signature: string };
      return kept === data.signature ? undefined : 'challenged-today';
    }
    const place = { eventId: eventId(ciphers.random(17)), streamId, streamSeq: rows.length + 1, recordedOn: day };
    const outcome = await store.append({ events: [commitEvent('auditor.challenged', data, place, ciphers)] });
    if (outcome.kind === 'stored') return undefined;
  }
  throw new Error('others write to the stream of this auditor all the time');
}
