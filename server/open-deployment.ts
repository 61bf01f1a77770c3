/** From a data folder to casework: database, origin, keys, offices. What the server, the command line and tests start from. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Casework, openCasework } from '@amanat/casework';
import type { Helpline } from '@amanat/domain';
import { type Database, type DatabaseOptions, openDatabase } from '@amanat/store';
import { ciphers } from './ciphers.ts';
import { type DeploymentKeys, openDeploymentKeys } from './deployment-keys.ts';
import { helplinesOf, officesOf } from './deployment-lists.ts';

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
  readonly helplines: readonly Helpline[];
}

/**
 * Makes what is missing at the first start.
 *
 * @throws StoreError · UnlistedKeyError · InputError if the folder's `offices.json` or `helplines.json` does not parse
 */
export async function openDeployment(options: DeploymentOptions): Promise<OpenedDeployment> {
  const { dataDir, databaseUrl, training, timeZone, promiseHours, now, onServerExit } = options;
  const originFile = join(dataDir, 'origin');
  // Empty after a power cut between making and filling it.
  const kept = (existsSync(originFile) && readFileSync(originFile, 'utf8').trim()) || undefined;
  const wanted = options.origin ?? kept;
  const kind = training ? 'training' : 'real';
  // A start that was cut off may have named the database and not yet the folder: the database's name counts.
  const name = { origin: wanted ?? newOrigin(training), originIsNew: wanted === undefined };
  const database = await openDatabase({ ...options.forTests, ...name, dataDir, databaseUrl, kind, onServerExit });
  try {
    const helplines = helplinesOf(dataDir);
    const { origin } = database.describe();
    if (kept === undefined) writeFileSync(originFile, `${origin}\n`, { mode: 0o600, flush: true });
    const keys = openDeploymentKeys(dataDir, origin);
    const { intakeKey, promiseSigner } = keys;
    const store = database.record;
    const deployment = { store, ciphers, origin, now, timeZone, intakeKey, promiseSigner, promiseHours, training };
    const casework = await openCasework(deployment, officesOf(dataDir));
    return { casework, database, keys, origin, helplines };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** A name that says nothing; a deployment that will publish its log gives its own with `--origin`. */
const newOrigin = (training: boolean): string =>
  `${training ? 'training' : 'record'}-${ciphers.random(5).toHex()}.invalid`;
