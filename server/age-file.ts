/** A file that the `age` program opens too: its passphrase is the code's 36 digits, without spaces. */
import { Encrypter } from 'age-encryption';
import type { Code } from '@amanat/sealing';

/** 2^10 rounds: the code has 112 random bits, so that nothing slower is needed, on a cheap phone least of all. */
const workFactor = 10;

export async function ageFileFor(code: Code, content: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(code);
  return Uint8Array.from(await encrypter.encrypt(content));
}
