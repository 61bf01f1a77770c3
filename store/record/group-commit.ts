/**
 * Appends that arrive while the disk is busy share the next commit. One fsync then carries many complaints, and each
 * is still answered only after its own COMMIT. A group that fails is halved until the one that fails stands alone:
 * a wrong Append costs its neighbours a few statements, never their outcome.
 */
import type { Append, AppendOutcome, RecordStore } from '@amanat/casework';
import type { Pool } from 'pg';
import { sqlStateOf, storeErrorFrom } from '../access/error-from-postgres.ts';
import { StoreError } from '../store-error.ts';
import { appendStatement } from './append-statement.ts';
import { conflictOf } from './conflict.ts';

export interface GroupLimits {
  readonly appendsPerStatement: number;
  readonly statementsInFlight: number;
}

/** Measured on two cores: more of either no longer raises the rate, and lengthens the wait. */
const defaultLimits: GroupLimits = { appendsPerStatement: 64, statementsInFlight: 2 };

interface Waiting {
  readonly append: Append;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: StoreError) => void;
}

const uniqueViolation = '23505';
/** Deadlock and serialization failure: nothing was stored, and trying again helps. */
const passing: ReadonlySet<string | undefined> = new Set(['40P01', '40001']);
const attemptsAlone = 5;

async function storeAlone(pool: Pool, append: Append): Promise<AppendOutcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      await pool.query(appendStatement([append]));
      return { kind: 'stored' };
    } catch (error) {
      const state = sqlStateOf(error);
      if (passing.has(state) && attempt < attemptsAlone) continue;
      const conflict = state === uniqueViolation ? await conflictOf(pool, append) : undefined;
      if (conflict !== undefined) return conflict;
      throw error;
    }
  }
}

/** Whether the failure may be the fault of one Append alone; else all share it, and the store is not asked again. */
function mayBeOfOne(error: unknown): boolean {
  if (passing.has(sqlStateOf(error))) return true;
  const { code } = storeErrorFrom(error);
  return code === 'constraint' || code === 'database-failed';
}

/** Told how many events a commit has stored. */
export type AppendedListener = (eventCount: number) => void;

async function storeGroup(pool: Pool, group: readonly Waiting[], appended: AppendedListener): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  const stored = (): void => {
    const eventCount = group.reduce((count, { append }) => count + append.events.length, 0);
    // In a turn of its own: a listener that throws must not make a stored group look like one that failed.
    queueMicrotask(() => appended(eventCount));
  };
  try {
    if (group.length === 1) {
      const outcome = await storeAlone(pool, first.append);
      if (outcome.kind === 'stored') stored();
      first.resolve(outcome);
      return;
    }
    await pool.query(appendStatement(group.map(({ append }) => append)));
    stored();
    for (const { resolve } of group) resolve({ kind: 'stored' });
  } catch (error) {
    if (group.length > 1 && mayBeOfOne(error)) {
      const half = group.length >> 1;
      await storeGroup(pool, group.slice(0, half), appended);
      await storeGroup(pool, group.slice(half), appended);
      return;
    }
    const failure = storeErrorFrom(error);
    for (const { reject } of group) reject(failure);
  }
}

/**
 * Equal tickets that are under way at once (a button pressed twice, a request sent again) wait for the first instead of
 * meeting it in the tables: two groups that hold each other's tickets would block one another there.
 */
function oneTicketAtATime(append: RecordStore['append']): RecordStore['append'] {
  const underWay = new Map<string, Promise<AppendOutcome>>();
  const admit: RecordStore['append'] = async (wanted) => {
    if (wanted.ticket === undefined) return append(wanted);
    const ticket = Buffer.from(wanted.ticket.hash).toString('hex');
    const first = underWay.get(ticket);
    if (first !== undefined) {
      const outcome = await first.catch(() => undefined);
      return outcome?.kind === 'stored' ? { kind: 'already-admitted' } : admit(wanted);
    }
    const outcome = append(wanted).finally(() => underWay.delete(ticket));
    underWay.set(ticket, outcome);
    return outcome;
  };
  return admit;
}

export interface GroupCommit {
  append(append: Append): Promise<AppendOutcome>;
  /** Resolves when everything handed in has its outcome. */
  drained(): Promise<void>;
}

export function groupCommit(
  pool: Pool,
  appended: AppendedListener = () => undefined,
  limits: GroupLimits = defaultLimits,
): GroupCommit {
  const queue: Waiting[] = [];
  const inFlight = new Set<Promise<void>>();

  function pump(): void {
    while (queue.length > 0 && inFlight.size < limits.statementsInFlight) {
      const flight = storeGroup(pool, queue.splice(0, limits.appendsPerStatement), appended).finally(() => {
        inFlight.delete(flight);
        pump();
      });
      inFlight.add(flight);
    }
  }

  function enqueue(append: Append): Promise<AppendOutcome> {
    const { promise, resolve, reject } = Promise.withResolvers<AppendOutcome>();
    queue.push({ append, resolve, reject });
    // Everything that this turn of the loop brings goes into one group.
    if (queue.length === 1) setImmediate(pump);
    return promise;
  }

  return {
    append: oneTicketAtATime(enqueue),
    drained: async () => {
      pump();
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
}
