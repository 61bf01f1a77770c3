/** From a data folder to casework: database, origin, keys, offices. What the server, the command line and tests start from. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Casework,
  fillerRows,
  listedIntakeKeys,
  type LogReader,
  openCasework,
  type OpenedKeyring,
  openKeyring,
  openStaff,
  type Staff,
} from '@amanat/casework';
import type { Helpline } from '@amanat/domain';
import { readSettlements } from '@amanat/domain/read-settlements';
import { readLinkingData } from '@amanat/linking/read-data';
import { openLogReader, openPolicyFile, type PolicyFile } from '@amanat/log-service';
import { readPacks } from '@amanat/rules/read-packs';
import { type Database, type DatabaseOptions, type LogBatch, openDatabase } from '@amanat/store';
import { ciphers, sha256 } from './ciphers.ts';
import { type DeploymentKeys, openDeploymentKeys } from './deployment-keys.ts';
import { helplinesOf, officesOf } from './deployment-lists.ts';
import { gazetteerOnce } from './gazetteer.ts';
import { takeAnnouncedKey } from './intake-key-files.ts';
import { keyPartsOf } from './key-parts.ts';
import { authenticators } from './sign-in/authenticators.ts';
import { type LaterWork, openLaterWork } from './later-work.ts';
import { programLines } from './log-lines.ts';
import { UsageError } from './start-options.ts';

export interface DeploymentOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly training: boolean;
  readonly origin?: string;
  readonly timeZone: string;
  readonly promiseHours: number;
  readonly now: () => Temporal.Instant;
  readonly onServerExit?: () => void;
  /** Where receipts come from instead of the record's own log: for tests of pages. */
  readonly log?: LogReader;
  /** For tests that show what fails without a setting, or with a full disk. */
  readonly forTests?: Pick<DatabaseOptions, 'serverSettingsForTests' | 'spaceThresholds'>;
}

export interface OpenedDeployment {
  readonly casework: Casework;
  /** What signed-in people do. */
  readonly staff: Staff;
  /** Without keys or sealed at first. To be sealed before the database stops, so that nothing runs on in the background. */
  readonly keyring: OpenedKeyring;
  /** To be finished before the database stops. */
  readonly laterWork: LaterWork;
  readonly database: Database;
  readonly keys: DeploymentKeys;
  readonly origin: string;
  /** Name of the log that goes on: `origin`, unless that one was frozen. */
  readonly logOrigin: string;
  /** 1 for the first log, 2 after the first was frozen. */
  readonly logId: number;
  /** Who must cosign, and what a checker is given. */
  readonly policy: PolicyFile;
  readonly makeFillers: (count: number) => LogBatch['fillers'];
  readonly helplines: readonly Helpline[];
}

/**
 * Makes what is missing at the first start.
 *
 * @throws UsageError · StoreError · UnlistedKeyError · WitnessError · InputError if the folder's `offices.json` or `helplines.json` does not parse
 */
export async function openDeployment(options: DeploymentOptions): Promise<OpenedDeployment> {
  const { dataDir, databaseUrl, training, timeZone, promiseHours, now, onServerExit } = options;
  checkDatabasePlace(dataDir, databaseUrl);
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
    writeFileSync(placeFile(dataDir), placeOf(databaseUrl), { mode: 0o600, flush: true });
    if (kept === undefined) writeFileSync(originFile, `${origin}\n`, { mode: 0o600, flush: true });
    const policy = openPolicyFile(join(dataDir, 'witnesses.policy'));
    const goesOn = await database.log.loadLog();
    const { logId, origin: logOrigin } = goesOn ?? { logId: 1, origin };
    const [listed] = (await listedIntakeKeys({ store: database.record, ciphers })).slice(-1);
    takeAnnouncedKey(dataDir, listed);
    const keys = openDeploymentKeys(dataDir, logOrigin);
    const { intakeKey, promiseSigner } = keys;
    const store = database.record;
    const times = { now, timeZone, promiseHours };
    const log = options.log ?? openLogReader(database.log, logOrigin, sha256, policy.cosignedAt);
    const openings = database.staff;
    const { figures } = database;
    const deployment = {
      store,
      openings,
      figures,
      releaseAltered: () => programLines.releaseAltered(),
      ciphers,
      origin,
      log,
      logOrigin,
      ...times,
      intakeKey,
      promiseSigner,
      training,
    };
    const casework = await openCasework(deployment, officesOf(dataDir));
    const keyring = await openKeyring({ ...deployment, ...keyPartsOf(dataDir), keys: database.keys });
    database.onAppended(() => keyring.appended());
    const { staff: tables, credentials, keys: wrappedKeys } = database;
    let read: ReturnType<typeof readSettlements> | undefined;
    const settlements = () => (read ??= readSettlements());
    const staff = openStaff({
      ...deployment,
      staff: tables,
      credentials,
      keys: wrappedKeys,
      registers: database.registers,
      links: database.links,
      warnings: database.warnings,
      keyring,
      authenticators,
      offices: () => casework.offices(),
      districts: () => casework.districts(),
      packs: readPacks(),
      linking: { ...readLinkingData(), gazetteer: gazetteerOnce(settlements) },
      settlements,
      reloadLists: () => casework.reloadLists(),
    });
    // What a power cut left between the decision to erase and the destruction of the keys; needs no key itself.
    await staff.erasures.finish();
    await staff.registers.finishErasures();
    const makeFillers = (count: number) => fillerRows(count, deployment);
    const laterWork = openLaterWork({ ciphers, lines: programLines });
    return {
      casework,
      staff,
      keyring,
      laterWork,
      database,
      keys,
      origin,
      logOrigin,
      logId,
      policy,
      makeFillers,
      helplines,
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** `database`: where this folder's record is. A forgotten DATABASE_URL must not begin a second, empty record. */
const placeFile = (dataDir: string): string => join(dataDir, 'database');
const placeOf = (databaseUrl: string | undefined): string => (databaseUrl === undefined ? 'embedded\n' : 'by-url\n');

/** @throws UsageError */
function checkDatabasePlace(dataDir: string, databaseUrl: string | undefined): void {
  const file = placeFile(dataDir);
  const place = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (place === '' || place === placeOf(databaseUrl)) return;
  throw new UsageError(
    databaseUrl === undefined
      ? `the record of ${dataDir} is on a database server: set DATABASE_URL`
      : `the record of ${dataDir} is in its own database: start without DATABASE_URL, or name another folder`,
  );
}

/** A name that says nothing; a deployment that will publish its log gives its own with `--origin`. */
const newOrigin = (training: boolean): string =>
  `${training ? 'training' : 'record'}-${ciphers.random(5).toHex()}.invalid`;
