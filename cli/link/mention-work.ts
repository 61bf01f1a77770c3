/** What is done to a base of mentions, by a thread or without one: the same, so that both find the same. */
import {
  comparisonTables,
  type ComparisonTables,
  frequenciesOfBase,
  frequenciesOfNames,
  type FrequencyKind,
} from '@amanat/linking';
import { readLinkingData } from '@amanat/linking/read-data';
import { batchSimilarity } from './batch-similarity.ts';
import { type CompareLimits, type FoundPairs, rowComparer } from './compare-rows.ts';
import { keyRows } from './key-rows.ts';
import { countOf, type MentionBase } from './mention-base.ts';
import type { PostingLists } from './posting-lists.ts';
import { preparer } from './prepare-rows.ts';

export interface MentionWork {
  /** The first pass. @throws TableRefused */
  key(from: number, to: number): void;
  /** Before the second pass, once all rows have gone through the first. */
  open(lists: PostingLists, limits: CompareLimits): void;
  compare(from: number, to: number): FoundPairs;
}

export function mentionWork(base: MentionBase): MentionWork {
  const prepares = preparer(base);
  let comparer: ReturnType<typeof rowComparer> | undefined;
  return {
    key: (from, to) => keyRows(base, prepares, from, to),
    open(lists, limits) {
      comparer = rowComparer(base, lists, prepares, tablesOf(base), limits);
    },
    compare(from, to) {
      if (comparer === undefined) throw new Error('compared before it was opened');
      return comparer.compare(from, to);
    },
  };
}

/** How common names and numbers are is counted in the base itself. */
export function tablesOf(base: MentionBase): ComparisonTables {
  const data = readLinkingData();
  const counts = { mentionCount: base.rows, countOf: (kind: FrequencyKind, key: string) => countOf(base, kind, key) };
  const frequencies = frequenciesOfBase(counts, frequenciesOfNames(new Map()));
  return { ...comparisonTables(data, frequencies), similarity: batchSimilarity(data.letters) };
}
