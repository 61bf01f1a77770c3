/** Failures slow the pair that failed, and nobody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { openSlowedPairs, secondsAfter } from './slowed-pairs.ts';

function withClock() {
  let at = Temporal.Instant.from('2026-11-22T06:00:00Z');
  const pairs = openSlowedPairs(() => at);
  return { pairs, pass: (seconds: number) => void (at = at.add({ milliseconds: Math.round(seconds * 1000) })) };
}

test('four failures cost nothing, the fifth a second, each further one twice as much, and none more than a minute', () => {
  assert.deepEqual(
    Array.from({ length: 13 }, (_, index) => secondsAfter(index + 1)),
    [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60],
  );
});

test('whoever comes too early is told how long, and it counts for nothing', () => {
  const { pairs, pass } = withClock();
  for (let tries = 0; tries < 6; tries++) {
    assert.equal(pairs.take('name a', 'here'), undefined);
    if (tries === 4) pass(1);
  }
  for (let tries = 0; tries < 100; tries++) assert.equal(pairs.take('name a', 'here'), 2);
  pass(2);
  assert.equal(pairs.take('name a', 'here'), undefined);
});

test('many that are sent at once have no more tries than one after the other', () => {
  const { pairs } = withClock();
  const tried = Array.from({ length: 50 }, () => pairs.take('name a', 'here')).filter((wait) => wait === undefined);
  assert.equal(tried.length, 5);
});

test('whoever succeeds begins anew, and so does whoever waits an hour', () => {
  const { pairs, pass } = withClock();
  for (let tries = 0; tries < 5; tries++) pairs.take('name a', 'here');
  pairs.forget('name a', 'here');
  assert.equal(pairs.take('name a', 'here'), undefined);
  for (let tries = 0; tries < 4; tries++) pairs.take('name a', 'here');
  assert.equal(pairs.take('name a', 'here'), 1);
  pass(3601);
  for (let tries = 0; tries < 5; tries++) assert.equal(pairs.take('name a', 'here'), undefined);
});

test('however much one pair fails, another account or another source waits for nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z'), fc.nat(90)), { maxLength: 60 }),
      (tries) => {
        const { pairs, pass } = withClock();
        for (const [account, source, seconds] of tries) {
          if (account === 'a' && source === 'x') continue;
          pairs.take(account, source);
          pass(seconds);
        }
        assert.equal(pairs.take('a', 'x'), undefined);
      },
    ),
  );
});
