/** How good scored pairs are by a truth: precision and recall at every threshold, and what is read off that curve. */

export interface ScoredPair {
  readonly score: number;
  readonly same: boolean;
}

export interface PairQuality {
  readonly bestF1: number;
  /** The score at which it is reached. */
  readonly bestAt: number;
  readonly averagePrecision: number;
  /** The most recall at a precision of at least 0.95, and the score for it. */
  readonly recallAtPrecision95: number;
  readonly precision95At: number;
  /** Recall of everything that was scored at all. */
  readonly candidateRecall: number;
}

/** `positives`: how many pairs are truly the same, scored or not. Pairs of one score count as one step. */
export function pairQuality(pairs: readonly ScoredPair[], positives: number): PairQuality {
  const sorted = pairs.toSorted((a, b) => b.score - a.score);
  let [right, previousRecall, averagePrecision] = [0, 0, 0];
  let best = { f1: 0, at: Number.POSITIVE_INFINITY };
  let strict = { recall: 0, at: Number.POSITIVE_INFINITY };
  for (const [index, { score, same }] of sorted.entries()) {
    if (same) right++;
    if (sorted[index + 1]?.score === score) continue;
    const [precision, recall] = [right / (index + 1), right / positives];
    averagePrecision += (recall - previousRecall) * precision;
    previousRecall = recall;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) best = { f1, at: score };
    if (precision >= 0.95 && recall > strict.recall) strict = { recall, at: score };
  }
  return {
    bestF1: best.f1,
    bestAt: best.at,
    averagePrecision,
    recallAtPrecision95: strict.recall,
    precision95At: strict.at,
    candidateRecall: right / positives,
  };
}

/** F1 of B-cubed: of each record, how much of its group is its own and how much of its own is in its group. */
export function bCubed(groupOf: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): number {
  const [groups, entities, both] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const [id, entity] of truth) {
    const group = groupOf.get(id) ?? `alone ${id}`;
    count(groups, group);
    count(entities, entity);
    count(both, `${group}\t${entity}`);
  }
  let [precision, recall] = [0, 0];
  for (const [id, entity] of truth) {
    const group = groupOf.get(id) ?? `alone ${id}`;
    const shared = both.get(`${group}\t${entity}`) ?? 0;
    precision += shared / (groups.get(group) ?? 1);
    recall += shared / (entities.get(entity) ?? 1);
  }
  return harmonic(precision / truth.size, recall / truth.size);
}

export const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
