/** Given name and surname in columns of their own: two fields, compared together because people change them round. */
import { missingLevel } from '../weights/level-counts.ts';
import { type Field, plainText, rarity, skeletonOf, type Values, valuesOf } from './field.ts';
import { editDistance, jaroWinkler, lettersOf } from './text-distance.ts';

const givenLevels = [
  'same',
  'typing-error',
  'alike',
  'initial',
  'changed-round',
  'one-changed-round',
  'different',
] as const;
const surnameLevels = ['same', 'typing-error', 'alike', 'different'] as const;

const [same, typing, alike] = [0, 1, 2];

/** The level of two different words; 3 for two that have nothing in common. */
function wordLevel(left: string, right: string): number {
  const most = Math.min(left.length, right.length) > 5 ? 2 : 1;
  if (editDistance(left.replaceAll(' ', ''), right.replaceAll(' ', ''), most) <= most) return typing;
  if (lettersOf(left) === lettersOf(right) && left.length > 3) return typing;
  return jaroWinkler(left, right) > 0.86 ? alike : 3;
}

const isInitial = (left: string, right: string): boolean =>
  (left.length === 1 || right.length === 1) && left[0] === right[0];

interface Name {
  readonly given: string;
  readonly surname: string;
}

export function personNameFields(
  given: { readonly name: string; readonly cells: readonly string[] },
  surname: { readonly name: string; readonly cells: readonly string[] },
): readonly [Field, Field] {
  const names = given.cells.map((cell, row): Name => ({
    given: plainText(cell),
    surname: plainText(surname.cells[row] ?? ''),
  }));
  const [givens, surnames] = [valuesOf(names.map((name) => name.given)), valuesOf(names.map((name) => name.surname))];
  const known = new Map<string, number>();
  const level = (left: string, right: string): number => {
    if (left === '' || right === '') return missingLevel;
    if (left === right) return same;
    const key = left < right ? `${left}\n${right}` : `${right}\n${left}`;
    const found = known.get(key) ?? wordLevel(left, right);
    known.set(key, found);
    return found;
  };
  /** How good the two are if one of them is read the other way round; 0 to 2 for how many agree. */
  const changedRound = (left: Name, right: Name): number => {
    const [one, other] = [level(left.given, right.surname), level(left.surname, right.given)];
    const [agreeing, against] = [
      [one, other].filter((of) => of === same || of === typing).length,
      one === 3 || other === 3,
    ];
    if (agreeing === 2 || (agreeing === 1 && !against)) return 2;
    return agreeing;
  };
  const straight = (of: number): boolean => of >= same && of <= alike;
  const levelsOf = (leftRow: number, rightRow: number): readonly [number, number] => {
    const [left, right] = [names[leftRow], names[rightRow]];
    if (left === undefined || right === undefined) return [missingLevel, missingLevel];
    const [ofGiven, ofSurname] = [level(left.given, right.given), level(left.surname, right.surname)];
    if (!straight(ofGiven) && !straight(ofSurname)) {
      const round = changedRound(left, right);
      if (round === 2) return [4, missingLevel];
      if (round === 1) return [5, missingLevel];
    }
    const asGiven = ofGiven === 3 ? (isInitial(left.given, right.given) ? 3 : 6) : ofGiven;
    return [asGiven, ofSurname];
  };
  const rarityIn = (values: Values, row: number): number =>
    rarity(values.counts[values.of[row] ?? -1] ?? 1, values.said);
  const keysOf = (text: string): readonly string[] =>
    text === '' ? [] : [text, `${skeletonOf(text.replaceAll(' ', ''))}~`, `${lettersOf(text.replaceAll(' ', ''))}^`];
  return [
    {
      name: given.name,
      space: 'name',
      levels: givenLevels,
      begin: [0.7, 0.12, 0.05, 0.02, 0.03, 0.01, 0.07],
      levelOf: (left, right) => levelsOf(left, right)[0],
      rarityOf: (left, _right, of) => (of === same ? rarityIn(givens, left) : 0),
      keysOf: (row) => keysOf(names[row]?.given ?? ''),
      sameOf(row) {
        const { given: one = '', surname: two = '' } = names[row] ?? {};
        return one === '' || two === '' ? undefined : `${one}\n${two}`;
      },
    },
    {
      name: surname.name,
      space: 'name',
      levels: surnameLevels,
      begin: [0.75, 0.12, 0.05, 0.08],
      levelOf: (left, right) => levelsOf(left, right)[1],
      rarityOf: (left, _right, of) => (of === same ? rarityIn(surnames, left) : 0),
      keysOf: (row) => keysOf(names[row]?.surname ?? ''),
    },
  ];
}
