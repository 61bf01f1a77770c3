/** A record with its embedded database and its running log in a new folder, as a server has them, without the server. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillerRows } from '@amanat/casework';
import { type LogOptions, openLocalSigner, type RunningLog, startLog } from '@amanat/log-service';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { type Database, openDatabase } from '@amanat/store';
import { ciphers, sha256Into } from '../server/ciphers.ts';
import { onConnection } from '../store/access/connection.ts';
import { freshFolder, removeFolder } from '../test/fixtures/fresh-folder.ts';

const origin = 'bench.example/log';
const defaultRhythmMs = 900_000;

export interface LogPlace {
  readonly database: Database;
  /** Published files. */
  readonly folder: string;
  /** The default rhythm and fillers as a deployment's, no witnesses. */
  startLog(changes?: Partial<LogOptions>): Promise<RunningLog>;
  asOwner(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  end(): Promise<void>;
}

export async function openLogPlace(): Promise<LogPlace> {
  const dataDir = freshFolder();
  const beside = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-bench-log-'));
  const database = await openDatabase({ dataDir, kind: 'real', origin });
  const folder = join(beside, 'log');
  const now = (): Temporal.Instant => Temporal.Now.instant();
  const running: RunningLog[] = [];
  return {
    database,
    folder,
    async startLog(changes = {}) {
      const log = await startLog({
        store: database.log,
        origin,
        folder,
        signer: await openLocalSigner({ folder: join(beside, 'signer'), origin }),
        witnesses: { all: [], isEnough: () => true },
        sha256,
        hashInto: sha256Into,
        verify: verifyEd25519,
        makeFillers: (count) => fillerRows(count, { ciphers, now, timeZone: 'Asia/Karachi' }),
        publishEveryMs: defaultRhythmMs,
        now,
        report: (news) => {
          if (news.kind !== 'published') throw new Error(`the log says ${JSON.stringify(news)}`);
        },
        ...changes,
      });
      database.onAppended((count) => log.appended(count));
      running.push(log);
      return log;
    },
    asOwner: (sql, values = []) =>
      onConnection(
        database.connectionOf('owner'),
        async (client) => (await client.query<Record<string, unknown>>(sql, [...values])).rows,
      ),
    async end() {
      for (const log of running) await log.stop();
      await database.stop();
      removeFolder(dataDir);
      rmSync(beside, { recursive: true, force: true });
    },
  };
}
