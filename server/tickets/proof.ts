/**
 * A small proof of work: a number that makes SHA-256(`<ticket>.<number>`) begin with enough zero bits. Finding one takes
 * a phone a second or two; checking one takes microseconds.
 */
import type { Ciphers } from '@amanat/sealing';

/** Leading zero bits asked for: about 16,000 attempts. */
export const proofBits = 14;

/** `proof` is 1 to 12 decimal digits. */
export function provesWork(ticket: string, proof: string, { sha256, utf8 }: Pick<Ciphers, 'sha256' | 'utf8'>): boolean {
  if (!/^\d{1,12}$/.test(proof)) return false;
  return leadingZeroBits(sha256(utf8(`${ticket}.${proof}`))) >= proofBits;
}

/** For programs of ours that lodge: the least number that proves work. */
export function solveProof(ticket: string, ciphers: Pick<Ciphers, 'sha256' | 'utf8'>): string {
  let number = 0;
  while (!provesWork(ticket, String(number), ciphers)) number++;
  return String(number);
}

function leadingZeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}
