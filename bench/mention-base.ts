/** A whole file of mentions, made ready in one process: candidates by keys, frequencies counted in the file itself. */
import {
  comparisonTables,
  type ComparisonTables,
  countBase,
  frequenciesOfBase,
  frequenciesOfNames,
  prepareMention,
  type PreparedMention,
  retrievalKeys,
} from '@amanat/linking';
import { readLinkingData } from '@amanat/linking/read-data';
import { join } from 'node:path';
import { lettersWithout } from './blind-letters.ts';
import { type MentionRow, readMentions, readTruth } from './mention-file.ts';

export interface CandidatePair {
  readonly left: number;
  readonly right: number;
}

export interface JudgedFile {
  readonly rows: readonly MentionRow[];
  readonly prepared: readonly PreparedMention[];
  readonly entities: readonly string[];
  /** 0 or 1, by the entity, so that no entity is in both. */
  readonly halves: readonly number[];
  readonly candidates: readonly CandidatePair[];
  readonly tables: ComparisonTables;
}

/** A key that more share tells nothing. */
const mostOfKey = 300;
const seed = 20_261_122;

/** Its tables know the letters, but not from the names of this file. */
export function judgedFile(dir: string): JudgedFile {
  const rows = readMentions(join(dir, 'pk-mentions.csv'));
  const truth = readTruth(join(dir, 'pk-mentions.truth.csv'));
  const prepared = rows.map(({ mention }) => prepareMention(mention));
  const frequencies = frequenciesOfBase(countBase(prepared), frequenciesOfNames(new Map()));
  const entities = rows.map(({ id }) => truth.get(id) ?? id);
  return {
    rows,
    prepared,
    entities,
    halves: entities.map(halfOf),
    candidates: candidatesOf(prepared, true),
    tables: comparisonTables({ ...readLinkingData(), letters: lettersWithout(rows) }, frequencies),
  };
}

/** All pairs that share a key. `namesAlone` as in `retrievalKeys`. */
export function candidatesOf(prepared: readonly PreparedMention[], namesAlone: boolean): readonly CandidatePair[] {
  const byKey = new Map<string, number[]>();
  for (const [index, mention] of prepared.entries())
    for (const { text } of retrievalKeys(mention, { namesAlone })) {
      const others = byKey.get(text);
      if (others === undefined) byKey.set(text, [index]);
      else others.push(index);
    }
  const found = new Set<number>();
  for (const members of byKey.values())
    if (members.length <= mostOfKey)
      for (const right of members)
        for (const left of members) if (left < right) found.add(left * prepared.length + right);
  return [...found].map((pair) => ({ left: Math.floor(pair / prepared.length), right: pair % prepared.length }));
}

/** How many pairs are truly the same among those mentions. */
export function truePairs(entities: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** FNV-1a, for the half only. */
function halfOf(entity: string): number {
  let hash = seed;
  for (const letter of entity) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return (hash >>> 15) & 1;
}
