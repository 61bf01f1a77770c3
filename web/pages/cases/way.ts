/** The way of a case from report to outcome, for its picture: which station each clock and step belongs to, and where the case rests. */
import type { ClockView } from '@amanat/casework';
import { definitionOf, type Life, type Stage } from '@amanat/domain';

/** In the order of the law; what runs all along stands beside the way. */
export const stations = [
  'report',
  'protection',
  'examination',
  'investigation',
  'custody',
  'police-report',
  'trial',
  'judgment',
  'appeal',
  'beside',
] as const;
export type Station = (typeof stations)[number];

/** Stages of the rules, as the law data names them (`9-police-report`). */
const stationOfRule: Readonly<Record<string, Station>> = {
  '0-offence': 'report',
  '1-disclosure': 'report',
  '2-registration': 'report',
  '3-immediate': 'protection',
  'P-protection': 'protection',
  'P-care': 'protection',
  '4-medical': 'examination',
  '5-statements': 'examination',
  '6-custody': 'custody',
  '7-bail': 'custody',
  '8-investigation': 'investigation',
  'P-digital': 'investigation',
  '9-police-report': 'police-report',
  '10-cognizance': 'police-report',
  '11-trial': 'trial',
  '12-judgment': 'judgment',
  '13-appeal': 'appeal',
  '14-after': 'appeal',
};

/** Steps that move a case along; others happen wherever it rests. */
export const stationOfStage: Readonly<Partial<Record<Stage, Station>>> = {
  report: 'report',
  protection: 'protection',
  medical: 'examination',
  statements: 'examination',
  team: 'investigation',
  investigation: 'investigation',
  items: 'investigation',
  online: 'investigation',
  custody: 'custody',
  bail: 'custody',
  'police-report': 'police-report',
  trial: 'trial',
  judgment: 'judgment',
  appeal: 'appeal',
};

export const stationOfClock = ({ citation }: Pick<ClockView, 'citation'>): Station =>
  stationOfRule[citation.stage] ?? 'beside';

export type ClockCourse = 'passed' | 'running' | 'ended';

/** `undefined`: it is off, and no list shows it. */
export function courseOf({ status }: Pick<ClockView, 'status'>): ClockCourse | undefined {
  switch (status) {
    case 'overdue':
    case 'power-exhausted':
    case 'past-target':
    case 'window-closed':
    case 'given-too-late':
    case 'reported':
      return 'passed';
    case 'running':
    case 'due-soon':
    case 'date-needed':
    case 'suspended':
      return 'running';
    case 'done':
    case 'done-late':
    case 'not-needed':
      return 'ended';
    case 'off':
      return undefined;
    default:
      throw new Error(`unknown status: ${String(status satisfies never)}`);
  }
}

export interface StationOfCase {
  readonly station: Station;
  readonly isReached: boolean;
  /** Since when the case rests here; absent elsewhere. */
  readonly restsSince?: string;
  readonly clocks: Readonly<Record<ClockCourse, readonly ClockView[]>>;
}

const noClocks: StationOfCase['clocks'] = { passed: [], running: [], ended: [] };

/** Stations without a step or a clock are on the way all the same, so that one sees what is still to come. */
export function wayOf({ steps }: Pick<Life, 'steps'>, clocks: readonly ClockView[]): readonly StationOfCase[] {
  const moves = steps.flatMap(({ type, facts }) => {
    const station = stationOfStage[definitionOf(type).stage];
    return station === undefined ? [] : [{ station, on: facts.happened.slice(0, 10) }];
  });
  // The latest; of one day the one that was recorded last.
  const last = moves.reduce<(typeof moves)[number] | undefined>(
    (latest, move) => (latest === undefined || move.on >= latest.on ? move : latest),
    undefined,
  );
  const reached = new Set<Station>(moves.map(({ station }) => station));
  const shown = clocks
    .filter((clock) => courseOf(clock) !== undefined)
    .toSorted((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'));
  const byStation = Map.groupBy(shown, stationOfClock);
  return stations
    .filter((station) => station !== 'beside' || byStation.has('beside'))
    .map((station) => {
      const own = Map.groupBy(byStation.get(station) ?? [], (clock) => courseOf(clock) ?? 'ended');
      return {
        station,
        isReached: reached.has(station),
        ...(last?.station === station ? { restsSince: last.on } : {}),
        clocks: { ...noClocks, ...Object.fromEntries(own) },
      };
    });
}

/** Days from the first bar's begin to the end of the picture: bars that reach beyond it are cut. */
export interface Scale {
  readonly from: string;
  readonly to: string;
}

const dayOf = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);
const daysBetween = (from: string, to: string): number => dayOf(from).until(dayOf(to)).total({ unit: 'days' });

/** From the first that runs or has passed to its last day; so far ahead as the past is long, and two months at least. */
export function scaleOf(clocks: readonly ClockView[], today: string): Scale {
  const open = clocks.filter((clock) => clock.dueOn !== undefined && courseOf(clock) !== 'ended');
  const from = [today, ...open.map(({ opensAt }) => opensAt.slice(0, 10))].toSorted()[0] ?? today;
  const last = [today, ...open.map(({ dueOn = today }) => dueOn)].toSorted().at(-1) ?? today;
  const ahead = dayOf(today)
    .add({ days: Math.max(60, daysBetween(from, today)) })
    .toString();
  return { from, to: last < ahead ? last : ahead };
}

/** Its place on the scale, 0 to 1000; within the picture, and never too thin to be seen. */
export function placeOn({ from, to }: Scale, day: string): number {
  const whole = Math.max(1, daysBetween(from, to) + 1);
  return Math.round(Math.min(1, Math.max(0, daysBetween(from, day) / whole)) * 1000);
}
