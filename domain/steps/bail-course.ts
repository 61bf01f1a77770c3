/** The bail of one accused, as it went: what runs, until when, and what became of each provisional one. */
import { dayOf, type Happened, insertInOrder, plusDays } from './happened.ts';

/** House norm, not law: so many days before its date a provisional bail is shown to whoever must be in court for the child. */
export const interimWarningDays = 3;

export type BailKind = 'interim' | 'protective' | 'confirmed' | 'after-arrest';

export type BailMove = Happened &
  (
    | { readonly kind: 'interim' | 'extended' | 'protective'; readonly until: string }
    | { readonly kind: 'confirmed' | 'recalled' | 'withdrawn' | 'lapsed' | 'granted' | 'refused-before-arrest' }
    | { readonly kind: 'breached' | 'cancellation-applied' | 'cancelled' }
  );

export interface RunningBail {
  readonly kind: BailKind;
  readonly grantedOn: string;
  /** The date fixed by the order; a confirmed bail and one after arrest have none. */
  readonly until: string | undefined;
  /** House norm, not law: from this day on the date is shown as near. */
  readonly warnOn: string | undefined;
  readonly wasBreached: boolean;
  readonly cancellationAsked: boolean;
}

/** A provisional bail with both its dates: until when it was granted, and what was then decided. */
export interface InterimBail {
  readonly grantedOn: string;
  readonly until: string;
  readonly decided: { readonly as: 'confirmed' | 'recalled' | 'withdrawn' | 'lapsed'; readonly on: string } | undefined;
}

export interface BailCourse {
  readonly moves: readonly BailMove[];
  readonly running: RunningBail | undefined;
  readonly interim: readonly InterimBail[];
}

export type BailViolation =
  | 'no-interim-bail'
  | 'interim-bail-runs-already'
  | 'already-on-bail'
  | 'no-bail'
  | 'contradicts-later-bail';

export const noBail: BailCourse = { moves: [], running: undefined, interim: [] };

export const withBailMove = ({ moves }: BailCourse, move: BailMove): BailCourse =>
  insertInOrder(moves, move).reduce(after, noBail);

/** What speaks against such a move at its place among the others. */
export function bailViolationOf({ moves }: BailCourse, move: BailMove): BailViolation | undefined {
  let before = noBail;
  for (const each of insertInOrder(moves, move)) {
    const violation = violationAfter(before, each);
    if (violation !== undefined) return each === move ? violation : 'contradicts-later-bail';
    before = after(before, each);
  }
  return undefined;
}

function violationAfter({ running }: BailCourse, { kind, happened }: BailMove): BailViolation | undefined {
  const isInterim = running?.kind === 'interim';
  switch (kind) {
    case 'interim':
      if (isInterim && dayOf(happened) <= (running.until ?? '')) return 'interim-bail-runs-already';
      return running?.kind === 'confirmed' || running?.kind === 'after-arrest' ? 'already-on-bail' : undefined;
    case 'extended':
    case 'confirmed':
    case 'recalled':
      return isInterim ? undefined : 'no-interim-bail';
    case 'granted':
      return running?.kind === 'after-arrest' ? 'already-on-bail' : undefined;
    case 'lapsed':
    case 'breached':
    case 'cancellation-applied':
    case 'cancelled':
      return running === undefined ? 'no-bail' : undefined;
    // An application may be withdrawn before anything was granted.
    case 'withdrawn':
    case 'protective':
    case 'refused-before-arrest':
      return undefined;
    default:
      throw new Error(`unknown move: ${String(kind satisfies never)}`);
  }
}

/** An impossible move is never recorded, so that here it changes nothing. */
function after(course: BailCourse, move: BailMove): BailCourse {
  const moves = [...course.moves, move];
  const { running } = course;
  const on = dayOf(move.happened);
  const kept = { ...course, moves };
  switch (move.kind) {
    case 'interim': {
      const begun: InterimBail = { grantedOn: on, until: move.until, decided: undefined };
      return { moves, running: runningOf('interim', on, move.until), interim: [...course.interim, begun] };
    }
    case 'extended':
      if (running === undefined) return kept;
      return {
        moves,
        running: { ...running, until: move.until, warnOn: warnOn(move.until) },
        interim: withLast(course.interim, { until: move.until }),
      };
    case 'protective':
      return running === undefined || (running.until ?? on) < on || running.kind === 'protective'
        ? { ...kept, running: runningOf('protective', on, move.until) }
        : kept;
    case 'confirmed':
      return { moves, running: runningOf('confirmed', on), interim: decided(course.interim, 'confirmed', on) };
    case 'recalled':
    case 'withdrawn':
    case 'lapsed':
      return {
        moves,
        running: undefined,
        interim: running?.kind === 'interim' ? decided(course.interim, move.kind, on) : course.interim,
      };
    case 'refused-before-arrest':
      return running?.kind === 'interim'
        ? { moves, running: undefined, interim: decided(course.interim, 'recalled', on) }
        : kept;
    case 'granted':
      return { ...kept, running: runningOf('after-arrest', on) };
    case 'breached':
      return running === undefined ? kept : { ...kept, running: { ...running, wasBreached: true } };
    case 'cancellation-applied':
      return running === undefined ? kept : { ...kept, running: { ...running, cancellationAsked: true } };
    case 'cancelled':
      return { ...kept, running: undefined };
    default:
      throw new Error(`unknown move: ${String(move satisfies never)}`);
  }
}

const warnOn = (until: string): string => plusDays(until, -interimWarningDays);

const runningOf = (kind: BailKind, grantedOn: string, until?: string): RunningBail => ({
  kind,
  grantedOn,
  until,
  warnOn: until === undefined ? undefined : warnOn(until),
  wasBreached: false,
  cancellationAsked: false,
});

const withLast = (all: readonly InterimBail[], change: Partial<InterimBail>): readonly InterimBail[] =>
  all.map((each, index) => (index === all.length - 1 ? { ...each, ...change } : each));

const decided = (
  all: readonly InterimBail[],
  as: 'confirmed' | 'recalled' | 'withdrawn' | 'lapsed',
  on: string,
): readonly InterimBail[] => withLast(all, { decided: { as, on } });
