/** Opens, in memory, the cases to which something came since they were last looked at; of all others nothing is opened. */
import { SealedError } from '../keys/keyring.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readAhead } from '../timers/read-ahead.ts';
import { takeFact } from './case-facts.ts';
import type { FactMemory } from './fact-memory.ts';

export interface AskedToWatch {
  /** True once the program ends: asked between two pages of cases. */
  readonly isOver?: (() => boolean) | undefined;
  /** Lets others have the processor for a moment: a run over many cases takes seconds. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** What a case failed with; it holds up none of the others. */
  readonly failed?: ((error: unknown) => void) | undefined;
}

const pageSize = 200;

/** How many cases were opened. @throws SealedError · StoreError */
export async function takeMoved(facts: FactMemory, deployment: StaffDeployment, asked: AskedToWatch): Promise<number> {
  const { staff, warnings } = deployment;
  // An erasure writes nothing to the stream of its case.
  const erased = Map.groupBy(await staff.erasuresInState('done'), ({ caseId }) => String(caseId));
  let count = 0;
  for (let after: string | undefined; ;) {
    const heads = await warnings.caseHeads(after, pageSize);
    const stamps = new Map(
      heads.map(({ caseId, seq }) => [caseId, `${String(seq)} ${String(erased.get(caseId)?.length ?? 0)}`]),
    );
    const moved = [...stamps].filter(([caseId, stamp]) => !facts.has(caseId, stamp));
    if (moved.length > 0) count += await takeAll(moved, facts, deployment, asked);
    after = heads.at(-1)?.caseId;
    if (heads.length < pageSize || asked.isOver?.() === true) return count;
  }
}

async function takeAll(
  moved: readonly (readonly [string, string])[],
  facts: FactMemory,
  deployment: StaffDeployment,
  asked: AskedToWatch,
): Promise<number> {
  const ids = moved.map(([caseId]) => caseId);
  const ahead = await readAhead(ids, deployment);
  const caseKeys = await deployment.keys.caseKeys(ids);
  const read: StaffDeployment = { ...ahead, keys: { ...ahead.keys, caseKeys: async () => caseKeys } };
  let count = 0;
  for (const [caseId, stamp] of moved) {
    try {
      const taken = await takeFact(caseId, read);
      // What waits, or cannot be read, is looked at again; what was known of it before may be so no more.
      if (taken?.kind === 'fact') facts.keep(taken.fact, stamp);
      else facts.forget(caseId);
      if (taken?.kind === 'fact') count++;
    } catch (error) {
      if (error instanceof SealedError || (error instanceof Error && error.name === 'StoreError')) throw error;
      facts.forget(caseId);
      asked.failed?.(error);
    }
  }
  return count;
}
