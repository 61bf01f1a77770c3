/** Asks all witnesses at once, until enough of them have signed. */
import { appendSignatureLines } from '@amanat/ledger';
import { backoffMs, pause } from './pause.ts';
import type { CosignAnswer, Witness, Witnesses } from './witnesses.ts';

/** Called with each answer; does not throw. A round waits for it, so that what it stops is stopped before a note goes out. */
export type OnAnswer = (witness: Witness, answer: CosignAnswer) => Promise<void>;

export interface Gathering {
  readonly witnesses: Witnesses;
  readonly signedNote: string;
  readonly size: number;
  readonly proofFrom: (oldSize: number) => Promise<readonly Uint8Array[]>;
  readonly signal: AbortSignal;
  /** Each time that too few have signed. */
  readonly onTooFew: () => void;
  /** Whenever an answer comes, after the publication too. */
  readonly onAnswer: OnAnswer;
}

/** For those who answer later than the others, once enough have signed. */
const graceMs = 2_000;
/** A witness that has not answered by then is asked again in the next round. */
const answerMs = 15_000;
const mostMs = 30_000;

/** The note with the cosignatures; `undefined` if the signal was aborted first. */
export async function gatherCosignatures(gathering: Gathering): Promise<string | undefined> {
  const { witnesses, signedNote, signal, onTooFew } = gathering;
  const linesOf = new Map<Witness, readonly string[]>();
  const note = (): string => [...linesOf.values()].reduce(appendSignatureLines, signedNote);

  for (let round = 0; !signal.aborted; round++) {
    const missing = witnesses.all.filter((witness) => !linesOf.has(witness));
    await askAll(gathering, missing, (witness, lines) => {
      linesOf.set(witness, lines);
      return witnesses.isEnough(note());
    });
    if (signal.aborted) return undefined;
    const soFar = note();
    if (witnesses.isEnough(soFar)) return soFar;
    onTooFew();
    await pause(backoffMs(round, mostMs), signal);
  }
  return undefined;
}

/** Resolves when all have answered, or some time after `keep` found it enough, or when the signal is aborted. */
async function askAll(
  { witnesses, signedNote, size, proofFrom, signal, onAnswer }: Gathering,
  asked: readonly Witness[],
  keep: (witness: Witness, lines: readonly string[]) => boolean,
): Promise<void> {
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  const limit = pause(answerMs, until);
  const enough = Promise.withResolvers<void>();
  if (witnesses.isEnough(signedNote)) enough.resolve();

  const answers = asked.map(async (witness) => {
    // A witness that throws is one that cannot be reached.
    const answer = await witness.cosign(signedNote, size, proofFrom).catch(() => undefined);
    if (answer !== undefined) await onAnswer(witness, answer);
    // A late line is not added to a note that has gone out.
    if (answer?.kind === 'cosigned' && !until.aborted && keep(witness, answer.lines)) enough.resolve();
  });
  await Promise.race([Promise.all(answers), limit, enough.promise.then(() => pause(graceMs, until))]);
  over.abort();
}
