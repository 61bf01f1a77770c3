/** What a case tells, as of one instant: its events in order of time, and the facts that they state. Nothing later is known. */
import { dayNumberFrom, instantFrom } from './civil-days.ts';
import type { ClockEvent } from './clock-case.ts';
import type { ZoneDays } from './zone-days.ts';

export interface FactEvent {
  readonly type: string;
  /** The minute it happened, or the first of its day. */
  readonly start: number;
  /** The same where the minute is known; else the first instant of the next day. */
  readonly end: number;
  readonly dayOnly: boolean;
  readonly day: number;
  /** Empty: it concerns all of them. */
  readonly accused: readonly string[];
  readonly sections: readonly string[];
  /** The same without spaces, in capitals, each with those that it is a part of: `PPC376(3)`, `PPC376`. */
  readonly within: readonly string[];
  readonly charges: readonly string[];
  readonly stated: ClockEvent;
}

export interface CaseFacts {
  readonly asOf: number;
  /** Of one type, in order of time. */
  readonly ofType: (type: string) => readonly FactEvent[];
  readonly types: ReadonlySet<string>;
  /** Whether anything in it can move the end of a limit. */
  readonly hasOrders: boolean;
  /** Each event that has happened, in order of time. */
  readonly events: readonly FactEvent[];
  /** Days that an event announces, to count back from: they may lie ahead. */
  readonly announced: (type: string) => readonly FactEvent[];
  readonly announcedTypes: ReadonlySet<string>;
  /** Each pseudonym that an event names. */
  readonly accused: readonly string[];
  /** The only one named, if there is only one: what names nobody then concerns that one. */
  readonly soleAccused: string | undefined;
}

/** The order in which they stand in the file makes no difference. */
export function caseFactsOf(stated: readonly ClockEvent[], zone: ZoneDays, asOf: number): CaseFacts {
  const events: FactEvent[] = [];
  const byType = new Map<string, FactEvent[]>();
  const announcedByType = new Map<string, FactEvent[]>();
  for (const event of stated) {
    const fact = factOf(event, event.at ?? event.on ?? '', zone);
    if (event.type.endsWith('.fixed')) {
      const date = event.date ?? event.until;
      if (date === undefined) put(announcedByType, fact);
      else if (fact.start <= asOf) put(announcedByType, factOf(event, date, zone));
    }
    if (fact.start <= asOf) events.push(fact);
  }
  events.sort(inTime);
  for (const event of events) put(byType, event);
  for (const list of announcedByType.values())
    list.sort((one, other) => announcedAt(one, zone) - announcedAt(other, zone) || inTime(one, other));
  const accused: string[] = [];
  for (const event of events) for (const name of event.accused) if (!accused.includes(name)) accused.push(name);
  accused.sort();
  return {
    asOf,
    ofType: (type) => byType.get(type) ?? none,
    types: new Set(byType.keys()),
    hasOrders: events.some(({ type }) => orders.has(type)),
    events,
    announced: (type) => announcedByType.get(type) ?? none,
    announcedTypes: new Set(announcedByType.keys()),
    accused,
    soleAccused: accused.length === 1 ? accused[0] : undefined,
  };
}

/** What extends or suspends a limit (`course.ts`, `suspensions.ts`). */
const orders: ReadonlySet<string> = new Set([
  'limit.extended',
  'stay.served',
  'accused.absconded',
  'juvenile.committee.referred',
  'accused.delayed',
  'adjournment.granted',
]);

const none: readonly FactEvent[] = [];
const nobody: readonly string[] = [];

function factOf(stated: ClockEvent, moment: string, zone: ZoneDays): FactEvent {
  const dayOnly = moment.length === 10;
  const sections = listOf(stated.sections);
  const day = dayOnly ? dayNumberFrom(moment) : 0;
  const start = dayOnly ? zone.startOf(day) : instantFrom(moment);
  return {
    type: stated.type,
    start,
    end: dayOnly ? zone.startOf(day + 1) : start,
    dayOnly,
    day: dayOnly ? day : zone.dayOf(start),
    accused: listOf(stated.accused),
    sections,
    within: sections.length === 0 ? nobody : sections.flatMap(withWhole),
    charges: listOf(stated.charge),
    stated,
  };
}

/** As `PPC376(3)`: people write spaces and small letters as they like. */
export const plainSection = (section: string): string => section.toUpperCase().replaceAll(/\s/g, '');

function withWhole(section: string): readonly string[] {
  const plain = plainSection(section);
  const all = [plain];
  for (let place = plain.indexOf('('); place > 0; place = plain.indexOf('(', place + 1))
    all.push(plain.slice(0, place));
  return all;
}

function listOf(stated: string | readonly string[] | undefined): readonly string[] {
  if (stated === undefined) return nobody;
  return typeof stated === 'string' ? [stated] : stated;
}

function put(byType: Map<string, FactEvent[]>, event: FactEvent): void {
  const list = byType.get(event.type);
  if (list === undefined) byType.set(event.type, [event]);
  else list.push(event);
}

/** When a date was announced; with the date alone nobody knows, and any other announcement is later. */
export const announcedAt = ({ stated }: FactEvent, zone: ZoneDays): number =>
  stated.date === undefined && stated.until === undefined
    ? Number.NEGATIVE_INFINITY
    : momentMs(stated.at ?? stated.on ?? '', zone);

/** A day alone begins with its first minute. */
export const momentMs = (text: string, zone: ZoneDays): number =>
  text.length === 10 ? zone.startOf(dayNumberFrom(text)) : instantFrom(text);

/** Where two happened at once, their words decide, so that the order of the file never does. */
function inTime(one: FactEvent, other: FactEvent): number {
  if (one.start !== other.start) return one.start - other.start;
  if (one.end !== other.end) return one.end - other.end;
  if (one.type !== other.type) return one.type < other.type ? -1 : 1;
  const [first, second] = [JSON.stringify(one.stated), JSON.stringify(other.stated)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Whether an event concerns the accused for whom a clock runs; a clock for nobody in particular hears of everybody. */
export function concerns(event: FactEvent, accused: string | undefined): boolean {
  return accused === undefined || event.accused.length === 0 || event.accused.includes(accused);
}
