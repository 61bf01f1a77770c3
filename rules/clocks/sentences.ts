/** How a limit was counted, in words that a lawyer can check: a sentence a step, of cheap templates. */
import type { FactEvent } from './case-facts.ts';
import type { ClockStatus } from './clock.ts';
import type { Closing } from './closings.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import type { End } from './ends.ts';
import type { OfficeDays } from './office-days.ts';
import type { Opening } from './openings.ts';
import type { ZoneDays } from './zone-days.ts';

/** `the end of 2025-03-15`, `2025-03-31 22:55` */
export function endInWords(end: End, zone: ZoneDays): string {
  if (end.by === 'day') return `the end of ${zone.dayText(end.lastDay)}`;
  const latest = minuteInWords(end.due, zone);
  return end.earliest === end.due ? latest : `between ${minuteInWords(end.earliest, zone)} and ${latest}`;
}

const minuteInWords = (instantMs: number, zone: ZoneDays): string =>
  `${zone.dayText(zone.dayOf(instantMs))} ${zone.timeText(instantMs)}`;

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
    : `Opened by ${trigger?.type} of ${zone.dayText(day)} ${zone.timeText(start)}.`;
}

/** How the number was counted from day 0, before any order. */
export function countedInWords(
  { limit, span }: CompiledLimit,
  { day, trigger, start }: Opening,
  end: End,
  office: () => OfficeDays,
  zone: ZoneDays,
): string {
  if (end.by === 'minute') {
    const minutes = limit.excludes === undefined ? 0 : (trigger?.stated.journeyMinutes ?? 0);
    const journey = minutes === 0 ? '' : `, and ${minutes} minutes of journey left out`;
    const range = end.earliest === end.due ? 'from the minute' : 'from the first and from the last minute of that day';
    return `${spanInWords(span)} ${range}${journey}, through nights and holidays: ${endInWords(end, zone)}.`;
  }
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
  const when = event.dayOnly ? zone.dayText(event.day) : minuteInWords(event.start, zone);
  const doubt =
    end?.by === 'minute' && isDoubtful(event, end)
      ? ' Whether it was in time is in doubt, since an hour is not known: it counts as in time.'
      : '';
  return `${overtakes ? 'Overtaken' : 'Closed'} by ${event.type} of ${when}.${condoned ? ' The court condoned the delay.' : ''}${doubt}`;
}

const isDoubtful = (event: FactEvent, end: End & { readonly by: 'minute' }): boolean =>
  event.start < end.past && (event.dayOnly ? event.end : event.start) > end.earliest;

export function statusInWords(
  { confidence, figureRecalled, off, limit, span }: CompiledLimit,
  status: ClockStatus,
  daysLate: number,
  end: End | undefined,
  zone: ZoneDays,
): string {
  if (off) return 'Known only from memory: it stays off until its text is read.';
  const reading = confidence === 'secondary' ? ' Reported rule: its own words were not read.' : '';
  const figure = figureRecalled ? ' The figure is known only from memory and is off.' : '';
  const latest =
    limit.latestReading === true ? ' Latest reading: a provincial act, whose own rules of counting were not read.' : '';
  const again =
    limit.recurs === undefined
      ? ''
      : ' It comes again each such period; whether it was done in those before, this record does not say.';
  const ends =
    end === undefined
      ? ''
      : limit.kind === 'floor'
        ? ` Not before ${endInWords(end, zone)}.`
        : ` The limit is ${endInWords(end, zone)}.`;
  const late =
    daysLate === 0 ? '' : `, ${counted(daysLate, span.unit === 'working-days' ? 'working day' : 'day')} late`;
  return `As of the instant asked for: ${status}${late}.${ends}${again}${reading}${figure}${latest}`;
}
