/** What a user would otherwise choose for a file of mentions: names by Jaro–Winkler within a district, or an equal number. */
import { jaroWinkler, normalName, phoneNumber } from '@amanat/linking';
import type { MentionRow } from './mention-file.ts';
import type { ScoredPair } from './pair-quality.ts';

/** Less alike names are not told: they are nobody's suggestion. */
const leastAlike = 0.7;

export function nameInDistrict(rows: readonly MentionRow[], entities: readonly string[]): readonly ScoredPair[] {
  const names = rows.map(({ mention }) => normalName(mention.name ?? ''));
  const found: ScoredPair[] = [];
  for (const members of grouped(rows, ({ mention }) => [mention.district ?? '']).values())
    for (const [at, left] of members.entries())
      for (const right of members.slice(at + 1)) {
        const score = jaroWinkler(names[left] ?? '', names[right] ?? '');
        if (score >= leastAlike) found.push({ score, same: entities[left] === entities[right] });
      }
  return found;
}

/** One step: an equal telephone, card or device. */
export function equalNumber(rows: readonly MentionRow[], entities: readonly string[]): readonly ScoredPair[] {
  const seen = new Map<string, ScoredPair>();
  const numbers = ({ mention }: MentionRow): readonly string[] =>
    [...(mention.phones ?? []).map(phoneNumber), mention.cnic, ...(mention.devices ?? [])].filter(
      (number) => number !== undefined,
    );
  for (const members of grouped(rows, numbers).values())
    for (const [at, left] of members.entries())
      for (const right of members.slice(at + 1))
        seen.set(`${left} ${right}`, { score: 1, same: entities[left] === entities[right] });
  return [...seen.values()];
}

function grouped(
  rows: readonly MentionRow[],
  keysOf: (row: MentionRow) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, row] of rows.entries())
    for (const key of keysOf(row)) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [index]);
      else members.push(index);
    }
  return groups;
}
