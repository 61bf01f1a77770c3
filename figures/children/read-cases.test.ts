/** Rows as files of courts and offices have them: what is taken, what counts nowhere, what ends the reading. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assert as hold, array, integer, property, shuffledSubarray } from 'fast-check';
import { casesCsvOf, inventedChildren } from '../testing/invented-children.ts';
import { noDay, openOutcome } from './case-children.ts';
import { isoDayOf } from './day-number.ts';
import { outcomeKinds } from './outcome-kinds.ts';
import { type CasesRead, readCases } from './read-cases.ts';
import { CasesRefused } from './read-cases-refused.ts';
import { stages } from './stages.ts';

const columns = 'case_id,division,district,started,fir,arrest,report,charge,judgment,outcome';

function read(rows: readonly string[], header = columns): CasesRead {
  const reader = readCases(header.split(','));
  for (const [at, row] of rows.entries()) reader.push(row.split(','), at + 2);
  return reader.finish();
}
const one = (rest: string) => read([`C1,Lahore,Kasur,${rest}`]);

/** Each child as a line, sorted: what does not depend on the order of the rows. */
const linesOf = ({ children }: CasesRead): readonly string[] =>
  Array.from({ length: children.size }, (_, row) => {
    const { name = '', division = '' } = children.districts[children.district[row] ?? -1] ?? {};
    const days = [...stages.map((stage) => children.days[stage][row]), children.endedOn[row], children.lastOn[row]];
    const outcome = children.outcome[row] ?? -1;
    return [
      division,
      name,
      ...days.map((day = noDay) => (day === noDay ? '' : isoDayOf(day))),
      outcomeKinds[outcome] ?? 'open',
    ].join(' ');
  }).sort();

const refusedWith = (code: string, line: number, act: () => unknown): void =>
  assert.throws(act, (error) => error instanceof CasesRefused && error.code === code && error.line === line);

suite('rows of cases', () => {
  test('days, time stamps by their date as it is written, and empty cells for what has not come', () => {
    const found = one('2024-01-05T23:59:00+05:00,2024-01-05,,2024-03-01 10:00,,,');
    assert.deepEqual(linesOf(found), ['Lahore Kasur 2024-01-05 2024-01-05  2024-03-01    2024-03-01 open']);
    assert.deepEqual(found.rejected, { 'id-missing': 0, 'start-missing': 0, 'date-invalid': 0, 'out-of-order': 0 });
  });
  test('an end has the day of the judgment, else its own, else that of the last event', () => {
    assert.deepEqual(linesOf(one('2024-01-05,,,,,2025-02-01,Convicted')), [
      'Lahore Kasur 2024-01-05     2025-02-01 2025-02-01 2025-02-01 convicted',
    ]);
    assert.deepEqual(linesOf(one('2024-01-05,2024-01-09,,,,,fir cancelled')), [
      'Lahore Kasur 2024-01-05 2024-01-09     2024-01-09 2024-01-09 fir-cancelled',
    ]);
    assert.deepEqual(linesOf(one('2024-01-05,2024-01-09,,,,,2024-04-01')), [
      'Lahore Kasur 2024-01-05 2024-01-09     2024-04-01 2024-04-01 other',
    ]);
    const ended = read(['C1,Lahore,Kasur,2024-01-05,,,,,,abated,2024-07-01'], `${columns},ended`);
    assert.deepEqual(linesOf(ended), ['Lahore Kasur 2024-01-05      2024-07-01 2024-07-01 abated']);
  });
  test('a judgment without an outcome is an end of a kind that is not told; one that is set aside stays open', () => {
    assert.match(linesOf(one('2024-01-05,,,,,2025-02-01,'))[0] ?? '', /2025-02-01 other$/u);
    assert.match(linesOf(one('2024-01-05,,,,,2025-02-01,pending'))[0] ?? '', / open$/u);
  });
  test('outcomes by the names of the record, by common words, in any spelling of spaces; what is unknown is told', () => {
    const words = [
      'acquitted-on-appeal',
      'Acquittal',
      'NOT GUILTY',
      'withdrawn',
      'untraced',
      'absconding',
      'بری',
      'settled',
      'settled',
    ];
    const found = read(words.map((word, at) => `C${at},L,K,2024-01-05,,,,,2024-05-05,${word}`));
    assert.deepEqual(
      [...found.children.outcome].map((each) => (each === openOutcome ? 'open' : outcomeKinds[each])),
      [
        'acquitted',
        'acquitted',
        'acquitted',
        'withdrawn-by-prosecutor',
        'untraced',
        'open',
        'acquitted',
        'other',
        'other',
      ],
    );
    // By its line: whatever stands in the wrong column may be the name of a child.
    assert.deepEqual(found.unknownOutcomeLines, [9]);
  });
  test('rows that count nowhere are counted by reason', () => {
    const found = read([
      'C1,L,K,2024-01-05,2024-01-04,,,,,',
      'C2,L,K,2024-01-05,,2024-03-01,2024-02-01,,,',
      'C3,L,K,,2024-01-04,,,,,',
      'C4,L,K,2024-02-30,,,,,,',
      'C5,L,K,2024-01-05,05/01/2024,,,,,',
      ',L,K,2024-01-05,,,,,,',
      'C7,L,K,2024-01-05,,,2024-01-05,,2024-01-05,',
    ]);
    assert.deepEqual(found.rejected, { 'id-missing': 1, 'start-missing': 1, 'date-invalid': 2, 'out-of-order': 2 });
    assert.equal(found.children.size, 1);
  });
  test('a day before the country was, or after 2200, is an invalid date, in whatever column it stands', () => {
    const mistyped = [
      '0202-01-05,,,,,,',
      '1947-08-13,,,,,,',
      '2201-01-01,,,,,,',
      '2020-01-05,0202-01-06,,,,,',
      '2020-01-05,,,,,2201-01-01,convicted',
      '2020-01-05,,,,,,9999-12-31',
    ];
    const possible = ['1947-08-14,,,,,,', '2020-01-05,,,,,2200-12-31,convicted'];
    const found = read([...mistyped, ...possible].map((rest, at) => `C${at},L,K,${rest}`));
    assert.deepEqual(found.rejected, { 'id-missing': 0, 'start-missing': 0, 'date-invalid': 6, 'out-of-order': 0 });
    assert.equal(found.children.size, 2);
  });
  test('a row that repeats another in every cell counts once; two children of one case count twice', () => {
    const row = 'C1,L,K,2024-01-05,,,,,,';
    const found = read([row, ' C1 ,L,K,2024-01-05,,,,,,', 'C1,L,K,2024-01-05,2024-01-09,,,,,']);
    assert.deepEqual([found.children.size, found.repeated], [2, 1]);
    const told = read([`${row},1`, `${row},2`], `${columns},child`);
    assert.deepEqual([told.children.size, told.ignoredColumns], [2, ['child']]);
  });
  test('columns in any order', () => {
    const header = 'outcome,judgment,district,division,started,fir,arrest,report,charge,case_id';
    assert.deepEqual(
      linesOf(read(['convicted,2024-09-01,Kasur,Lahore,2024-01-05,2024-01-06,,,,C1'], header)),
      linesOf(one('2024-01-05,2024-01-06,,,,2024-09-01,convicted')),
    );
  });
  test('a missing column, one that comes twice and a short row are refused', () => {
    refusedWith('column-missing', 1, () => read([], columns.replace('arrest,', '')));
    refusedWith('column-twice', 1, () => read([], `${columns},fir`));
    refusedWith('cells-missing', 3, () => read(['C1,L,K,2024-01-05,,,,,,', 'C2,L,K,2024-01-05']));
  });
  test('names that would break a key or a screen, and a district in two divisions, are refused with their line', () => {
    const row = (division: string, district: string) => `C1,${division},${district},2024-01-05,,,,,,`;
    refusedWith('name-malformed', 2, () => read([row('L', 'Ka|sur')]));
    for (const unseen of ['\u202e', '\u200e', '\u200f', '\u061c', '\u200b', '\u2060', '\ufeff', '\u00ad'])
      refusedWith('name-malformed', 2, () => read([row(`L${unseen}`, 'Kasur')]));
    // Part of how some names are written.
    assert.equal(read([row('L', 'مہ\u200cپور')]).children.size, 1);
    refusedWith('name-too-long', 2, () => read([row('L', 'K'.repeat(81))]));
    assert.throws(
      () => read([row('Lahore', 'Kasur'), row('Multan', 'Kasur')]),
      (error) =>
        error instanceof CasesRefused && error.line === 3 && error.otherLine === 2 && !error.message.includes('Kasur'),
    );
  });
  test('a place that is not stated is one place in its division, and never in two', () => {
    const places = [
      ',',
      'Lahore,',
      'Multan,',
      'Multan,Other',
      'Multan,other (Lahore)',
      'Not stated,',
      ',Kasur',
      'Lahore,Kasur',
    ];
    const found = read(places.map((place, at) => `C${at},${place},2024-01-05,,,,,,`));
    assert.deepEqual(
      found.children.districts.map(({ division, name }) => `${division}: ${name}`),
      ['Lahore: Kasur', 'Lahore: other (Lahore)', 'Multan: other (Multan)', 'other: other (other)'],
    );
  });
});

suite('whatever the rows', () => {
  const children = inventedChildren({
    seed: 7,
    size: 120,
    divisions: 3,
    districtsPerDivision: 4,
    from: '2022-01-01',
    until: '2025-12-31',
  });
  const [, ...rows] = casesCsvOf(children, 120).trimEnd().split('\n');
  test('their order does not matter', () => {
    const whole = linesOf(read(rows));
    const districts = read(rows).children.districts;
    hold(
      property(shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const found = read(shuffled);
        assert.deepEqual(linesOf(found), whole);
        assert.deepEqual(found.children.districts, districts);
      }),
      { numRuns: 20 },
    );
  });
  test('a repeated row changes nothing', () => {
    hold(
      property(array(integer({ min: 0, max: rows.length - 1 })), (again) => {
        assert.deepEqual(linesOf(read([...rows, ...again.map((at) => rows[at] ?? '')])), linesOf(read(rows)));
      }),
      { numRuns: 20 },
    );
  });
});
