/** How the record is made that tests of tampering attack: by the whole program, over HTTP, with a witness and a monitor. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalSigner, type RunningWitness, startWitnessServer } from '@amanat/log-service';
import { parseVerifierKey } from '@amanat/ledger';
import { sha256 } from '../../server/ciphers.ts';
import { modulesOf, readPattern } from '../browser/read-pattern.ts';
import { amanat } from '../fixtures/amanat-command.ts';
import { codeOf, fillShortly, openFormClient, proofFor } from '../fixtures/form-client.ts';
import { codeFrom, openedBy, publishedReceipt, sizeOf, untilSize } from '../fixtures/log-visitor.ts';
import { runningServer, type TestServer } from '../fixtures/running-server.ts';
import { startSuperuserCluster, type SuperuserCluster } from '../fixtures/superuser-cluster.ts';

export const origin = 'record.example/kasur';

/** What a reporter took home. */
export interface TakenHome {
  readonly code: string;
  /** Commitment, in base64: the promise names it. */
  readonly commitment: string;
  /** Opened. */
  readonly receipt: string;
  /** As it came, encrypted. */
  readonly ownCopy: Uint8Array;
}

export interface Made {
  readonly cluster: SuperuserCluster;
  readonly base: string;
  readonly vkey: string;
  readonly taken: TakenHome;
  readonly size: number;
}

const witnessName = 'witness.example/bar';
export const environmentOf = (databaseUrl: string) => ({ DATABASE_URL: databaseUrl, AMANAT_PUBLISH_SECONDS: '1' });

export const witnessAt = (folder: string, vkey: string): Promise<RunningWitness> =>
  startWitnessServer({
    folder,
    logs: [parseVerifierKey(vkey, sha256)],
    name: witnessName,
    now: () => Temporal.Now.instant(),
    failed: (error) => {
      throw error;
    },
    host: '127.0.0.1',
    port: 0,
  });

/** The witness keeps its key, and has another port at each start. */
export const writePolicy = (dataDir: string, { verifierKey, url }: RunningWitness): void =>
  writeFileSync(join(dataDir, 'witnesses.policy'), `witness bar ${verifierKey} ${url}\nquorum bar\n`);

export async function makeRecord(): Promise<Made> {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-attacked-'));
  const cluster = await startSuperuserCluster();
  try {
    return { cluster, base, ...(await fill(base, cluster)) };
  } catch (error) {
    await cluster.stop();
    rmSync(base, { recursive: true });
    throw error;
  }
}

async function fill(base: string, cluster: SuperuserCluster): Promise<Omit<Made, 'cluster' | 'base'>> {
  const [dataDir, witnessDir] = [join(base, 'data'), join(base, 'witness')];
  for (const path of [dataDir, witnessDir]) mkdirSync(path, { mode: 0o700 });
  const signer = await openLocalSigner({ folder: join(dataDir, 'signer'), origin });
  const [vkey = ''] = await signer.verifierKeys();
  const witness = await witnessAt(witnessDir, vkey);
  writePolicy(dataDir, witness);
  let server: TestServer | undefined;
  try {
    server = await runningServer(['--origin', origin], { dataDir, env: environmentOf(cluster.databaseUrl) });
    const { url } = server;
    // Two publications, so that entries differ in what they name.
    await untilSize(url, 32);
    const taken = await lodgeAndTake(url);
    await lodgeAndTake(url);
    const size = sizeOf(await untilSize(url, 128));
    const mirror = ['--mirror', join(base, 'mirror'), '--once'];
    const { exitCode, complained } = await amanat(['monitor', `${url}/log`, '--key', vkey, ...mirror]);
    if (exitCode !== 0) throw new Error(`no mirror: ${complained}`);
    return { vkey, taken, size };
  } finally {
    await server?.stop();
    await witness.stop();
    await cluster.keepAsItIs();
  }
}

/** Through the pages, as a person does. */
async function lodgeAndTake(url: string): Promise<TakenHome> {
  const client = openFormClient(url);
  await fillShortly(client);
  await client.post('/en/lodge/text', { text: 'TRAINING: what became of the complaint' });
  await client.post('/en/lodge/send', await proofFor(client));
  const code = codeFrom((await codeOf(client)).replaceAll(' ', ''));
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' };
  const copy = await fetch(`${url}/en/lodged/copy`, { method: 'POST', headers, redirect: 'manual' });
  const { body: slip } = await client.get('/en/slip');
  const [, squares, path = ''] = /<svg class="pattern" viewBox="0 0 (\d+) .*?<path d="([^"]+)"/s.exec(slip) ?? [];
  const promise = readPattern(modulesOf(path, Number(squares)));
  const receipt = await openedBy(code, await publishedReceipt(url, code));
  return { code, commitment: promise.split('\n')[2] ?? '', receipt, ownCopy: await copy.bytes() };
}
