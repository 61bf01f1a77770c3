/**
 * A witness as a service:
 *
 *     POST /add-checkpoint                     see `witness-answer.ts`
 *     GET  /<hex SHA-256(origin)>/checkpoint   what it cosigned last, 404 if nothing
 *     GET  /                                   its verifier key and the logs it cosigns for, as lines of a policy
 */
import { encodeVerifierKey, utf8, type VerifierKey } from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import { type Answered, type Asked, listen, type Listener, type ListenOptions } from './signer-listener.ts';
import { answerAddCheckpoint, type WitnessState } from './witness-answer.ts';
import { WitnessError } from './witness-error.ts';
import { openWitnessFolder, readWitnessLogs } from './witness-folder.ts';

export interface WitnessServerOptions extends ListenOptions {
  readonly folder: string;
  /** Besides those in the folder's `logs`. */
  readonly logs: readonly VerifierKey[];
  readonly name?: string;
  readonly now: () => Temporal.Instant;
  /** A fault that is no answer, for the operator. */
  readonly failed: (error: unknown) => void;
}

export interface RunningWitness extends Listener {
  readonly verifierKey: string;
  /** Distinct origins. */
  readonly logCount: number;
}

/** @throws WitnessError; `witness-logs-wrong` also if there is no log at all */
export async function startWitnessServer(options: WitnessServerOptions): Promise<RunningWitness> {
  const { folder, name, now, failed, ...where } = options;
  const logs = [...options.logs, ...readWitnessLogs(folder)];
  if (logs.length === 0) throw new WitnessError('witness-logs-wrong');
  const { key, memory } = openWitnessFolder(folder, name);
  try {
    const state: WitnessState = { key, memory, logs, now };
    const { url, stop } = await listen(where, async (asked) => answer(asked, state), failed);
    const stopAll = async (): Promise<void> => {
      await stop();
      memory.close();
    };
    const logCount = new Set(logs.map((log) => log.name)).size;
    return { url, verifierKey: key.verifierKey, logCount, stop: stopAll };
  } catch (error) {
    memory.close();
    throw error;
  }
}

function answer({ method, path, body }: Asked, state: WitnessState): Answered {
  const reads = method === 'GET' || method === 'HEAD';
  if (path === '/add-checkpoint') return method === 'POST' ? answerAddCheckpoint(body, state) : { status: 405 };
  if (!reads) return { status: 404 };
  if (path === '/') return { status: 200, body: description(state) };
  const wanted = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1];
  const log = state.logs.find(({ name }) => sha256(utf8(name)).toHex() === wanted);
  const note = log === undefined ? undefined : state.memory.load(log.name).note;
  return note === undefined ? { status: 404 } : { status: 200, body: note };
}

const description = ({ key, logs }: WitnessState): string =>
  [
    `witness ${key.name} ${key.verifierKey}`,
    ...new Set(logs.map((log) => `log ${encodeVerifierKey(log.name, log.publicKey, sha256)}`)),
    '',
  ].join('\n');
