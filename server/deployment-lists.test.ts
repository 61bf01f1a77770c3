/** A deployment's own lists take the place of those that come with Amanat. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { defaultHelplines, defaultOffices, hasConfirmed, InputError } from '@amanat/domain';
import { helplinesOf, officesOf } from './deployment-lists.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'amanat-lists-'));

test('a folder without lists has those that come with Amanat', () => {
  const empty = folder();
  assert.deepEqual(helplinesOf(empty), defaultHelplines);
  assert.deepEqual(officesOf(empty), defaultOffices);
});

test('a list of the folder takes the place of the other, whole, with what was confirmed', () => {
  const own = folder();
  const line = {
    jurisdiction: 'PK',
    number: '1099',
    name: 'A help-line',
    hours: '24/7',
    source: 'called',
    confirmedOn: '2026-11-22',
  };
  writeFileSync(join(own, 'helplines.json'), JSON.stringify({ helplines: [line] }));
  assert.deepEqual(helplinesOf(own), [line]);
  assert.ok(hasConfirmed('PK-PB', helplinesOf(own)));
  assert.ok(!hasConfirmed('PK-PB', defaultHelplines));
});

test('a list that does not parse names its file and field, never what stands there', () => {
  const wrong = folder();
  writeFileSync(join(wrong, 'helplines.json'), JSON.stringify({ helplines: [{ number: 'MARKER' }] }));
  writeFileSync(join(wrong, 'offices.json'), '{ MARKER');
  for (const [read, path] of [
    [helplinesOf, /^helplines\.json: helplines\.0/],
    [officesOf, /^offices\.json$/],
  ] as const)
    assert.throws(
      () => read(wrong),
      (error) => error instanceof InputError && path.test(error.path) && !JSON.stringify(error).includes('MARKER'),
    );
});
