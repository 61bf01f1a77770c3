/** A passphrase costs what it should, one at a time, and opens only what it made. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Argon2Busy, argon2Parameters, deriveArgon2, mostWaiting } from './argon2.ts';
import { encodePassphraseHash, hashPassphrase, parsePassphraseHash, verifyPassphrase } from './passphrase-hash.ts';

const quick = { memoryKib: 64, passes: 1, lanes: 1 };
const salt = new Uint8Array(16).fill(7);

test('the same passphrase, salt and parameters derive the same bytes, for ever', async () => {
  const derived = await deriveArgon2('correct horse battery', salt, { memoryKib: 1024, passes: 2, lanes: 1 });
  assert.equal(derived.toHex(), 'efe938807019226c73a8801c46a163e70445292ede18f26e1355df34f7814257');
});

test('a hash opens to its passphrase and to no other', async () => {
  const hash = await hashPassphrase('یہ ایک لمبا جملہ ہے', quick);
  assert.equal(await verifyPassphrase('یہ ایک لمبا جملہ ہے', hash), 'outdated');
  assert.equal(await verifyPassphrase('یہ ایک لمبا جملہ ہی', hash), 'wrong');
  assert.equal(await verifyPassphrase('', hash), 'wrong');
});

test('a hash with the parameters of today is not made again', async () => {
  assert.equal(await verifyPassphrase('twelve letters', await hashPassphrase('twelve letters')), 'right');
});

test('what is kept reads back as it was written, and nothing else is read', async () => {
  const text = await hashPassphrase('twelve letters', quick);
  const parsed = parsePassphraseHash(text);
  assert.ok(parsed !== undefined);
  assert.equal(encodePassphraseHash(parsed), text);
  for (const other of [
    '',
    ` ${text}`,
    `${text}=`,
    text.replace('argon2id', 'argon2i'),
    text.replace('v=19', 'v=16'),
    text.replace('m=64', 'm=064'),
    text.replace('m=64', 'm=4'),
    text.replace('m=64', 'm=99999999'),
    text.replace('p=1', 'p=9'),
  ])
    assert.equal(parsePassphraseHash(other), undefined, other);
});

test('an unknown name, and a hash that does not read, cost what a known one costs', async () => {
  const known = await hashPassphrase('other words here');
  const shortest = new Map<string | undefined, number>();
  // Of the processor's time, which a busy machine changes little; the shortest of three, in turns.
  for (let turn = 0; turn < 3; turn++)
    for (const hash of [known, undefined, '$argon2id$broken']) {
      const before = process.cpuUsage();
      assert.equal(await verifyPassphrase('twelve letters', hash), 'wrong');
      const { user, system } = process.cpuUsage(before);
      shortest.set(hash, Math.min(shortest.get(hash) ?? Infinity, user + system));
    }
  const one = shortest.get(known) ?? 0;
  for (const [hash, each] of shortest) assert.ok(each > one * 0.6 && each < one * 1.7, `${hash} ${one} ${each}`);
});

test('one costs at least a tenth of a second, and 64 MiB', () => {
  assert.ok(argon2Parameters.memoryKib >= 65_536 && argon2Parameters.passes >= 3);
});

test('whoever comes when twenty wait is told so at once, and those who wait are served', async () => {
  const all = Array.from({ length: mostWaiting + 1 + 3 }, () => deriveArgon2('x', salt, { ...quick, passes: 60 }));
  const ends = await Promise.allSettled(all);
  const refused = ends.filter(({ status }) => status === 'rejected');
  assert.equal(refused.length, 3);
  for (const end of refused) assert.ok(end.status === 'rejected' && end.reason instanceof Argon2Busy);
  assert.equal((await deriveArgon2('x', salt, quick)).length, 32);
});

test('a derivation that cannot be leaves the next one as it was', async () => {
  await assert.rejects(deriveArgon2('x', salt, { memoryKib: 1, passes: 1, lanes: 1 }));
  assert.equal((await deriveArgon2('x', salt, quick)).length, 32);
});
