/** Keys of a day: yesterday's still opens, the day before's is gone for good. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ciphers } from './ciphers.ts';
import { openDailyKeys } from './daily-keys.ts';

const content = ciphers.utf8('TRAINING draft');

function keysIn(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-daily-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'daily');
  let instant = Temporal.Instant.from('2026-11-22T23:59:59Z');
  return {
    file,
    open: () => openDailyKeys(file, () => instant, ciphers),
    at: (text: string) => void (instant = Temporal.Instant.from(text)),
  };
}

test('what was sealed opens today and tomorrow, and never again after', (context) => {
  const { open, at } = keysIn(context);
  const keys = open();
  const sealed = keys.seal(content, 'draft');
  assert.deepEqual(keys.open(sealed, 'draft'), content);
  at('2026-11-23T00:00:00Z');
  assert.deepEqual(keys.open(sealed, 'draft'), content);
  at('2026-11-23T23:59:59Z');
  assert.deepEqual(keys.open(sealed, 'draft'), content);
  at('2026-11-24T00:00:00Z');
  assert.equal(keys.open(sealed, 'draft'), undefined);
  at('2026-11-22T23:59:59Z');
  assert.equal(keys.open(sealed, 'draft'), undefined, 'a clock put back brings no key back');
});

test('a restart in between changes nothing', (context) => {
  const { open, at } = keysIn(context);
  const sealed = open().seal(content, 'draft');
  at('2026-11-23T12:00:00Z');
  assert.deepEqual(open().open(sealed, 'draft'), content);
  at('2026-11-24T12:00:00Z');
  assert.equal(open().open(sealed, 'draft'), undefined);
});

test('the file holds two keys at most, for its owner alone', (context) => {
  const { file, open, at } = keysIn(context);
  const keys = open();
  const seen = new Set<string>();
  for (const day of ['22', '23', '24', '25']) {
    at(`2026-11-${day}T12:00:00Z`);
    keys.seal(content, 'draft');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    assert.ok(lines.length <= 2);
    for (const line of lines) seen.add(line);
    assert.equal(statSync(file).mode & 0o777, 0o600);
  }
  assert.equal(seen.size, 4, 'each day has a key of its own');
});

test('what was sealed for one purpose opens for no other', (context) => {
  const keys = keysIn(context).open();
  const sealed = keys.seal(content, 'draft');
  for (const purpose of ['', 'ticket', 'draft ', 'draf']) assert.equal(keys.open(sealed, purpose), undefined);
});

test('each flipped bit fails, each cut, and what comes from elsewhere', (context) => {
  const keys = keysIn(context).open();
  const sealed = keys.seal(content, 'draft');
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Uint8Array.from(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.equal(keys.open(changed, 'draft'), undefined);
  }
  for (let length = 0; length < sealed.length; length++)
    assert.equal(keys.open(sealed.slice(0, length), 'draft'), undefined);
  assert.equal(keysIn(context).open().open(sealed, 'draft'), undefined);
  assert.notDeepEqual(keys.seal(content, 'draft'), sealed);
});

test('lines of the file that hold no key are passed over', (context) => {
  const { file, open } = keysIn(context);
  writeFileSync(file, '2026-11-22 short\nnonsense\n\n');
  const keys = open();
  assert.deepEqual(keys.open(keys.seal(content, 'draft'), 'draft'), content);
});

test('a clock that is set back and put right again ends nothing that is being written', (context) => {
  const { file, open, at } = keysIn(context);
  const sealed = open().seal(content, 'draft');
  at('1970-01-01T00:00:10Z');
  const then = open();
  assert.deepEqual(then.open(then.seal(content, 'draft'), 'draft'), content);
  at('2026-11-22T23:59:59Z');
  assert.deepEqual(open().open(sealed, 'draft'), content);
  at('2026-11-24T00:00:00Z');
  assert.equal(open().open(sealed, 'draft'), undefined);
  open().seal(content, 'draft');
  assert.equal(readFileSync(file, 'utf8').trim().split('\n').length, 1, 'nothing of a wrong day stays');
});
