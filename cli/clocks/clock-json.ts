/**
 * The JSON of a case's clocks, letter for letter as `JSON.stringify` makes it, in half its time: a million cases have twelve
 * thousand million letters of it. What a letter would break is left to `JSON.stringify`.
 */
import type { Clock, Pack } from '@amanat/rules';

/**
 * Of clocks whose words come from this pack and from the text of the case alone. `plain`: no escape stands in that text, by which
 * alone a quote, a backslash or a control character would come into what is read from it.
 */
export const clocksJson = (clocks: readonly Clock[], pack: Pack, plain: boolean): string =>
  plain && isPlain(pack) ? plainJson(clocks) : JSON.stringify(clocks);

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

/** What is the same of a limit in case after case, ready to be put together: half of the letters of an answer. */
interface Frame {
  readonly of: Clock;
  /** Up to the status. */
  readonly head: string;
  /** From after the days late to the first sentence, which is its law. */
  readonly law: string;
}

/** By limit: as many as the packs have. */
const frames = new Map<string, Frame>();

function frameOf(clock: Clock): Frame {
  const known = frames.get(clock.rule);
  if (
    known !== undefined &&
    known.of.kind === clock.kind &&
    known.of.owner === clock.owner &&
    known.of.confidence === clock.confidence &&
    known.of.confirmed === clock.confirmed &&
    known.of.counting[0] === clock.counting[0]
  )
    return known;
  const { rule, kind, owner, confidence, confirmed, counting } = clock;
  const [law = ''] = counting;
  const made = {
    of: { ...clock, counting: [law] },
    head: `{"rule":"${rule}","kind":"${kind}","status":"`,
    law: `,"owner":"${owner}","confidence":"${confidence}","confirmed":${confirmed},"counting":["${law}"`,
  };
  frames.set(rule, made);
  return made;
}

/** The fields in the order in which the calculator makes them. The tests hold it against `JSON.stringify`. */
function clockJson(clock: Clock): string {
  const { head, law } = frameOf(clock);
  const { accused, charge, counting, status, opensAt } = clock;
  let json = `${head}${status}","opensAt":"${opensAt}${dueJson(clock)}${clock.daysLate}${law}`;
  for (let place = 1; place < counting.length; place += 1) json += `,"${counting[place] ?? ''}"`;
  if (accused !== undefined) json += `],"accused":"${accused}"`;
  if (charge !== undefined) json += `${accused === undefined ? ']' : ''},"charge":"${charge}"`;
  return accused === undefined && charge === undefined ? `${json}]}` : `${json}}`;
}

function dueJson({ dueAt, dueBetween }: Clock): string {
  if (dueBetween !== undefined) return `","dueBetween":["${dueBetween[0]}","${dueBetween[1]}"],"daysLate":`;
  if (dueAt === undefined) return '","daysLate":';
  return dueAt === null ? '","dueAt":null,"daysLate":' : `","dueAt":"${dueAt}","daysLate":`;
}
