/**
 * As many mentions as wanted, of people that nobody is: names drawn by how common they are in a lexicon, villages from the bundled
 * gazetteer, households that share father, village and often a telephone, spellings and slips as clerks make them. The same seed
 * makes the same file.
 */
import { closeSync, globSync, openSync, readFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSettlements } from '@amanat/domain';
import { type Random, seededRandom } from '@amanat/linking';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const lexiconSchema = z.array(
  z.object({
    urdu_key: z.string(),
    roman: z.string(),
    count: z.coerce.number(),
    common_name: z.string(),
  }),
);

interface Name {
  readonly urdu: string;
  readonly roman: readonly string[];
}

interface Village {
  readonly district: string;
  readonly en: string;
  readonly ur: string | undefined;
}

interface Person {
  readonly number: number;
  readonly name: readonly Name[];
  readonly father: readonly Name[];
  readonly born: number;
  readonly phone: string;
  readonly cnic: string;
  readonly device: string | undefined;
  readonly village: Village;
}

/** A mention of it has as many followers on average, as in the files that quality is measured on. */
const mentionsOfPerson = 1.58;

/** Writes `mentions.csv` and its `truth.csv`. @throws the machine's own error where the lexicon is missing */
export function writeInventedMentions(into: string, rows: number, seed = 7): void {
  const random = seededRandom(seed);
  const draw = drawer(random);
  const names = namesIn(join(import.meta.dirname, '../linking/data/training/name-lexicon.csv'));
  const villages = allVillages();
  const mentions = lineWriter(join(into, 'mentions.csv'));
  const truth = lineWriter(join(into, 'truth.csv'));
  mentions.line('id,name,father_name,age,phone,cnic_masked,place,district,device_serial,date');
  truth.line('id,entity');
  const waiting: Person[] = [];
  let people = 0;
  for (let row = 0; row < rows; row += 1) {
    // Who comes again does so among the next twenty thousand or so.
    const known = waiting.length > 20_000 || (waiting.length > 0 && people > rows / mentionsOfPerson);
    if (!known && random() < 0.72) {
      const household = householdOf(draw, names, villages, random, people);
      for (const person of household)
        for (let again = 0; again < timesMentioned(random); again += 1) waiting.push(person);
      people += household.length;
    }
    const at = Math.floor(random() * waiting.length);
    const person = waiting[at] ?? householdOf(draw, names, villages, random, people)[0];
    const last = waiting.pop();
    if (at < waiting.length && last !== undefined) waiting[at] = last;
    if (person === undefined) continue;
    mentions.line(`m-${row + 1},${mentionOf(person, draw, villages, random)}`);
    truth.line(`m-${row + 1},${person.number}`);
  }
  mentions.end();
  truth.end();
}

const timesMentioned = (random: Random): number => (random() < 0.62 ? 1 : random() < 0.7 ? 2 : 4);

interface Drawer {
  <Each>(from: readonly Each[]): Each | undefined;
  /** Common ones come first in the list, and often. */
  common<Each>(from: readonly Each[]): Each | undefined;
}

function drawer(random: Random): Drawer {
  const draw = <Each>(from: readonly Each[]): Each | undefined => from[Math.floor(random() * from.length)];
  return Object.assign(draw, {
    common: <Each>(from: readonly Each[]): Each | undefined => from[Math.floor(random() ** 2.2 * from.length)],
  });
}

function namesIn(path: string): readonly Name[] {
  const rows = lexiconSchema.parse(parse(readFileSync(path), { columns: true }));
  const byKey = new Map<string, { readonly urdu: string; readonly roman: string[]; count: number }>();
  for (const { urdu_key: urdu, roman, count, common_name: common } of rows) {
    if (common !== '1' || /[^a-z]/u.test(roman)) continue;
    const name = byKey.get(urdu) ?? { urdu, roman: [], count: 0 };
    byKey.set(urdu, { ...name, count: name.count + count, roman: [...name.roman, roman] });
  }
  return [...byKey.values()].toSorted((one, other) => other.count - one.count);
}

const allVillages = (): readonly Village[] =>
  globSync(join(import.meta.dirname, '..', 'domain/places/settlements/*.tsv'))
    .toSorted()
    .flatMap((path) => {
      const district = basename(path, '.tsv')
        .replace('pk-pb-', '')
        .split('-')
        .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
        .join(' ');
      return parseSettlements(readFileSync(path, 'utf8'))
        .filter(({ en }) => !/[",]/u.test(en))
        .map(({ en, ur }) => ({ district, en, ur }));
    });

function householdOf(
  draw: Drawer,
  names: readonly Name[],
  villages: readonly Village[],
  random: Random,
  firstNumber: number,
): readonly Person[] {
  const village = draw(villages);
  if (village === undefined) return [];
  const nameOf = (): readonly Name[] =>
    [draw.common(names), ...(random() < 0.45 ? [draw.common(names)] : [])].flatMap((name) => name ?? []);
  const father = nameOf();
  const shared = phoneOf(random);
  const members = random() < 0.6 ? 1 : random() < 0.6 ? 2 : 3;
  return Array.from({ length: members }, (_, at) => ({
    number: firstNumber + at,
    name: nameOf(),
    father,
    born: 1955 + Math.floor(random() * 60),
    phone: random() < 0.4 ? shared : phoneOf(random),
    cnic: `${31000 + Math.floor(random() * 6000)}-XXXX${digits(random, 3)}-${digits(random, 1)}`,
    device: random() < 0.3 ? serialOf(random) : undefined,
    village,
  }));
}

const digits = (random: Random, count: number): string =>
  String(Math.floor(random() * 10 ** count)).padStart(count, '0');
const phoneOf = (random: Random): string => `03${digits(random, 2)}${digits(random, 7)}`;
const serialOf = (random: Random): string =>
  Array.from({ length: 10 }, () => '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'[Math.floor(random() * 34)]).join('');

function mentionOf(person: Person, draw: Drawer, villages: readonly Village[], random: Random): string {
  const urdu = random() < 0.4;
  const written = (name: readonly Name[]): string => {
    const words = name.map(({ urdu: own, roman }) => (urdu ? own : capital(slip(draw.common(roman) ?? '', random))));
    const kept = words.length > 1 && random() < 0.15 ? words.slice(0, 1) : words;
    return (random() < 0.2 ? [urdu ? 'محمد' : 'Mohd', ...kept] : kept).join(' ');
  };
  const village = random() < 0.06 ? (draw(villages) ?? person.village) : person.village;
  const year = 2024 + Math.floor(random() * 3);
  const some = (share: number, value: string): string => (random() < share ? value : '');
  return [
    written(person.name),
    some(0.73, written(person.father)),
    some(0.6, String(year - person.born + (random() < 0.3 ? Math.floor(random() * 5) - 2 : 0))),
    some(0.58, random() < 0.5 ? person.phone : `+92 ${person.phone.slice(1, 4)} ${person.phone.slice(4)}`),
    some(0.33, person.cnic),
    urdu ? (village.ur ?? village.en) : village.en,
    some(0.9, village.district),
    some(0.6, person.device ?? ''),
    `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
  ].join(',');
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** One in thirty words has a letter too few. */
function slip(word: string, random: Random): string {
  if (word.length < 4 || random() > 0.033) return word;
  const at = 1 + Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + word.slice(at + 1);
}

function lineWriter(path: string) {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  const flush = (): void => {
    writeSync(file, lines.map((line) => `${line}\n`).join(''));
    lines = [];
  };
  return {
    line(text: string): void {
      lines.push(text);
      if (lines.length === 20_000) flush();
    },
    end(): void {
      flush();
      closeSync(file);
    },
  };
}
