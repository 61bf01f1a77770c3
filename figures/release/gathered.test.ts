/** Rows of all others give away no place in them, though whoever knows the map knows which these are. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { suite, test } from 'node:test';
import { header, readRows, releaseOf } from '../testing/released-rows.ts';
import { type CountKey, countKey } from '../catalogue/catalogue.ts';
import { intervalOf } from '../publication/printed-counts.ts';
import { printedCountsOf } from './printed-tables.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Cases of one division: how many start in each district, and of how many of these an FIR is known. */
const casesOf = (districts: Readonly<Record<string, readonly [started: number, fir: number]>>): readonly string[] =>
  Object.entries(districts).flatMap(([district, [started, fir]]) =>
    Array.from({ length: started }, (_, at) => {
      const day = `2024-${String(1 + (at % 9)).padStart(2, '0')}-${String(10 + (at % 7)).padStart(2, '0')}`;
      const columns: Readonly<Record<string, string>> = {
        case_id: `${district}-${String(at)}`,
        division: 'North',
        district,
        started: day,
        fir: at < fir ? day : '',
      };
      return header
        .split(',')
        .map((name) => columns[name] ?? '')
        .join();
    }),
  );

const starts = (place: string): CountKey => countKey(place, 'all', 'started|ever');

suite('rows of all others', () => {
  test('an empty one leaves no room: districts of few do not follow from their division', async () => {
    const rows = casesOf({ Alpha: [12, 9], Beta: [12, 9], Gamma: [12, 8] });
    const { view, bundle } = await releaseOf(rows, '2024-12-31', { sha256 });
    const firs = printedCountsOf(view).get(countKey('division North', 'all', 'fir|ever')) ?? '';
    assert.ok(intervalOf(firs).min < 3 * 9 - 3, firs);
    const row = 'district other than 3 (North)';
    const isEmpty = bundle.tables[0]?.relations.some(
      (relation) => 'terms' in relation && relation.terms.length === 1 && relation.terms[0]?.[1] === starts(row),
    );
    assert.equal(isEmpty, true);
  });

  test('three districts without a row have nine each at most, and that is not told of 26 together', async () => {
    const rows = casesOf({ Alpha: [30, 9], Beta: [8, 0], Gamma: [9, 0], Delta: [9, 0] });
    const { view, bundle } = await releaseOf(rows, '2024-12-31', { sha256 });
    const printed = printedCountsOf(view);
    const others = intervalOf(printed.get(starts('district other than 1 (North)')) ?? '*');
    assert.ok(others.min < 3 * 9 - 3, JSON.stringify(others));
    assert.equal(printed.has(starts('district Beta')), false);
    assert.deepEqual(
      bundle.tables[0]?.cells.find(({ key }) => key === starts('district Beta')),
      { key: starts('district Beta'), status: 'suppressed', min: 0, max: 9 },
    );
    assert.equal(bundle.truth[`2024-12-31::${starts('district Beta')}`], 8);
  });

  test('what gets its own row in the next release was few in this one', async () => {
    const november = casesOf({ Alpha: [30, 0], Beta: [9, 0], Gamma: [9, 0], Delta: [8, 0] });
    const december = casesOf({ Alpha: [30, 0], Beta: [10, 0], Gamma: [11, 0], Delta: [8, 0] });
    const first = await releaseOf(november, '2024-11-30', { sha256 });
    const { bundle } = await releaseOf(december, '2024-12-31', { sha256, earlier: [first] });
    const [before, now] = bundle.tables;
    assert.equal(before?.cells.find(({ key }) => key === starts('district Beta'))?.status, 'suppressed');
    assert.equal(now?.cells.find(({ key }) => key === starts('district Beta'))?.status, 'band');
    const sum = before?.relations.find(
      (relation) => 'total' in relation && relation.total === starts('district other than 1 (North)'),
    );
    assert.deepEqual(sum, {
      sum: ['Beta', 'Delta', 'Gamma'].map((name) => starts(`district ${name}`)),
      total: starts('district other than 1 (North)'),
    });
  });

  test('a place that lost all its children since is no contradiction', async () => {
    const first = await releaseOf(casesOf({ Alpha: [30, 0], Beta: [9, 0] }), '2024-11-30', { sha256 });
    const rows = casesOf({ Alpha: [31, 0] });
    assert.equal(readRows(rows).children.size, 31);
    const { bundle } = await releaseOf(rows, '2024-12-31', { sha256, earlier: [first] });
    assert.deepEqual(
      bundle.tables.map(({ cells }) => cells.some(({ key }) => key === starts('district Beta'))),
      [false, false],
    );
  });
});
