/** Fields of one text: places, numbers of houses, post codes, identifiers, telephones, categories. */
import type { Field } from './field.ts';
import { plainText, rarity, rememberedLevels, skeletonOf, valuesOf } from './field.ts';
import { editDistance, jaroWinkler, lettersOf } from './text-distance.ts';

interface TextRules {
  readonly levels: readonly string[];
  readonly begin: readonly number[];
  /** The level of two texts that are not the same. */
  compare(left: string, right: string): number;
  keys(text: string): readonly string[];
  /** Whether rows that agree in it may be looked at for others' sake. */
  readonly chooses: boolean;
}

/** `cells` as the file has them, `plain` brings them into the form that is compared. */
function textField(name: string, cells: readonly string[], plain: (text: string) => string, rules: TextRules): Field {
  const values = valuesOf(cells.map(plain));
  const textOf = (row: number): string | undefined => values.texts[values.of[row] ?? -1];
  const agrees = 0;
  return {
    name,
    levels: rules.levels,
    begin: rules.begin,
    levelOf: rememberedLevels(values, (left, right) =>
      left === right ? agrees : rules.compare(values.texts[left] ?? '', values.texts[right] ?? ''),
    ),
    rarityOf: (left, _right, level) =>
      level === agrees ? rarity(values.counts[values.of[left] ?? -1] ?? 1, values.said) : 0,
    keysOf(row) {
      const text = textOf(row);
      return text === undefined ? [] : rules.keys(text).filter((key) => key !== '');
    },
    ...(rules.chooses ? { sameOf: textOf } : {}),
  };
}

const compact = (text: string): string => plainText(text).replaceAll(' ', '');

/** Few letters, each of which counts: `35202-1234567-1`, a number in a register. */
export const identifierField = (name: string, cells: readonly string[]): Field =>
  textField(name, cells, compact, {
    levels: ['same', 'one-letter-off', 'different'],
    begin: [0.85, 0.1, 0.05],
    compare: (left, right) => (editDistance(left, right, 1) === 1 ? 1 : 2),
    keys: (text) =>
      text.length < 6 ? [text] : [text, `${text.slice(0, text.length >> 1)}<`, `>${text.slice(text.length >> 1)}`],
    chooses: true,
  });

/** National numbers without what stands before them: `+92 300 1234567`, `0300-1234567`. */
const plainPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll(/\D/gu, '')
    .replace(/^(?:0092|92(?=\d{10}$)|0)/u, '');

export const phoneField = (name: string, cells: readonly string[]): Field =>
  textField(name, cells, plainPhone, {
    levels: ['same', 'one-digit-off', 'different'],
    begin: [0.7, 0.1, 0.2],
    compare: (left, right) => (editDistance(left, right, 1) === 1 ? 1 : 2),
    keys: (text) => [text],
    chooses: true,
  });

/** A house's number. */
export const numberField = (name: string, cells: readonly string[]): Field =>
  textField(name, cells, compact, {
    levels: ['same', 'one-digit-off', 'different'],
    begin: [0.85, 0.1, 0.05],
    compare: (left, right) => (editDistance(left, right, 1) === 1 ? 1 : 2),
    keys: () => [],
    chooses: false,
  });

const postcodeLevels = ['same', 'one-letter-off', 'same-area', 'different'] as const;

/** What stands before the space, or all but the last two figures: the part of the country that it is of. */
const areaOf = (text: string): string => (/^[a-z]/u.test(text) ? text.slice(0, -3) : text.slice(0, -2));

export const postcodeField = (name: string, cells: readonly string[]): Field =>
  textField(name, cells, compact, {
    levels: postcodeLevels,
    begin: [0.7, 0.1, 0.1, 0.1],
    compare(left, right) {
      if (editDistance(left, right, 1) === 1) return 1;
      return areaOf(left) === areaOf(right) ? 2 : 3;
    },
    keys: (text) => [text, `${areaOf(text)}~`],
    chooses: true,
  });

export const placeField = (name: string, cells: readonly string[]): Field =>
  textField(name, cells, plainText, {
    levels: ['same', 'typing-error', 'alike', 'different'],
    begin: [0.75, 0.1, 0.05, 0.1],
    compare(left, right) {
      if (editDistance(left.replaceAll(' ', ''), right.replaceAll(' ', ''), 2) <= (left.length < 6 ? 1 : 2)) return 1;
      if (jaroWinkler(left, right) > 0.88 || lettersOf(left) === lettersOf(right)) return 2;
      const words = new Set(left.split(' ').filter((word) => word.length > 3));
      return right.split(' ').some((word) => words.has(word)) ? 2 : 3;
    },
    keys: (text) => [text, `${skeletonOf(text.replaceAll(' ', ''))}~`],
    chooses: false,
  });

/** One of few words: a gender, an occupation, a state. */
export const categoryField = (name: string, cells: readonly string[]): Field =>
  textField(name, cells, plainText, {
    levels: ['same', 'different'],
    begin: [0.85, 0.15],
    compare: () => 1,
    keys: () => [],
    chooses: false,
  });

/** A year alone. */
export const yearField = (name: string, cells: readonly string[]): Field =>
  textField(name, cells, compact, {
    levels: ['same', 'one-year-off', 'one-digit-off', 'different'],
    begin: [0.8, 0.1, 0.05, 0.05],
    compare(left, right) {
      if (Math.abs(Number(left) - Number(right)) === 1) return 1;
      return editDistance(left, right, 1) === 1 ? 2 : 3;
    },
    keys: (text) => [text],
    chooses: false,
  });
