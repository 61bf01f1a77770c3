/**
 * Backup and restore, rehearsed with the whole program: a server that takes complaints, a machine that is lost, another
 * one that goes on, or must not. Here is the first half, on which the tests of this folder build.
 */
import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseVerifierKey } from '@amanat/ledger';
import { openLocalSigner, type RunningWitness, startWitnessServer } from '@amanat/log-service';
import { sha256 } from '../../server/ciphers.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { databaseEnvironment } from '../fixtures/server-database.ts';
import { endServerProcess } from '../fixtures/server-process.ts';
import { amanat, parsed } from './operator-command.ts';
import { erase, personsOf } from './person-keys.ts';
import { endServers, lodged, origin, publishedAbove, receiptOf, start } from './served-log.ts';

/** Everything that the rehearsal leaves behind for the tests that follow. */
export interface Rehearsal {
  readonly above: string;
  readonly data: string;
  readonly key: string;
  readonly witness: RunningWitness;
  readonly identity: string;
  readonly recipient: string;
  /** Made while the server ran; more was published afterwards. */
  readonly earlier: string;
  readonly earlierMade: Record<string, unknown>;
  /** Made when the server had ended: nothing came after it. */
  readonly last: string;
  /** What the machine that was lost had: its folder, as it was at the end. */
  readonly signer: string;
  readonly published: string;
  readonly env: Readonly<Record<string, string>>;
  /** By code: of the complaint that both backups hold, and of one that only the last holds. */
  readonly codes: readonly [string, string];
  /** Their keys were destroyed between the two backups. */
  readonly erased: string;
}

/** Takes some seconds; `endRehearsal` takes everything away again. */
export async function rehearse(): Promise<Rehearsal> {
  const data = freshFolder();
  const above = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-backup-'));
  chmodSync(above, 0o711);
  const env = await databaseEnvironment();
  Object.assign(process.env, { AMANAT_PUBLISH_SECONDS: '1' }, env);
  mkdirSync(data, { mode: 0o700 });
  const local = await openLocalSigner({ folder: join(data, 'signer'), origin });
  const [key = ''] = await local.verifierKeys();
  const witness = await startWitnessServer({
    folder: join(above, 'witness'),
    logs: [parseVerifierKey(key, sha256)],
    name: 'witness.example/bar',
    now: () => Temporal.Now.instant(),
    failed: (error) => assert.fail(String(error)),
    host: '127.0.0.1',
    port: 0,
  });
  const policy = `witness bar ${witness.verifierKey} ${witness.url}\nquorum bar\n`;
  writeFileSync(join(data, 'witnesses.policy'), policy, { mode: 0o600 });

  const identity = join(above, 'backup-identity.txt');
  writeFileSync(identity, `${(await amanat(['backup', 'keygen'])).said}\n`, { mode: 0o600 });
  const recipient = /^# public key: (age1\S+)$/m.exec(readFileSync(identity, 'utf8'))?.[1] ?? '';
  writeFileSync(join(data, 'backup-recipients'), `# keeper\n${recipient}\n`, { mode: 0o600 });
  const medium = join(above, 'medium');
  mkdirSync(medium);

  const server = await start(data);
  const first = await lodged(server);
  await receiptOf(server, first);
  const made = await amanat(['backup', '--to', medium, '--data', data, '--json'], env);
  assert.equal(made.code, 0, made.complained);
  const earlierMade = parsed(made);
  const [erased = ''] = await personsOf(data, env);
  const second = await lodged(server);
  await receiptOf(server, second);
  await publishedAbove(server, Number(earlierMade['publishedSize']) + 32);
  await endServerProcess(server, 'SIGTERM');
  await erase(erased, data, env['DATABASE_URL']);
  const again = await amanat(['backup', '--to', medium, '--data', data, '--recipient', recipient, '--json'], env);
  assert.equal(again.code, 0, again.complained);

  const signer = join(above, 'surviving-signer');
  cpSync(join(data, 'signer'), signer, { recursive: true });
  const files = join(above, 'published');
  cpSync(join(data, 'log'), files, { recursive: true });
  const earlier = String(earlierMade['folder']);
  const last = String(parsed(again)['folder']);
  const codes = [first, second] as const;
  return {
    above,
    data,
    key,
    witness,
    identity,
    recipient,
    earlier,
    earlierMade,
    last,
    signer,
    published: files,
    env,
    codes,
    erased,
  };
}

/** `undefined` if `rehearse` failed: a server that it started must end all the same. */
export async function endRehearsal(rehearsal: Rehearsal | undefined): Promise<void> {
  await endServers();
  if (rehearsal === undefined) return;
  const { witness, data, above } = rehearsal;
  await witness.stop();
  removeFolder(data);
  rmSync(above, { recursive: true, force: true });
}
