/** What follows from what the rules find: once each, growing, never back for what somebody has closed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundWarning } from './case-fact.ts';
import { warningRules as rules } from './rules.ts';
import { type KnownWarning, settleWarnings } from './settle.ts';

const found = (cases: readonly string[], subjects: readonly string[], rule = 'same-thing'): FoundWarning => ({
  rule,
  about: subjects.length === 0 ? 'place' : 'device',
  cases,
  subjects,
  reasons: [{ reason: 'same-device', number: cases.length }],
});
const known = (state: KnownWarning['state'], { rule, about, cases, subjects }: FoundWarning): KnownWarning => ({
  warning: 'warning_1',
  rule,
  about,
  cases,
  subjects,
  state,
});
const needs = { rules, cleared: new Set<string>(), isKnown: () => true };
const two = found(['a', 'b'], ['s1', 's2']);
const three = found(['a', 'b', 'c'], ['s1', 's2', 's3']);

test('what was raised is not raised again; with a further case it grows by that case', () => {
  assert.equal(settleWarnings([two], [], needs).raised.length, 1);
  assert.deepEqual(settleWarnings([two], [known('open', two)], needs), { raised: [], grown: [], ended: [] });
  assert.deepEqual(settleWarnings([three], [known('open', two)], needs).grown, [
    { warning: 'warning_1', cases: ['c'], subjects: ['s3'], reasons: three.reasons },
  ]);
});

test('its words are the same whenever it is found, and others after one of its kind was closed', () => {
  const words = (known_: readonly KnownWarning[], one: FoundWarning) =>
    settleWarnings([one], known_, needs).raised.map((each) => each.words);
  assert.deepEqual(words([], two), words([], two));
  assert.notDeepEqual(words([known('closed-by-somebody', two)], three), words([], three));
});

test('what somebody closed comes back with a new case only, and a gathering only as a whole new one', () => {
  const closed = known('closed-by-somebody', two);
  assert.deepEqual(settleWarnings([two], [closed], needs).raised, []);
  assert.equal(settleWarnings([three], [closed], needs).raised.length, 1);
  const place = (cases: readonly string[]) => found(cases, [], 'many-from-one-place');
  const gone = known('closed-by-somebody', place(['a', 'b', 'c']));
  assert.deepEqual(settleWarnings([place(['a', 'b', 'c', 'd', 'e'])], [gone], needs).raised, []);
  assert.equal(settleWarnings([place(['c', 'd', 'e', 'f'])], [gone], needs).raised.length, 1);
});

test('it ends with the clearing of one of its persons, and when nothing joins its cases any more', () => {
  const open = [known('open', two)];
  const cleared = new Set(['s1']);
  assert.deepEqual(settleWarnings([], open, { ...needs, cleared }).ended, [
    { warning: 'warning_1', ground: 'person-cleared' },
  ]);
  assert.deepEqual(settleWarnings([], open, needs).ended, [{ warning: 'warning_1', ground: 'entered-in-error' }]);
});

test('it does not end because a case cannot be read at the moment, nor a gathering because time goes on', () => {
  assert.deepEqual(settleWarnings([], [known('open', two)], { ...needs, isKnown: (id) => id !== 'b' }).ended, []);
  const place = found(['a', 'b', 'c'], [], 'many-from-one-place');
  assert.deepEqual(settleWarnings([], [known('open', place)], needs).ended, []);
});
