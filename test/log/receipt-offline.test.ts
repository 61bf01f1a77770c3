/** A receipt that a program of its own has made, checked by another with the server off: it holds, and fails when tampered with. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { parseProofFile, parseVerifierKey } from '@amanat/ledger';
import { ciphers } from '@amanat/server';
import { type EndedProgram, endedProgram } from '../fixtures/ended-program.ts';
import { type AmanatProcess, startAmanat } from '../fixtures/amanat-process.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { type LodgedOverHttp, lodgeAt, openedBy, publishedReceipt } from '../fixtures/log-visitor.ts';

const origin = 'record.example/kasur';

suite('a receipt away from the server', { timeout: 600_000 }, () => {
  const dataDir = freshFolder();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-offline-'));
  let server: AmanatProcess;
  let lodged: LodgedOverHttp;
  let opened: string;
  let vkey: string;

  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const verify = (name: string, ...more: readonly string[]): Promise<EndedProgram> =>
    endedProgram('cli/main.ts', ['verify', 'receipt', join(folder, name), '--key', vkey, '--json', ...more]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program wrote it
  const json = ({ out }: EndedProgram) => JSON.parse(out) as Readonly<Record<string, unknown>>;

  before(async () => {
    server = await startAmanat(['serve', '--data', dataDir, '--origin', origin], { AMANAT_PUBLISH_SECONDS: '1' });
    lodged = await lodgeAt(server.ready.url);
    const receipt = await publishedReceipt(server.ready.url, lodged.code);
    await server.end();
    file('papers.age', receipt);
    opened = await openedBy(lodged.code, receipt);
    file('papers', opened);
    ({ vkey } = server.ready);
  });
  after(async () => {
    await server?.end();
    removeFolder(dataDir);
    rmSync(folder, { recursive: true });
  });

  test('serve --json prints one line: where it answers, the log’s name, and a key of that name', () => {
    assert.equal(server.printed.length, 1);
    assert.deepEqual(Object.keys(server.ready), ['url', 'origin', 'vkey']);
    assert.match(server.ready.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(server.ready.origin, origin);
    assert.equal(parseVerifierKey(server.ready.vkey, ciphers.sha256).name, origin);
  });

  test('with the server off, a receipt holds by the key from a board, and names the promised commitment', async () => {
    await assert.rejects(fetch(server.ready.url), 'the server was to be off');
    const from = performance.now();
    const answer = await verify('papers.age', '--code', lodged.code);
    const tookMs = performance.now() - from;
    assert.equal(answer.code, 0, answer.err);
    const { kind, log, commitment } = json(answer);
    assert.deepEqual({ kind, log, commitment }, { kind: 'holds', log: origin, commitment: lodged.commitment });
    console.log(`verify receipt as a program: ${Math.round(tookMs)} ms`);
  });

  test('each tampered copy does not hold, with exit code 1 and the reason by its name', async () => {
    const proof = parseProofFile(opened);
    assert.ok(proof.proof.length > 1 && proof.extra !== undefined);
    const [head = '', ...checkpoint] = opened.split('\n\n');
    const lines = head.split('\n');
    const [note = '', signatures = ''] = checkpoint;
    const withHead = (changed: readonly string[]) => [changed.join('\n'), ...checkpoint].join('\n\n');
    const extraWith = (at: number) => {
      const bytes = Uint8Array.from(proof.extra ?? []);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return withHead(lines.with(1, `extra ${bytes.toBase64()}`));
    };
    const size = note.split('\n')[1] ?? '';
    for (const [what, text, expected] of [
      ['another salt', extraWith(0), 'inclusion-mismatch'],
      ['another anchor', extraWith(32), 'inclusion-mismatch'],
      ['another letter of the event', extraWith(100), 'inclusion-mismatch'],
      ['another index', withHead(lines.with(2, `index ${proof.index ^ 1}`)), 'inclusion-mismatch'],
      ['an index beyond the tree', withHead(lines.with(2, `index ${size}`)), 'index-outside'],
      [
        'hashes in another order',
        withHead([...lines.slice(0, 3), ...lines.slice(3).toReversed()]),
        'inclusion-mismatch',
      ],
      ['a hash left out', withHead(lines.slice(0, -1)), 'proof-length'],
      [
        'another size signed',
        [head, note.replace(`\n${size}\n`, '\n4096\n'), signatures].join('\n\n'),
        'note-signature',
      ],
      ['another log', [head, note.replace('kasur', 'lahore'), signatures].join('\n\n'), 'log-not-listed'],
      ['no signature', [head, note, signatures.replace(origin, 'other.example')].join('\n\n'), 'note-unsigned'],
      ['cut', opened.slice(0, 60), 'proof-file-malformed'],
    ] as const) {
      file('tampered', text);
      const answer = await verify('tampered');
      assert.equal(answer.code, 1, what);
      assert.deepEqual(json(answer), { kind: 'does-not-hold', code: expected, of: 'receipt' }, what);
    }
    const bytes = readFileSync(join(folder, 'papers.age'));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    file('tampered', bytes);
    assert.deepEqual(json(await verify('tampered', '--code', lodged.code))['code'], 'does-not-open');
  });
});
