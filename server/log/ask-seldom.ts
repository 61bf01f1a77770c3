/** One answer for all who ask within a while: of a question that anybody may put, to somebody who has other work. */

export interface AskSeldom<Answer> {
  /** The answer of at most `keptMs` ago; those who come while it is asked for wait for the same. */
  ask(): Promise<Answer>;
  /** The next one to come has it asked anew. */
  forget(): void;
}

export function askSeldom<Answer>(question: () => Promise<Answer>, keptMs: number): AskSeldom<Answer> {
  let asked: { readonly atMs: number; readonly answer: Promise<Answer> } | undefined;
  return {
    ask() {
      const atMs = performance.now();
      if (asked === undefined || atMs - asked.atMs > keptMs) asked = { atMs, answer: question() };
      return asked.answer;
    },
    forget() {
      asked = undefined;
    },
  };
}
