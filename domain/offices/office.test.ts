import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { defaultOffices } from './default-offices.ts';
import { evolveOffices, noOffices, type OfficeEvent, officeChanges, officeEventSchemas } from './events.ts';
import { officeKinds, parseOffices } from './office.ts';
import { toldOfficeKinds } from '../complaint/answers.ts';
import { InputError, type InputErrorCode } from '../input-error.ts';
import { districtsOf } from '../places/district-list.ts';

const line = (id: string, more: object = {}): object => ({
  id: `office_${id}`,
  kind: 'commission',
  level: 'province',
  en: 'Invented commission',
  ur: 'فرضی کمیشن',
  jurisdiction: 'PK-PB',
  receives: false,
  monitors: true,
  custodians: false,
  outside: false,
  basis: 'invented',
  confirmedOn: null,
  ...more,
});
const refusal =
  (code: InputErrorCode, path?: string) =>
  (error: unknown): boolean =>
    error instanceof InputError && error.code === code && (path === undefined || error.path === path);
const refuses = (offices: readonly object[], code: InputErrorCode, path?: string): void =>
  assert.throws(() => parseOffices({ offices }), refusal(code, path));

test('a list survives being written and read again', () => {
  const again = parseOffices(JSON.parse(JSON.stringify({ offices: defaultOffices })));
  assert.deepEqual(again, defaultOffices);
});

test('each cause of refusal has its own code', () => {
  refuses([line('a', { phone: '1' })], 'unknown-field');
  refuses([line('a'), line('a')], 'duplicate-id', 'offices.1.id');
  refuses([line('a', { above: 'office_b' })], 'dangling-reference', 'offices.0.above');
  refuses([line('a', { above: 'office_b' }), line('b', { above: 'office_a' })], 'chain-loops');
  refuses([line('a', { above: 'office_a' })], 'chain-loops');
  refuses([line('a', { kind: 'palace' })], 'not-in-list', 'offices.0.kind');
  refuses([line('a', { district: 'pk-pb-nowhere' })], 'not-in-list', 'offices.0.district');
  refuses([line('a', { jurisdiction: 'PK-SD', district: 'pk-pb-kasur' })], 'not-in-list', 'offices.0.district');
  refuses([line('a', { outside: true })], 'not-in-list', 'offices.0.outside');
  refuses([line('a', { en: ' ' })], 'missing', 'offices.0.en');
  refuses([line('a', { en: 'turned \u202eround' })], 'control-character', 'offices.0.en');
  refuses([line('a', { confirmedOn: '2026-02-30' })], 'not-a-date');
});

test('whatever comes in, nothing but an InputError comes out', () => {
  const field = fc.constantFrom(...Object.keys(line('a')), '__proto__', 'x');
  const spoilt = fc.tuple(field, fc.anything()).map(([key, value]) => ({ offices: [{ ...line('a'), [key]: value }] }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), spoilt), (outside) => {
      try {
        parseOffices(outside);
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
      }
    }),
    { numRuns: 1000 },
  );
});

test('the default list has a unit, a police office and a station in each district of Punjab, and a monitor above', () => {
  for (const { id } of districtsOf('pk-pb')) {
    const kinds = defaultOffices.filter(({ district }) => district === id).map(({ kind }) => kind);
    assert.deepEqual(kinds.toSorted(), ['child-protection', 'police-district', 'police-station'], id);
  }
  assert.ok(defaultOffices.some(({ monitors, level }) => monitors && level === 'national'));
  assert.ok(defaultOffices.some(({ custodians }) => custodians));
});

test('nothing that the program ships with pretends to be confirmed, and no police office receives', () => {
  for (const { confirmedOn, kind, receives } of defaultOffices) {
    assert.equal(confirmedOn, null);
    assert.ok(!(kind.startsWith('police') && receives));
  }
});

test('every kind of office that a reporter can have told is a kind of office', () => {
  const known: ReadonlySet<string> = new Set(officeKinds);
  for (const kind of toldOfficeKinds) assert.ok(known.has(kind), kind);
});

const replayed = (events: readonly OfficeEvent[], from = noOffices) => events.reduce(evolveOffices, from);

test('loading a list twice records it once', () => {
  const once = officeChanges(noOffices, defaultOffices);
  assert.equal(once.length, defaultOffices.length);
  for (const { type, data } of once) assert.deepEqual(officeEventSchemas[type].parse(data), data);
  assert.deepEqual(officeChanges(replayed(once), defaultOffices), []);
});

test('an office that a new list lacks loses its work and stays known', () => {
  const before = replayed(officeChanges(noOffices, defaultOffices));
  const [gone, ...rest] = defaultOffices;
  assert.ok(gone?.monitors);
  const events = officeChanges(before, rest);
  assert.deepEqual(
    events.map(({ type, data }) => [type, data.id, data.monitors]),
    [['office.changed', gone.id, false]],
  );
  assert.deepEqual(officeChanges(replayed(events, before), rest), []);
});
