/** Which districts of a file have a row of their own: never because of a single child. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assert as hold, integer, property, record } from 'fast-check';
import { placedIn } from '../children/read-cases-by-day.ts';
import { dayOf, readRows } from '../testing/released-rows.ts';
import { placesShown } from './places-shown.ts';

const snapshot = dayOf('2025-06-30');
const rowsIn = (division: string, district: string, count: number, day = '2025-01-05'): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${division} ${district} ${day} ${at},${division},${district},${day},,,,,,`);
const shownIn = (rows: readonly string[], named: Parameters<typeof placesShown>[2] = []) =>
  placesShown(readRows(rows).children, snapshot, named);
const namesOf = (places: ReturnType<typeof shownIn>) => places.map(({ division, name }) => `${division}: ${name}`);

suite('a district of a file', () => {
  test('has a row of its own from ten children on; before, and if it is not stated, it is in the row of all others', () => {
    const rows = [
      ...rowsIn('Lahore', 'Kasur', 10),
      ...rowsIn('Lahore', 'Okara', 9),
      ...rowsIn('Lahore', '', 3),
      ...rowsIn('Multan', 'Khanewal', 9),
      ...rowsIn('Multan', 'Khanewal', 5, '2025-07-01'),
    ];
    const shown = shownIn(rows);
    assert.deepEqual(namesOf(shown), ['Lahore: Kasur', 'Lahore: other than 1 (Lahore)', 'other than 1: other than 1']);
    const placed = placedIn(readRows(rows).children, snapshot, shown);
    const counts = shown.map((_, at) => placed.district.filter((each) => each === at).length);
    assert.deepEqual(counts, [10, 12, 9]);
  });
  test('stays, whatever becomes of it, in the division that the file gives it now', () => {
    const first = shownIn([...rowsIn('Lahore', 'Kasur', 12), ...rowsIn('Multan', 'Khanewal', 12)]);
    const moved = shownIn([...rowsIn('Sahiwal', 'Kasur', 1)], first);
    assert.deepEqual(namesOf(moved), [
      'Lahore: other than 0 (Lahore)',
      'Multan: Khanewal',
      'Multan: other than 1 (Multan)',
      'Sahiwal: Kasur',
      'Sahiwal: other than 1 (Sahiwal)',
      'other than 3: other than 3',
    ]);
  });
  test('that lies in no division has a row beside those of the divisions', () => {
    const rows = [...rowsIn('Lahore', 'Kasur', 10), ...rowsIn('', 'Okara', 11), ...rowsIn('', '', 12)];
    const first = shownIn(rows);
    assert.deepEqual(namesOf(first), [
      'Lahore: Kasur',
      'Lahore: other than 1 (Lahore)',
      'other than 2: Okara',
      'other than 2: other than 2',
    ]);
    assert.deepEqual(shownIn(rows, first), first);
    const placed = placedIn(readRows(rows).children, snapshot, first);
    assert.deepEqual(
      first.map((_, at) => placed.district.filter((each) => each === at).length),
      [10, 0, 11, 12],
    );
  });
  test('makes no difference while it has fewer than ten', () => {
    const few = integer({ min: 0, max: 9 });
    hold(
      property(record({ a: few, b: few, c: few }), ({ a, b, c }) => {
        const many = [...rowsIn('Lahore', 'Lahore', 30), ...rowsIn('Multan', 'Multan', 40)];
        const some = [...rowsIn('Lahore', 'Kasur', a), ...rowsIn('Multan', '', b), ...rowsIn('Sahiwal', 'Okara', c)];
        assert.deepEqual(shownIn([...some, ...many]), shownIn(many));
      }),
    );
  });
});
