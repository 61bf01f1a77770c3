/**
 * Names of Punjab's settlements, to suggest while somebody types at a desk. One file a district
 * (settlements/<district>.tsv), read by whoever needs it and given here as text, so that a server that suggests nothing
 * keeps none of the 46,000 names in memory. A line is the id in Who's On First, the name, the name in Urdu or nothing, and where it is,
 * in degrees north and east:
 *
 *     421180799⇥Bhai Pheru⇥بھائی پیرو⇥31.1992⇥73.9508
 */
import { InputError } from '../input-error.ts';
import { plainName } from './plain-name.ts';

export type Settlement = {
  readonly id: string;
  readonly en: string;
  /** Most have none in the source. */
  readonly ur?: string;
  /** In degrees; of the first of several of that name in the district. */
  readonly latitude: number;
  readonly longitude: number;
};

/** The most suggestions that a small screen can show. */
const suggestionCount = 8;

/** @throws InputError `not-this-shape`, `duplicate-id` */
export function parseSettlements(text: string): readonly Settlement[] {
  const seen = new Set<string>();
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : [];
  if (lines.length === 0) throw new InputError('not-this-shape');
  return lines.map((line, index) => {
    const parts = /^([1-9][0-9]*)\t([^\t]+)\t([^\t]*)\t(\d+(?:\.\d{1,4})?)\t(\d+(?:\.\d{1,4})?)$/u.exec(line);
    const [, id, en, ur, north, east] = parts ?? [];
    if (id === undefined || en === undefined) throw new InputError('not-this-shape', `lines.${index}`);
    if (seen.has(id)) throw new InputError('duplicate-id', `lines.${index}`);
    seen.add(id);
    const at = { latitude: Number(north), longitude: Number(east) };
    return ur === undefined || ur === '' ? { id, en, ...at } : { id, en, ur, ...at };
  });
}

/** At most eight whose name, in Latin or Urdu letters, begins with what was typed; then those of which a later word does. */
export function findPlaces(settlements: readonly Settlement[], typed: string): readonly Settlement[] {
  const start = plainName(typed);
  if (start === '') return [];
  const found = settlements.flatMap((settlement) => {
    const names = [settlement.en, settlement.ur ?? ''].map(plainName);
    if (names.some((name) => name.startsWith(start))) return [{ settlement, rank: 0 }];
    return names.some((name) => name.includes(` ${start}`)) ? [{ settlement, rank: 1 }] : [];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, suggestionCount)
    .map(({ settlement }) => settlement);
}
