/** `amanat audit` as an operator meets it: in words, beside the running server and without it. */
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { auditCodes, listedPerCode } from '@amanat/log-service';
import { onConnection } from '../../store/access/connection.ts';
import { freshFolder } from '../../test/fixtures/fresh-folder.ts';
import { amanat } from '../../test/fixtures/amanat-command.ts';
import { untilSize } from '../../test/fixtures/log-visitor.ts';
import { runningServer, type TestServer } from '../../test/fixtures/running-server.ts';
import { auditSentences } from '../audit-sentences.ts';
import { run } from '../index.ts';

/** Without `--json`. */
async function inWords(...args: readonly string[]) {
  const [printed, complained]: string[][] = [[], []];
  const terminal = { print: (text: string) => printed?.push(text), complain: (text: string) => complained?.push(text) };
  const exitCode = await run(['audit', ...args], {}, terminal);
  return { exitCode, printed: printed?.join('\n') ?? '', complained: complained?.join('\n') ?? '' };
}

suite('amanat audit', { timeout: 600_000 }, () => {
  let server: TestServer;
  let here: readonly string[];
  const mirror = freshFolder();

  before(async () => {
    server = await runningServer(['--demo'], { env: { AMANAT_PUBLISH_SECONDS: '1' } });
    here = ['--data', server.dataDir, '--demo'];
    // Fillers enough for more findings than are listed.
    await untilSize(server.url, 512);
  });
  after(async () => {
    await server.end();
    rmSync(mirror, { recursive: true, force: true });
  });
  const sql = (text: string, ...values: readonly unknown[]) =>
    onConnection(server.database.connectionOf('owner'), (client) => client.query(text, [...values]));

  test('beside the running server it says what it looked at, and ends with 0', async () => {
    const { exitCode, printed, complained } = await inWords(...here);
    assert.deepEqual([exitCode, complained], [0, '']);
    assert.match(printed, /^Looked at \d+ events, 8 complaints among them; \d+ wait for their index\.$/m);
    assert.match(
      printed,
      /^Log training-\S+: \d+ entries, \d+ of them published, \d+ checkpoints; compared with its signer's memory, the published files\.$/m,
    );
    assert.match(printed, /^Holds: /m);
  });

  test('--mirror is compared too, and --json tells the same', async () => {
    const keys = await amanat(['keys', 'show', ...here]);
    const [key = ''] = keys.found['keys'] as readonly string[];
    const url = `${server.url}/log`;
    assert.equal((await amanat(['monitor', url, '--key', key, '--mirror', mirror, '--once'])).exitCode, 0);
    const { exitCode, found } = await amanat(['audit', ...here, '--mirror', mirror]);
    assert.deepEqual([exitCode, found['kind'], found['findings'], found['counts']], [0, 'holds', [], {}]);
    const [log] = found['logs'] as readonly { readonly comparedWith: readonly string[] }[];
    assert.deepEqual(log?.comparedWith, ['signer', 'published', 'mirror']);
  });

  test('findings are told with what they mean and where, twenty at the most, and never with what an event says', async () => {
    // These and no others: fillers go on coming.
    const { rows } = await sql("SELECT event_id FROM events WHERE type = 'log.filler'");
    const altered = rows.map((row: { readonly event_id: string }) => row.event_id);
    const flip = () =>
      sql('UPDATE events SET salt = set_byte(salt, 0, get_byte(salt, 0) # 1) WHERE event_id = ANY($1)', altered);
    await flip();
    const { exitCode, printed, complained } = await inWords(...here).finally(flip);
    assert.deepEqual([exitCode, printed], [1, '']);
    assert.match(complained, /^DOES NOT HOLD: \d+ findings\./m);
    assert.match(complained, /^event-altered \(\d+\): The event is not what was committed to/m);
    assert.equal(complained.match(/^ {2}evt_[0-9a-z]{26}$/gm)?.length, listedPerCode);
    assert.match(complained, /^ {2}and \d+ more$/m);
  });

  test('what may be wrong has a sentence of its own, and says what to do', () => {
    assert.deepEqual(Object.keys(auditSentences).toSorted(), auditCodes.toSorted());
    for (const [code, { means, todo }] of Object.entries(auditSentences))
      assert.ok(means.endsWith('.') && todo.endsWith('.'), code);
    assert.equal(new Set(Object.values(auditSentences).map(({ means }) => means)).size, auditCodes.length);
  });

  test('wrong use ends with 2 and says what to give', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['more'], /amanat audit \[--data/],
      [['--unknown'], /amanat audit \[--data/],
      [['--mirror', join(mirror, 'nowhere')], /holds checkpoint/],
      [['--signer', mirror], /holds last-signed/],
    ];
    for (const [args, sentence] of wrong) {
      const { exitCode, complained } = await inWords(...here, ...args);
      assert.equal(exitCode, 2, args.join(' '));
      assert.match(complained, sentence);
    }
  });

  test('where there is no record it ends with 1, and makes none', async () => {
    const { exitCode, complained } = await inWords('--data', join(mirror, 'nowhere'));
    assert.equal(exitCode, 1);
    assert.match(complained, /^no-record-here: /);
  });

  test('without the server it answers as well; a signer named by hand is the one that is asked', async () => {
    await server.stop();
    const signer = join(server.dataDir, 'signer');
    const before = readFileSync(join(signer, 'last-signed'));
    const told = await inWords(...here, '--signer', signer);
    assert.equal(told.exitCode, 0, `${told.printed}\n${told.complained}`);
    assert.deepEqual(readFileSync(join(signer, 'last-signed')), before, 'and changes nothing');
    appendFileSync(join(signer, 'last-signed'), 'x');
    const { exitCode, complained } = await inWords(...here);
    assert.equal(exitCode, 1);
    assert.match(complained, /^signer-memory-garbled: /);
  });
});
