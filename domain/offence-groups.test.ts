import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseWith } from './parse.ts';
import { findOffenceGroup, offenceGroupCodes, offenceGroups, offenceGroupSchema } from './offence-groups.ts';

test('codes are unique, and one group stands for whoever does not know', () => {
  assert.equal(new Set(offenceGroupCodes).size, offenceGroups.length);
  assert.ok(offenceGroupCodes.includes('other-or-unknown'));
});

test('whoever found material is told first not to open it', () => {
  assert.equal(findOffenceGroup('material-found')?.leadsToDoNotOpen, true);
  assert.equal(findOffenceGroup('taken-or-missing')?.leadsToDoNotOpen, false);
});

test('each group has a short label in both languages and cites rules of its country only', () => {
  for (const { code, labelEn, labelUr, sections } of offenceGroups) {
    assert.ok(labelEn.length <= 60 && labelUr.length <= 60, code);
    assert.match(labelUr, /^[\p{Script=Arabic}\s،()]+$/u, code);
    for (const id of sections.PK) assert.match(id, /^PK-[A-Z0-9-]+$/);
    for (const id of sections.IN) assert.match(id, /^IN-[A-Z0-9-]+$/);
  }
});

test('a group outside the list does not parse', () => {
  assert.equal(offenceGroupSchema.safeParse('sexual-abuse').success, true);
  assert.equal(offenceGroupSchema.safeParse('toString').success, false);
  assert.equal(findOffenceGroup('toString'), undefined);
});

test('a group that is not given is missing, not wrong', () => {
  assert.throws(() => parseWith(offenceGroupSchema, undefined), { code: 'missing' });
  assert.throws(() => parseWith(offenceGroupSchema, ''), { code: 'not-in-list' });
});
