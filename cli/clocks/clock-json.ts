/**
 * The JSON of a case's clocks, letter for letter as `JSON.stringify` makes it, in half its time: a million cases have twelve
 * thousand million letters of it. What a letter would break is left to `JSON.stringify`.
 */
import type { Clock, Pack } from '@amanat/rules';

/** Of clocks whose words come from this pack and from the text of the case alone. */
export function clocksJson(clocks: readonly Clock[], pack: Pack, caseText: string): string {
  return needsEscape.test(caseText) || !isPlain(pack) ? JSON.stringify(clocks) : plainJson(clocks);
}

/** Of a text of JSON: only an escape brings quotes, backslashes and control characters into what is read from it. */
const needsEscape = /\\/;

const plainPacks = new WeakMap<Pack, boolean>();

/** Whether no text of the pack that a clock repeats has to be escaped. */
function isPlain(pack: Pack): boolean {
  const known = plainPacks.get(pack);
  if (known !== undefined) return known;
  const texts = [
    pack.jurisdiction,
    ...[pack.calendar, ...pack.calendars].flatMap(({ id, version = '' }) => [id, version]),
    ...pack.rules.flatMap(({ instrument, section, limits }) => [
      instrument,
      section,
      ...limits.flatMap(({ words, condition = '', opensOn, closesOn }) => [words, condition, ...opensOn, ...closesOn]),
    ]),
  ];
  const plain = texts.every((text) => JSON.stringify(text) === `"${text}"`);
  plainPacks.set(pack, plain);
  return plain;
}

function plainJson(clocks: readonly Clock[]): string {
  let json = '[';
  for (const clock of clocks) json += (json === '[' ? '' : ',') + clockJson(clock);
  return `${json}]`;
}

/** The fields in the order in which the calculator makes them. The tests hold it against `JSON.stringify`. */
function clockJson(clock: Clock): string {
  const { accused, charge, counting, dueBetween } = clock;
  let sentences = '';
  for (const sentence of counting) sentences += sentences === '' ? `"${sentence}"` : `,"${sentence}"`;
  const due = dueBetween === undefined ? dueAtJson(clock) : `"dueBetween":["${dueBetween[0]}","${dueBetween[1]}"],`;
  const whom =
    (accused === undefined ? '' : `,"accused":"${accused}"`) + (charge === undefined ? '' : `,"charge":"${charge}"`);
  return `{"rule":"${clock.rule}","kind":"${clock.kind}","status":"${clock.status}","opensAt":"${clock.opensAt}",${due}"daysLate":${clock.daysLate},"owner":"${clock.owner}","confidence":"${clock.confidence}","confirmed":${clock.confirmed},"counting":[${sentences}]${whom}}`;
}

function dueAtJson({ dueAt }: Clock): string {
  if (dueAt === undefined) return '';
  return dueAt === null ? '"dueAt":null,' : `"dueAt":"${dueAt}",`;
}
