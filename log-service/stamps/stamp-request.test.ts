/** What an authority is sent, as `openssl` reads it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import * as fc from 'fast-check';
import { integerOf, stampRequestOf } from './stamp-request.ts';

const bytes = new TextEncoder().encode('record.example/log\n1\nAAAA\n');
const folder = mkdtempSync(join(tmpdir(), 'amanat-stamps-'));
after(() => rmSync(folder, { recursive: true }));

function asRead(request: Uint8Array): string {
  const path = join(folder, 'q.tsq');
  writeFileSync(path, request);
  return execFileSync('openssl', ['ts', '-query', '-text', '-in', path], { encoding: 'utf8', stdio: 'pipe' });
}

test('a request holds the SHA-256 of the bytes, the nonce, and asks for the certificate', () => {
  const text = asRead(stampRequestOf(bytes, Uint8Array.fromHex('8001020304050607')));
  const dump = text
    .split('\n')
    .filter((line) => /^\s+00[01]0 - /.test(line))
    .map((line) => line.slice(11, 58).replaceAll(/[^0-9a-f]/g, ''));
  assert.equal(dump.join(''), createHash('sha256').update(bytes).digest('hex'));
  assert.match(text, /^Hash Algorithm: sha256$/m);
  assert.match(text, /^Nonce: 0x8001020304050607$/m);
  assert.match(text, /^Certificate required: yes$/m);
});

test('a request does not hold the bytes themselves', () => {
  assert.ok(!Buffer.from(stampRequestOf(bytes, new Uint8Array(8))).includes(bytes));
});

test('a nonce is the same number before and after, never negative, with no needless zero', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (nonce) => {
      const content = integerOf(nonce);
      assert.equal(BigInt(`0x${content.toHex()}`), BigInt(`0x${nonce.toHex()}`));
      assert.ok((content[0] ?? 0x80) < 0x80);
      assert.ok(content.length === 1 || content[0] !== 0 || (content[1] ?? 0) >= 0x80);
    }),
    { examples: [[new Uint8Array(8)], [new Uint8Array(8).fill(255)], [Uint8Array.fromHex('0000000000000080')]] },
  );
});

test('a nonce of another length is a mistake of the program', () => {
  assert.throws(() => stampRequestOf(bytes, new Uint8Array(7)), /eight bytes/);
});
