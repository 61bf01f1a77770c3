/**
 * `amanat keys`: the keys of the log's signer, in its folder (those of the deployment: `keys/`). A running server takes notice at its next signature: it
 * reads the folder under the same lock each time.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadLastSigned, type LocalSigner, openLocalSigner, type SignerState } from '@amanat/log-service';
import { parseArguments } from '../arguments.ts';
import { type Call, type ExitCode, type Terminal, WrongUse } from '../terminal.ts';
import type { Decision } from './stopped-log.ts';

const use = `amanat keys show | rotate-log | retire-log | freeze --reason TEXT   [--data DIR] [--demo] [--dir DIR] [--json]
--dir is the signer's folder, where it is not <data>/signer (AMANAT_SIGNER_DIR, or a signer on a machine of its own).
       amanat keys resume | new-origin NAME --reason TEXT   [--data DIR] [--demo] [--json]
freeze is for ever: nothing is signed under this log's name any more. resume lets a log go on that has stopped, once its
cause is mended; new-origin ends it and begins another, which takes every event anew. Stop the server before either.
       amanat keys ceremony | slots | add-slot | remove-slot SLOT | rotate-intake   who can unseal the server`;

/** What `keys/deployment-keys.ts` does: a machine with a signer alone needs nothing of it. */
const ofDeployment: ReadonlySet<string> = new Set(['ceremony', 'slots', 'add-slot', 'remove-slot', 'rotate-intake']);

type Step = (signer: LocalSigner, terminal: Terminal, reason: string) => Promise<void>;

const steps: Readonly<Record<string, Step>> = {
  show: async () => undefined,
  'rotate-log': async (signer, terminal) => {
    const key = await signer.rotate();
    terminal.print(
      `Two keys sign from the next checkpoint on. Give the new one to the witnesses, the auditors and\n` +
        `everybody who checks this log; when all have it, run amanat keys retire-log. The new key:\n  ${key}`,
    );
  },
  'retire-log': async (signer, terminal) => {
    terminal.print(
      `No longer used, and destroyed here; it goes on verifying what it signed:\n  ${await signer.retire()}`,
    );
  },
  freeze: async (signer, terminal, reason) => {
    await signer.freeze(reason);
    terminal.print('Frozen. Nothing is signed under this name any more; complaints are still taken and kept.');
  },
};

export async function keys({ args, env, terminal }: Call): Promise<ExitCode> {
  if (ofDeployment.has(args[0] ?? '')) {
    const { deploymentKeys } = await import('../keys/deployment-keys.ts');
    return deploymentKeys({ args, env, terminal });
  }
  const options = {
    data: { type: 'string' },
    dir: { type: 'string' },
    demo: { type: 'boolean' },
    reason: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArguments(args, options, use);
  const [name = '', ...more] = positionals;
  const reason = values.reason?.trim() ?? '';
  const decision = decisionOf(name, more, reason);
  if (decision !== undefined) {
    const { decideOnLog } = await import('./stopped-log.ts');
    const { data, demo, json } = values;
    return decideOnLog(decision, { data, training: demo === true, json: json === true }, { env, terminal });
  }
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (step === undefined || more.length > 0 || (name === 'freeze') !== (reason !== '')) throw new WrongUse(use);
  const folder =
    values.dir === undefined ? await folderOf(values.data, values.demo === true, env) : resolve(values.dir);
  // Looking for a signer must not make one.
  if (!existsSync(join(folder, 'last-signed')) && !existsSync(join(folder, 'log.key'))) {
    terminal.complain(`There is no signer in ${folder}: start the server once, or give --dir.`);
    return 1;
  }
  const { origin } = await loadLastSigned(folder);
  const signer = await openLocalSigner({ folder, origin });
  if (name !== 'show' && name !== 'freeze' && (await signer.describe()).frozen !== undefined) {
    terminal.complain('This signer is frozen: it signs nothing any more, and its keys stay as they are.');
    return 1;
  }
  const quiet = { ...terminal, print: (): void => undefined };
  await step(signer, values.json === true ? quiet : terminal, reason);
  const state = await signer.describe();
  if (values.json === true) terminal.print(JSON.stringify(state));
  else if (name === 'show') terminal.print(inWords(state));
  return 0;
}

function decisionOf(name: string, more: readonly string[], reason: string): Decision | undefined {
  const [origin, ...rest] = more;
  if (name === 'resume' && origin === undefined && reason === '') return { kind: 'resume' };
  if (name === 'new-origin' && origin !== undefined && rest.length === 0 && reason !== '')
    return { kind: 'new-origin', origin, reason };
  return undefined;
}

async function folderOf(data: string | undefined, demo: boolean, env: Call['env']): Promise<string> {
  const elsewhere = env['AMANAT_SIGNER_DIR'];
  // As the server does: the setting counts, whichever data folder is named.
  if (elsewhere !== undefined) return newestOf(resolve(elsewhere));
  if (env['AMANAT_SIGNER_URL'] !== undefined)
    throw new WrongUse(`The signer is on another machine (AMANAT_SIGNER_URL): run this there, with --dir.\n${use}`);
  const { dataFolderOf } = await import('./data-folder.ts');
  return newestOf(join(dataFolderOf(data, demo, env).dataDir, 'signer'));
}

/** A log that took a frozen one's place has a signer of its own, beside the first: `signer-2`. */
function newestOf(first: string): string {
  let [newest, logId] = [first, 2];
  while (existsSync(`${first}-${logId}`)) newest = `${first}-${logId++}`;
  return newest;
}

const inWords = ({ origin, size, keys: inUse, retiredKeys, frozen }: SignerState): string =>
  [
    `log name     ${origin}`,
    `last signed  size ${size}`,
    ...inUse.map((key) => `key          ${key}`),
    ...retiredKeys.map((key) => `retired      ${key}`),
    ...(frozen === undefined ? [] : [`FROZEN       ${frozen}`]),
  ].join('\n');
