/** `amanat restore`: a data folder from a backup, held against what was signed and seen before it may go on. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPolicyFile, openRemoteSigner, readSignerWord } from '@amanat/log-service';
import { openBackup } from '@amanat/store';
import { parseArguments } from '../arguments.ts';
import { identitiesIn } from '../backup/age-keys.ts';
import type { Outcome } from '../backup/check-restored.ts';
import { type DeploymentPlace, placeOf } from '../backup/deployment-place.ts';
import { isEmptyOrMissing, restoreFolder } from '../backup/restore-folder.ts';
import { signerKnown, survivingFolder } from '../backup/restored-signer.ts';
import { lastSignedName } from '../backup/kept-files.ts';
import { shownCheckpoint } from '../backup/shown-checkpoint.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';

const use = `amanat restore --from BACKUP --identity FILE --data NEWDIR [--json]
               [--signer DIR] [--policy FILE] [--checkpoint FILE] [--person-keys-from NEWER-BACKUP]
--data is a folder that is empty or not there yet; DATABASE_URL, if set, an empty database.
--signer is the signer's folder of the lost machine, if it survived: the one with last-signed in it.
--policy lists the witnesses to be asked, if not those of the backup. --checkpoint is the newest checkpoint of the log
that anybody holds: a monitor's, a printed one. AMANAT_SIGNER_DIR and AMANAT_SIGNER_URL count as for the server.`;

const options = {
  from: { type: 'string' },
  identity: { type: 'string', multiple: true },
  data: { type: 'string' },
  signer: { type: 'string' },
  policy: { type: 'string' },
  checkpoint: { type: 'string' },
  'person-keys-from': { type: 'string' },
  json: { type: 'boolean' },
} as const;

export async function restore({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options, use);
  const { from, identity = [], data, signer: signerDir, policy, checkpoint, json } = values;
  if (from === undefined || identity.length === 0 || data === undefined || positionals.length > 0)
    throw new WrongUse(use);
  const place = { ...placeOf(data, false, env), dataDir: resolve(data) };
  if (!isEmptyOrMissing(place.dataDir))
    throw new WrongUse(
      `${place.dataDir} is not empty. A backup is restored into a folder of its own, never over another.`,
    );
  if (signerDir !== undefined && !existsSync(join(signerDir, lastSignedName)))
    throw new WrongUse('--signer is the folder of the signer itself: the one that holds last-signed.');
  if (signerDir !== undefined && place.remoteSigner !== undefined)
    throw new WrongUse('The signer is on another machine (AMANAT_SIGNER_URL): leave --signer out.');
  if (policy !== undefined && !existsSync(policy)) throw new WrongUse(`${policy} cannot be read.`);

  const backup = await openBackup(from, identity.flatMap(identitiesIn), values['person-keys-from']);
  const shown = checkpoint === undefined ? undefined : shownCheckpoint(checkpoint, backup);
  const surviving = survivingFolder(signerDir, place, Math.max(backup.manifest.logId, 1));
  const signer = await signerKnown(surviving, backup, shown);
  await requireAnswers(place, policy);
  const outcome = await restoreFolder({ backup, place, surviving, signer, shown, policyFile: policy });

  const { manifest } = backup;
  const onlyOthersKnow = !signer.survived && place.remoteSigner === undefined;
  if (json === true) {
    const kind = outcome.halted === undefined ? 'restored' : 'restored-read-only';
    const { origin, madeOn } = manifest;
    terminal.print(JSON.stringify({ kind, data: place.dataDir, origin, madeOn, onlyOthersKnow, ...outcome }));
  } else {
    terminal.print(
      `Restored into ${place.dataDir}: the record of ${manifest.origin} as of ${manifest.madeOn}, ${outcome.size} entries in\n` +
        `its log, ${outcome.publishedSize} of them published. What came later is not in it, although its reporters hold promises.\n` +
        `Never start the old folder again: two servers under one name would sign two logs.\n` +
        `Persons who were erased since that day are back: erase them again.`,
    );
    for (const sentence of remarksOn(outcome, onlyOthersKnow)) terminal.complain(sentence);
  }
  return outcome.halted === undefined ? 0 : 1;
}

/** Before anything is loaded: a database is filled once. @throws SignerError, WitnessError */
async function requireAnswers({ remoteSigner }: DeploymentPlace, policy: string | undefined): Promise<void> {
  if (policy !== undefined) openPolicyFile(policy);
  if (remoteSigner === undefined) return;
  const { url, tokenFile } = remoteSigner;
  await openRemoteSigner({ url, word: readSignerWord(tokenFile) }).verifierKeys();
}

function remarksOn(outcome: Outcome, onlyOthersKnow: boolean): readonly string[] {
  const { halted, silentWitnesses, findings } = outcome;
  const keysGone = findings.some(({ code }) => code === 'key-missing');
  return [
    ...(halted === undefined ? [] : [haltInWords(outcome)]),
    ...(keysGone
      ? [
          'WARNING: some texts have no key (key-missing). Those were erased after this backup: propose and agree to it again,\n' +
            'so that the record says so. Any that nobody erased were destroyed before: find out by whom.',
        ]
      : []),
    ...(silentWitnesses.length === 0
      ? []
      : [`WARNING: these witnesses did not answer, and may have seen more: ${silentWitnesses.join(', ')}.`]),
    ...(onlyOthersKnow && halted === undefined
      ? [
          "WARNING: the signer's own folder is lost. Whether it signed more than is here only witnesses and monitors can\n" +
            'tell: compare with the newest checkpoint that any of them holds (--checkpoint) before you start the server.',
        ]
      : []),
  ];
}

const codesOf = (findings: Outcome['findings']): string => [...new Set(findings.map(({ code }) => code))].join(', ');

function haltInWords({ halted = 'restored-altered', foundBy = '', missing, size, findings }: Outcome): string {
  const isBehind = halted === 'restored-below-signer' || halted === 'witness-ahead';
  const what = isBehind
    ? `${missing === undefined ? 'Entries' : `${missing} entries`} that followed the first ${size} are not here (seen by: ${foundBy}).`
    : halted === 'restored-altered'
      ? `The audit does not hold: ${codesOf(findings)}. amanat audit lists where.`
      : halted === 'signer-behind'
        ? 'The folder given with --signer is an older copy of the signer: it may have signed more since.'
        : `What was signed before is not an earlier state of this log (seen by: ${foundBy}).`;
  return (
    `THE LOG STANDS STILL (${halted}). ${what}\n` +
    `The record can be read, and nothing is signed under its name. Find a newer backup and restore that one; if there is\n` +
    `none, begin another log: amanat keys new-origin NAME --reason "restored from a backup". Say in public what is lost.`
  );
}
