import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseId } from '@amanat/domain';
import { mostOfAStream, strongestOf } from './strongest.ts';

const cases = Array.from({ length: 60 }, (_, at) => ({
  other: { stream: caseId(new Uint8Array(17).fill(at)) as string },
}));
const rows = Array.from({ length: 60 }, (_, at) => ({ other: { stream: `row_${String(at)}` } }));

test('however many rows of registers are stronger, the strongest cases are kept', () => {
  const kept = strongestOf([...rows, ...cases], () => false);
  assert.deepEqual(kept, [...rows.slice(0, mostOfAStream), ...cases.slice(0, mostOfAStream)]);
});

test('what somebody decided on takes the place of nothing', () => {
  const refused = new Set(cases.slice(0, mostOfAStream));
  assert.deepEqual(
    strongestOf(cases, (each) => refused.has(each)),
    cases,
  );
});
