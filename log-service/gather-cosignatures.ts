/** Asks all witnesses at once, until enough of them have signed. */
import { appendSignatureLines } from '@amanat/ledger';
import { backoffMs, pause } from './pause.ts';
import type { CosignAnswer, MissingWitness, Witness, Witnesses } from './witnesses.ts';

/** Called with each answer; does not throw. A round waits for it, so that what it stops is stopped before a note goes out. */
export type OnAnswer = (witness: Witness, answer: CosignAnswer) => Promise<void>;

export interface Gathering {
  readonly witnesses: Witnesses;
  readonly signedNote: string;
  readonly size: number;
  readonly proofFrom: (oldSize: number) => Promise<readonly Uint8Array[]>;
  readonly signal: AbortSignal;
  /** Each time that too few have signed; the next round waits for it. What it throws ends the gathering. */
  readonly onTooFew: (missing: readonly MissingWitness[]) => Promise<void>;
  /** Once, when enough have. */
  readonly onEnough: (missing: readonly MissingWitness[]) => void;
  /** Whenever an answer comes, after the publication too. */
  readonly onAnswer: OnAnswer;
}

/** For those who answer later than the others, once enough have signed. */
const graceMs = 2_000;
/** A witness that has not answered by then is asked again in the next round. */
const answerMs = 15_000;
const mostMs = 30_000;

/** The note with the cosignatures; `undefined` if the signal was aborted first. @throws what `onTooFew` throws */
export async function gatherCosignatures(gathering: Gathering): Promise<string | undefined> {
  const { witnesses, signedNote, signal, onTooFew, onEnough } = gathering;
  const linesOf = new Map<Witness, readonly string[]>();
  const whyNot = new Map<Witness, MissingWitness['why']>();
  const without = (): readonly Witness[] => witnesses.all.filter((witness) => !linesOf.has(witness));
  const missing = (): readonly MissingWitness[] =>
    without().map((witness) => ({ name: witness.name, why: whyNot.get(witness) ?? 'no-answer' }));
  const note = (): string => [...linesOf.values()].reduce(appendSignatureLines, signedNote);

  for (let round = 0; !signal.aborted; round++) {
    whyNot.clear();
    await askAll(gathering, without(), (witness, answer) => {
      if (answer.kind === 'cosigned') linesOf.set(witness, answer.lines);
      else whyNot.set(witness, reasonOf(answer));
      return witnesses.isEnough(note());
    });
    if (signal.aborted) return undefined;
    const soFar = note();
    if (witnesses.isEnough(soFar)) {
      onEnough(missing());
      return soFar;
    }
    await Promise.all([onTooFew(missing()), pause(backoffMs(round, mostMs), signal)]);
  }
  return undefined;
}

function reasonOf(answer: Exclude<CosignAnswer, { readonly kind: 'cosigned' }>): MissingWitness['why'] {
  return answer.kind === 'conflict' ? 'contradicts' : (answer.why ?? 'no-answer');
}

/** Resolves when all have answered, or some time after `keep` found it enough, or when the signal is aborted. */
async function askAll(
  { witnesses, signedNote, size, proofFrom, signal, onAnswer }: Gathering,
  asked: readonly Witness[],
  keep: (witness: Witness, answer: CosignAnswer) => boolean,
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
    if (answer !== undefined && !until.aborted && keep(witness, answer)) enough.resolve();
  });
  await Promise.race([Promise.all(answers), limit, enough.promise.then(() => pause(graceMs, until))]);
  over.abort();
}
