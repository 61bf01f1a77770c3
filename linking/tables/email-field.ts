/** A field of e-mail addresses: what stands before the @ tells more of a person than the rest. */
import type { Field } from './field.ts';
import { rarity, rememberedLevels, valuesOf } from './field.ts';
import { editDistance, lettersOf } from './text-distance.ts';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
const localOf = (text: string): string => text.split('@')[0] ?? '';

const levels = ['same', 'typing-error', 'same-before-the-at', 'alike', 'different'] as const;

function compare(left: string, right: string): number {
  if (editDistance(left, right, 3) <= 3 || lettersOf(left) === lettersOf(right)) return 1;
  const [one, other] = [localOf(left), localOf(right)];
  if (one === other && one.length > 3) return 2;
  return editDistance(left, right, 6) <= 6 && left.length > 12 ? 3 : 4;
}

export function emailField(name: string, cells: readonly string[]): Field {
  const values = valuesOf(cells.map(plain));
  const textOf = (row: number): string | undefined => values.texts[values.of[row] ?? -1];
  return {
    name,
    levels,
    begin: [0.6, 0.2, 0.1, 0.05, 0.05],
    levelOf: rememberedLevels(values, (left, right) =>
      left === right ? 0 : compare(values.texts[left] ?? '', values.texts[right] ?? ''),
    ),
    rarityOf: (left, _right, level) =>
      level === 0 ? rarity(values.counts[values.of[left] ?? -1] ?? 1, values.said) : 0,
    keysOf(row) {
      const text = textOf(row);
      if (text === undefined) return [];
      return [text, `${localOf(text)}@`, `@${text.split('@')[1] ?? ''}`, `${lettersOf(text)}~`];
    },
    sameOf: textOf,
  };
}
