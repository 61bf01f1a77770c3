/** Events of earlier versions are read as those of today, and of later ones not at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventTypes, parseEventBody } from './event-body.ts';
import { InputError } from './input-error.ts';
import { upcast, upcasts, type Upcasts, versionOf } from './upcast.ts';

/** An invented type that had two forms before: a name became a list, and then a fact was given its unit. */
const table: Upcasts = {
  'invented.told': [
    { data: (before) => ({ names: [Reflect.get(Object(before), 'name')] }) },
    { facts: (before) => ({ days: Reflect.get(Object(before), 'count') }) },
  ],
};
const told = (v: number) => ({ type: 'invented.told', v });

test('each version goes through every step that came after it, and no other', () => {
  assert.equal(versionOf('invented.told', table), 3);
  assert.deepEqual(upcast(told(1), 'data', { name: 'a' }, table), { names: ['a'] });
  assert.deepEqual(upcast(told(2), 'data', { names: ['a'] }, table), { names: ['a'] });
  assert.deepEqual(upcast(told(1), 'facts', { count: 2 }, table), { days: 2 });
  assert.deepEqual(upcast(told(2), 'facts', { count: 2 }, table), { days: 2 });
  assert.deepEqual(upcast(told(3), 'facts', { days: 2 }, table), { days: 2 });
});

test('a version that a later program wrote is not read, nor guessed at', () => {
  const isRefused = (error: unknown): boolean =>
    error instanceof InputError && error.code === 'not-in-list' && error.path === 'v';
  assert.throws(() => upcast(told(4), 'data', {}, table), isRefused);
  const body = {
    event: `evt_${'0'.repeat(26)}`,
    stream: `case_${'0'.repeat(26)}`,
    seq: 1,
    recordedOn: '2026-11-22',
    type: 'message.received',
    data: {},
  };
  assert.equal(parseEventBody({ ...body, v: 1 }).v, 1);
  assert.throws(() => parseEventBody({ ...body, v: 2 }), isRefused);
});

test('only types that the record may hold have earlier versions', () => {
  for (const type of Object.keys(upcasts)) assert.ok(eventTypes.includes(type), type);
});
