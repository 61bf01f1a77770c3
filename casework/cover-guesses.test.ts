import assert from 'node:assert/strict';
import { hkdfSync, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createCoverGuesses } from './cover-guesses.ts';

const ciphers = {
  hkdf: (secret: Uint8Array, label: string, lengthBytes: number) =>
    new Uint8Array(hkdfSync('sha256', secret, '', label, lengthBytes)),
  random: (lengthBytes: number) => new Uint8Array(randomBytes(lengthBytes)),
};

function guessing() {
  let instant = Temporal.Instant.from('2026-11-22T06:00:00Z');
  return {
    guesses: createCoverGuesses({ now: () => instant, ciphers }),
    pass: (minutes: number) => {
      instant = instant.add({ minutes });
    },
  };
}

const groups = ['0000', '0001', '0002', '0003', '0004', '0005'];

test('five wrong groups are not many, the sixth is', () => {
  const { guesses } = guessing();
  for (const group of groups.slice(0, 5)) {
    guesses.note('front', group);
    assert.equal(guesses.areMany('front'), false);
  }
  guesses.note('front', '0005');
  assert.equal(guesses.areMany('front'), true);
});

test('one wrong group typed again and again is one mistake', () => {
  const { guesses } = guessing();
  for (let time = 0; time < 50; time++) guesses.note('front', '0000');
  assert.equal(guesses.areMany('front'), false);
});

test('guesses under one front say nothing about another', () => {
  const { guesses } = guessing();
  for (const group of groups) guesses.note('front', group);
  assert.equal(guesses.areMany('other'), false);
});

test('an hour after the first of the six the rest are five again; whoever goes on guessing is told nothing', () => {
  const { guesses, pass } = guessing();
  for (const group of groups) {
    guesses.note('front', group);
    pass(1);
  }
  pass(53);
  assert.equal(guesses.areMany('front'), true);
  pass(1);
  assert.equal(guesses.areMany('front'), false);
  for (let minute = 0; minute < 300; minute++) {
    guesses.note('front', String(1000 + minute));
    assert.equal(guesses.areMany('front'), true);
    pass(1);
  }
});

test('a clock that is set back forgets nothing', () => {
  const { guesses, pass } = guessing();
  for (const group of groups) guesses.note('front', group);
  pass(-600);
  assert.equal(guesses.areMany('front'), true);
});

test('memory is bounded: of more fronts than it holds the one that was tried longest ago is forgotten', () => {
  const { guesses } = guessing();
  for (const front of ['first', 'second']) for (const group of groups) guesses.note(front, group);
  guesses.note('first', '0005');
  for (let place = 0; place < 9_999; place++) guesses.note(`other ${place}`, '0000');
  assert.equal(guesses.areMany('second'), false);
  assert.equal(guesses.areMany('first'), true);
});
