/** What is printed never steers the terminal, whoever chose the names in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown } from './terminal.ts';

test('escape sequences of either form, carriage returns and turned writing are written out', () => {
  assert.equal(shown('bar\u001b[2K\u009b1A\r\u202eHolds'), String.raw`bar\u001b[2K\u009b1A\u000d\u202eHolds`);
  const json = JSON.stringify({ name: 'bar\u009b2J\u007f' });
  assert.deepEqual(JSON.parse(shown(json)), JSON.parse(json));
  assert.doesNotMatch(shown(json), /[\u007f-\u009f]/);
});

test('lines, Urdu and its joiners stay as they are', () => {
  const text = 'امانت\u200c ۳۲\n  — witness';
  assert.equal(shown(text), text);
});
