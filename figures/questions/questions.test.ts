/** Answers by the definitions, read word by word on small logs; then what holds for any log. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { answerQuestion } from './answer-question.ts';
import { QuestionError } from './question-error.ts';
import { parseQuestion } from './question.ts';
import type { Table } from './table.ts';
import { timeOf } from './time-of-cell.ts';

/** Cells are separated by commas and have none. */
const tableOf = (header: string, rows: readonly string[]): Table => ({
  header: header.split(','),
  rows: rows.map((row) => row.split(',')),
  lines: rows.map((_, at) => at + 2),
});
const answerTo = (question: unknown, table: Table): unknown => answerQuestion(parseQuestion(question), table).answer;
const refusalOf = (question: unknown, table: Table): string => {
  try {
    answerTo(question, table);
  } catch (error) {
    if (error instanceof QuestionError) return error.code;
    throw error;
  }
  return 'answered';
};

const log = tableOf('case_id,activity,date,desk', [
  // Its charge came before the complaint, and again after it.
  'a,charged,2024-12-20,x',
  'a,told,2024-12-31,x',
  'a,charged,2025-01-30,y',
  'a,told,2025-02-02,z',
  // Told twice in one row each; withdrawn and charged on one day.
  'b,told,2025-01-01,y',
  'b,told,2025-01-01,y',
  'b,withdrawn,2025-01-31,y',
  'b,charged,2025-01-31,y',
  'b,told,2025-03-01,y',
  // Charged only after the snapshot.
  'c,told,2025-01-01,y',
  'c,charged,2025-04-01,y',
  // Begins after the snapshot, or never.
  'd,told,2025-04-02,x',
  'e,charged,2025-01-05,x',
]);
const ofLog = { time: 'date', start: ['told'], snapshot: '2025-03-31' };

suite('an event log', () => {
  test('a stage counts once, at or after the start, up to the snapshot', () => {
    const question = { ...ofLog, type: 'funnel', stages: ['told', 'charged', 'nothing'] };
    assert.deepEqual(answerTo(question, log), { all: { told: 3, charged: 2, nothing: 0 } });
    assert.deepEqual(answerTo({ ...question, group: 'startYear' }, log), {
      2024: { told: 1, charged: 1, nothing: 0 },
      2025: { told: 2, charged: 1, nothing: 0 },
      all: { told: 3, charged: 2, nothing: 0 },
    });
    assert.deepEqual(answerTo({ ...question, start: '*', snapshot: '2025-01-05T23:00' }, log), {
      all: { told: 3, charged: 2, nothing: 0 },
    });
  });

  test('a group is the value of the column at the start', () => {
    const answer = answerTo({ ...ofLog, type: 'reopened', end: ['charged'], reopen: ['told'], group: 'desk' }, log);
    assert.deepEqual(answer, {
      all: { cases: 3, closed: 2, reopened: 2 },
      x: { cases: 1, closed: 1, reopened: 1 },
      y: { cases: 2, closed: 1, reopened: 1 },
    });
    assert.equal(
      refusalOf(
        { ...ofLog, type: 'funnel', stages: ['told'], group: 'desk' },
        tableOf('case_id,activity,date,desk', ['a,told,2025-01-01,all']),
      ),
      'group-name-taken',
    );
  });

  test('taken up again means later than the first end, not on its day', () => {
    const sameDay = tableOf('case_id,activity,date', ['a,told,2025-01-01', 'a,end,2025-01-02', 'a,again,2025-01-02']);
    const question = { ...ofLog, type: 'reopened', end: ['end'], reopen: ['again'] };
    assert.deepEqual(answerTo(question, sameDay), { all: { cases: 1, closed: 1, reopened: 0 } });
  });

  test('of two causes on one day the one listed first counts', () => {
    const question = { ...ofLog, type: 'cif', at: [30] };
    const counted = (causes: unknown): unknown => {
      const answer = Object(answerTo({ ...question, causes }, log)) as { all: { events: unknown } };
      return answer.all.events;
    };
    assert.deepEqual(counted([['charged'], ['withdrawn']]), [2, 0]);
    assert.deepEqual(counted([['withdrawn'], ['charged', 'nothing']]), [1, 1]);
  });

  test('stalled is open, and quiet for the days named, the last of them counted', () => {
    const question = { ...ofLog, type: 'stalled', final: ['charged'] };
    assert.deepEqual(answerTo({ ...question, quietDays: 89 }, log), { all: { cases: 3, open: 1, stalled: 1 } });
    assert.deepEqual(answerTo(question, log), { all: { cases: 3, open: 1, stalled: 0 } });
    const instants = tableOf('case_id,activity,timestamp', ['a,told,2025-01-01T10:00:00+05:00']);
    const stalledAt = (snapshot: string): unknown =>
      answerTo({ type: 'stalled', time: 'timestamp', final: 'end', quietDays: 1, snapshot }, instants);
    assert.deepEqual(stalledAt('2025-01-02T05:00:00Z'), { all: { cases: 1, open: 1, stalled: 1 } });
    assert.deepEqual(stalledAt('2025-01-02T04:59:59.999Z'), { all: { cases: 1, open: 1, stalled: 0 } });
  });

  test('hours come from instants with their offsets, the year from the start as it is written', () => {
    const instants = tableOf('no,what,at', [
      'a,told,2026-01-01T00:30:00.250+05:00',
      'a,end,2025-12-31T20:00:00.25Z',
      'b,told,2025-12-31 23:00:00-0330',
    ]);
    const question = {
      type: 'km',
      time: 'timestamp',
      caseColumn: 'no',
      activityColumn: 'what',
      timeColumn: 'at',
      start: ['told'],
      end: ['end'],
      snapshot: '2026-01-01T08:00:00+05:00',
      group: 'startYear',
    };
    assert.deepEqual(
      Object.entries(Object(answerTo(question, instants))).map(([year, of]) => [year, Object(of).median]),
      [
        ['2025', null],
        ['2026', 0.5],
        ['all', 0.5],
      ],
    );
    assert.equal(Object(answerTo({ ...question, unit: 'days', group: null }, instants)).all.median, 0.5 / 24);
    assert.equal(refusalOf({ ...question, snapshot: '2026-01-01' }, instants), 'snapshot-malformed');
  });

  test('what cannot be placed is left out and counted; what is malformed ends it', () => {
    const rows = ['a,told,2025-01-01', 'a,end,', ',end,2025-01-02', 'b,told,NA'];
    const question = parseQuestion({ ...ofLog, type: 'funnel', stages: ['told', 'end'] });
    const table = tableOf('case_id,activity,date', rows);
    assert.deepEqual(answerQuestion(question, table), { answer: { all: { told: 1, end: 0 } }, leftOut: 3 });
    assert.equal(
      refusalOf(question, tableOf('case_id,activity,date', [...rows, 'c,told,31/01/2025'])),
      'cell-malformed',
    );
    assert.equal(refusalOf(question, tableOf('case_id,activity,day', rows)), 'column-missing');
    assert.equal(refusalOf({ ...ofLog, type: 'km', end: 'end', unit: 'hours' }, table), 'question-unit');
    assert.equal(refusalOf({ ...ofLog, type: 'km', end: 'end', snapshot: '2025-02-30' }, table), 'snapshot-malformed');
  });

  test('of no case at all nothing has ended', () => {
    const question = { ...ofLog, type: 'km', end: 'end', at: [5] };
    assert.deepEqual(answerTo(question, tableOf('case_id,activity,date', [])), {
      all: {
        n: 0,
        events: 0,
        censored: 0,
        q25: null,
        median: null,
        q75: null,
        at: [{ t: 5, S: 1, se: 0, atRisk: 0 }],
        naiveClosed: { n: 0, mean: null, median: null },
      },
    });
  });
});

suite('ready-made times', () => {
  const table = tableOf('id,months,event,arm,entry', [
    '1,5,1,10,0',
    '2,-1,1,10,0',
    '3,7,0,9,0',
    '4,7.0,2,9,0',
    '5,NA,1,9,0',
    '6,9,3,10,6',
  ]);
  const ofTable = { timeColumn: 'months', eventColumn: 'event', unit: 'months' };

  test('negative times are left out and counted; groups that are numbers stand in their order', () => {
    const { answer, leftOut } = answerQuestion(parseQuestion({ ...ofTable, type: 'km-table', group: 'arm' }), table);
    assert.equal(leftOut, 1);
    assert.deepEqual(Object.keys(Object(answer)), ['9', '10', 'rejectedNegative', 'all']);
    assert.equal(Object(answer).rejectedNegative, 1);
    const { n, events, censored, median } = Object(answer).all;
    assert.deepEqual({ n, events, censored, median }, { n: 4, events: 3, censored: 1, median: 7 });
  });

  test('codes may be chosen; what is not listed is censored', () => {
    const eventsOf = (question: object): unknown => Object(answerTo({ ...ofTable, ...question }, table)).all.events;
    assert.equal(eventsOf({ type: 'km-table', events: [2] }), 1);
    assert.deepEqual(eventsOf({ type: 'cif-table', causes: [2, '1.0'] }), [1, 1]);
    assert.deepEqual(eventsOf({ type: 'cif-table', causes: [[1, 3], [2]] }), [2, 1]);
  });

  test('who is watched only from a time on is at risk after it', () => {
    const answer = answerTo({ ...ofTable, type: 'km-table', entryColumn: 'entry', at: [5, 7] }, table);
    assert.deepEqual(
      Object(answer).all.at.map(({ atRisk }: { readonly atRisk: number }) => atRisk),
      [3, 3],
    );
  });
});

test('small cells, of all and by group', () => {
  const table = tableOf('state,total', ['S1,0', 'S1,4', 'S2,5', 'S2,12', 'S2,']);
  const question = { type: 'small', value: 'total', thresholds: [5, 10] };
  const all = { cells: 4, sum: 21, zero: 1, below: { 5: { cells: 1, people: 4 }, 10: { cells: 2, people: 9 } } };
  assert.deepEqual(answerTo(question, table), all);
  const answer = Object(answerTo({ ...question, group: 'state' }, table));
  assert.deepEqual(answer.all, all);
  assert.equal(answer.S1.cells, 2);
});

test('a time is read in the forms of ISO 8601, and in no other', () => {
  const hour = 3_600_000_000;
  const base = timeOf('2025-03-30T00:00:00Z', 'timestamp') ?? assert.fail();
  for (const [text, hours] of [
    ['2025-03-30T01:30:00+01:30', 0],
    ['2025-03-30 05:00+05', 0],
    ['2025-03-29T20:00:00,000-04:00', 0],
    ['2025-03-30T03:00:00.000000+02:00', 1],
    ['2025-03-30t00:00:00z', 0],
  ] as const)
    assert.equal(timeOf(text, 'timestamp'), base + hours * hour, text);
  assert.equal(timeOf('2025-03-30T00:00:00.000001Z', 'timestamp'), base + 1);
  for (const text of [
    '2025-03-30',
    '2025-03-30T10:00:00',
    '2025-02-29T10:00:00Z',
    '2025-03-30T24:00:00Z',
    '30-03-2025',
  ])
    assert.equal(timeOf(text, 'timestamp'), undefined, text);
  assert.equal(timeOf('2025-03-30T23:59:59-05:00', 'timestamp-date'), timeOf('2025-03-30', 'date'));
  assert.equal(timeOf('2025-03-301', 'date'), undefined);
});
