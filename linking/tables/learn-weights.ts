/** The weights of a table's fields, learned from the table itself without any answer. The same table brings the same weights. */
import { countPatterns, missingLevel, type Pattern } from '../weights/level-counts.ts';
import { averageOfPasses, estimateM, estimateU } from '../weights/estimate-weights.ts';
import { type FieldWeights, patternBits, probabilityOf } from '../weights/level-weights.ts';
import { type Random, seededRandom } from '../weights/seeded-random.ts';
import type { Field } from './field.ts';

const randomPairs = 300_000;
const pairsOfPass = 200_000;
const seed = 20_260_101;
/** What this many pairs of a pass share is shared by too many to tell a person by. */
const mostOfGroup = 60;

export interface TableRows {
  readonly rows: number;
  mayPair(left: number, right: number): boolean;
}

export function levelsOfPair(fields: readonly Field[], left: number, right: number, into: Int8Array): Int8Array {
  for (let at = 0; at < fields.length; at += 1) into[at] = fields[at]?.levelOf(left, right) ?? missingLevel;
  return into;
}

/**
 * Random pairs hold some that are of the same: once weights are known, each counts by how unlikely that is, and all is learned
 * once more.
 */
export function learnWeights(fields: readonly Field[], table: TableRows): readonly FieldWeights[] {
  const random = seededRandom(seed);
  const levelCounts = fields.map(({ levels }) => levels.length);
  const begin = fields.map((field) => field.begin);
  const drawn = drawPairs(fields, table, random);
  const passes = fields.flatMap((field, at) => {
    const patterns = passOver(field, fields, table, random);
    return patterns.length === 0 ? [] : [{ patterns, chosenBy: chosenBy(fields, at) }];
  });
  let u = estimateU(drawn, levelCounts);
  let weights: readonly FieldWeights[] = [];
  for (let round = 0; round < 3; round += 1) {
    const current = u;
    const learned = passes.map((pass) => estimateM(pass, current, begin));
    const m = averageOfPasses(learned, begin);
    weights = m.map((of, at) => ({ m: of, u: current[at] ?? of }));
    u = estimateU(unlikely(drawn, weights), levelCounts);
  }
  return weights;
}

/** Given name and surname are chosen by together. */
const chosenBy = (fields: readonly Field[], at: number): ReadonlySet<number> => {
  const space = fields[at]?.space;
  return new Set(
    fields.flatMap((field, other) => (other === at || (space !== undefined && field.space === space) ? [other] : [])),
  );
};

function unlikely(drawn: readonly Pattern[], weights: readonly FieldWeights[]): readonly Pattern[] {
  const all = drawn.reduce((sum, { count }) => sum + count, 0);
  let share = 1 / 1000;
  const likely = (levels: Int8Array): number =>
    probabilityOf(patternBits(weights, levels) + Math.log2(share / (1 - share)));
  for (let round = 0; round < 20; round += 1)
    share = Math.max(1e-7, drawn.reduce((sum, { levels, count }) => sum + count * likely(levels), 0) / all);
  return drawn.map(({ levels, count }) => ({ levels, count: count * (1 - likely(levels)) }));
}

function drawPairs(fields: readonly Field[], { rows, mayPair }: TableRows, random: Random): readonly Pattern[] {
  const counter = countPatterns();
  const levels = new Int8Array(fields.length);
  const all = (rows * (rows - 1)) / 2;
  if (all <= randomPairs) {
    for (let right = 1; right < rows; right += 1)
      for (let left = 0; left < right; left += 1)
        if (mayPair(left, right)) counter.add(levelsOfPair(fields, left, right, levels));
    return counter.patterns();
  }
  for (let drawn = 0; drawn < randomPairs; drawn += 1) {
    const left = Math.floor(random() * rows);
    const right = Math.floor(random() * rows);
    if (left !== right && mayPair(left, right)) counter.add(levelsOfPair(fields, left, right, levels));
  }
  return counter.patterns();
}

/** Pairs that agree in one field; the pairs of a large group are drawn. */
function passOver(
  field: Field,
  fields: readonly Field[],
  { rows, mayPair }: TableRows,
  random: Random,
): readonly Pattern[] {
  if (field.sameOf === undefined) return [];
  const groups = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const same = field.sameOf(row);
    if (same === undefined) continue;
    const group = groups.get(same);
    if (group === undefined) groups.set(same, [row]);
    else group.push(row);
  }
  const counter = countPatterns();
  const levels = new Int8Array(fields.length);
  let left = pairsOfPass;
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > mostOfGroup || left <= 0) continue;
    const keep = Math.min(1, 200 / ((group.length * (group.length - 1)) / 2));
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) {
        if (!mayPair(one, other) || (keep < 1 && random() > keep)) continue;
        counter.add(levelsOfPair(fields, one, other, levels));
        left -= 1;
      }
  }
  return counter.patterns();
}
