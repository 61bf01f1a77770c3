/** Files that a code opens (`age`, passphrase), or that were opened before: both are read the same way. */
import type { Code } from '@amanat/sealing';

const binaryStart = 'age-encryption.org/v1\n';
const armouredStart = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Ours say 10. A stranger's file does not make the machine work for minutes. */
const maxWorkFactor = 18;

export type OpenedFile =
  | { readonly kind: 'opened'; readonly text: string }
  /** Another code, another kind of `age` file, or altered. */
  | { readonly kind: 'does-not-open' }
  | { readonly kind: 'not-text' };

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 1000)).toString('latin1');

const isAgeFile = (bytes: Uint8Array): boolean =>
  startOf(bytes).startsWith(binaryStart) || startOf(bytes).trimStart().startsWith(armouredStart);

/** `code` is asked for only if the file is encrypted. */
export async function openFile(bytes: Uint8Array, code: () => Promise<Code>): Promise<OpenedFile> {
  if (!isAgeFile(bytes)) return textOf(bytes);
  const passphrase = await code();
  try {
    const { armor, Decrypter } = await import('age-encryption');
    const binary = startOf(bytes).startsWith(binaryStart) ? bytes : armor.decode(Buffer.from(bytes).toString('latin1'));
    if (workFactorOf(binary) > maxWorkFactor) return { kind: 'does-not-open' };
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return textOf(await decrypter.decrypt(binary));
  } catch {
    return { kind: 'does-not-open' };
  }
}

const workFactorOf = (binary: Uint8Array): number =>
  Number(/^-> scrypt \S+ (\d{1,2})$/m.exec(startOf(binary))?.[1] ?? Number.POSITIVE_INFINITY);

function textOf(bytes: Uint8Array): OpenedFile {
  try {
    return { kind: 'opened', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'not-text' };
  }
}
