/** Whose keys go with a part. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personsOf } from './persons.ts';

const sealed = (person: string) => ({ person, key: 'key_00000000000000000000000001', text: '', check: '' });
const events = [
  { seq: 1, sealed: { child: sealed('per_a'), reporter: sealed('per_b'), official: sealed('per_c') } },
  { seq: 2 },
  { seq: 3, sealed: { child: sealed('per_a') } },
  { seq: 4, sealed: { reporter: sealed('per_d') } },
];

test('everybody under whose key that part of any event is sealed, each once, up to the last event', () => {
  assert.deepEqual(personsOf('child', events, false), { persons: ['per_a'], upTo: 4 });
  assert.deepEqual(personsOf('reporter', events, false), { persons: ['per_b', 'per_d'], upTo: 4 });
  assert.deepEqual(personsOf('official', events, true), { persons: ['per_c'], upTo: 4 });
});

test('a child that reported for itself takes the reporter’s part along', () => {
  assert.deepEqual(personsOf('child', events, true), { persons: ['per_a', 'per_b', 'per_d'], upTo: 4 });
});

test('a reporter whose key seals the child’s part too cannot go alone', () => {
  const shared = [...events, { seq: 5, sealed: { reporter: sealed('per_a') } }];
  assert.equal(personsOf('reporter', shared, false), undefined);
  assert.equal(personsOf('child', shared, false), undefined);
  assert.deepEqual(personsOf('child', shared, true)?.persons, ['per_a', 'per_b', 'per_d']);
});
