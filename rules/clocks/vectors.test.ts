/** The test vectors of the law sheet, section 6.6, on the rules as they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPacks } from '../pack/read-packs.ts';
import { type ClockCase, clockCaseSchema } from './clock-case.ts';
import type { Clock } from './clock.ts';
import { computeClocks } from './compute-clocks.ts';
import { lastDayOf } from './testing/invented.ts';

const packs = readPacks();
const five = { id: 'FIVE', weeklyOff: ['saturday', 'sunday'], holidays: [] };
const six = { id: 'SIX', weeklyOff: ['sunday'], holidays: [] };

function clock(rule: string, asOf: string, outside: object): Clock {
  const clockCase: ClockCase = clockCaseSchema.parse(outside);
  const pack = packs.get(clockCase.jurisdiction);
  assert.ok(pack);
  const found = computeClocks(pack, clockCase, Temporal.Instant.from(asOf)).filter((one) => one.rule === rule);
  assert.equal(found.length, 1, `${found.length} clocks of ${rule}`);
  return found[0] ?? assert.fail();
}

const punjab = (calendar: object, ...events: readonly object[]): object => ({
  jurisdiction: 'PK-PB',
  calendar,
  events,
});
const india = (...events: readonly object[]): object => ({ jurisdiction: 'IN', calendar: six, events });
const fir = { type: 'fir.registered', at: '2025-03-01T23:40:00+05:00' };

test('1: an FIR recorded on 1 March at 23:40 passes the fourteen days at the end of 15 March', () => {
  const before = clock('PK-CRPC-173-14D', '2025-03-15T23:59:59+05:00', punjab(six, fir));
  assert.equal(before.dueAt, '2025-03-16T00:00:00+05:00');
  assert.equal(before.status, 'due-soon');
  assert.equal(clock('PK-CRPC-173-14D', '2025-03-16T00:00:00+05:00', punjab(six, fir)).status, 'done');
});

test('2: and its interim report is due by the end of 18 March', () => {
  const due = clock('PK-CRPC-173-INTERIM', '2025-03-17T12:00:00+05:00', punjab(six, fir));
  assert.equal(due.dueAt, '2025-03-19T00:00:00+05:00');
  const late = clock('PK-CRPC-173-INTERIM', '2025-03-19T00:00:00+05:00', punjab(six, fir));
  assert.deepEqual([late.status, late.daysLate], ['overdue', 1]);
});

test('3: an arrest at 22:15 with 40 minutes of journey is to be produced by 22:55 of the next day, a holiday or not', () => {
  const calendar = { ...six, holidays: ['2025-03-31'] };
  const arrest = { type: 'accused.arrested', at: '2025-03-30T22:15:00+05:00', journeyMinutes: 40, accused: 'A' };
  const inTime = clock('PK-CONST-10', '2025-03-31T22:55:00+05:00', punjab(calendar, arrest));
  assert.deepEqual([inTime.status, inTime.dueAt], ['due-soon', '2025-03-31T22:55:00+05:00']);
  const late = clock('PK-CONST-10', '2025-03-31T22:56:00+05:00', punjab(calendar, arrest));
  assert.deepEqual([late.status, late.daysLate], ['power-exhausted', 0]);
});

test('4: a first remand of 1 June ends with 15 June, and the other reading is shown', () => {
  const remand = { type: 'remand.ordered', at: '2025-06-01T10:00:00+05:00', accused: 'A' };
  const cap = clock('PK-CRPC-167', '2025-06-16T00:00:00+05:00', punjab(six, remand));
  assert.deepEqual([cap.status, cap.dueAt, cap.daysLate], ['power-exhausted', '2025-06-16T00:00:00+05:00', 1]);
  assert.ok(cap.counting.some((sentence) => sentence.includes('2025-06-15') && sentence.includes('2025-06-16')));
});

test('5: cognizance on 30 November gives until 28 February', () => {
  const taken = { type: 'cognizance.taken', at: '2024-11-30T11:00:00+05:00' };
  assert.equal(lastDayOf(clock('PK-CRPC-344A', '2025-01-10T12:00:00+05:00', punjab(six, taken))), '2025-02-28');
});

test('6: an acquittal of 30 September can be appealed until 30 October', () => {
  const acquitted = { type: 'acquitted', at: '2025-09-30T13:00:00+05:00', accused: 'A' };
  const window = clock('PK-CRPC-417-2A', '2025-10-31T00:00:00+05:00', punjab(six, acquitted));
  assert.deepEqual([window.status, lastDayOf(window)], ['window-closed', '2025-10-30']);
});

test('7: a request of 1 August with a holiday is answered by 22 August in five-day weeks, by 19 August in six-day weeks', () => {
  const asked = { type: 'rti.requested', at: '2025-08-01T10:00:00+05:00' };
  const holidays = [{ date: '2025-08-14', name: 'Independence Day' }];
  const by = (week: object): string =>
    lastDayOf(clock('PK-PB-RTI-10', '2025-08-10T12:00:00+05:00', punjab({ ...week, holidays }, asked)));
  assert.deepEqual([by(five), by(six)], ['2025-08-22', '2025-08-19']);
});

test('8: a transfer applied for on 1 August is decided by Saturday 9 August in a six-day week', () => {
  const applied = { type: 'investigation.transfer.applied', at: '2025-08-01T10:00:00+05:00', forum: 2 };
  const duty = clock('PK-PO-18A-2', '2025-08-05T12:00:00+05:00', punjab(six, applied));
  assert.deepEqual([lastDayOf(duty), duty.owner], ['2025-08-09', 'regional-police-officer']);
});

test('9: a child reported missing at 02:10 is notified by 04:10', () => {
  const missing = { type: 'child.missing.reported', at: '2025-07-04T02:10:00+05:00' };
  assert.equal(
    clock('PK-ZARRA-7-2H', '2025-07-04T03:00:00+05:00', punjab(six, missing)).dueAt,
    '2025-07-04T04:10:00+05:00',
  );
});

test('10: information under POCSO on 10 January at 21:30 in Kolkata is passed on by 21:30 of the next day', () => {
  const received = { type: 'report.received', at: '2025-01-10T16:00:00Z', victimUnder18: true };
  assert.equal(clock('IN-POCSO-19-6', '2025-01-11T00:00:00Z', india(received)).dueAt, '2025-01-11T21:30:00+05:30');
});

test('11: thirty days from 30 January end on a Sunday, so the court is in time on Monday 2 March', () => {
  const taken = { type: 'cognizance.taken', at: '2026-01-30T11:00:00+05:30' };
  assert.equal(clock('IN-POCSO-35-1', '2026-02-20T12:00:00+05:30', india(taken)).dueAt, '2026-03-03T00:00:00+05:30');
});

test('12: two months from 31 December end with 28 February', () => {
  const recorded = { type: 'fir.registered', at: '2025-12-31T09:00:00+05:30', sections: ['BNS 65'] };
  assert.equal(clock('IN-BNSS-193-2', '2026-02-01T12:00:00+05:30', india(recorded)).dueAt, '2026-03-01T00:00:00+05:30');
});
