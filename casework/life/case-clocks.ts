/** The clocks of a case's life as lists work on them: in clear, by day, with whom they are and when they go up next. */
import {
  type CaseFacts,
  districtIdSchema,
  jurisdictionOf,
  type Keeping,
  type KeepingEvent,
  type Life,
  nextEscalationOn,
  provinceOf,
  type RunningClock,
} from '@amanat/domain';
import { type Clock, type ClockEvent, computeClocks, type Limit, type OfficeCalendar, type Pack } from '@amanat/rules';
import type { ClockRow } from '../work-ports.ts';

/** A clock as it was counted, under the name that it has within its case. */
export interface NamedClock extends Clock {
  readonly clock: string;
  readonly limit: Limit;
}

/** What was added to the packs here. */
export interface CountingNeeds {
  readonly confirmed: ReadonlySet<string>;
  readonly calendar: OfficeCalendar;
  readonly calendars: Readonly<Record<string, OfficeCalendar>>;
}

/** The pack of the case's district; of a typed one outside, that of the country that most are of. */
export function packOf({ district }: Pick<CaseFacts, 'district'>, packs: ReadonlyMap<string, Pack>): Pack {
  const listed = districtIdSchema.safeParse(district);
  const wanted = listed.success ? jurisdictionOf(provinceOf(listed.data)) : 'PK';
  const pack = packs.get(wanted) ?? packs.get('PK');
  if (pack === undefined) throw new Error('no rules for this jurisdiction');
  return pack;
}

/** @param life its steps that count */
export function clocksOfLife(
  { steps }: Pick<Life, 'steps'>,
  pack: Pack,
  { confirmed, calendar, calendars }: CountingNeeds,
  asOf: Temporal.Instant,
): readonly NamedClock[] {
  const events = steps.map(({ type, facts: { happened, ...facts } }): ClockEvent => {
    const when = happened.includes('T') ? { at: happened } : { on: happened };
    // Each field of a step that the calculator reads has its name and its form (`domain/steps`).
    return { type, ...when, ...facts } as ClockEvent;
  });
  const clocks = computeClocks(pack, { calendar, calendars, events }, asOf, { confirmed });
  const named = new Map<string, number>();
  const chargeName = chargeNames(steps);
  return clocks.map((clock) => {
    const charge = clock.charge === undefined ? undefined : chargeName(clock.charge);
    const base = [clock.rule, clock.accused, charge].filter((part) => part !== undefined).join('~');
    const before = named.get(base) ?? 0;
    named.set(base, before + 1);
    return { ...clock, clock: before === 0 ? base : `${base}~${String(before + 1)}`, limit: limitOf(clock.rule, pack) };
  });
}

/** A clock's name stands in clear, and a section of law does not (BRIEF section 7): charges count in the order of recording. */
function chargeNames(steps: Life['steps']): (charge: string) => string {
  const numbers = new Map<string, number>();
  const numberOf = (charge: string): number => {
    const number = numbers.get(charge) ?? numbers.size + 1;
    numbers.set(charge, number);
    return number;
  };
  for (const { facts } of steps) {
    const charge: unknown = Reflect.get(facts, 'charge');
    if (typeof charge === 'string') numberOf(charge);
  }
  return (charge) => `charge-${numberOf(charge)}`;
}

function limitOf(printed: string, pack: Pack): Limit {
  const [id, further = '0'] = printed.split('#');
  const limit = pack.rules.find((rule) => rule.id === id)?.limits[Number(further)];
  if (limit === undefined) throw new Error('a clock without a rule');
  return limit;
}

const ended: ReadonlySet<string> = new Set(['done', 'done-late', 'not-needed', 'suspended', 'off', 'date-needed']);
/** That time has passed is seen from the day: a row says the same whenever it was counted. */
const statusInRow = (status: Clock['status']): Clock['status'] => (ended.has(status) ? status : 'running');

export function clockRowsOf(clocks: readonly NamedClock[], keeping: Keeping, timeZone: string): readonly ClockRow[] {
  return clocks.map((named) => {
    const { clock, rule, kind, status, opensAt, owner, confidence, limit } = named;
    const dueOn = lastDayOf(named, timeZone);
    const row = {
      clock,
      rule,
      kind,
      status: statusInRow(status),
      opensOn: opensAt.slice(0, 10),
      ...(dueOn === undefined ? {} : { dueOn, soonOn: soonOn(dueOn, limit) }),
      owner,
      confidence,
      gravity: gravityOf(named),
      level: 0,
    };
    return withKeeper(row, keeping);
  });
}

/** With whom it is, and when it goes up next: from what stands in clear, so that a sealed server says it too. */
export function withKeeper({ keeper: _before, nextOn: _was, ...row }: ClockRow, keeping: Keeping): ClockRow {
  const running = runningOf(row);
  const nextOn = running === undefined ? undefined : nextEscalationOn(keeping, running);
  const known = keeping.passed.get(row.clock);
  const passed = known === undefined || known.dueOn !== row.dueOn ? undefined : known;
  const keeper = passed?.keeper ?? keeping.keepers[0];
  return {
    ...row,
    ...(keeper === undefined ? {} : { keeper }),
    level: passed?.level ?? 0,
    ...(nextOn === undefined ? {} : { nextOn }),
  };
}

/** Those that have passed by the rows, as `escalationOf` takes them. */
export const runningOf = (row: ClockRow): RunningClock | undefined =>
  row.dueOn === undefined || ended.has(row.status)
    ? undefined
    : { clock: row.clock, kind: row.kind, confidence: row.confidence, dueOn: row.dueOn };

/**
 * What was shown as passed and does not end on that day any more, or was done in time after all, as somebody recorded later:
 * nothing shown is rewritten, this is said beside it.
 */
export function correctionsOf(rows: readonly ClockRow[], keeping: Keeping): readonly KeepingEvent[] {
  const byClock = new Map(rows.map((row) => [row.clock, row]));
  return [...keeping.passed].flatMap(([clock, { dueOn: wasDueOn }]): readonly KeepingEvent[] => {
    const now = byClock.get(clock);
    if (now?.dueOn === wasDueOn && !wasInTime(now)) return [];
    const dueOn = now?.dueOn === undefined || now.dueOn === wasDueOn ? {} : { dueOn: now.dueOn };
    return [{ type: 'clock.corrected', data: { clock, wasDueOn, ...dueOn } }];
  });
}

/** A threshold is done when its time has passed: that is no act in time. */
const wasInTime = ({ kind, status }: ClockRow): boolean =>
  kind !== 'threshold' && (status === 'done' || status === 'not-needed');

/** 3: somebody is held without power; 2: an office owes, or the family's way closes; 1: a target; 0: only reported. */
function gravityOf({ kind, confidence, limit }: NamedClock): number {
  if (confidence !== 'text-read') return 0;
  if (kind === 'cap') return limit.onLiberty === true ? 3 : 2;
  return kind === 'target' || kind === 'threshold' ? 1 : 2;
}

/** The last lawful day, in the case's own time zone. An hour limit: the day of its minute. */
function lastDayOf({ dueAt, dueBetween, limit }: NamedClock, timeZone: string): string | undefined {
  const end = dueAt ?? dueBetween?.[1];
  if (end === undefined || end === null) return undefined;
  const local = Temporal.Instant.from(end).toZonedDateTimeISO(timeZone);
  // The first moment that is too late belongs to the day after.
  return (limit.unit === 'hours' ? local : local.subtract({ seconds: 1 })).toPlainDate().toString();
}

const soonOn = (dueOn: string, { dueSoon }: Limit): string => {
  const { years, months, days, hours } = Temporal.Duration.from(dueSoon);
  const whole = { years, months, days: days + Math.ceil(hours / 24) };
  return Temporal.PlainDate.from(dueOn).subtract(whole).toString();
};
