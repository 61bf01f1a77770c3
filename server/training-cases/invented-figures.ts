/**
 * What a new demo has to show of figures: some thousand invented case-children over Punjab's districts, nobody's cases. The same for
 * ever, so that each release continues the one before; what is late is recorded some weeks after it happened.
 */
import type { ChildHistoryBuilder, ChildRow } from '@amanat/casework';
import { districtsOf } from '@amanat/domain';
import { type DayNumber, noDay, openOutcome, type OutcomeKind, outcomeKinds, type Stage } from '@amanat/figures';
import { seededRandom } from '@amanat/linking';

export const inventedCount = 4_000;
/** Of the days on which they begin, counted from the first release of the demo. */
const [firstStart, lastStart] = [-850, 400] as const;

const ways: readonly { readonly stage: Exclude<Stage, 'started'>; readonly chance: number; readonly median: number }[] =
  [
    { stage: 'fir', chance: 0.7, median: 9 },
    { stage: 'arrest', chance: 0.75, median: 21 },
    { stage: 'report', chance: 0.78, median: 70 },
    { stage: 'charge', chance: 0.8, median: 110 },
    { stage: 'judgment', chance: 0.7, median: 260 },
  ];
const judged: readonly OutcomeKind[] = ['convicted', 'acquitted', 'acquitted', 'acquitted', 'discharged'];
const unjudged: readonly OutcomeKind[] = ['fir-cancelled', 'untraced', 'untraced', 'withdrawn-by-prosecutor', 'abated'];

interface Invented {
  readonly district: string;
  readonly started: DayNumber;
  /** In order; `recordedOn` is later than the day. */
  readonly events: readonly {
    readonly on: DayNumber;
    readonly recordedOn: DayNumber;
    readonly stage?: Exclude<Stage, 'started'>;
    readonly outcome?: OutcomeKind;
  }[];
}

/** @param anchor snapshot of the first release */
function inventedChild(anchor: DayNumber, pickDistrict: () => string, draw: () => number): Invented {
  const started = anchor + firstStart + Math.floor(draw() * (lastStart - firstStart));
  // Most days are few and some are many.
  const after = (median: number): number => Math.floor(median * Math.exp(1.6 * (draw() + draw() + draw() - 1.5)));
  const events: Invented['events'][number][] = [];
  let on = started;
  let recordedOn = started;
  // Nobody records a stage before the one that led to it.
  const recorded = (): DayNumber => {
    recordedOn = Math.max(recordedOn, on + Math.floor(draw() * (draw() < 0.15 ? 30 : 4)));
    return recordedOn;
  };
  let goesOn = true;
  for (const { stage, chance, median } of ways) {
    if (draw() >= chance) {
      // Nobody was caught, and the rest goes on all the same.
      if (stage === 'arrest') continue;
      goesOn = false;
      break;
    }
    on += after(median);
    events.push({ on, recordedOn: recorded(), stage });
  }
  const ends = goesOn ? judged : draw() < 0.4 ? unjudged : [];
  const outcome = ends[Math.floor(draw() * ends.length)];
  if (outcome !== undefined) {
    if (!goesOn) on += after(180);
    events.push({ on, recordedOn: recorded(), outcome });
  }
  return { district: pickDistrict(), started, events };
}

/** As recorded by the snapshot; `undefined` before it was there. */
function rowAt({ started, events }: Invented, snapshot: DayNumber): ChildRow | undefined {
  if (started > snapshot) return undefined;
  const days: Record<Stage, DayNumber> = {
    started,
    fir: noDay,
    arrest: noDay,
    report: noDay,
    charge: noDay,
    judgment: noDay,
  };
  let [endedOn, outcome, lastOn] = [noDay, openOutcome, started];
  for (const event of events) {
    if (event.recordedOn > snapshot) continue;
    lastOn = Math.max(lastOn, event.on);
    if (event.stage !== undefined) days[event.stage] = event.on;
    if (event.outcome !== undefined) [endedOn, outcome] = [event.on, outcomeKinds.indexOf(event.outcome)];
  }
  return { days, endedOn, outcome, lastOn };
}

/** Puts them beside what the record has. @param snapshots the first of them is that of the demo's first release */
export function addInventedChildren(gathered: ChildHistoryBuilder, snapshots: readonly DayNumber[]): void {
  const [anchor] = snapshots;
  if (anchor === undefined) return;
  const draw = seededRandom(8_115);
  const districts = districtsOf('pk-pb').map(({ id }) => id);
  // A few districts have most, and some hardly any.
  const pickDistrict = (): string => districts[Math.floor(districts.length * draw() ** 1.8)] ?? 'other';
  for (let nth = 0; nth < inventedCount; nth += 1) {
    const child = inventedChild(anchor, pickDistrict, draw);
    gathered.add(
      child.district,
      snapshots.map((snapshot) => {
        const row = rowAt(child, snapshot);
        return row === undefined ? undefined : [row];
      }),
    );
  }
}
