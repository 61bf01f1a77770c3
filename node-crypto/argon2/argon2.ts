/**
 * Argon2id (RFC 9106) of `node:crypto`, one at a time, in a thread below the server's priority.
 *
 * A thread and not a child process: measured, both derive in the same 300 ms, but a process takes 48 MB where a thread takes
 * 12, and a passphrase would cross a pipe. On Linux a thread has a priority of its own. `argon2` with a callback would run
 * in the thread pool, at the priority of everything else and four at once, and intake would wait behind a flood of sign-ins.
 */
import { Worker } from 'node:worker_threads';

export interface Argon2Parameters {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** What the thread is told. */
export interface Derivation extends Argon2Parameters {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly bytes: number;
}

export type Derived = Uint8Array;

/**
 * 64 MiB, six passes: 300 ms of one core where this was measured. RFC 9106 recommends three passes for this memory; more
 * are slower for whoever stole the table.
 *
 * @source RFC 9106, section 4, second recommended option
 */
export const argon2Parameters: Argon2Parameters = { memoryKib: 65_536, passes: 6, lanes: 1 };

/** How many may wait. The twenty-first is told to come again, at once: a queue without end would be the flood's success. */
export const mostWaiting = 20;

/** More wait than are let wait. */
export class Argon2Busy extends Error {
  override readonly name = 'Argon2Busy';
  readonly code = 'argon2-busy';

  constructor() {
    super('argon2-busy');
  }
}

interface Waiting extends PromiseWithResolvers<Derived> {
  readonly derivation: Derivation;
}

const queue: Waiting[] = [];
let running: Waiting | undefined;
let thread: Worker | undefined;

/** 32 bytes unless told. The same for the same, always. @throws Argon2Busy */
export async function deriveArgon2(
  passphrase: string,
  salt: Uint8Array,
  parameters: Argon2Parameters = argon2Parameters,
  bytes = 32,
): Promise<Uint8Array> {
  if (queue.length >= mostWaiting) throw new Argon2Busy();
  const derivation = { ...parameters, passphrase: new TextEncoder().encode(passphrase), salt, bytes };
  const waiting: Waiting = { ...Promise.withResolvers<Derived>(), derivation };
  queue.push(waiting);
  runNext();
  return waiting.promise;
}

function runNext(): void {
  if (running !== undefined) return;
  running = queue.shift();
  if (running === undefined) {
    // Nobody waits: the process may end.
    thread?.unref();
    return;
  }
  thread ??= startThread();
  thread.ref();
  thread.postMessage(running.derivation, []);
}

function startThread(): Worker {
  const started = new Worker(new URL('./argon2-worker.ts', import.meta.url));
  started.on('message', (derived: Derived) => finish(({ resolve }) => resolve(Uint8Array.from(derived))));
  const lost = (error: Error): void => {
    if (thread === started) thread = undefined;
    finish(({ reject }) => reject(error));
  };
  started.once('error', lost);
  started.once('exit', () => {
    if (thread === started) lost(new Error('the thread that derives has ended'));
  });
  return started;
}

function finish(tell: (waiting: Waiting) => void): void {
  const done = running;
  running = undefined;
  if (done !== undefined) tell(done);
  runNext();
}
