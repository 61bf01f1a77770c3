/** Whose keys go with a part. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPersonId } from '../ids.ts';
import { peopleIn, personsOf } from './persons.ts';

const sealed = (person: string) => ({ person, key: 'key_00000000000000000000000001', text: '', check: '' });
const events = [
  { seq: 1, sealed: { child: sealed('per_a'), reporter: sealed('per_b'), official: sealed('per_c') } },
  { seq: 2 },
  { seq: 3, sealed: { child: sealed('per_a') } },
  { seq: 4, sealed: { reporter: sealed('per_d') } },
];

test('everybody under whose key that part of any event is sealed, each once, up to the last event', () => {
  assert.deepEqual(personsOf({ part: 'child' }, events, false), { persons: ['per_a'], upTo: 4 });
  assert.deepEqual(personsOf({ part: 'reporter' }, events, false), { persons: ['per_b', 'per_d'], upTo: 4 });
  assert.deepEqual(personsOf({ part: 'official' }, events, true), { persons: ['per_c'], upTo: 4 });
});

test('a child that reported for itself takes the reporter’s part along', () => {
  assert.deepEqual(personsOf({ part: 'child' }, events, true), { persons: ['per_a', 'per_b', 'per_d'], upTo: 4 });
});

test('a reporter whose key seals the child’s part too cannot go alone', () => {
  const shared = [...events, { seq: 5, sealed: { reporter: sealed('per_a') } }];
  assert.equal(personsOf({ part: 'reporter' }, shared, false), undefined);
  assert.equal(personsOf({ part: 'child' }, shared, false), undefined);
  assert.deepEqual(personsOf({ part: 'child' }, shared, true)?.persons, ['per_a', 'per_b', 'per_d']);
});

const [accused, witness] = [`per_${'1'.repeat(26)}`, `per_${'2'.repeat(26)}`];
const life = [
  ...events,
  { seq: 5, sealed: { step: sealed('per_a'), person: sealed(accused) } },
  { seq: 6, sealed: { step: sealed('per_e'), numbers: sealed('per_f') } },
  { seq: 7, sealed: { step: sealed('per_a'), person: sealed(witness) } },
  { seq: 8, sealed: { step: sealed('per_a'), person: sealed(accused) } },
];

test('what the steps of the case say, and the numbers of its papers, go with the child', () => {
  assert.deepEqual(personsOf({ part: 'child' }, life, false), { persons: ['per_a', 'per_e', 'per_f'], upTo: 8 });
});

test('each of those who came in later goes alone, and takes nobody and no step along', () => {
  assert.deepEqual(peopleIn(life), [accused, witness]);
  for (const person of [accused, witness]) {
    assert.ok(isPersonId(person));
    assert.deepEqual(personsOf({ part: 'people', person }, life, false), { persons: [person], upTo: 8 });
  }
  assert.deepEqual(personsOf({ part: 'reporter' }, life, false)?.persons, ['per_b', 'per_d']);
});
