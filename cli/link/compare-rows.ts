/**
 * The second pass over a base: for each row the earlier rows that share most with it, and of the best of them the full comparison.
 * As if each mention came in after those before it, and each pair is looked at once.
 */
import { compareMentions, type ComparisonTables } from '@amanat/linking';
import type { MentionBase } from './mention-base.ts';
import { noList, type PostingLists } from './posting-lists.ts';
import type { Preparer } from './prepare-rows.ts';

export interface CompareLimits {
  /** How many earlier rows are compared in full with a row. */
  readonly mostOfRow: number;
  /** In bits of what is shared: with less, two rows are not compared. */
  readonly leastShared: number;
  /** Pairs of fewer bits are not told. */
  readonly leastBits: number;
}

export interface FoundPairs {
  readonly left: Uint32Array<ArrayBuffer>;
  readonly right: Uint32Array<ArrayBuffer>;
  readonly bits: Float32Array<ArrayBuffer>;
}

export interface RowComparer {
  /** Pairs of the rows from `from` until before `to` with earlier ones. */
  compare(from: number, to: number): FoundPairs;
}

export function rowComparer(
  base: MentionBase,
  lists: PostingLists,
  { ofRow }: Preparer,
  tables: ComparisonTables,
  limits: CompareLimits,
): RowComparer {
  const shared = new Float32Array(base.rows);
  const touched = new Uint32Array(base.rows);
  /** With a second file, only rows of the first are looked for. */
  const second = base.files.length > 1 ? (base.files[0]?.rows ?? 0) : undefined;
  const best = (row: number): readonly number[] => {
    let count = 0;
    for (let place = row * base.keysOfRow; place < (row + 1) * base.keysOfRow; place += 1) {
      const list = lists.listOf[place] ?? noList;
      if (list === noList) continue;
      const [begin, end] = [lists.begins[list] ?? 0, lists.begins[list + 1] ?? 0];
      const weight = Math.log2(base.rows / (end - begin));
      for (let at = begin; at < end; at += 1) {
        const other = lists.rows[at] ?? row;
        if (other >= row || (second !== undefined && other >= second)) break;
        const before = shared[other] ?? 0;
        if (before === 0) {
          touched[count] = other;
          count += 1;
        }
        shared[other] = before + weight;
      }
    }
    const chosen: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const other = touched[at] ?? 0;
      if ((shared[other] ?? 0) >= limits.leastShared) chosen.push(other);
    }
    if (chosen.length > limits.mostOfRow) {
      chosen.sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other);
      chosen.length = limits.mostOfRow;
    }
    for (let at = 0; at < count; at += 1) shared[touched[at] ?? 0] = 0;
    return chosen;
  };
  return {
    compare(from, to) {
      const left: number[] = [];
      const right: number[] = [];
      const bits: number[] = [];
      for (let row = Math.max(from, second ?? 0); row < to; row += 1) {
        const others = best(row);
        if (others.length === 0) continue;
        const mention = ofRow(row);
        for (const other of others) {
          const of = compareMentions(ofRow(other), mention, tables).bits;
          if (of < limits.leastBits) continue;
          left.push(other);
          right.push(row);
          bits.push(of);
        }
      }
      return { left: Uint32Array.from(left), right: Uint32Array.from(right), bits: Float32Array.from(bits) };
    },
  };
}
