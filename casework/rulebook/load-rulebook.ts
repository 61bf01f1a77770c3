/** What people of this deployment have added to the rule packs: confirmations, and holidays announced later. */
import type { AccountId, CalendarEvent, Qualification, RulebookEvent } from '@amanat/domain';
import type { OfficeCalendar, Pack } from '@amanat/rules';
import type { Deployment } from '../deployment.ts';
import type { EventRow } from '../ports.ts';
import { readEvent } from '../stored-event.ts';

export interface Confirmation {
  readonly rule: string;
  readonly by: AccountId;
  readonly qualification: Qualification;
  /** Of the official text that it was compared with. */
  readonly textAsOf: string;
  readonly on: string;
}

export interface AddedHoliday {
  readonly calendar: string;
  readonly date: string;
  readonly name: CalendarEvent['data']['name'];
  readonly by: AccountId;
  readonly on: string;
}

export interface Rulebook {
  /** By rule; a confirmation that was withdrawn is not among them. */
  readonly confirmations: ReadonlyMap<string, Confirmation>;
  readonly confirmed: ReadonlySet<string>;
  readonly holidays: readonly AddedHoliday[];
}

type Needs = Pick<Deployment, 'store' | 'ciphers'>;

export async function loadRulebook({ store, ciphers }: Needs): Promise<Rulebook> {
  const [rules, calendars] = await Promise.all([store.loadStreamsOf('rules'), store.loadStreamsOf('calendar')]);
  const confirmations = new Map<string, Confirmation>();
  for (const { event, on } of read<RulebookEvent>(rules, ciphers)) {
    if (event.type === 'rule.confirmed') confirmations.set(event.data.rule, { ...event.data, on });
    else confirmations.delete(event.data.rule);
  }
  const holidays = read<CalendarEvent>(calendars, ciphers).map(({ event, on }) => ({ ...event.data, on }));
  return { confirmations, confirmed: new Set(confirmations.keys()), holidays };
}

/** The registry of events has parsed each by the schema of its type. */
const read = <Event>(rows: readonly EventRow[], ciphers: Needs['ciphers']) =>
  rows.map((row) => {
    const { type, data, recordedOn: on } = readEvent(row, ciphers);
    return { event: { type, data } as Event, on };
  });

/** The calendars of a pack with what was announced later, each holiday with the day on which it was added. */
export function calendarsOf(
  { calendar, calendars }: Pick<Pack, 'calendar' | 'calendars'>,
  { holidays }: Rulebook,
): { readonly calendar: OfficeCalendar; readonly calendars: Readonly<Record<string, OfficeCalendar>> } {
  const withAdded = (each: OfficeCalendar): OfficeCalendar => {
    const added = holidays.filter(({ calendar: id }) => id === each.id);
    if (added.length === 0) return each;
    const version = `${each.version ?? ''}+${String(added.length)}`;
    const dates = added.map(({ date, name, on }) => ({ date, name, addedAt: on }));
    return { ...each, version, holidays: [...each.holidays, ...dates] };
  };
  return {
    calendar: withAdded(calendar),
    calendars: Object.fromEntries(calendars.map((each) => [each.id, withAdded(each)])),
  };
}
