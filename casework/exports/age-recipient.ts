/**
 * Whom a file is encrypted to, as the `age` program prints it: `age1` and 58 letters, the last six of which check the
 * others, so that a slip of the hand encrypts to nobody unknown. Small letters, no spaces, one spelling.
 *
 *     age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
 *
 * @source age-encryption.org/v1, "The X25519 recipient type"; BIP 173 (Bech32)
 */
import { InputError } from '@amanat/domain';

declare const brand: unique symbol;
export type AgeRecipient = string & { readonly [brand]: 'age recipient' };

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
/** Human-readable part `age`, as the checksum counts it: high bits, a zero, low bits. */
const prefixValues = [3, 3, 3, 0, 1, 7, 5] as const;
const form = /^age1[02-9ac-hj-np-z]{58}$/;

function polymod(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >>> 25;
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    return generator.reduce((mixed, word, bit) => (((top >>> bit) & 1) === 1 ? mixed ^ word : mixed), shifted);
  }, 1);
}

const isAgeRecipient = (text: string): text is AgeRecipient => {
  if (!form.test(text)) return false;
  const values = Array.from(text.slice('age1'.length), (letter) => letters.indexOf(letter));
  // 256 bits in 52 letters of five: the last four bits before the checksum are zero.
  return polymod([...prefixValues, ...values]) === 1 && ((values[51] ?? 1) & 0xf) === 0;
};

/** @throws InputError `not-this-shape` at `recipient` */
export function parseAgeRecipient(typed: string): AgeRecipient {
  const text = typed.trim();
  if (!isAgeRecipient(text)) throw new InputError('not-this-shape', 'recipient');
  return text;
}
