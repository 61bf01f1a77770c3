/** The body of an event: one shape, known types only, and what a complaint makes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { complaintEventOf, eventTypes, parseEventBody } from './event-body.ts';
import { InputError } from './input-error.ts';

const letters = '0'.repeat(26);
const part = { person: `per_${letters}`, key: `key_${letters}`, text: 'AAAA', check: 'AAAA' };
const lodged = {
  event: `evt_${letters}`,
  stream: `case_${letters}`,
  seq: 1,
  recordedOn: '2026-11-22',
  type: 'complaint.lodged',
  v: 1,
  data: {
    caseColumns: `${'A'.repeat(43)}=`,
    promisedUntil: '2026-11-23T07:00:00Z',
    intakeKey: 'ab'.repeat(32),
  },
  sealed: { child: part },
};
const refused = (outside: unknown): void => assert.throws(() => parseEventBody(outside), InputError);

test('a body parses to itself, and names whose key seals which part', () => {
  const body = parseEventBody(lodged);
  assert.deepEqual(body, lodged);
  const event = complaintEventOf(body);
  assert.deepEqual(event, { type: 'complaint.lodged', version: 1, data: lodged.data, people: { child: part.person } });
});

test('a type or a version that this program does not know does not parse', () => {
  for (const type of ['complaint.withdrawn', '', 'constructor', '__proto__', 'toString']) refused({ ...lodged, type });
  for (const v of [0, 2, 1.5, '1']) refused({ ...lodged, v });
});

test('a field more, a field less or another shape does not parse', () => {
  for (const name of ['event', 'stream', 'seq', 'recordedOn', 'type', 'v', 'data'] as const) {
    const { [name]: _left, ...rest } = lodged;
    refused(rest);
  }
  refused({ ...lodged, more: 1 });
  refused({ ...lodged, data: { ...lodged.data, name: 'x' } });
  refused({ ...lodged, data: { ...lodged.data, district: 'Kasur, near the mill' } });
  refused({ ...lodged, seq: 0 });
  refused({ ...lodged, event: 'evt_1' });
  refused({ ...lodged, stream: `other_${letters}` });
  refused({ ...lodged, sealed: { teacher: part } });
  refused({ ...lodged, sealed: { child: { ...part, text: 'in clear' } } });
  refused({ ...lodged, sealed: { child: { ...part, plain: 'x' } } });
});

test('an event of an office is no event of a complaint', () => {
  const listed = eventTypes.filter((type) => type.startsWith('office.'));
  assert.ok(listed.length > 0);
  for (const type of listed) assert.throws(() => complaintEventOf({ ...parseEventBody(lodged), type }), InputError);
});

test('no event of a complaint has room for words in clear', () => {
  const words = 'TRAINING words';
  const complaintTypes = eventTypes.filter((type) =>
    /^(complaint|question|message|pressure|contact|withdrawal|duress|command)\./.test(type),
  );
  assert.ok(complaintTypes.length >= 10);
  for (const type of complaintTypes)
    for (const name of [
      'text',
      'name',
      'village',
      'note',
      'district',
      'offenceGroup',
      'refusal',
      'command',
      'question',
    ])
      refused({ ...lodged, type, data: { ...lodged.data, [name]: words } });
});

test('whatever is given, the answer is a body or an InputError', () => {
  const random = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(Object.keys(lodged).map((name) => [name, fc.anything()]))),
    fc.record({ type: fc.constantFrom(...eventTypes), data: fc.anything() }).map((some) => ({ ...lodged, ...some })),
  );
  fc.assert(
    fc.property(random, (outside) => {
      try {
        parseEventBody(outside);
      } catch (error) {
        assert.ok(error instanceof InputError);
      }
    }),
    { numRuns: 300 },
  );
});
