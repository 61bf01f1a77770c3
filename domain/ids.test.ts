/** Ids: 26 letters behind the name of what they name; nothing else passes for one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { caseId, eventId, idLetters, isCaseId, isEventId, isPersonId, personId } from './ids.ts';

const random = fc.uint8Array({ minLength: 17, maxLength: 17 });

test('an id made here is known as what it is and as nothing else', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const made = [caseId(bytes), eventId(bytes), personId(bytes)] as const;
      const tests = [isCaseId, isEventId, isPersonId] as const;
      for (const [row, id] of made.entries())
        for (const [column, is] of tests.entries()) assert.equal(is(id), row === column);
    }),
  );
});

test('at least 125 bits of what is given count: other bytes, other letters', () => {
  const zero = idLetters(new Uint8Array(17));
  let counting = 0;
  for (let bit = 0; bit < 136; bit++) {
    const bytes = new Uint8Array(17);
    bytes[bit >> 3] = 1 << (bit & 7);
    if (idLetters(bytes) !== zero) counting++;
  }
  assert.ok(counting >= 125);
});

test('letters that are read wrongly, capitals, other lengths and line ends do not pass', () => {
  const letters = idLetters(new Uint8Array(17).fill(7));
  assert.ok(isCaseId(`case_${letters}`));
  for (const wrong of [
    `case_${letters}\n`,
    ` case_${letters}`,
    `case_${letters}0`,
    `case_${letters.slice(1)}`,
    `case_i${letters.slice(1)}`,
    `case_U${letters.slice(1)}`,
    `CASE_${letters}`,
    letters,
    '',
  ])
    assert.ok(!isCaseId(wrong), wrong);
});
