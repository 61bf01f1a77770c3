/** Registration, the police report, missing children and information, asked of the Pakistani rules. Dates invented; each answer counted by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClockEvent } from '../clocks/clock-case.ts';
import { readPacks } from '../pack/read-packs.ts';
import { brief, clocksOf, fiveDays, sixDays, printedOf, type Row } from './testing/readings.ts';

const packs = readPacks();
const fir: ClockEvent = { type: 'fir.registered', at: '2025-03-01T23:40:00+05:00', sections: ['PPC 376'] };
const asked: ClockEvent = { type: 'rti.requested', at: '2025-08-01' };

const rows: readonly Row[] = [
  [
    'fourteen days from the FIR are a threshold',
    'PK-PB',
    '2025-03-20T00:00:00',
    [fir],
    'PK-CRPC-173-14D',
    ['done 2025-03-16T00:00:00+05:00'],
  ],
  [
    'the interim report is due on day 17',
    'PK-PB',
    '2025-03-18T23:59:00',
    [fir],
    'PK-CRPC-173-INTERIM',
    ['running 2025-03-19T00:00:00+05:00'],
  ],
  [
    'a final report before day 17 makes it needless',
    'PK-PB',
    '2025-03-30T00:00:00',
    [fir, { type: 'report.173.final', at: '2025-03-17' }],
    'PK-CRPC-173-INTERIM',
    ['not-needed 2025-03-19T00:00:00+05:00'],
  ],
  [
    'a final report on day 20 leaves the breach',
    'PK-PB',
    '2025-03-30T00:00:00',
    [fir, { type: 'report.173.final', at: '2025-03-21' }],
    'PK-CRPC-173-INTERIM',
    ['done-late 2025-03-19T00:00:00+05:00'],
  ],
  [
    'fourteen working days on a five-day week',
    'PK-PB',
    '2025-08-02T00:00:00',
    [asked],
    'PK-PB-RTI-10',
    ['running 2025-08-23T00:00:00+05:00'],
    fiveDays,
  ],
  [
    'and on a six-day week',
    'PK-PB',
    '2025-08-02T00:00:00',
    [asked],
    'PK-PB-RTI-10',
    ['running 2025-08-20T00:00:00+05:00'],
    { ...sixDays, holidays: ['2025-08-14'] },
  ],
  [
    'an extension puts fourteen more after the first fourteen',
    'PK-PB',
    '2025-08-25T00:00:00',
    [asked, { type: 'rti.extended', at: '2025-08-20' }],
    'PK-PB-RTI-10#1',
    ['running 2025-09-12T00:00:00+05:00'],
    fiveDays,
  ],
  ['no extension, no further days', 'PK-PB', '2025-08-25T00:00:00', [asked], 'PK-PB-RTI-10#1', [], fiveDays],
  [
    'life or liberty is said, or it does not concern it',
    'PK-PB',
    '2025-08-02T00:00:00',
    [asked],
    'PK-PB-RTI-LIFE',
    [],
    fiveDays,
  ],
  [
    'two working days where life or liberty is at stake',
    'PK-PB',
    '2025-08-02T00:00:00',
    [{ ...asked, lifeOrLiberty: true }],
    'PK-PB-RTI-LIFE',
    ['running 2025-08-06T00:00:00+05:00'],
    fiveDays,
  ],
  [
    'the second forum has seven working days',
    'PK-PB',
    '2025-08-02T00:00:00',
    [{ type: 'investigation.transfer.applied', at: '2025-08-01', forum: 2 }],
    'PK-PO-18A-2',
    ['running 2025-08-10T00:00:00+05:00'],
    sixDays,
  ],
  [
    'and no other forum answers then',
    'PK-PB',
    '2025-08-02T00:00:00',
    [{ type: 'investigation.transfer.applied', at: '2025-08-01', forum: 2 }],
    'PK-PO-18A-3',
    [],
    sixDays,
  ],
  [
    'two hours to tell the alert agency',
    'PK',
    '2025-07-04T04:10:00',
    [{ type: 'child.missing.reported', at: '2025-07-04T02:10:00+05:00' }],
    'PK-ZARRA-7-2H',
    ['running 2025-07-04T04:10:00+05:00'],
  ],
  [
    'a child found within them leaves nobody to tell',
    'PK',
    '2025-07-05T00:00:00',
    [
      { type: 'child.missing.reported', at: '2025-07-04T02:10:00+05:00' },
      { type: 'child.recovered', at: '2025-07-04T03:00:00+05:00' },
    ],
    'PK-ZARRA-7-2H',
    ['not-needed 2025-07-04T04:10:00+05:00'],
  ],
  ['what was only recalled stays off', 'PK', '2025-03-02T00:00:00', [fir], 'PK-PR-24-COPY', ['off -']],
  [
    'nor the law of missing children of 2019',
    'PK',
    '2019-07-04T05:00:00',
    [{ type: 'child.missing.reported', at: '2019-07-04T02:10:00+05:00' }],
    'PK-ZARRA-7-2H',
    [],
  ],
];

for (const [title, jurisdiction, asOf, events, limit, printed, calendar] of rows)
  test(`${limit}: ${title}`, () => {
    assert.deepEqual(printedOf(limit, clocksOf(packs, jurisdiction, asOf, events, calendar)).map(brief), printed);
  });
