/** Real commands and what they print: the program that an operator types, on real folders and a real server. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { type EndedProgram, endedProgram } from './fixtures/ended-program.ts';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';
import { httpClient } from './fixtures/http-client.ts';
import { drawCallerKey, fullAnswers, leastAnswers } from './fixtures/lodging.ts';
import { endServerProcess, runProgram, type ServerProcess, startServerProcess } from './fixtures/server-process.ts';

const published = join(import.meta.dirname, '..', 'domain', 'dossier', 'published');
/** What `--json` printed: one line, nothing else. */
function printedJson({ out }: EndedProgram): Readonly<Record<string, unknown>> {
  assert.match(out, /^\{.*\}\n$/);
  return JSON.parse(out) as Readonly<Record<string, unknown>>;
}

suite('command line', { timeout: 600_000 }, () => {
  const dataDir = freshFolder();
  const folder = dirname(dataDir);
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const dossierFile = join(published, 'kasur.json');
  // Some forty starts of one program: what the first has compiled the others take over.
  const compiled = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(folder, 'compiled') };
  const amanat = (...args: readonly string[]): Promise<EndedProgram> => endedProgram('cli/main.ts', args, compiled);
  let server: ServerProcess;

  before(async () => {
    server = await startServerProcess(dataDir);
  });
  after(async () => {
    await endServerProcess(server, 'SIGTERM');
    removeFolder(dataDir);
  });

  test('lodge finds the running server by its folder and prints code and promise', async () => {
    const { code, out, err } = await amanat('lodge', file('full.json', JSON.stringify(fullAnswers)), '--data', dataDir);
    assert.equal(code, 0, err);
    assert.match(out, /^Kept\. Received on \d{4}-\d\d-\d\d\.$/m);
    assert.match(out, /^ {2}(?:\d{4} ){8}\d{4}$/m);
    assert.match(out, /^amanat-promise\/v1$/m);
    assert.ok(!out.includes(fullAnswers.text.trim()), 'nothing of the complaint is printed');
  });

  test('lodge --json with the same key twice prints the same answer', async () => {
    const args = ['lodge', file('least.json', JSON.stringify(leastAnswers)), '--data', dataDir, '--json'];
    const callerKey = drawCallerKey();
    // A key may begin with a dash: it is given with an equals sign.
    const first = await amanat(...args, `--idempotency-key=${callerKey}`);
    const second = await amanat(...args, `--idempotency-key=${callerKey}`);
    assert.equal(first.code, 0, first.err);
    assert.deepEqual(printedJson(first), printedJson(second));
    assert.deepEqual(Object.keys(printedJson(first)).toSorted(), ['code', 'promise', 'promisedUntil', 'receivedOn']);
  });

  test('lodge that nobody answers prints a key with which the same can be sent again', async () => {
    const args = ['lodge', join(folder, 'least.json'), '--server', 'http://127.0.0.1:9'];
    const { code, err } = await amanat(...args);
    assert.equal(code, 1);
    const again = /(--idempotency-key=[\w-]{32})$/m.exec(err)?.[1];
    assert.ok(again !== undefined, err);
    assert.equal((await amanat('lodge', join(folder, 'least.json'), '--data', dataDir, again)).code, 0);
  });

  test('lodge says what is wrong with a complaint, by field and not by content, and ends with 1', async () => {
    const wrong = file('wrong.json', JSON.stringify({ ...leastAnswers, group: 'Zqwrong' }));
    const { code, out, err } = await amanat('lodge', wrong, '--data', dataDir);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^Nothing was stored: not-in-list at group\.$/m);
    assert.ok(!err.includes('Zqwrong'));
    const json = await amanat('lodge', wrong, '--data', dataDir, '--json');
    assert.equal(json.code, 1);
    assert.deepEqual(Object.keys(printedJson(json)), ['error']);
  });

  test('wrong use ends with 2 and says what to type', async () => {
    for (const [args, said] of [
      [[], /^Name a command\./],
      [['delete'], /^There is no such command\./],
      [['lodge'], /^Use: amanat lodge FILE/],
      [['lodge', join(folder, 'none.json')], /cannot be read\.$/m],
      [['lodge', file('no.json', 'no json')], /is not JSON\.$/m],
      [['lodge', file('list.json', '[]')], /does not hold an object/],
      [['lodge', join(folder, 'list.json'), '--file', 'x'], /amanat lodge FILE/],
      [['import', 'photo', dossierFile], /^Use: amanat import dossier FILE/],
      [['import', 'dossier'], /^Use: amanat import dossier FILE/],
      [['demo'], /^Use: amanat demo reset/],
      [['serve', '--host', '0.0.0.0'], /can be reached by others/],
      [['serve', '--port', 'x'], /the port is a whole number/],
    ] as const) {
      const { code, out, err } = await amanat(...args);
      assert.deepEqual([code, out], [2, ''], `${args.join(' ')}: ${err}`);
      assert.match(err, said, args.join(' '));
    }
  });

  test('help names every command, and serve its options', async () => {
    const { code, out } = await amanat('help');
    assert.equal(code, 0);
    for (const command of ['serve', 'lodge', 'import', 'demo reset']) assert.ok(out.includes(`amanat ${command}`));
    assert.deepEqual(Object.keys(printedJson(await amanat('help', '--json'))), ['commands']);
    assert.match((await amanat('serve', '--help')).out, /--insecure-lan/);
  });

  test('a dossier is imported through the running server, is the same the second time, and a change of it needs a reason and two people', async () => {
    const imported = await amanat('import', 'dossier', dossierFile, '--data', dataDir);
    assert.deepEqual([imported.code, imported.out], [0, 'kasur: imported\n'], imported.err);
    const again = await amanat('import', 'dossier', dossierFile, '--data', dataDir, '--json');
    assert.deepEqual(printedJson(again), { kind: 'unchanged', id: 'kasur' });
    const client = httpClient(server.port);
    assert.match((await client.send('GET', '/api/dossiers', {})).body, /"id":"kasur"/);
    client.close();

    const text = readFileSync(dossierFile, 'utf8');
    const { title } = JSON.parse(text) as { readonly title: string };
    const changed = file('changed.json', text.replace(JSON.stringify(title), JSON.stringify(`${title} (TEST)`)));
    const silent = await amanat('import', 'dossier', changed, '--data', dataDir);
    assert.equal(silent.code, 1, silent.out);
    assert.match(silent.err, /^Nothing was stored: /);
    const said = await amanat('import', 'dossier', changed, '--data', dataDir, '--reason', 'A test of revising');
    assert.equal(said.code, 0, said.err);
    assert.match(said.out, /^kasur: proposed; two people must agree/);
  });

  test('what is no dossier is refused with 1, with a field and not its content', async () => {
    const { code, err } = await amanat('import', 'dossier', join(folder, 'least.json'), '--data', dataDir);
    assert.equal(code, 1);
    assert.match(err, /^Nothing was stored: [a-z-]+(?: at [\w.]+)?\.$/m);
  });

  test('demo reset refuses a real folder, running or not, and one that is not ours', async () => {
    const running = await amanat('demo', 'reset', '--data', dataDir);
    assert.equal(running.code, 1);
    assert.match(running.err, /A server runs on this folder: stop it first/);
    await endServerProcess(server, 'SIGTERM');
    const real = await amanat('demo', 'reset', '--data', dataDir, '--json');
    assert.equal(real.code, 1);
    assert.deepEqual(printedJson(real), { dataDir, outcome: 'deployment-is-real' });
    assert.ok(existsSync(join(dataDir, 'origin')));
    const stranger = await amanat('demo', 'reset', '--data', folder);
    assert.equal(stranger.code, 1);
    assert.match(stranger.err, /This folder is not one of Amanat; nothing was touched/);
    assert.ok(existsSync(dataDir));
  });

  test('while no server runs: lodge says so, import goes straight to the record, and every complaint is there', async () => {
    const lodged = await amanat('lodge', join(folder, 'full.json'), '--data', dataDir);
    assert.equal(lodged.code, 1);
    assert.match(lodged.err, /No server runs on .*: start it, or give --server, or --demo for the demo's\./);
    const other = join(published, 'faisalabad.json');
    const imported = await amanat('import', 'dossier', other, '--data', dataDir, '--json');
    assert.deepEqual(printedJson(imported), { kind: 'imported', id: 'faisalabad' }, imported.err);
    const missing = await amanat('import', 'dossier', dossierFile, '--data', join(folder, 'nowhere'));
    assert.equal(missing.code, 1);
    assert.match(missing.err, /There is no deployment in /);
    assert.ok(!existsSync(join(folder, 'nowhere')), 'nothing is made by a mistyped folder');
    const kept = (await runProgram('bench/count-complaints.ts', dataDir)).trim().split('\n');
    assert.equal(kept.length, 3);
  });

  test('demo reset throws a training folder away; the next demo begins anew', async (context) => {
    const demoDir = freshFolder();
    context.after(() => removeFolder(demoDir));
    const demo = await startServerProcess(demoDir, '--demo');
    const running = await amanat('demo', 'reset', '--data', demoDir, '--json');
    assert.deepEqual([running.code, printedJson(running)['outcome']], [1, 'server-runs']);
    await endServerProcess(demo, 'SIGKILL');
    const gone = await amanat('demo', 'reset', '--data', demoDir);
    assert.equal(gone.code, 0, gone.err);
    assert.match(gone.out, /The training deployment is gone\.\n$/);
    assert.ok(!existsSync(demoDir));
    const again = await amanat('demo', 'reset', '--data', demoDir, '--json');
    assert.deepEqual([again.code, printedJson(again)['outcome']], [0, 'nothing-there']);
  });
});
