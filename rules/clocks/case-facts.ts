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
  readonly types: Types;
  /** Whether anything in it can move the end of a limit. Asked of each clock, and mostly there is none: so are the next two. */
  readonly hasOrders: boolean;
  /** Whether a duty is said to be done or needless. */
  readonly hasSaid: boolean;
  readonly hasTransfer: boolean;
  /** Each event that has happened, in order of time. */
  readonly events: readonly FactEvent[];
  /** Days that an event announces, to count back from: they may lie ahead. */
  readonly announced: (type: string) => readonly FactEvent[];
  readonly announcedTypes: Types;
  /** Each pseudonym that an event names. */
  readonly accused: readonly string[];
  /** The only one named, if there is only one: what names nobody then concerns that one. */
  readonly soleAccused: string | undefined;
}

/** Of events by type: those that there are. */
export type Types = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/**
 * The order in which they stand in the file makes no difference.
 *
 * @param codes the types that rules know, by themselves: a type as the rules have it is found by its place in memory, a type as the
 *   file has it only letter by letter
 */
export function caseFactsOf(
  stated: readonly ClockEvent[],
  zone: ZoneDays,
  asOf: number,
  codes: ReadonlyMap<string, string>,
): CaseFacts {
  const events: FactEvent[] = [];
  const byType = new Map<string, FactEvent[]>();
  const announcedByType = new Map<string, FactEvent[]>();
  let isOrdered = true;
  let hasOrders = false;
  let hasSaid = false;
  let hasTransfer = false;
  for (const event of stated) {
    const type = codes.get(event.type) ?? event.type;
    const fact = factOf(event, type, event.at ?? event.on ?? '', zone);
    if (type.endsWith('.fixed')) {
      const date = event.date ?? event.until;
      if (date === undefined) put(announcedByType, fact);
      else if (fact.start <= asOf) put(announcedByType, factOf(event, type, date, zone));
    }
    if (fact.start > asOf) continue;
    const before = events.at(-1);
    if (before !== undefined && before.start >= fact.start) isOrdered = false;
    events.push(fact);
    hasOrders ||= orders.has(type);
    hasSaid ||= saidTypes.has(type);
    hasTransfer ||= transferTypes.has(type);
  }
  if (!isOrdered) events.sort(inTime);
  for (const event of events) put(byType, event);
  for (const list of announcedByType.values())
    list.sort((one, other) => announcedAt(one, zone) - announcedAt(other, zone) || inTime(one, other));
  const accused: string[] = [];
  for (const event of events) for (const name of event.accused) if (!accused.includes(name)) accused.push(name);
  accused.sort();
  return {
    asOf,
    ofType: (type) => byType.get(type) ?? none,
    types: byType,
    hasOrders,
    hasSaid,
    hasTransfer,
    events,
    announced: (type) => announcedByType.get(type) ?? none,
    announcedTypes: announcedByType,
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

export const saidTypes: ReadonlySet<string> = new Set(['duty.done', 'duty.not-needed']);
export const transferTypes: ReadonlySet<string> = new Set([
  'investigation.transferred',
  'court.transferred',
  'trial.transferred',
  'case.transferred',
]);

const none: readonly FactEvent[] = [];
const nobody: readonly string[] = [];

function factOf(stated: ClockEvent, type: string, moment: string, zone: ZoneDays): FactEvent {
  const dayOnly = moment.length === 10;
  const sections = listOf(stated.sections);
  const day = dayOnly ? dayNumberFrom(moment) : 0;
  const start = dayOnly ? zone.startOf(day) : instantFrom(moment);
  return {
    type,
    start,
    end: dayOnly ? zone.startOf(day + 1) : start,
    dayOnly,
    day: dayOnly ? day : zone.dayOf(start),
    accused: listOf(stated.accused),
    sections,
    within: sections.length === 0 ? nobody : sections.flatMap(withWholeKept),
    charges: listOf(stated.charge),
    stated,
  };
}

/** As `PPC376(3)`: people write spaces and small letters as they like. */
export const plainSection = (section: string): string => section.toUpperCase().replaceAll(/\s/g, '');

/** People name the same few sections again and again. No more are kept, so that memory stays flat. */
const keptSections = new Map<string, readonly string[]>();
const mostSections = 2000;

function withWholeKept(section: string): readonly string[] {
  const known = keptSections.get(section);
  if (known !== undefined) return known;
  const made = withWhole(section);
  if (keptSections.size < mostSections && section.length < 100) keptSections.set(section, made);
  return made;
}

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
