/** Files of a backup: encrypted with `age` to its recipients, and read back. Streamed, so that memory stays bounded. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupError, isNotFound, writeFailure } from './backup-error.ts';
import type { BackupFile } from './manifest.ts';

/** `age1…`, one or more: any one of their identities opens a file. */
export type Recipients = readonly [string, ...string[]];

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Writes a new file, durable when it resolves. @throws BackupError; what `source` throws */
export async function writeDigested(folder: string, name: string, source: Bytes): Promise<BackupFile> {
  const path = join(folder, name);
  const failed = (error: unknown): never => {
    throw writeFailure(error, path);
  };
  const digest = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600).catch(failed);
  try {
    for await (const chunk of source) {
      digest.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk).catch(failed);
    }
    await file.sync().catch(failed);
  } finally {
    await file.close();
  }
  return { name, bytes, sha256: digest.digest('hex') };
}

/** As {@link writeDigested}, encrypted. */
export async function writeSealed(
  folder: string,
  name: string,
  source: Readable,
  recipients: Recipients,
): Promise<BackupFile> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(webOf(source));
  return writeDigested(folder, name, chunksOf(sealed));
}

/** Reads the whole file once. @throws BackupError `backup-file-missing`, `backup-file-altered` */
export async function verifyDigest(folder: string, { name, bytes, sha256 }: BackupFile): Promise<void> {
  const digest = createHash('sha256');
  let length = 0;
  try {
    for await (const chunk of createReadStream(join(folder, name))) {
      if (!(chunk instanceof Uint8Array)) throw new Error('a stream of bytes gives bytes');
      digest.update(chunk);
      length += chunk.length;
    }
  } catch (error) {
    throw new BackupError(isNotFound(error) ? 'backup-file-missing' : 'backup-file-altered', name);
  }
  if (length !== bytes || digest.digest('hex') !== sha256) throw new BackupError('backup-file-altered', name);
}

/**
 * What the file holds. The header is opened when this resolves; an altered body makes the stream fail.
 *
 * @throws BackupError `backup-identity-wrong`
 */
export async function openSealed(folder: string, name: string, identities: readonly string[]): Promise<Readable> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return Readable.from(chunksOf(await decrypter.decrypt(webOf(createReadStream(join(folder, name))))));
  } catch {
    throw new BackupError('backup-identity-wrong', name);
  }
}

/** By hand, as the streams' types of Node and of browsers differ. */
function webOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Ends the source too, if nobody reads on.
    await reader.cancel().catch(() => undefined);
  }
}
