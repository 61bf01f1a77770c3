/** An invented jurisdiction, small enough to be seen whole in a test: a rule is a line, and says only what the test is about. */
import type { Pack } from '../../pack/pack.ts';
import { type Limit, limitSchema, type Rule, ruleSchema } from '../../pack/rule.ts';
import { type ClockCase, clockCaseSchema, type OfficeCalendar } from '../clock-case.ts';
import type { Clock } from '../clock.ts';
import { computeClocks } from '../compute-clocks.ts';

export const sixDays: OfficeCalendar = { id: 'SIX', version: '1', weeklyOff: ['sunday'], holidays: [] };
export const fiveDays: OfficeCalendar = { id: 'FIVE', weeklyOff: ['saturday', 'sunday'], holidays: [] };

type Said = Partial<Limit> & Pick<Limit, 'time' | 'unit'>;

const duty: Omit<Limit, 'time' | 'unit'> = {
  kind: 'duty',
  words: 'in the words of the law',
  confidence: 'text-read',
  owner: 'police-station',
  opensOn: ['begun'],
  closesOn: ['done'],
  per: 'case',
  repeats: 'each',
  doneIn: 'elsewhere',
  dueSoon: 'P1D',
};

/** A duty of the police opened by `begun` and closed by `done`, unless the test says otherwise. */
export function rule(id: string, limits: Said | readonly Said[], said: Partial<Rule> = {}): Rule {
  const all = 'time' in limits ? [limits] : limits;
  const first = all[0];
  return ruleSchema.parse({
    id,
    jurisdiction: 'XX',
    stage: '1',
    instrument: 'Invented Act 2001',
    section: 's. 1',
    appliesTo: 'everybody',
    triggerEvent: 'it began',
    triggerCode: 'begun',
    requiredStep: 'do it',
    responsibleOffice: 'the station',
    kind: first?.kind ?? 'duty',
    consequenceOrRemedy: '-',
    safeguards: [],
    sources: [],
    confidence: first?.confidence ?? 'text-read',
    notes: '',
    tags: [],
    effective: { from: 'unknown', basis: 'invented' },
    limits: all.map((limit) => limitSchema.parse({ ...duty, ...limit })),
    ...said,
  });
}

export function packOf(...rules: readonly Rule[]): Pack {
  return { jurisdiction: 'XX', timeZone: 'Asia/Karachi', rules, calendar: fiveDays, calendars: [] };
}

export type Told = Readonly<Record<string, unknown>>;

/** The events of a case, from words such as a file holds. */
export function eventsOf(...events: readonly Told[]): ClockCase {
  return clockCaseSchema.parse({ jurisdiction: 'XX', calendar: sixDays, events });
}

/** At noon in Karachi, unless the instant is given whole. */
export const instantOf = (moment: string): Temporal.Instant =>
  Temporal.Instant.from(moment.length === 10 ? `${moment}T12:00:00+05:00` : moment);

export function clocksOf(pack: Pack, clockCase: ClockCase, asOf: string): readonly Clock[] {
  return computeClocks(pack, clockCase, instantOf(asOf));
}

/** The only clock; a test that expects one fails on two. */
export function clockOf(pack: Pack, clockCase: ClockCase, asOf: string): Clock {
  const [clock, ...more] = clocksOf(pack, clockCase, asOf);
  if (clock === undefined || more.length > 0) throw new Error(`${more.length + (clock ? 1 : 0)} clocks`);
  return clock;
}

/** `2025-03-15`: the last lawful day, of a limit counted in days. */
export const lastDayOf = ({ dueAt }: Clock): string =>
  dueAt?.endsWith('T00:00:00+05:00') === true
    ? Temporal.PlainDate.from(dueAt.slice(0, 10)).subtract({ days: 1 }).toString()
    : String(dueAt);
