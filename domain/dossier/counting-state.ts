/**
 * What a promise counts as. Two people published each state with its speaker; the one that they published last counts, and a
 * promise whose day has not come counts as neither kept nor open.
 *
 * @source decision 0020; specs/public-statistics, section 3 (censoring)
 */
import type { Dossier, DossierPromise, PromiseState } from './dossier.ts';
import { partialDate } from './partial-date.ts';

export const countedStates = [
  'kept',
  'kept-late',
  'partly-kept',
  'not-kept',
  'not-stated',
  'open',
  'not-yet-due',
] as const;
export type CountedState = (typeof countedStates)[number];

/** `today` is the day for which it is counted. */
export function countingState(
  { fulfilment, dueOn }: Pick<DossierPromise, 'fulfilment' | 'dueOn'>,
  today: Temporal.PlainDate,
): CountedState {
  const state: PromiseState = fulfilment.at(-1)?.status ?? 'open';
  if (state !== 'open') return state;
  const last = dueOn === undefined ? undefined : lastDayOf(dueOn);
  return last !== undefined && Temporal.PlainDate.compare(today, last) <= 0 ? 'not-yet-due' : 'open';
}

/** Until the end of the month or year where only that is said; `undefined` where no year is printed. */
function lastDayOf(dueOn: string): Temporal.PlainDate | undefined {
  const date = partialDate(dueOn);
  switch (date.kind) {
    case 'day':
      return date.on;
    case 'month':
      return date.month.toPlainDate({ day: date.month.daysInMonth });
    case 'year':
      return Temporal.PlainDate.from({ year: date.year, month: 12, day: 31 });
    case 'year-not-printed':
      return undefined;
    default:
      throw new Error(`unknown date: ${String(date satisfies never)}`);
  }
}

export interface PromiseCounts {
  /** A dossier's id, or `all`, which comes last. */
  readonly dossier: string;
  readonly counts: Readonly<Record<CountedState, number>>;
}

/** Promises by state, by dossier and together. They are made in public and concern no child: counts stand exact. */
export function promiseFigures(dossiers: readonly Dossier[], day: Temporal.PlainDate): readonly PromiseCounts[] {
  const countsOf = (promises: readonly DossierPromise[]): PromiseCounts['counts'] => {
    const counts: Record<CountedState, number> = {
      kept: 0,
      'kept-late': 0,
      'partly-kept': 0,
      'not-kept': 0,
      'not-stated': 0,
      open: 0,
      'not-yet-due': 0,
    };
    for (const promise of promises) counts[countingState(promise, day)] += 1;
    return counts;
  };
  return [
    ...dossiers.map(({ id, promises }) => ({ dossier: id, counts: countsOf(promises) })),
    { dossier: 'all', counts: countsOf(dossiers.flatMap(({ promises }) => promises)) },
  ];
}
