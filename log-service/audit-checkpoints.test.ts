/** What the published folder says, held against a record that is read a moment later or earlier. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { encodeCheckpointText, encodeVerifierKey, parseVerifierKey, signNote } from '@amanat/ledger';
import { ed25519Signer, sha256, sha256Into, verifyEd25519 } from '@amanat/node-crypto';
import { auditOutside } from './audit-checkpoints.ts';
import { AuditFindings } from './audit-findings.ts';
import { lookAtFolder } from './audit-outside.ts';

const origin = 'record.example/kasur';
const signer = { name: origin, ...ed25519Signer(new Uint8Array(32).fill(7)) };
const keys = [parseVerifierKey(encodeVerifierKey(origin, signer.publicKey, sha256), sha256)];
const rootOf = (size: number): Uint8Array => new Uint8Array(32).fill(size);
const noteOf = (size: number): string =>
  signNote(encodeCheckpointText({ origin, size, root: rootOf(size) }), signer, sha256);

/** A folder whose checkpoint is first of one size, then of another; the record in between has 64 entries, all published. */
async function auditBetween(context: TestContext, before: number, after: number) {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-audit-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'checkpoint'), noteOf(before));
  const published = await lookAtFolder(folder);
  writeFileSync(join(folder, 'checkpoint'), noteOf(after));
  const findings = new AuditFindings();
  const checks = { sha256, hashInto: sha256Into, verify: verifyEd25519 };
  const log = { logId: 1, origin, size: 64, root: rootOf(64), anchor: rootOf(0), publishedSize: 64 };
  const outside = await auditOutside({ signer: undefined, published }, { log, keys, checks, findings });
  return { ...outside, codes: findings.list().map(({ code }) => code) };
}

test('a log that publishes while it is audited is not taken for one that was set back', async (context) => {
  const { codes, publishedHeadSize } = await auditBetween(context, 32, 96);
  assert.deepEqual(codes, []);
  assert.equal(publishedHeadSize, 64, 'the files of what the record calls published are looked at all the same');
});

test('one that was published before the record was read, and is larger, shows that the record was set back', async (context) => {
  const { codes } = await auditBetween(context, 96, 96);
  assert.deepEqual(codes, ['record-behind-published']);
});

test('a folder that stays behind the record is told', async (context) => {
  const { codes, publishedHeadSize } = await auditBetween(context, 32, 32);
  assert.deepEqual([codes, publishedHeadSize], [['published-behind-record'], 32]);
});

test('what agrees is held against the entries', async (context) => {
  const { codes, heads } = await auditBetween(context, 32, 64);
  assert.deepEqual(codes, []);
  assert.deepEqual(
    heads.map(({ size }) => size),
    [64],
  );
});
