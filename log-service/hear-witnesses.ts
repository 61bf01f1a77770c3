/** What follows from a witness's answer besides its signature: a halt if it proves a conflict, a report if it only claims one. */
import type { OnAnswer } from './gather-cosignatures.ts';
import { judgeConflict } from './judge-conflict.ts';
import { LogHalt } from './log-halt.ts';
import type { LogOptions } from './log-options.ts';

/** `contradicting`: names of those that were reported; one that signs again is reported again when it next disagrees. */
export function hearWitnesses(
  options: LogOptions,
  contradicting: Set<string>,
  logId: number,
  fail: (error: unknown) => void,
): OnAnswer {
  return async ({ name }, answer) => {
    if (answer.kind === 'cosigned') contradicting.delete(name);
    if (answer.kind !== 'conflict') return;
    try {
      const verdict = await judgeConflict(answer, options, logId);
      if (verdict === 'consistent') return;
      if (verdict !== 'unproven') return fail(new LogHalt(verdict));
      if (!contradicting.has(name)) options.report({ kind: 'witness-contradicts', witness: name });
      contradicting.add(name);
    } catch (error) {
      fail(error);
    }
  };
}
