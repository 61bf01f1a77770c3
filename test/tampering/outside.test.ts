/** A log that goes back, is signed by another key, or whose files are changed where they lie: who outside catches it. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import {
  bundlePath,
  encodeAddCheckpoint,
  noteTextUnverified,
  parseProofFile,
  signNote,
  tilePath,
  tileWidth,
} from '@amanat/ledger';
import { ed25519Signer } from '@amanat/node-crypto';
import { sha256 } from '../../server/ciphers.ts';
import { sizeOf, until } from '../fixtures/log-visitor.ts';
import { attackedRecord, type AttackedRecord, finds } from './attacked-record.ts';
import { origin } from './made-record.ts';

const forger = { name: origin, ...ed25519Signer(new Uint8Array(32).fill(66)) };
const forged = (note: string): string => signNote(noteTextUnverified(note), forger, sha256);
const publishedIn = ({ dataDir }: AttackedRecord): string => join(dataDir, 'log');
const checkpointIn = (record: AttackedRecord): string => join(publishedIn(record), 'checkpoint');

suite('a log that its owner turns against', { timeout: 600_000 }, () => {
  const copy = attackedRecord();

  test('a database put back: caught by audit, and at the start by the published files, then by the signer, then by the witness; a monitor says rolled back', async (context) => {
    const record = await copy(context);
    const older = { log: record.file('older-log', ''), signer: record.file('older-signer', '') };
    for (const [name, folder] of Object.entries(older)) {
      rmSync(folder);
      cpSync(join(record.dataDir, name), folder, { recursive: true });
    }
    const restore = (name: 'log' | 'signer'): void => {
      rmSync(join(record.dataDir, name), { recursive: true });
      cpSync(older[name], join(record.dataDir, name), { recursive: true });
    };
    let server = await record.start();
    await until(() => (server.log.status().publishedSize > record.size + 32 ? true : undefined), 'more of the log');
    await server.stop();
    assert.equal(await record.monitor(), 'mirrored');

    await record.putBack();
    finds(
      await record.audit('--mirror', record.mirror),
      'record-behind-published',
      'record-behind-signer',
      'record-behind-mirror',
    );
    server = await record.start();
    assert.equal(await record.haltCode(server), 'published-ahead');
    await server.stop();

    await record.putBack();
    restore('log');
    assert.equal(await record.monitor(), 'rolled-back');
    server = await record.start({ unwitnessed: true });
    assert.equal(await record.haltCode(server), 'signer-ahead');
    await server.stop();

    // Signer and files restored as well: on this machine nothing is left that knows.
    await record.putBack();
    restore('log');
    restore('signer');
    assert.deepEqual(await record.audit(), []);
    server = await record.start();
    assert.equal(await record.haltCode(server), 'witness-ahead');
    finds(await record.audit('--mirror', record.mirror), 'record-behind-mirror');
  });

  test('a checkpoint signed by another key: caught by the receipt, the files’ check, the monitor (note-unsigned), the witness (403) and audit', async (context) => {
    const record = await copy(context);
    const note = readFileSync(checkpointIn(record), 'utf8');
    const proof = parseProofFile(record.taken.receipt);
    const receipt = record.taken.receipt.replace(proof.checkpoint, forged(proof.checkpoint));
    assert.equal((await record.verifyReceipt(receipt)).found['code'], 'note-unsigned');
    const request = encodeAddCheckpoint({ oldSize: sizeOf(note), proof: [], checkpoint: forged(note) });
    assert.equal((await record.askWitness(request)).status, 403);
    writeFileSync(checkpointIn(record), forged(note));
    assert.equal(await record.verifyFiles(), 'note-unsigned');
    assert.equal(await record.monitor(), 'note-unsigned');
    assert.deepEqual(await record.audit(), ['published-unsigned']);
  });

  test('a published tile or bundle edited on disk: caught by audit and by whoever reads the files', async (context) => {
    const record = await copy(context);
    const edit = (path: string): (() => void) => {
      const file = join(publishedIn(record), path);
      const bytes = readFileSync(file);
      const edited = Buffer.from(bytes);
      edited[60] = (edited[60] ?? 0) ^ 1;
      writeFileSync(file, edited);
      return () => writeFileSync(file, bytes);
    };
    let mirrorCount = 0;
    const size = sizeOf(readFileSync(checkpointIn(record), 'utf8'));
    const number = Math.ceil(size / tileWidth) - 1;
    const edge = { level: 0, number, width: size - number * tileWidth };
    for (const [path, reason] of [
      [tilePath(edge), 'tile-differs'],
      [bundlePath(edge), 'tile-differs'],
    ] as const) {
      const mend = edit(path);
      assert.equal(await record.verifyFiles(), reason, path);
      assert.equal(
        await record.monitor(publishedIn(record), `${record.mirror}-of-${mirrorCount++}`),
        reason,
        'who follows it from now on',
      );
      assert.deepEqual(await record.audit(), ['record-differs-from-files'], path);
      mend();
    }
    assert.deepEqual(await record.audit(), []);
  });

  test('an older checkpoint in the place of the published one: caught by the monitor (rolled-back); the server puts the newer one back', async (context) => {
    const record = await copy(context);
    const { rows } = await record.attacker.query<{ published_note: string }>(
      'SELECT published_note FROM log_checkpoints WHERE published_note IS NOT NULL ORDER BY size DESC OFFSET 1 LIMIT 1',
    );
    const older = rows[0]?.published_note ?? '';
    const newest = readFileSync(checkpointIn(record), 'utf8');
    assert.ok(sizeOf(older) < sizeOf(newest));
    writeFileSync(checkpointIn(record), older);
    assert.equal(await record.monitor(), 'rolled-back');
    const server = await record.start();
    const size = sizeOf(readFileSync(checkpointIn(record), 'utf8'));
    assert.ok(size >= sizeOf(newest));
    assert.deepEqual(
      server.news.filter(({ kind }) => kind === 'halted'),
      [],
    );
    await server.stop();
    assert.notEqual(await record.monitor(), 'rolled-back');
  });
});
