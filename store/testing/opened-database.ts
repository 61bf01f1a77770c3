/** One suite, two servers: the embedded one always, and the one at `DATABASE_URL` where that is set. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onConnection } from '../access/connection.ts';
import { settingsFromUrl } from '../access/settings-from-url.ts';
import type { Database, DatabaseOptions } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { type Cleanup, temporaryFolder } from './temporary-folder.ts';

export interface TestServer {
  readonly name: string;
  /** A new place for one deployment, thrown away when the test ends. */
  place(context: Cleanup): Promise<Pick<DatabaseOptions, 'dataDir' | 'databaseUrl'>>;
  /** Everything written outside the tables: the server's log and the files of the data folder. */
  writtenBeside(dataDir: string): string;
}

export const deployment = { kind: 'training', origin: 'store.test.example' } as const;

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('postgres/') && !name.startsWith('lock') && !name.startsWith('socket'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

const contents = (paths: readonly string[]): string => paths.map((path) => readFileSync(path, 'latin1')).join('\n');

const embedded: TestServer = {
  name: 'embedded',
  place: async () => ({ dataDir: temporaryFolder() }),
  writtenBeside: (dataDir) => contents(filesIn(dataDir)),
};

function atUrl(url: string, logFile: string | undefined): TestServer {
  return {
    name: 'by DATABASE_URL',
    place: async (context) => {
      const database = `amanat_test_${randomBytes(6).toString('hex')}`;
      const settings = settingsFromUrl(url);
      const databaseUrl = new URL(url);
      databaseUrl.pathname = `/${database}`;
      await onConnection(settings, (client) => client.query(`CREATE DATABASE ${database}`));
      context.after(() => onConnection(settings, (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`)));
      return { dataDir: temporaryFolder(), databaseUrl: databaseUrl.href };
    },
    writtenBeside: (dataDir) => contents([...filesIn(dataDir), ...(logFile === undefined ? [] : [logFile])]),
  };
}

const url = process.env['DATABASE_URL'];
export const testServers: readonly TestServer[] = [
  embedded,
  ...(url === undefined ? [] : [atUrl(url, process.env['AMANAT_TEST_SERVER_LOG'])]),
];

export async function openedOn(
  server: TestServer,
  context: Cleanup,
): Promise<{ readonly database: Database; readonly options: DatabaseOptions }> {
  const options = { ...deployment, ...(await server.place(context)) };
  const database = await openDatabase(options);
  context.after(() => database.stop());
  return { database, options };
}
