/** `amanat backup`: an encrypted copy of the record, the keys and the lists, also while the server runs. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { signerFolder } from '@amanat/server';
import { attachDatabase, erasableTables, type MadeBackup, tableFile, writeBackup } from '@amanat/store';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { parseArguments } from '../arguments.ts';
import { recipientsOf } from '../backup/age-keys.ts';
import { type DeploymentPlace, placeOf } from '../backup/deployment-place.ts';
import { type KeptFiles, readKeptFiles } from '../backup/kept-files.ts';
import { type Call, type ExitCode, type Terminal, WrongUse } from '../terminal.ts';

const use = `amanat backup --to DIR [--recipient age1…]… [--recipients FILE] [--data DIR] [--demo] [--json]
--to is an existing folder, such as a mounted medium; the backup becomes a new folder in it.
       amanat backup keygen [--json]
prints a new identity, once: > backup-identity.txt, on another machine.`;

const options = {
  to: { type: 'string' },
  recipient: { type: 'string', multiple: true },
  recipients: { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export async function backup({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options, use);
  const { to, recipient = [], recipients: file, data, demo, json } = values;
  if (positionals.length === 1 && positionals[0] === 'keygen') return keygen(terminal, json === true);
  if (to === undefined || positionals.length > 0) throw new WrongUse(use);
  const place = placeOf(data, demo === true, env);
  requireApart(to, place.dataDir);
  const recipients = recipientsOf(recipient, file, place.dataDir);

  const attached = await attachDatabase(place.dataDir, place.databaseUrl);
  try {
    // The signer is looked at before the record is: what it has signed by now, the record holds.
    const kept = await readKeptFiles(place.dataDir, signersOf(place, await attached.log.loadLogs()));
    const made = await writeBackup({
      to: resolve(to),
      owner: attached.connectionOf('owner'),
      recipients,
      kept: kept.files,
      lastSigned: kept.lastSigned,
      madeOn: Temporal.Now.plainDateISO('UTC'),
    });
    tell(made, warningsOf(kept, place), terminal, json === true);
    return 0;
  } finally {
    await attached.stop();
  }
}

async function keygen(terminal: Terminal, json: boolean): Promise<ExitCode> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  if (json) terminal.print(JSON.stringify({ identity, recipient }));
  // As `age-keygen` writes it.
  else terminal.print(`# public key: ${recipient}\n${identity}`);
  return 0;
}

/** A folder that is not there is most likely a medium that is not mounted. @throws WrongUse */
function requireApart(to: string, dataDir: string): void {
  if (!existsSync(to) || !statSync(to).isDirectory())
    throw new WrongUse(`${to} is not a folder: is the medium mounted? Make the folder on it first.`);
  if (!existsSync(dataDir)) return;
  const way = relative(realpathSync(dataDir), realpathSync(to));
  if (!/^\.\.(?:[/\\]|$)|^[A-Za-z]:|^[/\\]/.test(way))
    throw new WrongUse('--to lies in the data folder: whoever loses the one loses the other. Name another medium.');
}

const signersOf = (place: DeploymentPlace, logs: readonly { readonly logId: number }[]): ReadonlyMap<number, string> =>
  new Map(place.remoteSigner === undefined ? logs.map(({ logId }) => [logId, signerFolder(place, logId)]) : []);

interface Warning {
  readonly code: 'intake-private-key-inside' | 'signer-not-inside' | 'left-out';
  readonly sentence: string;
}

function warningsOf({ intakePrivateKeyIsHere, logKeyIsHere, leftOut }: KeptFiles, place: DeploymentPlace) {
  const found: (Warning | false)[] = [
    intakePrivateKeyIsHere && {
      code: 'intake-private-key-inside',
      sentence:
        'keys/intake-private.key lies in the data folder, and so in this backup: whoever opens it reads every\n' +
        'complaint. Take that key away (docs/operating.md), make another backup, and destroy this one.',
    },
    !logKeyIsHere && {
      code: 'signer-not-inside',
      sentence:
        place.remoteSigner === undefined
          ? "The log's signer was not found here, so its key is not in this backup: set AMANAT_SIGNER_DIR as for the server."
          : "The log's signer is on another machine, and its key is not in this backup.",
    },
    leftOut.length > 0 && {
      code: 'left-out',
      sentence: `Too large for a key or a list, left out: ${leftOut.join(', ')}`,
    },
  ];
  return found.filter((each) => each !== false);
}

function tell({ folder, manifest }: MadeBackup, warnings: readonly Warning[], terminal: Terminal, json: boolean): void {
  const { origin, publishedSize, files } = manifest;
  const [personKeys, searchTokens] = erasableTables.map(tableFile);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (json) {
    const codes = warnings.map(({ code }) => code);
    const made = { kind: 'made', folder, origin, publishedSize, bytes, personKeys, searchTokens, warnings: codes };
    terminal.print(JSON.stringify(made));
    return;
  }
  terminal.print(
    `Backup of ${origin}, published size ${publishedSize}: ${folder} (${bytes} bytes)\n` +
      `Take it out of the building, apart from the identity that opens it.\n` +
      `It holds the keys of the persons of today. When somebody is erased, delete ${personKeys} and\n` +
      `${searchTokens} in this and every older backup, and make a new one: nothing here does that for you.`,
  );
  for (const { sentence } of warnings) terminal.complain(`WARNING: ${sentence}`);
}
