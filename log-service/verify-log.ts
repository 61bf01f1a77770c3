/** A whole log, checked from its first entry by somebody who trusts its key and nothing else. */
import {
  equalBytes,
  type HashInto,
  openGrowingTree,
  type PolicyCheckpoint,
  type Sha256,
  type TrustPolicy,
  verifyByPolicy,
  type VerifyEd25519,
} from '@amanat/ledger';
import { AnchorTrail } from './anchor-trail.ts';
import { LogProblem } from './log-problem.ts';
import { type LogSource, readCheckpointNote } from './log-source.ts';
import { requireRoot, walkLog, type WalkVisitor } from './log-walk.ts';

export interface LogChecks {
  readonly sha256: Sha256;
  readonly hashInto: HashInto;
  readonly verify: VerifyEd25519;
}

/** A size and the root that a log once had there. */
export interface SeenHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** What the log shows now. @throws LogProblem, LedgerError */
export const readHead = async (
  source: LogSource,
  policy: TrustPolicy,
  { verify }: LogChecks,
): Promise<PolicyCheckpoint> => verifyByPolicy(await readCheckpointNote(source), policy, verify);

/**
 * Whether a head may follow one that was seen before, as far as the two alone tell.
 *
 * @throws LogProblem `rolled-back`; `fork` for two roots of one size
 */
export function requireNotOlder(head: SeenHead, seen: SeenHead): void {
  const sizes = [seen.size, head.size];
  if (head.size < seen.size) throw new LogProblem('rolled-back', { sizes });
  if (head.size === seen.size && !equalBytes(head.root, seen.root)) throw new LogProblem('fork', { sizes });
}

export interface CheckOptions extends Omit<WalkVisitor, 'stops' | 'atSize'> {
  /** Heads that this log has shown before; each must be on the way. */
  readonly seen?: readonly SeenHead[];
}

/**
 * Root from all entries, tiles, anchors, and that everything seen before is still in it.
 *
 * @throws LogProblem `root-differs` if the entries do not add up to what was signed; `rolled-back`, `fork` if they do and
 *   what was seen before is not in it; those of {@link walkLog}; LedgerError
 */
export async function checkLog(
  source: LogSource,
  head: PolicyCheckpoint,
  { hashInto }: LogChecks,
  { seen = [], ...visitor }: CheckOptions = {},
): Promise<void> {
  for (const each of seen) requireNotOlder(head, each);
  const tree = openGrowingTree(0, [], hashInto);
  const trail = AnchorTrail.begin(head.origin, hashInto);
  const roots = new Map<number, Uint8Array>();
  await walkLog(source, { tree, trail }, head.size, hashInto, {
    ...visitor,
    stops: seen.map(({ size }) => size),
    atSize: (size, root) => roots.set(size, root),
  });
  requireRoot(tree.root(), head.root, head.size);
  for (const { size, root } of seen)
    if (size > 0 && !equalBytes(roots.get(size) ?? new Uint8Array(), root))
      throw new LogProblem('fork', { sizes: [size, head.size] });
}

/**
 * Two copies of a log, kept by two who were perhaps shown two logs. The smaller must be a beginning of the larger.
 *
 * @throws LogProblem `split-view`; those of {@link checkLog} for either
 */
export async function compareLogs(
  [left, right]: readonly [LogSource, LogSource],
  policy: TrustPolicy,
  checks: LogChecks,
  progress?: (done: number) => void,
): Promise<readonly [PolicyCheckpoint, PolicyCheckpoint]> {
  const heads = [await readHead(left, policy, checks), await readHead(right, policy, checks)] as const;
  const [leftHead, rightHead] = heads;
  const isLeftLarger = leftHead.size >= rightHead.size;
  const [larger, smaller] = isLeftLarger ? [leftHead, rightHead] : [rightHead, leftHead];
  await checkLog(isLeftLarger ? right : left, smaller, checks, progress === undefined ? {} : { progress });
  try {
    await checkLog(isLeftLarger ? left : right, larger, checks, {
      seen: [smaller],
      ...(progress === undefined ? {} : { progress }),
    });
  } catch (error) {
    if (error instanceof LogProblem && error.code === 'fork') throw new LogProblem('split-view', error.place);
    throw error;
  }
  return heads;
}
