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
  let json = '';
  for (const clock of clocks) json += clockJson(clock, json === '' ? '[' : ',');
  return json === '' ? '[]' : `${json}]`;
}

/** What is the same of a limit in case after case, ready to be put together: half of the letters of an answer. */
interface Frame {
  readonly of: Clock;
  /** Up to the status, by what stands before it. */
  readonly head: Readonly<Record<'[' | ',', string>>;
  /** From after the days late to the first sentence, which is its law; its quote is left to what comes next. */
  readonly law: string;
  /** The same, with the days late, of what is not late. */
  readonly inTime: string;
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
  const head = `{"rule":"${rule}","kind":"${kind}","status":"`;
  const afterLate = `,"owner":"${owner}","confidence":"${confidence}","confirmed":${confirmed},"counting":["${law}`;
  const made = {
    of: { ...clock, counting: [law] },
    head: { '[': `[${head}`, ',': `,${head}` },
    law: afterLate,
    inTime: `,"daysLate":0${afterLate}`,
  };
  frames.set(rule, made);
  return made;
}

/**
 * The fields in the order in which the calculator makes them, of as few parts as can be: the engine goes through each when it writes
 * them. The tests hold it against `JSON.stringify`.
 */
function clockJson(clock: Clock, before: '[' | ','): string {
  const { head, law, inTime } = frameOf(clock);
  const { accused, charge, counting, status, opensAt, daysLate } = clock;
  let json = `${head[before]}${status}","opensAt":"${opensAt}${dueJson(clock)}`;
  json += daysLate === 0 ? inTime : `,"daysLate":${daysLate}${law}`;
  for (let place = 1; place < counting.length; place += 1) json += `","${counting[place] ?? ''}`;
  if (accused === undefined && charge === undefined) return `${json}"]}`;
  json += accused === undefined ? '"]' : `"],"accused":"${accused}"`;
  return charge === undefined ? `${json}}` : `${json},"charge":"${charge}"}`;
}

function dueJson({ dueAt, dueBetween }: Clock): string {
  if (dueBetween !== undefined) return `","dueBetween":["${dueBetween[0]}","${dueBetween[1]}"]`;
  if (dueAt === undefined) return '"';
  return dueAt === null ? '","dueAt":null' : `","dueAt":"${dueAt}"`;
}
