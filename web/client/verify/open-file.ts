/** From the bytes of a chosen file to its text: opened with the code where it is locked, and told apart by what it is. */
import { Decrypter } from 'age-encryption';
import { parseCode } from '@amanat/sealing';
import { text } from './ciphers.ts';

export type FileProblem =
  | 'file-too-large'
  | 'file-unknown'
  | 'code-missing'
  | 'code-form'
  | 'code-check-digits'
  | 'does-not-open';

export type OpenedFile =
  | { readonly kind: 'receipt'; readonly text: string }
  | { readonly kind: 'own-copy'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/** A receipt is a few kilobytes; nobody's phone is to choke on a film chosen by mistake. */
const maxBytes = 4 * 1024 * 1024;
/** Ours have 2^10. A forged file must not keep a phone busy for minutes. */
const maxWorkFactor = 14;

export async function openFile(bytes: Uint8Array, typedCode: string): Promise<OpenedFile> {
  if (bytes.length > maxBytes) return { kind: 'problem', problem: 'file-too-large' };
  const locked = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d{1,2})\n/.exec(beginningOf(bytes));
  if (locked === null) return told(bytes);
  if (Number(locked[1]) > maxWorkFactor) return { kind: 'problem', problem: 'file-unknown' };
  if (typedCode.trim() === '') return { kind: 'problem', problem: 'code-missing' };
  const parsed = parseCode(typedCode);
  if (parsed.kind === 'not-the-form') return { kind: 'problem', problem: 'code-form' };
  if (parsed.kind === 'miscopied') return { kind: 'problem', problem: 'code-check-digits' };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(parsed.code);
  let opened: Uint8Array;
  try {
    opened = await decrypter.decrypt(bytes);
  } catch {
    return { kind: 'problem', problem: 'does-not-open' };
  }
  return told(opened);
}

const beginningOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 200));

function told(bytes: Uint8Array): OpenedFile {
  const beginning = beginningOf(bytes);
  const isReceipt = beginning.startsWith('c2sp.org/tlog-proof@');
  const isOwnCopy = /^\{\s*"amanat":\s*"own-copy\//.test(beginning);
  if (!isReceipt && !isOwnCopy) return { kind: 'problem', problem: 'file-unknown' };
  try {
    return { kind: isReceipt ? 'receipt' : 'own-copy', text: text(bytes) };
  } catch {
    return { kind: 'problem', problem: 'file-unknown' };
  }
}
