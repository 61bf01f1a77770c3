/**
 * The `Idempotency-Key` of a program: 128 random bits or more, out of which the complaint's code and secret are made.
 * Whoever guesses it holds the code, so one that was not drawn at random is refused where that can be seen.
 */
import { ApiRefused } from './api-refused.ts';

/** Of base64url 22 letters are 132 bits; of hexadecimal 32 are 128. */
const form = /^[A-Za-z0-9_-]{22,128}$/;
const hexadecimal = /^[0-9a-fA-F-]+$/;
/** In 22 random letters fewer than this many different ones do not come about. */
const fewestDifferent = 8;

/** @throws ApiRefused `idempotency-key-missing`, `idempotency-key-weak` */
export function parseCallerKey(header: string | undefined): string {
  if (header === undefined || header.trim() === '') throw new ApiRefused('idempotency-key-missing');
  // The header's draft standard writes it as a quoted string.
  const key = header.trim().replace(/^"(.*)"$/, '$1');
  if (!form.test(key)) throw new ApiRefused('idempotency-key-weak');
  const tooShort = hexadecimal.test(key) && key.replaceAll('-', '').length < 32;
  if (tooShort || new Set(key).size < fewestDifferent) throw new ApiRefused('idempotency-key-weak');
  return key;
}
