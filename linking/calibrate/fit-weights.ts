/**
 * Fits weights to pairs of which is known whether they are of one: logistic regression on the very bits that a comparison gives, so
 * that fields which depend on each other share what they say. Held near the weights that it starts from, as labels are few.
 */
import { compareMentions, type ComparisonTables } from '../compare/compare-mentions.ts';
import type { PreparedMention } from '../compare/prepared-mention.ts';
import { type Weights, weightsSchema } from '../compare/weights.ts';
import { solve } from './solve.ts';
import { type NumberPath, numberAt, numberPaths, withNumbers } from './weight-paths.ts';

export interface LabelledPair {
  readonly a: PreparedMention;
  readonly b: PreparedMention;
  readonly same: boolean;
}

export interface FittedWeights {
  readonly weights: Weights;
  /** Log2 odds at 0 bits in the base that the pairs are from. */
  readonly shift: number;
}

interface Row {
  readonly bits: number;
  /** How the bits change with each number of the weights, where they do. */
  readonly slopes: readonly (readonly [index: number, slope: number])[];
  readonly same: boolean;
}

const rounds = 4;
const stepsPerRound = 8;
const longestMove = 1;
/** How far a number may be expected to lie from where it starts: a weight in bits, a part, a bit per rarity. */
const spreadBits = 2;
const spreadPart = 0.2;
const probe = 1e-3;
/** Log2 odds. */
const hopeless = -12;

/** `shift`: a first guess of it. */
export function fitWeights(pairs: readonly LabelledPair[], tables: ComparisonTables, shift: number): FittedWeights {
  const paths = numberPaths(tables.weights).filter((path) => !kept.has(path.at(-1) ?? ''));
  const start = paths.map((path) => numberAt(tables.weights, path));
  let fitted: FittedWeights = { weights: tables.weights, shift };
  for (let round = 0; round < rounds; round++) {
    const { weights, shift: odds } = fitted;
    const rows = pairs.flatMap((pair) => rowOf(pair, { ...tables, weights }, paths, odds));
    fitted = refit(rows, paths, start, fitted);
  }
  return fitted;
}

/** What is set by hand: no pair of the training data says anything of it. */
const kept: ReadonlySet<string> = new Set(['version', 'rarityAtMost', 'nicknameAtMost', 'swappedPart']);

/** None for two that nobody would take for one: they say nothing any more. */
function rowOf(
  { a, b, same }: LabelledPair,
  tables: ComparisonTables,
  paths: readonly NumberPath[],
  shift: number,
): readonly Row[] {
  const { bits, evidence } = compareMentions(a, b, tables);
  if (!same && bits + shift < hopeless) return [];
  const said = new Set<string>(evidence.filter(({ level }) => level !== 'missing').map(({ field }) => field));
  const slopes = paths.flatMap((path, index) => {
    if (!said.has(path[0] ?? '')) return [];
    const weights = withNumbers(tables.weights, [[path, numberAt(tables.weights, path) + probe]]);
    const slope = (compareMentions(a, b, { ...tables, weights }).bits - bits) / probe;
    return Math.abs(slope) < 1e-9 ? [] : [[index, slope] as const];
  });
  return [{ bits, slopes, same }];
}

/** Newton's steps on the log likelihood, with a Gaussian around the start. */
function refit(
  rows: readonly Row[],
  paths: readonly NumberPath[],
  start: readonly number[],
  { weights, shift: firstShift }: FittedWeights,
): FittedWeights {
  const size = paths.length;
  const base = paths.map((path) => numberAt(weights, path));
  let values = base;
  let shift = firstShift;
  for (let step = 0; step < stepsPerRound; step++) {
    const gradient = new Float64Array(size + 1);
    const curvature = Array.from({ length: size + 1 }, () => new Float64Array(size + 1));
    for (const [index, path] of paths.entries()) {
      const precision = 1 / spreadOf(path) ** 2;
      gradient[index] = -((values[index] ?? 0) - (start[index] ?? 0)) * precision;
      add(curvature, index, index, precision);
    }
    add(curvature, size, size, 1e-6);
    for (const { bits, slopes, same } of rows) {
      const moved = slopes.reduce((sum, [at, slope]) => sum + slope * ((values[at] ?? 0) - (base[at] ?? 0)), 0);
      const likely = 1 / (1 + 2 ** -(bits + moved + shift));
      const miss = ((same ? 1 : 0) - likely) * Math.LN2;
      const bend = likely * (1 - likely) * Math.LN2 ** 2;
      const all = [...slopes, [size, 1] as const];
      for (const [i, x] of all) {
        gradient[i] = (gradient[i] ?? 0) + miss * x;
        for (const [j, y] of all) add(curvature, i, j, bend * x * y);
      }
    }
    const move = solve(curvature, gradient);
    // Far from the best, the curvature says too little of where it is.
    const short = Math.min(1, longestMove / Math.max(...move.map(Math.abs)));
    values = values.map((value, index) => bounded(paths[index] ?? [], value + short * (move[index] ?? 0)));
    shift += short * (move[size] ?? 0);
  }
  const numbers = paths.map((path, index) => [path, values[index] ?? 0] as const);
  return { weights: weightsSchema.parse(withNumbers(weights, numbers)), shift };
}

const add = (matrix: readonly Float64Array[], row: number, column: number, value: number): void => {
  const line = matrix[row];
  if (line !== undefined) line[column] = (line[column] ?? 0) + value;
};

const isPart = (path: NumberPath): boolean => path.at(-1) === 'perRarity' || path.at(-1) === 'keptPart';
const spreadOf = (path: NumberPath): number => (isPart(path) ? spreadPart : spreadBits);

/**
 * What training data, made or gathered in one place, must not talk us into: people round ages, have several devices and leave out
 * a name, and two papers that agree on all of a household say a little more than on one part of it.
 */
const limits: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'name.spare': [-4, 0],
  'name.conflict': [-8, 0],
  'name.none': [-8, 0],
  'father.spare': [-3, 0],
  'father.conflict': [-6, 0],
  'father.none': [-6, 0],
  'age.within-eight': [-4, 0],
  'age.different': [-7, 0],
  'phone.different': [-2.5, 0],
  'device.different': [-2, 0],
  'seal.different': [-2, 0],
  'household.keptPart': [0.1, 1],
};

/** Within `limits` and what `weightsSchema` allows. */
function bounded(path: NumberPath, value: number): number {
  const [least, most] = limits[path.join('.')] ?? (path.at(-1) === 'perRarity' ? [0, 2] : [-30, 30]);
  return Math.min(Math.max(value, least), most);
}
