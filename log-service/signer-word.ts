/** The word by which a log shows a signer that it is the log: a file on either machine, sent as `Authorization: Bearer`. */
import { hash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SignerError } from './signer-error.ts';

/** At least 128 bits in base64. */
const word = /^[A-Za-z0-9._~+/=-]{22,200}$/;

/** @throws SignerError `signer-word-unreadable` */
export function readSignerWord(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    throw new SignerError('signer-word-unreadable');
  }
  if (!word.test(text)) throw new SignerError('signer-word-unreadable');
  return text;
}

/** Takes as long whether the first letter differs or the last; the length is hidden by the hash. */
export function isSignerWord(authorization: string | undefined, expected: string): boolean {
  const digest = (text: string): Buffer => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${expected}`));
}
