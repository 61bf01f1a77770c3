/** From the fields of a table to scored pairs of its rows. */
import { missingLevel } from '../weights/level-counts.ts';
import { type FieldWeights, levelBits, probabilityOf } from '../weights/level-weights.ts';
import { candidatePairs } from './candidate-pairs.ts';
import type { Field } from './field.ts';
import { learnWeights, levelsOfPair, type TableRows } from './learn-weights.ts';
import { groupRows } from './group-rows.ts';
import type { Pairs, ScoredPairs } from './scored-pairs.ts';

/** What one field adds to the score of a pair. */
export interface FieldEvidence {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
}

export interface LinkedTable {
  /** Each with what the other rows of its group say. */
  readonly pairs: ScoredPairs;
  /** For each row the number of its group: the first row of it. */
  readonly groupOf: Int32Array;
  /** log2 odds of any two rows: what every score begins with. */
  readonly priorBits: number;
  readonly weights: readonly FieldWeights[];
  /** What the fields of the two rows say. With {@link priorBits} the score of the pair alone. */
  explain(left: number, right: number): readonly FieldEvidence[];
}

/** From these log2 odds on two rows are put together: more likely the same than not. */
const evenScore = 0;

export function linkTable(fields: readonly Field[], table: TableRows): LinkedTable {
  const weights = learnWeights(fields, table);
  const pairs = candidatePairs(fields, table.rows, limitsFor(table.rows), table.mayPair);
  const offsets = rarityOffsets(fields, weights, pairs, table);
  const bitsOf = (field: Field, at: number, left: number, right: number, level: number): number => {
    const of = weights[at];
    if (of === undefined || level === missingLevel) return 0;
    const plain = levelBits(of, level);
    const offset = offsets[at]?.[level];
    if (field.rarityOf === undefined || offset === undefined) return plain;
    return plain + field.rarityOf(left, right, level) + offset;
  };
  const sumOf = (left: number, right: number): number =>
    fields.reduce((sum, field, at) => sum + bitsOf(field, at, left, right, field.levelOf(left, right)), 0);
  const bits = Float64Array.from(pairs.left, (left, at) => sumOf(left, pairs.right[at] ?? 0));
  const priorBits = priorOf(bits, table);
  const grouped = groupRows({ ...pairs, score: bits.map((of) => of + priorBits) }, table, evenScore);
  return {
    pairs: grouped.pairs,
    groupOf: grouped.groupOf,
    priorBits,
    weights,
    explain: (left, right) =>
      fields.map((field, at) => {
        const level = field.levelOf(left, right);
        return {
          field: field.name,
          level: level === missingLevel ? 'missing' : (field.levels[level] ?? ''),
          bits: bitsOf(field, at, left, right, level),
        };
      }),
  };
}

const limitsFor = (rows: number) =>
  rows <= 20_000 ? { mostOfRow: 80, mostOfKey: 700 } : { mostOfRow: 40, mostOfKey: 200 };

/**
 * What agreement is worth beyond its level depends on how rare the thing is that agrees. The offset makes it so that over the
 * pairs that are likely the same the level keeps its weight: -log2 of the mean of 2^-rarity, taken the other way round.
 */
function rarityOffsets(
  fields: readonly Field[],
  weights: readonly FieldWeights[],
  pairs: Pairs,
  table: TableRows,
): readonly (readonly number[])[] {
  const sums = fields.map(({ levels }) => ({
    count: levels.map(() => 0),
    chance: levels.map(() => 0),
  }));
  const levels = new Int8Array(fields.length);
  const prior = Math.log2(1 / Math.max(2, table.rows));
  for (let at = 0; at < pairs.left.length; at += 1) {
    const [left, right] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    levelsOfPair(fields, left, right, levels);
    const likely = probabilityOf(
      prior + weights.reduce((sum, of, field) => sum + levelBits(of, levels[field] ?? missingLevel), 0),
    );
    if (likely < 0.05) continue;
    for (const [of, field] of fields.entries()) {
      const level = levels[of] ?? missingLevel;
      const sum = sums[of];
      if (level === missingLevel || sum === undefined || field.rarityOf === undefined) continue;
      sum.count[level] = (sum.count[level] ?? 0) + likely;
      sum.chance[level] = (sum.chance[level] ?? 0) + likely * 2 ** -field.rarityOf(left, right, level);
    }
  }
  return sums.map(({ count, chance }) =>
    count.map((of, level) => (of < 1 ? 0 : Math.log2((chance[level] ?? of) / of))),
  );
}

/** The expected number of pairs of the same, over all pairs that there are, until the one fits the other. */
function priorOf(bits: Float64Array, table: TableRows): number {
  const all = (table.rows * (table.rows - 1)) / 2;
  let share = 1 / Math.max(2, table.rows);
  for (let round = 0; round < 30; round += 1) {
    const prior = Math.log2(share / (1 - share));
    const expected = bits.reduce((sum, of) => sum + probabilityOf(of + prior), 0);
    share = Math.min(0.5, Math.max(1 / (all + 1), expected / Math.max(1, all)));
  }
  return Math.log2(share / (1 - share));
}
