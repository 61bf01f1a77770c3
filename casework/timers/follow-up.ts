/**
 * What time brings to cases: limits that pass and go up, dates that are near, and everything that has to be counted anew. Taken in
 * the order in which it fell due, case by case; whatever ends it in the middle, the next time goes on where it was left.
 */
import type { CaseId } from '@amanat/domain';
import { todayOf } from '../deployment.ts';
import { SealedError } from '../keys/keyring.ts';
import { refreshCase } from '../life/refresh-case.ts';
import { loadRulebook } from '../rulebook/load-rulebook.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CaseDue } from '../staff-ports.ts';
import { countMany } from './count-many.ts';
import { countingOf } from './counting-of.ts';
import { passCase } from './pass-case.ts';

/** How many cases were gone through; of `failed` nothing was recorded: mostly because they are not as they were committed. */
export interface FollowedUp {
  readonly done: number;
  readonly failed: number;
}

const pageSize = 100;
const atOnce = 8;
interface Asked {
  /** True once the program ends: asked between two cases. */
  readonly isOver?: (() => boolean) | undefined;
  /** What a case failed with; it holds up none of the others. */
  readonly failed?: ((error: unknown) => void) | undefined;
}

/**
 * Sealed or not. While unsealed the case is counted anew as well, for what has passed may open what follows.
 *
 * @throws StoreError
 */
export async function passLimits(deployment: StaffDeployment, asked: Asked = {}): Promise<FollowedUp> {
  const today = todayOf(deployment);
  let sum: FollowedUp = { done: 0, failed: 0 };
  let after: CaseDue | undefined;
  for (;;) {
    const due = await deployment.staff.casesDue(today, after, pageSize);
    for (const { caseId } of due) {
      if (asked.isOver?.() === true) return sum;
      sum = added(sum, await followUp(caseId, deployment, asked));
    }
    after = due.at(-1);
    if (due.length < pageSize) return sum;
  }
}

/**
 * Every case whose row was counted by other rules or holidays, or before something came: by code, or while it was sealed. Case by
 * case between requests. Nothing while sealed.
 *
 * @throws StoreError
 */
export async function countAnew(deployment: StaffDeployment, asked: Asked = {}): Promise<FollowedUp> {
  const countedBy = countingOf(await loadRulebook(deployment), deployment);
  let sum: FollowedUp = { done: 0, failed: 0 };
  let after: string | undefined;
  for (;;) {
    const cases = await deployment.staff.casesToCount(countedBy, after, pageSize);
    if (asked.isOver?.() === true || deployment.keyring.state() !== 'unsealed') return sum;
    const { counted, left } = await countedOf(cases, deployment);
    sum = { ...sum, done: sum.done + counted };
    for (let from = 0; from < left.length; from += atOnce) {
      if (asked.isOver?.() === true || deployment.keyring.state() !== 'unsealed') return sum;
      // Several at once: each waits mostly for the disk, and those that wait together share it.
      const some = left.slice(from, from + atOnce).map((caseId) => followUp(caseId, deployment, asked));
      sum = (await Promise.all(some)).reduce(added, sum);
    }
    after = cases.at(-1);
    if (cases.length < pageSize) return sum;
  }
}

/** Sealed while it was at it: then nothing of these was counted, and they come again. */
async function countedOf(cases: readonly CaseId[], deployment: StaffDeployment): ReturnType<typeof countMany> {
  try {
    return await countMany(cases, deployment);
  } catch (error) {
    if (error instanceof SealedError) return { counted: 0, left: cases };
    throw error;
  }
}

async function followUp(caseId: string, deployment: StaffDeployment, { failed }: Asked): Promise<keyof FollowedUp> {
  if (deployment.keyring.state() === 'unsealed') {
    try {
      await refreshCase(caseId, deployment);
      return 'done';
    } catch (error) {
      // Sealed while it was at it, or a step that does not open: what its rows say has passed all the same.
      if (isOfTheStore(error)) throw error;
      if (!(error instanceof SealedError)) failed?.(error);
    }
  }
  try {
    await passCase(caseId, deployment);
    return 'done';
  } catch (error) {
    if (isOfTheStore(error)) throw error;
    failed?.(error);
    return 'failed';
  }
}

/** The next case would meet the same: it is tried again later. */
const isOfTheStore = (error: unknown): boolean => error instanceof Error && error.name === 'StoreError';

const added = (sum: FollowedUp, what: keyof FollowedUp): FollowedUp => ({ ...sum, [what]: sum[what] + 1 });
