/**
 * A record with everything around it that whoever owns the database does not own: receipts in the hands of reporters, a
 * monitor's mirror, a witness. It is made once for a file of tests; each test attacks a copy of it.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext } from 'node:test';
import type { LogNews } from '@amanat/log-service';
import type { Client } from 'pg';
import { amanat, type CommandAnswer } from '../fixtures/amanat-command.ts';
import { until } from '../fixtures/log-visitor.ts';
import { runningServer, type TestServer } from '../fixtures/running-server.ts';
import { environmentOf, type Made, makeRecord, type TakenHome, witnessAt, writePolicy } from './made-record.ts';
import { type ServedFolder, serveFolder } from './served-folder.ts';

/** Among what the audit finds is each of these; what follows from them may be found besides. */
export function finds(found: readonly string[], ...wanted: readonly string[]): void {
  for (const code of wanted) assert.ok(found.includes(code), `${code} is not among ${found.join(' ')}`);
}

export interface AttackedRecord {
  /** Two complaints were lodged; these are the papers of the first. */
  readonly taken: TakenHome;
  readonly vkey: string;
  /** Of the newest checkpoint, which the mirror and the witness have seen. */
  readonly size: number;
  readonly dataDir: string;
  /** A monitor's copy from before the attack. */
  readonly mirror: string;
  /** The superuser, in the record's database. */
  readonly attacker: Client;
  /** The database, as it was when it was copied. No server may be running; `attacker` is gone. */
  putBack(): Promise<void>;
  /** What the witness answers to a request that anybody may send. */
  askWitness(request: string): Promise<{ readonly status: number; readonly body: string }>;
  /** In a folder of the test's own. */
  file(name: string, content: string | Uint8Array): string;
  /** Codes that `amanat audit` finds, each once, sorted. Without the mirror unless told. */
  audit(...args: readonly string[]): Promise<readonly string[]>;
  /** `amanat verify receipt` of a receipt that is opened: `holds`, or why not. */
  verifyReceipt(text: string, ...args: readonly string[]): Promise<CommandAnswer>;
  /** `amanat verify log` of the published files alone. */
  verifyFiles(folder?: string): Promise<string>;
  /** One look of `amanat monitor` at the published files, with the mirror: `mirrored`, `unchanged`, or why not. */
  monitor(folder?: string, mirror?: string): Promise<string>;
  /** Starts the server on it, as its operator would who has noticed nothing. Stopped at the end. */
  start(more?: {
    readonly now?: () => Temporal.Instant;
    readonly unwitnessed?: boolean;
  }): Promise<TestServer & { readonly news: readonly LogNews[] }>;
  /** The code by which the log halts, once it has. */
  haltCode(server: { readonly news: readonly LogNews[] }): Promise<string>;
}

/** To be called at the top of a file. Gives how a test gets its copy. */
export function attackedRecord(): (context: TestContext) => Promise<AttackedRecord> {
  let made: Made;
  before(async () => {
    made = await makeRecord();
  });
  after(async () => {
    await made?.cluster.stop();
    if (made !== undefined) rmSync(made.base, { recursive: true });
  });
  return (context) => copyOf(made, context);
}

async function copyOf({ cluster, base, vkey, taken, size }: Made, context: TestContext): Promise<AttackedRecord> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-attack-'));
  const [dataDir, mirror, witnessDir] = ['data', 'mirror', 'witness'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of ['data', 'mirror', 'witness']) cpSync(join(base, path), join(folder, path), { recursive: true });
  await cluster.putBack();
  const attacker = await cluster.asSuperuser();
  let left: Promise<void> | undefined;
  const leave = (): Promise<void> => (left ??= attacker.end());
  const ends: (() => Promise<void>)[] = [leave];
  context.after(async () => {
    for (const end of ends.toReversed()) await end();
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const published = join(dataDir, 'log');
  const told = ({ exitCode, found, complained }: CommandAnswer): string => {
    const { kind, code = kind } = found;
    if (typeof code !== 'string' || (exitCode === 0) !== (code === kind)) throw new Error(complained);
    return code;
  };
  return {
    taken,
    vkey,
    size,
    dataDir,
    mirror,
    attacker,
    file,
    async putBack() {
      await leave();
      await cluster.putBack();
    },
    async askWitness(request) {
      const witness = await witnessAt(witnessDir, vkey);
      try {
        const answer = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body: request });
        return { status: answer.status, body: await answer.text() };
      } finally {
        await witness.stop();
      }
    },
    async audit(...args) {
      const answer = await amanat(['audit', '--data', dataDir, ...args], environmentOf(cluster.databaseUrl));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program wrote it
      const findings = (answer.found['findings'] ?? []) as readonly { readonly code: string }[];
      const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
      if ((answer.exitCode === 0) !== (codes.length === 0)) throw new Error(answer.complained);
      return codes;
    },
    verifyReceipt: (text, ...args) => amanat(['verify', 'receipt', file('papers', text), '--key', vkey, ...args]),
    verifyFiles: async (of = published) =>
      told(await amanat(['verify', 'log', of, '--key', vkey, '--state', mkdtempSync(join(folder, 'state-'))])),
    async monitor(of = published, kept = mirror) {
      const served: ServedFolder = await serveFolder(of);
      const args = ['monitor', served.url, '--key', vkey, '--mirror', kept, '--once'];
      return told(await amanat(args).finally(() => served.stop()));
    },
    async start({ unwitnessed = false, ...more } = {}) {
      const witness = await witnessAt(witnessDir, vkey);
      if (unwitnessed) rmSync(join(dataDir, 'witnesses.policy'), { force: true });
      else writePolicy(dataDir, witness);
      const news: LogNews[] = [];
      const report = (each: LogNews): void => void news.push(each);
      let server: TestServer;
      try {
        server = await runningServer([], { dataDir, env: environmentOf(cluster.databaseUrl), report, ...more });
      } catch (error) {
        await witness.stop();
        throw error;
      }
      let stopped: Promise<void> | undefined;
      const stop = (): Promise<void> => (stopped ??= server.stop().finally(() => witness.stop()));
      ends.push(stop);
      return { ...server, stop, news };
    },
    haltCode: ({ news }) =>
      until(() => news.flatMap((each) => (each.kind === 'halted' ? [each.code] : []))[0], 'the halt'),
  };
}
