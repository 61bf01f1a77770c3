/**
 * Mentions are taken from events, not written beside them: after a step, after keys were put under their cases, and again after a
 * change of tables. Taken twice, nothing changes; cut off in between, nothing is lost, for a stream that was not taken to its end
 * is found again (decision 0018).
 */
import { canonicalJson } from '@amanat/ledger';
import { prepareMention } from '@amanat/linking';
import { SealedError } from '../keys/keyring.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { MentionRow, NewMention } from './linking-ports.ts';
import type { FoundMention } from './mentions-of-case.ts';
import { contentOf, sealMaterial } from './open-material.ts';
import { openStream, type StreamNeeds, type StreamSaid } from './open-stream.ts';
import { type OpenedKeys, openKeysOf } from './opened-keys.ts';
import { type MentionContent, subjectIdOf } from './subjects.ts';
import { takenByOf } from './taken-by.ts';
import { filledUp, keyedKeys, linkTokenKey } from './tokens.ts';

export type TakingNeeds = StreamNeeds & Pick<StaffDeployment, 'links' | 'linking'>;

/** Somebody or something of a stream as it is compared. In memory only. */
export interface SubjectMention {
  readonly subject: string;
  readonly stream: string;
  readonly content: MentionContent;
}

export interface TakenStream {
  /** All of the stream, also those that were here before. */
  readonly mentions: readonly SubjectMention[];
  /** Of these nothing was taken before, or something else. */
  readonly fresh: readonly SubjectMention[];
  /** Keys of it wait to be put under their case's: a moment later there is more. */
  readonly isWaiting: boolean;
}

/** A token that so many have finds nobody: it is not written any more, and a random one is in its place. */
export const mostOfAToken = 1_000;

/**
 * `andThen`: what follows from it; the stream is taken to its end only once that is done, so that whatever is cut off in between is
 * done again.
 *
 * @throws SealedError · StoreError · LedgerError, SealingError, InputError if an event is not as it was committed
 */
export async function takeStream(
  stream: string,
  deployment: TakingNeeds,
  andThen?: (taken: TakenStream) => Promise<void>,
): Promise<TakenStream> {
  const { links } = deployment;
  const takenBy = takenByOf(deployment);
  const [said, taken, before] = await Promise.all([
    openStream(stream, deployment),
    links.taken(stream),
    links.mentionsOfStream(stream),
  ]);
  const keys = await openKeysOf(
    [...said.mentions, ...before].map(({ personId }) => personId),
    deployment,
  );
  const isSameBy = taken?.takenBy === takenBy;
  const placed = said.mentions.map((mention) => {
    const subject = subjectIdOf(stream, mention.content.ref, deployment);
    const same = before.find((row) => isSameBy && saysTheSame(row, mention, subject, keys, deployment));
    return { mention, of: { subject, stream, content: mention.content }, same };
  });
  const fresh = placed.filter(({ same }) => same === undefined);
  const kept = [...placed.flatMap(({ same }) => same ?? []), ...stepsThatStay(said, before)];
  const isUnchanged =
    isSameBy && taken.takenTo === said.openedTo && fresh.length === 0 && kept.length === before.length;
  if (!isUnchanged) {
    const rows: NewMention[] = [];
    for (const { mention, of } of fresh) rows.push(...(await newRows(of, mention, keys, deployment)));
    const takenTo = andThen === undefined ? said.openedTo : Math.max(0, said.openedTo - 1);
    await links.take({ stream, takenTo, takenBy }, rows, kept);
  }
  const now = { mentions: placed.map(({ of }) => of), fresh: fresh.map(({ of }) => of), isWaiting: said.isWaiting };
  if (andThen === undefined) return now;
  await andThen(now);
  if (!isUnchanged)
    await links.take({ stream, takenTo: said.openedTo, takenBy }, [], await links.mentionsOfStream(stream));
  return now;
}

function saysTheSame(
  row: MentionRow,
  { eventId, place, keyId, content }: FoundMention,
  subject: string,
  keys: OpenedKeys,
  deployment: TakingNeeds,
): boolean {
  if (row.eventId !== eventId || row.place !== place || row.keyId !== keyId || row.subject !== subject) return false;
  const before = contentOf(row, keys, deployment);
  return before !== undefined && canonicalJson(before) === canonicalJson(content);
}

/** The child was erased, and with it what tells whom a step names: what was taken of others stays as it is. */
function stepsThatStay({ keepsSteps, mentions }: StreamSaid, before: readonly MentionRow[]): readonly MentionRow[] {
  if (!keepsSteps) return [];
  const told = new Set(mentions.map(({ eventId }) => eventId));
  return before.filter(({ eventId }) => !told.has(eventId));
}

/** None of somebody whose key is gone meanwhile. */
async function newRows(
  { subject, stream, content }: SubjectMention,
  { eventId, place, personId, keyId }: FoundMention,
  keys: OpenedKeys,
  deployment: TakingNeeds,
): Promise<readonly NewMention[]> {
  const key = keys.keyOf(keyId);
  if (key === undefined) return [];
  const where = { subject, stream, personId, keyId, eventId, place };
  return [{ ...where, ...sealMaterial(content, key, where, deployment), tokens: await tokensFor(content, deployment) }];
}

/** Of every mention as many. */
async function tokensFor(
  { mention }: MentionContent,
  { links, keyring, ciphers, linking }: TakingNeeds,
): Promise<readonly Uint8Array[]> {
  const key = linkTokenKey(keyring.deploymentKey(), ciphers);
  const tokens = keyedKeys(prepareMention(mention, linking.gazetteer), key, ciphers).map(({ token }) => token);
  const counts = await links.countTokens(tokens);
  return filledUp(
    tokens.filter((_token, index) => (counts[index] ?? 0) < mostOfAToken),
    ciphers,
  );
}

export interface TakenNew {
  readonly done: number;
  /** Of these nothing was taken: mostly because they are not as they were committed. They are tried again the next time. */
  readonly failed: number;
}

export interface AskedToTake {
  /** True once the program ends: asked between two streams. */
  readonly isOver?: (() => boolean) | undefined;
  /** What a stream failed with; it holds up none of the others. */
  readonly failed?: ((error: unknown) => void) | undefined;
  /** What is done with each; if nothing is named, it is taken. */
  readonly each?: ((stream: string) => Promise<unknown>) | undefined;
}

const pageSize = 200;
const atOnce = 4;

/** Every case and row that is new, has moved, or was taken by other tables. Nothing while sealed. @throws StoreError */
export async function takeNew(deployment: TakingNeeds, asked: AskedToTake = {}): Promise<TakenNew> {
  const { links, keyring } = deployment;
  const each = asked.each ?? ((stream: string) => takeStream(stream, deployment));
  const takenBy = takenByOf(deployment);
  let sum: TakenNew = { done: 0, failed: 0 };
  let after: string | undefined;
  for (;;) {
    if (keyring.state() !== 'unsealed') return sum;
    const streams = await links.streamsToTake(takenBy, after, pageSize);
    for (let from = 0; from < streams.length; from += atOnce) {
      if (asked.isOver?.() === true || keyring.state() !== 'unsealed') return sum;
      const some = streams.slice(from, from + atOnce).map((stream) => taken(stream, each, asked));
      for (const what of await Promise.all(some)) sum = { ...sum, [what]: sum[what] + 1 };
    }
    after = streams.at(-1);
    if (streams.length < pageSize) return sum;
  }
}

async function taken(
  stream: string,
  each: (stream: string) => Promise<unknown>,
  { failed }: AskedToTake,
): Promise<keyof TakenNew> {
  try {
    await each(stream);
    return 'done';
  } catch (error) {
    // The next stream would meet the same: it is tried again later.
    if (error instanceof Error && error.name === 'StoreError') throw error;
    if (!(error instanceof SealedError)) failed?.(error);
    return 'failed';
  }
}
