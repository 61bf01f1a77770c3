/**
 * The thread that derives. It runs below everything else where threads can: on Linux a thread has a priority of its own,
 * elsewhere `setPriority` would slow the whole server, so it is left alone there.
 */
import { argon2Sync } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Derivation, Derived } from './argon2.ts';

// Of this thread alone: on Linux, 0 is the thread that asks.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

parentPort?.on('message', ({ passphrase, salt, memoryKib, passes, lanes, bytes }: Derivation) => {
  const derived: Derived = argon2Sync('argon2id', {
    message: passphrase,
    nonce: salt,
    parallelism: lanes,
    tagLength: bytes,
    memory: memoryKib,
    passes,
  });
  parentPort?.postMessage(derived, []);
});
