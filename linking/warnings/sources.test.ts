/** Whoever writes often is one source, whichever way they come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceFact } from './case-fact.ts';
import { warningRules } from './rules.ts';
import { areShownToBeOne, mayBeOneSource, type SaidBy } from './sources.ts';

const source = (code: string, onDay: string, more: Partial<SourceFact> = {}): SourceFact => ({
  channel: 'assisted',
  code,
  onDay,
  ...more,
});
const said = (of: SourceFact, isConfirmed = false): SaidBy => ({ source: of, isConfirmed });
const nobody = (subject: string): string => subject;
const { sources } = warningRules;

test('one number or address is one source, though nothing links its reporters and weeks lie between', () => {
  const one = source('a', '2026-03-01', { reach: ['x', 'y'], reporter: 'subject_a' });
  const other = source('b', '2026-06-01', { reach: ['y'], reporter: 'subject_b' });
  assert.ok(areShownToBeOne(one, other, nobody, sources));
  assert.ok(mayBeOneSource(said(one, true), said(other, true), nobody, sources));
  const another = source('b', '2026-06-01', { reach: ['z'] });
  assert.ok(!mayBeOneSource(said(one, true), said(another), nobody, sources));
});

test('who helps many families is not one family; about a person they count once until both were met', () => {
  const one = source('a', '2026-03-01', { through: ['x'] });
  const other = source('b', '2026-06-01', { through: ['x'] });
  assert.ok(!areShownToBeOne(one, other, nobody, sources));
  assert.ok(mayBeOneSource(said(one, true), said(other), nobody, sources));
  assert.ok(!mayBeOneSource(said(one, true), said(other, true), nobody, sources));
});
