/** Custody, bail, trial and appeal, asked of the Pakistani rules. Dates invented; each answer counted by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClockEvent } from '../clocks/clock-case.ts';
import { readPacks } from '../pack/read-packs.ts';
import { brief, clocksOf, printedOf, type Row } from './testing/readings.ts';

const packs = readPacks();
const fir: ClockEvent = { type: 'fir.registered', at: '2025-03-01T23:40:00+05:00', sections: ['PPC 376'] };
const arrest: ClockEvent = { type: 'accused.arrested', at: '2024-06-01T10:00:00+05:00', accused: 'A' };
const remand = (on: string): ClockEvent => ({ type: 'remand.ordered', at: on, accused: 'A', sections: ['PECA 22'] });

const rows: readonly Row[] = [
  [
    '24 hours and the journey, through a holiday',
    'PK-PB',
    '2025-03-31T10:00:00',
    [{ type: 'accused.arrested', at: '2025-03-30T22:15:00+05:00', journeyMinutes: 40 }],
    'PK-CONST-10',
    ['running 2025-03-31T22:55:00+05:00'],
  ],
  [
    'a child under arrest has the same 24 hours',
    'PK',
    '2025-03-31T10:00:00',
    [{ type: 'juvenile.accused.arrested', at: '2025-03-30T22:15:00+05:00', accused: 'J' }],
    'PK-CONST-10',
    ['running 2025-03-31T22:15:00+05:00'],
  ],
  [
    'one arrest told of twice is one clock',
    'PK',
    '2025-03-31T10:00:00',
    [
      { type: 'accused.arrested', at: '2025-03-30T22:15:00+05:00', accused: 'J' },
      { type: 'juvenile.accused.arrested', at: '2025-03-30T22:15:00+05:00', accused: 'J' },
    ],
    'PK-CONST-10',
    ['running 2025-03-31T22:15:00+05:00'],
  ],
  [
    'fifteen days in the whole, from the first remand, which is day 1',
    'PK',
    '2025-06-16T10:00:00',
    [remand('2025-06-01'), remand('2025-06-08')],
    'PK-CRPC-167',
    ['power-exhausted 2025-06-16T00:00:00+05:00'],
  ],
  [
    'each order of fourteen days is a clock, which the next order ends',
    'PK',
    '2025-06-16T10:00:00',
    [remand('2025-06-01'), remand('2025-06-08')],
    'PK-PECA-30A#1',
    ['done 2025-06-15T00:00:00+05:00', 'running 2025-06-22T00:00:00+05:00'],
  ],
  [
    'thirty days in all count from the first order',
    'PK',
    '2025-06-16T10:00:00',
    [remand('2025-06-01'), remand('2025-06-08')],
    'PK-PECA-30A#2',
    ['running 2025-07-01T00:00:00+05:00'],
  ],
  [
    'three months clip to a short month',
    'PK',
    '2025-02-10T00:00:00',
    [{ type: 'cognizance.taken', at: '2024-11-30' }],
    'PK-CRPC-344A',
    ['running 2025-03-01T00:00:00+05:00'],
  ],
  [
    'the report to the Chief Justice is due once they have passed',
    'PK',
    '2025-03-02T00:00:00',
    [{ type: 'cognizance.taken', at: '2024-11-30' }],
    'PK-CRPC-344A#1',
    ['running -'],
  ],
  [
    'and not before',
    'PK',
    '2025-02-10T00:00:00',
    [{ type: 'cognizance.taken', at: '2024-11-30' }],
    'PK-CRPC-344A#1',
    [],
  ],
  [
    'nor if the case was decided',
    'PK',
    '2025-03-02T00:00:00',
    [
      { type: 'cognizance.taken', at: '2024-11-30' },
      { type: 'judgment.pronounced', at: '2025-02-20' },
    ],
    'PK-CRPC-344A#1',
    [],
  ],
  [
    'the report does not extend the trial',
    'PK',
    '2025-03-10T00:00:00',
    [
      { type: 'cognizance.taken', at: '2024-11-30' },
      { type: 'report.344a.sent', at: '2025-03-03' },
    ],
    'PK-CRPC-344A',
    ['overdue 2025-03-01T00:00:00+05:00'],
  ],
  [
    'thirty days to appeal from an acquittal',
    'PK',
    '2025-10-16T00:00:00',
    [{ type: 'acquitted', at: '2025-09-30', accused: 'A' }],
    'PK-CRPC-417-2A',
    ['running 2025-10-31T00:00:00+05:00'],
  ],
  [
    'copies seven days before the day fixed for trial',
    'PK',
    '2025-06-10T00:00:00',
    [{ type: 'trial.fixed', at: '2025-06-01', date: '2025-06-20' }],
    'PK-CRPC-265C',
    ['running 2025-06-14T00:00:00+05:00'],
  ],
  [
    'a year in custody without judgment',
    'PK',
    '2025-06-02T00:00:00',
    [arrest],
    'PK-CRPC-497-DELAY',
    ['power-exhausted 2025-06-01T00:00:00+05:00'],
  ],
  [
    'two years where the sections carry death',
    'PK',
    '2025-06-02T00:00:00',
    [arrest, { ...fir, at: '2024-05-30' }],
    'PK-CRPC-497-DELAY#1',
    ['running 2026-06-01T00:00:00+05:00'],
  ],
  ['and then not one', 'PK', '2025-06-02T00:00:00', [arrest, { ...fir, at: '2024-05-30' }], 'PK-CRPC-497-DELAY', []],
  [
    'six months for a woman',
    'PK',
    '2025-06-02T00:00:00',
    [{ ...arrest, sex: 'female' }],
    'PK-CRPC-497-DELAY#2',
    ['power-exhausted 2024-12-01T00:00:00+05:00'],
  ],
  [
    'before the certified copy there is no end to an appeal',
    'PK',
    '2025-06-02T00:00:00',
    [{ type: 'judgment.pronounced', at: '2025-03-01', sections: ['PECA 22'] }],
    'PK-PECA-45',
    ['running -'],
  ],
  [
    'thirty days from the certified copy',
    'PK',
    '2025-06-02T00:00:00',
    [
      { type: 'judgment.pronounced', at: '2025-03-01', sections: ['PECA 22'] },
      { type: 'judgment.copy.received', at: '2025-05-20' },
    ],
    'PK-PECA-45',
    ['running 2025-06-20T00:00:00+05:00'],
  ],
  [
    'copies of the judgment the same day',
    'PK',
    '2025-06-10T00:00:00',
    [{ type: 'judgment.pronounced', at: '2025-06-09' }],
    'PK-ARA-18-2#1',
    ['overdue 2025-06-10T00:00:00+05:00'],
  ],
  [
    'the record in three days',
    'PK',
    '2025-06-10T00:00:00',
    [{ type: 'judgment.pronounced', at: '2025-06-09' }],
    'PK-ARA-18-2',
    ['running 2025-06-13T00:00:00+05:00'],
  ],
  [
    'a child on trial is decided in six months',
    'PK',
    '2025-01-01T00:00:00',
    [{ type: 'cognizance.taken', at: '2024-11-30', accused: 'J', juvenile: true }],
    'PK-JJSA-4-8',
    ['running 2025-05-31T00:00:00+05:00'],
  ],
  [
    'nobody is taken for a child whom the record does not call one',
    'PK',
    '2025-01-01T00:00:00',
    [{ type: 'cognizance.taken', at: '2024-11-30', accused: 'A' }],
    'PK-JJSA-4-8',
    [],
  ],
  [
    'an Act of 2016 says nothing of 2015',
    'PK',
    '2016-06-01T00:00:00',
    [{ type: 'cognizance.taken', at: '2015-03-30' }],
    'PK-CRPC-344A',
    [],
  ],
];

for (const [title, jurisdiction, asOf, events, limit, printed, calendar] of rows)
  test(`${limit}: ${title}`, () => {
    assert.deepEqual(printedOf(limit, clocksOf(packs, jurisdiction, asOf, events, calendar)).map(brief), printed);
  });
