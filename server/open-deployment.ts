/** From a data folder to casework: database, origin, keys, offices. What the server, the command line and tests start from. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Casework, openCasework } from '@amanat/casework';
import { defaultOffices, parseOffices } from '@amanat/domain';
import { type Database, type DatabaseOptions, openDatabase } from '@amanat/store';
import { ciphers } from './ciphers.ts';
import { type DeploymentKeys, openDeploymentKeys } from './deployment-keys.ts';

export interface DeploymentOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly training: boolean;
  readonly origin?: string;
  readonly timeZone: string;
  readonly promiseHours: number;
  readonly now: () => Temporal.Instant;
  readonly onServerExit?: () => void;
  /** For tests that show what fails without a setting, or with a full disk. */
  readonly forTests?: Pick<DatabaseOptions, 'serverSettingsForTests' | 'spaceThresholds'>;
}

export interface OpenedDeployment {
  readonly casework: Casework;
  readonly database: Database;
  readonly keys: DeploymentKeys;
  readonly origin: string;
}

/**
 * Makes what is missing at the first start.
 *
 * @throws StoreError · UnlistedKeyError · InputError if the folder's `offices.json` does not parse
 */
export async function openDeployment(options: DeploymentOptions): Promise<OpenedDeployment> {
  const { dataDir, databaseUrl, training, timeZone, promiseHours, now, onServerExit } = options;
  const originFile = join(dataDir, 'origin');
  const kept = existsSync(originFile) ? readFileSync(originFile, 'utf8').trim() : undefined;
  const origin = options.origin ?? kept ?? newOrigin(training);
  const kind = training ? 'training' : 'real';
  const database = await openDatabase({ ...options.forTests, dataDir, databaseUrl, kind, origin, onServerExit });
  try {
    if (kept === undefined) writeFileSync(originFile, `${origin}\n`, { mode: 0o600 });
    const keys = openDeploymentKeys(dataDir, origin);
    const { intakeKey, promiseSigner } = keys;
    const store = database.record;
    const deployment = { store, ciphers, origin, now, timeZone, intakeKey, promiseSigner, promiseHours, training };
    const casework = await openCasework(deployment, officesOf(dataDir));
    return { casework, database, keys, origin };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** The deployment's own list, if its folder has one; else the one that comes with Amanat. */
function officesOf(dataDir: string) {
  const own = join(dataDir, 'offices.json');
  return existsSync(own) ? parseOffices(JSON.parse(readFileSync(own, 'utf8'))) : defaultOffices;
}

/** A name that says nothing; a deployment that will publish its log gives its own with `--origin`. */
const newOrigin = (training: boolean): string =>
  `${training ? 'training' : 'record'}-${ciphers.random(5).toHex()}.invalid`;
