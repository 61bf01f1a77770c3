/**
 * How well spellings of one name are told from other names: `node … bench/linking-names.ts DIRECTORY`, which holds
 * name-pairs-roman.csv and name-pairs-urdu-roman.csv with their `.truth.csv`. The letter tables know the names of our own copy of the
 * lexicon; so they are learned anew with one or two of four folds of names left out, and a pair is scored by tables that saw neither
 * of its names in any spelling. The five weights that combine them stay as shipped; nothing is fitted to the pair files. Beside it what a user would otherwise choose:
 * Jaro–Winkler, and equality of a consonant key.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSettlements } from '../domain/places/settlements.ts';
import { jaroWinkler, normalName, tokenKey } from '../linking/index.ts';
import { readLinkingData } from '../linking/data/read-data.ts';
import { learnModel, modelOf } from '../linking/names/learning/learn-letters.ts';
import { entriesOfPlaces, type LexiconEntry, parseLexicon } from '../linking/names/learning/lexicon.ts';
import type { Letters } from '../linking/names/letters.ts';
import { scoreNamePair } from '../linking/names/score-name-pair.ts';
import { similarityCache } from '../linking/names/similarity-cache.ts';
import type { Line } from './measuring.ts';

export interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly kind: string;
}

export interface PairQuality {
  readonly auc: number;
  /** Against the negatives that look alike only. */
  readonly hardAuc: number;
  readonly averagePrecision: number;
  readonly recallAtPrecision95: number;
}

export interface NameRow extends PairQuality {
  readonly file: string;
  readonly method: string;
  readonly pairCount: number;
}

const files = ['name-pairs-roman', 'name-pairs-urdu-roman'] as const;
const foldCount = 4;

/** `unseen`: also with tables that never saw the names, which takes minutes. */
export function measureNames(directory: string, unseen: boolean): readonly NameRow[] {
  const pairs = new Map(files.map((file) => [file, readPairs(directory, file)]));
  const all = [...pairs.values()].flat();
  const { letters } = readLinkingData();
  const cache = similarityCache(letters);
  const methods: [string, (pair: LabelledPair) => number][] = [
    ['Jaro–Winkler', ({ a, b }) => jaroWinkler(plainLatin(a), plainLatin(b))],
    ['equal consonant key', ({ a, b }) => (tokenKey(normalName(a)) === tokenKey(normalName(b)) ? 1 : 0)],
    ['Amanat as shipped', ({ a, b }) => scoreNamePair(a, b, letters, cache)],
  ];
  if (unseen) methods.push(['Amanat, names never seen', unseenScores(all, letters)]);
  return methods.flatMap(([method, score]) =>
    [...pairs].map(([file, of]) => ({
      file,
      method,
      pairCount: of.length,
      ...qualityOf(of.map((pair) => ({ ...pair, score: score(pair) }))),
    })),
  );
}

/** Scores by tables that saw neither name of a pair; a pair of two folds needs tables without either. */
function unseenScores(pairs: readonly LabelledPair[], shipped: Letters): (pair: LabelledPair) => number {
  const folder = new URL('../domain/places/settlements/', import.meta.url);
  const places = entriesOfPlaces(
    readdirSync(folder)
      .toSorted()
      .flatMap((file) => parseSettlements(readFileSync(new URL(file, folder), 'utf8'))),
  );
  const names = parseLexicon(
    readFileSync(new URL('../linking/data/training/name-lexicon.csv', import.meta.url), 'utf8'),
  );
  const foldOf = foldsOf(names, pairs);
  const scorers = new Map<string, (a: string, b: string) => number>();
  return ({ a, b }) => {
    const folds = [...new Set([a, b].map((name) => foldOf(normalName(name))))].toSorted();
    const known = scorers.get(folds.join());
    if (known) return known(normalName(a), normalName(b));
    const kept = names.filter(({ urdu, roman }) => !folds.includes(foldOf(urdu)) && !folds.includes(foldOf(roman)));
    const letters: Letters = { ...shipped, ...modelOf(learnModel(kept, places)) };
    const scorer = similarityCache(letters);
    scorers.set(folds.join(), scorer);
    return scorer(normalName(a), normalName(b));
  };
}

/** -1 for what no pair is about. Names that share a spelling, and those of one name, are in one fold. */
function foldsOf(names: readonly LexiconEntry[], pairs: readonly LabelledPair[]): (name: string) => number {
  const parents = new Map<string, string>();
  const root = (name: string): string => {
    const parent = parents.get(name) ?? name;
    return parent === name ? name : root(parent);
  };
  const join = (a: string, b: string): unknown => parents.set(root(a), root(b));
  const asked = new Set(pairs.flatMap(({ a, b }) => [normalName(a), normalName(b)]));
  for (const { urdu, roman } of names) if (asked.has(urdu) || asked.has(roman)) join(urdu, roman);
  for (const { a, b, same } of pairs) if (same) join(normalName(a), normalName(b));
  const folds = new Map<string, number>();
  for (const name of [...asked].toSorted()) if (!folds.has(root(name))) folds.set(root(name), folds.size % foldCount);
  return (name) => folds.get(root(name)) ?? -1;
}

function readPairs(directory: string, file: string): readonly LabelledPair[] {
  const rows = (name: string): readonly (readonly string[])[] =>
    readFileSync(join(directory, name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(','));
  const truth = new Map(rows(`${file}.truth.csv`).map(([id = '', label = '', kind = '']) => [id, { label, kind }]));
  return rows(`${file}.csv`).map(([id = '', a = '', b = '']) => {
    const { label, kind } = truth.get(id) ?? { label: '', kind: '' };
    return { a, b, same: label === '1', kind };
  });
}

/** Urdu letter by letter into Latin ones, as transliteration tables do that know no language. */
const plainLatin = (name: string): string =>
  Array.from(normalName(name), (letter) => latinOf.get(letter) ?? letter).join('');
const latinOf: ReadonlyMap<string, string> = new Map(
  'ا-a ب-b پ-p ت-t ٹ-t ث-th ج-j چ-ch ح-h خ-kh د-d ڈ-d ذ-dh ر-r ڑ-r ز-z ژ-zh س-s ش-sh ص-s ض-d ط-t ظ-z ع-a غ-gh ف-f ق-q ک-k گ-g ل-l م-m ن-n و-w ہ-h ی-y'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)] as const),
);

type Scored = LabelledPair & { readonly score: number };

export function qualityOf(pairs: readonly Scored[]): PairQuality {
  const sameCount = pairs.filter(({ same }) => same).length;
  let [right, seen, averagePrecision, recallAtPrecision95] = [0, 0, 0, 0];
  for (const tied of ties(pairs)) {
    const found = tied.filter(({ same }) => same).length;
    [right, seen] = [right + found, seen + tied.length];
    averagePrecision += (found / sameCount) * (right / seen);
    if (right / seen >= 0.95) recallAtPrecision95 = right / sameCount;
  }
  return {
    auc: areaUnderCurve(pairs),
    hardAuc: areaUnderCurve(pairs.filter(({ same, kind }) => same || kind === 'hard')),
    averagePrecision,
    recallAtPrecision95,
  };
}

/** The chance that a pair of one name scores above another pair; half of it for a tie. */
function areaUnderCurve(pairs: readonly Scored[]): number {
  let [above, sum, others] = [0, 0, 0];
  for (const tied of ties(pairs)) {
    const found = tied.filter(({ same }) => same).length;
    sum += (tied.length - found) * (above + found / 2);
    others += tied.length - found;
    above += found;
  }
  return sum / (above * others);
}

const ties = (pairs: readonly Scored[]): readonly (readonly Scored[])[] =>
  [...Map.groupBy(pairs, ({ score }) => score)].toSorted(([a], [b]) => b - a).map(([, tied]) => tied);

const wantedOf: Readonly<Record<string, string>> = {
  'name-pairs-roman': '0.98 / 0.955 / 0.91 / 0.55',
  'name-pairs-urdu-roman': '0.988 / 0.965 / 0.955 / 0.68',
};

/** One line for each file: names never seen are what counts; the shipped tables, which know these names, stand beside it. */
export function nameLines(directory: string, unseen: boolean): readonly Line[] {
  const rows = measureNames(directory, unseen);
  const written = ({ auc, hardAuc, averagePrecision, recallAtPrecision95 }: PairQuality): string =>
    [auc, hardAuc, averagePrecision, recallAtPrecision95].map((value) => value.toFixed(3)).join(' / ');
  return files.map((file) => {
    const own = rows.filter((row) => row.file === file);
    const counted = own.findLast(({ method }) => method.startsWith('Amanat'));
    return {
      what: `${file}: AUC / AUC on hard / AP / R@P95, ${counted?.method ?? ''}`,
      measured: counted === undefined ? '' : written(counted),
      wanted: wantedOf[file] ?? '',
      beside: own
        .filter((row) => row !== counted)
        .map((row) => `${row.method} ${written(row)}`)
        .join('; '),
    };
  });
}

if (process.argv[1] === import.meta.filename) {
  const [directory, option] = process.argv.slice(2);
  if (directory === undefined) throw new Error('linking-names: a directory with the name-pair files is needed');
  const digits = (value: number): string => value.toFixed(4);
  for (const row of measureNames(directory, option !== '--quick'))
    console.log(
      `${row.file.padEnd(22)} ${row.method.padEnd(26)} AUC ${digits(row.auc)}  hard ${digits(row.hardAuc)}  ` +
        `AP ${digits(row.averagePrecision)}  R@P95 ${digits(row.recallAtPrecision95)}  of ${row.pairCount}`,
    );
}
