/** How a limit was counted, in words that a lawyer can check: a sentence a step, of cheap templates. */
import type { Limit } from '../pack/rule.ts';
import type { FactEvent } from './case-facts.ts';
import { type ClockStatus, clockStatuses } from './clock.ts';
import type { Closing } from './closings.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import type { End } from './ends.ts';
import { inOneRun, keptTexts } from './kept-texts.ts';
import type { OfficeDays } from './office-days.ts';
import type { Opening } from './openings.ts';
import type { ZoneDays } from './zone-days.ts';

/** `the end of 2025-03-15`, `2025-03-31 22:55` */
export function endInWords(end: End, zone: ZoneDays): string {
  if (end.by === 'day') return `the end of ${zone.dayText(end.lastDay)}`;
  const latest = zone.minuteText(end.due);
  return end.earliest === end.due ? latest : `between ${zone.minuteText(end.earliest)} and ${latest}`;
}

export function openedInWords(opening: Opening, zone: ZoneDays): string {
  const { trigger, afterLimit, since, day, dayOnly, start, awaited } = opening;
  if (afterLimit !== undefined) return `Opened when ${afterLimit} ended, with the end of ${zone.dayText(day)}.`;
  if (awaited === true) return `Stands since ${trigger?.type} of ${zone.dayText(day)}; its count has not begun.`;
  if (since !== undefined && trigger !== undefined)
    return since.start === start
      ? `Opened by offence.added of ${zone.dayText(day)}, which brought its section into the case (${trigger.type} of ${zone.dayText(trigger.day)}).`
      : `Opened by ${trigger.type} of ${zone.dayText(day)}; offence.added of ${zone.dayText(since.day)} brought its section into the case, and it is counted from the first day all the same.`;
  return dayOnly
    ? `Opened by ${trigger?.type} of ${zone.dayText(day)}; the hour is not known.`
    : `Opened by ${trigger?.type} of ${zone.minuteText(start)}.`;
}

/** How the number was counted from day 0, before any order. */
export function countedInWords(
  compiled: CompiledLimit,
  opening: Opening,
  end: End,
  office: () => OfficeDays,
  zone: ZoneDays,
): string {
  const { limit, span } = compiled;
  const { day, trigger } = opening;
  if (end.by === 'minute') {
    const minutes = limit.excludes === undefined ? 0 : (trigger?.stated.journeyMinutes ?? 0);
    const journey = minutes === 0 ? '' : `, and ${minutes} minutes of journey left out`;
    const range = end.earliest === end.due ? 'from the minute' : 'from the first and from the last minute of that day';
    return `${spanInWords(span)} ${range}${journey}, through nights and holidays: ${endInWords(end, zone)}.`;
  }
  if (span.unit === 'working-days' || opening.afterLimit !== undefined)
    return daysInWords(compiled, opening, end, office, zone);
  // Nothing but the two days tells such sentences of one limit apart.
  return compiled.countedFrom(day, end.countedDay, () => daysInWords(compiled, opening, end, office, zone));
}

function daysInWords(
  { limit, span }: CompiledLimit,
  { day, start }: Opening,
  end: End & { readonly by: 'day' },
  office: () => OfficeDays,
  zone: ZoneDays,
): string {
  const lastDay = zone.dayText(end.countedDay);
  if (limit.kind === 'floor-before')
    return `${spanInWords(span)} counted back from ${zone.dayText(day)}: the last lawful day is ${lastDay}.`;
  if (limit.kind === 'cap' && limit.onLiberty === true)
    return `A cap on liberty counts ${zone.dayText(day)} as day 1 and runs through holidays: the last lawful day of ${spanInWords(span)} is ${lastDay}. Other reading, with the first day left out: ${zone.dayText(end.countedDay + 1)}.`;
  if (end.countedDay === day) return `It is to be done the same day, ${lastDay}.`;
  const days = span.unit === 'working-days' ? ` by ${officeInWords(office())}` : '';
  const firstDay = zone.dayOf(start) === day ? ' (that day left out)' : '';
  return `${spanInWords(span)} from ${zone.dayText(day)}${firstDay}${days}: the last day is ${lastDay}.`;
}

export function rolledInWords(end: End & { readonly by: 'day' }, office: OfficeDays, zone: ZoneDays): string {
  return end.lastDay === end.countedDay
    ? `${zone.dayText(end.lastDay)} is an open day by ${officeInWords(office)}.`
    : `${zone.dayText(end.countedDay)} is a closed day by ${officeInWords(office)}: the next open day counts, ${zone.dayText(end.lastDay)}.`;
}

const officeInWords = ({ label, latestReading }: OfficeDays): string =>
  latestReading ? `${label} (latest reading: the office's calendar is not stated)` : label;

function spanInWords(span: CompiledLimit['span']): string {
  if (span.unit === 'none') return 'no number';
  if (span.unit === 'months' && span.count % 12 === 0) return counted(span.count / 12, 'year');
  return counted(span.count, oneOf[span.unit]);
}

const oneOf = { hours: 'hour', days: 'day', 'working-days': 'working day', months: 'month' } as const;

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const awaitedInWords = ({ span, opensOn }: CompiledLimit): string =>
  `It ends not before ${spanInWords(span)} after ${opensOn.join(' or ')}, which has not come.`;

export const ageInWords = (days: number): string =>
  `The law gives no number: not done after ${days} ${days === 1 ? 'day' : 'days'}.`;

export function closedInWords({ event, condoned, overtakes }: Closing, end: End | undefined, zone: ZoneDays): string {
  const when = event.dayOnly ? zone.dayText(event.day) : zone.minuteText(event.start);
  const doubt =
    end?.by === 'minute' && isDoubtful(event, end)
      ? ' Whether it was in time is in doubt, since an hour is not known: it counts as in time.'
      : '';
  return `${overtakes ? 'Overtaken' : 'Closed'} by ${event.type} of ${when}.${condoned ? ' The court condoned the delay.' : ''}${doubt}`;
}

const isDoubtful = (event: FactEvent, end: End & { readonly by: 'minute' }): boolean =>
  event.start < end.past && (event.dayOnly ? event.end : event.start) > end.earliest;

export function caveatsInWords(
  { recurs, latestReading }: Limit,
  confidence: Limit['confidence'],
  figureRecalled: boolean,
): string {
  const again =
    recurs === undefined
      ? ''
      : ' It comes again each such period; whether it was done in those before, this record does not say.';
  const reading = confidence === 'secondary' ? ' Reported rule: its own words were not read.' : '';
  const figure = figureRecalled ? ' The figure is known only from memory and is off.' : '';
  const latest =
    latestReading === true ? ' Latest reading: a provincial act, whose own rules of counting were not read.' : '';
  return inOneRun(`${again}${reading}${figure}${latest}`);
}

export function statusInWords(
  { off, limit, span, caveats }: CompiledLimit,
  status: ClockStatus,
  daysLate: number,
  end: End | undefined,
  zone: ZoneDays,
): string {
  if (off) return 'Known only from memory: it stays off until its text is read.';
  const asOf =
    daysLate === 0
      ? (inTime.get(status) ?? '')
      : `As of the instant asked for: ${status}, ${counted(daysLate, span.unit === 'working-days' ? 'working day' : 'day')} late.`;
  if (end === undefined) return caveats === '' ? asOf : asOf + caveats;
  return `${asOf}${limit.kind === 'floor' ? ` Not before ${endInWords(end, zone)}.` : limitInWords(end, zone)}${caveats}`;
}

/** Not late. */
const inTime: ReadonlyMap<string, string> = new Map(
  clockStatuses.map((status) => [status, inOneRun(`As of the instant asked for: ${status}.`)]),
);

/** The same for every limit that ends on that day. */
const lastDays = keptTexts();

const limitInWords = (end: End, zone: ZoneDays): string =>
  end.by === 'day'
    ? lastDays(end.lastDay, 0, () => ` The limit is ${endInWords(end, zone)}.`)
    : ` The limit is ${endInWords(end, zone)}.`;
