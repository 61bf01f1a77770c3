/**
 * Mentions of people that nobody is, in memory: names by how common they are in the lexicon that came with the program, villages
 * of the bundled gazetteer, households that share a father, a village and often a telephone; each mention in either script, with
 * the slips and gaps that clerks make. The same seed gives the same.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSettlements } from '@amanat/domain';
import { type Mention, type Random, seededRandom } from '@amanat/linking';

interface Name {
  readonly urdu: string;
  readonly roman: readonly string[];
}

interface Village {
  readonly district: string;
  readonly en: string;
  readonly ur: string | undefined;
}

export interface InventedPerson {
  readonly name: readonly Name[];
  readonly father: readonly Name[];
  readonly born: number;
  readonly phone: string;
  readonly cnic: string;
  readonly device: string | undefined;
  readonly village: Village;
}

export interface InventedWorld {
  readonly people: readonly InventedPerson[];
  /** Another mention of the same person each time. */
  mentionOf(person: InventedPerson): Mention;
}

const root = join(import.meta.dirname, '..');

export function inventWorld(peopleCount: number, seed = 11): InventedWorld {
  const random = seededRandom(seed);
  const [names, villages] = [lexicon(), gazetteer()];
  const people: InventedPerson[] = [];
  while (people.length < peopleCount) people.push(...householdOf(names, villages, random));
  return {
    people: people.slice(0, peopleCount),
    mentionOf: (person) => mentionOf(person, villages, random),
  };
}

/** Common ones first. */
function lexicon(): readonly Name[] {
  const byKey = new Map<string, { readonly roman: string[]; count: number }>();
  const lines = readFileSync(join(root, 'linking/data/training/name-lexicon.csv'), 'utf8').split('\n').slice(1);
  for (const line of lines) {
    const [urdu, roman, count, isCommon] = line.split(',');
    if (urdu === undefined || roman === undefined || isCommon?.trim() !== '1' || /[^a-z]/u.test(roman)) continue;
    const known = byKey.get(urdu) ?? { roman: [], count: 0 };
    known.roman.push(roman);
    known.count += Number(count);
    byKey.set(urdu, known);
  }
  return [...byKey]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .map(([urdu, { roman }]) => ({ urdu, roman }));
}

const gazetteer = (): readonly Village[] =>
  globSync(join(root, 'domain/places/settlements/*.tsv'))
    .toSorted()
    .flatMap((path) =>
      parseSettlements(readFileSync(path, 'utf8')).map(({ en, ur }) => ({ district: basename(path, '.tsv'), en, ur })),
    );

function drawn<Each>(from: readonly Each[], random: Random): Each {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to draw from');
  return found;
}

/** Those that come first, and often. */
const common = <Each>(from: readonly Each[], random: Random): Each => drawn(from, () => random() ** 2.2);
const digits = (count: number, random: Random): string =>
  String(Math.floor(random() * 10 ** count)).padStart(count, '0');

function householdOf(names: readonly Name[], villages: readonly Village[], random: Random): readonly InventedPerson[] {
  const nameOf = (): readonly Name[] => [common(names, random), ...(random() < 0.45 ? [common(names, random)] : [])];
  const phoneOf = (): string => `03${digits(9, random)}`;
  const [village, father, shared] = [drawn(villages, random), nameOf(), phoneOf()];
  const members = random() < 0.6 ? 1 : random() < 0.6 ? 2 : 3;
  return Array.from({ length: members }, () => ({
    name: nameOf(),
    father,
    born: 1955 + Math.floor(random() * 60),
    phone: random() < 0.4 ? shared : phoneOf(),
    cnic: `${String(31_000 + Math.floor(random() * 6000))}-***${digits(3, random)}*-${digits(1, random)}`,
    device: random() < 0.3 ? `${digits(7, random)}${digits(8, random)}` : undefined,
    village,
  }));
}

function mentionOf(person: InventedPerson, villages: readonly Village[], random: Random): Mention {
  const isUrdu = random() < 0.4;
  const written = (name: readonly Name[]): string => {
    const words = name.map(({ urdu, roman }) => (isUrdu ? urdu : slip(common(roman, random), random)));
    const kept = words.length > 1 && random() < 0.15 ? words.slice(0, 1) : words;
    return (random() < 0.2 ? [isUrdu ? 'محمد' : 'Mohd', ...kept] : kept).join(' ');
  };
  const { village } = random() < 0.06 ? { village: drawn(villages, random) } : person;
  const year = 2024 + Math.floor(random() * 3);
  const off = random() < 0.3 ? Math.floor(random() * 5) - 2 : 0;
  const has = (share: number): boolean => random() < share;
  return {
    name: written(person.name),
    ...(has(0.73) && { father: written(person.father) }),
    ...(has(0.6) && { age: year - person.born + off }),
    ...(has(0.58) && { phones: [person.phone] }),
    ...(has(0.33) && { cnic: person.cnic }),
    ...(has(0.6) && person.device !== undefined && { devices: [person.device] }),
    place: isUrdu ? (village.ur ?? village.en) : village.en,
    ...(has(0.9) && { district: village.district }),
    seenOn: `${String(year)}-06-15`,
  };
}

/** One in thirty words has a letter too few. */
function slip(word: string, random: Random): string {
  if (word.length < 4 || random() > 0.033) return word;
  const at = 1 + Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + word.slice(at + 1);
}
