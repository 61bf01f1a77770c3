/** The lines of an address, as one field: they change places, and one is often left out. */
import { missingLevel } from '../weights/level-counts.ts';
import { type Field, plainText, rarity, rememberedLevels, valuesOf } from './field.ts';
import { editDistance, jaroWinkler } from './text-distance.ts';

const levels = ['same', 'typing-errors', 'one-line-same', 'one-line-alike', 'different'] as const;

const near = (left: string, right: string): boolean =>
  editDistance(left.replaceAll(' ', ''), right.replaceAll(' ', ''), 2) <= 2 || jaroWinkler(left, right) > 0.92;

/** `left` and `right` are lines; neither is empty. */
function compare(left: readonly string[], right: readonly string[]): number {
  const shared = left.filter((line) => right.includes(line)).length;
  const most = Math.max(left.length, right.length);
  if (shared === most) return 0;
  const alike = left.filter((line) => right.some((other) => near(line, other))).length;
  if (alike === most) return 1;
  if (shared > 0) return 2;
  return alike > 0 ? 3 : 4;
}

export function streetField(name: string, columns: readonly (readonly string[])[]): Field {
  const first = columns[0] ?? [];
  const linesOf = first.map((_, row) =>
    columns.map((cells) => plainText(cells[row] ?? '')).filter((line) => line !== ''),
  );
  const values = valuesOf(linesOf.map((lines) => lines.toSorted().join('\n')));
  const counts = new Map<string, number>();
  for (const lines of linesOf) for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const split = values.texts.map((text) => text.split('\n'));
  return {
    name,
    levels,
    begin: [0.6, 0.2, 0.1, 0.03, 0.07],
    levelOf: rememberedLevels(values, (left, right) =>
      left === right ? 0 : compare(split[left] ?? [], split[right] ?? []),
    ),
    rarityOf(left, right, level) {
      if (level === missingLevel || level > 2) return 0;
      const other = linesOf[right] ?? [];
      const shared = (linesOf[left] ?? []).filter((line) => other.includes(line));
      return Math.max(0, ...shared.map((line) => rarity(counts.get(line) ?? 1, values.said)));
    },
    keysOf: (row) => linesOf[row] ?? [],
    sameOf: (row) => values.texts[values.of[row] ?? -1],
  };
}
