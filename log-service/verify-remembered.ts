/** A log checked whole, and held against what it showed before. Only what holds is remembered. */
import type { PolicyCheckpoint, TrustPolicy } from '@amanat/ledger';
import { LogProblem, type LogProblemCode } from './log-problem.ts';
import type { LogSource } from './log-source.ts';
import type { RememberedLog } from './remembered-log.ts';
import { checkLog, type LogChecks, readHead } from './verify-log.ts';

export interface RememberedCheck {
  readonly checkpoint: PolicyCheckpoint;
  /** Size that was remembered; `undefined` on the first run. */
  readonly rememberedSize: number | undefined;
}

/** Two notes of the log's own key that contradict each other prove what the log did. */
const provenByNotes: ReadonlySet<LogProblemCode> = new Set(['rolled-back', 'fork', 'root-differs']);

/** @throws LogProblem, LedgerError. With `rolled-back`, `fork` and `root-differs` the notes lie in `evidence` by then */
export async function verifyRemembered(
  source: LogSource,
  policy: TrustPolicy,
  checks: LogChecks,
  memory: RememberedLog,
  progress?: (done: number, size: number) => void,
): Promise<RememberedCheck> {
  const remembered = await memory.load(policy, checks.verify);
  const checkpoint = await readHead(source, policy, checks);
  // Another log of the same policy has a memory of its own, elsewhere.
  if (remembered !== undefined && remembered.origin !== checkpoint.origin)
    throw new LogProblem('memory-damaged', { path: 'checkpoint' });
  try {
    await checkLog(source, checkpoint, checks, {
      seen: remembered === undefined ? [] : [remembered],
      ...(progress === undefined ? {} : { progress: (done: number) => progress(done, checkpoint.size) }),
    });
  } catch (error) {
    if (remembered !== undefined && error instanceof LogProblem && provenByNotes.has(error.code))
      await memory.keepEvidence([remembered, checkpoint]);
    throw error;
  }
  await memory.keep(checkpoint.note);
  return { checkpoint, rememberedSize: remembered?.size };
}
