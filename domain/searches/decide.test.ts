import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decideSearch, type SearchDecision } from './decide.ts';
import type { SearchEventType } from './events.ts';

/** A day of as many searches: what each of them was, and what the stream then holds. */
function dayOf(guesses: number) {
  const stream: SearchEventType[] = [];
  const decisions: SearchDecision[] = [];
  for (let guess = 0; guess < guesses; guess++) {
    const decision = decideSearch(stream);
    decisions.push(decision);
    if (decision === 'made') stream.push('search.made');
    if (decision === 'stopped-now') stream.push('search.stopped');
  }
  return { stream, decisions };
}

test('the forty-ninth search of a day is made, the fiftieth is stopped and told, and those after are stopped', () => {
  const { decisions } = dayOf(52);
  assert.deepEqual(new Set(decisions.slice(0, 49)), new Set(['made']));
  assert.deepEqual(decisions.slice(49), ['stopped-now', 'stopped-before', 'stopped-before']);
});

test('however many are tried in a day, at most 49 are made and one stop is told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), (guesses) => {
      const { stream, decisions } = dayOf(guesses);
      assert.equal(stream.length, Math.min(guesses, 50));
      assert.equal(decisions.filter((each) => each === 'made').length, Math.min(guesses, 49));
      assert.equal(decisions.filter((each) => each === 'stopped-now').length, guesses > 49 ? 1 : 0);
    }),
  );
});
