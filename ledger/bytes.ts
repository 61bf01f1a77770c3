/** Bytes as the log's formats write them: padded canonical base64, and nothing that a lenient decoder would let pass. */
import { LedgerError } from './ledger-error.ts';

/** RFC 4648 section 4, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  return bytes.toBase64();
}

/** @throws LedgerError `base64-not-canonical`: wrong alphabet, missing padding, bits left over */
export function parseBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new LedgerError('base64-not-canonical');
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' });
  } catch {
    throw new LedgerError('base64-not-canonical');
  }
  if (bytes.toBase64() !== text) throw new LedgerError('base64-not-canonical');
  return bytes;
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export const equalBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, index) => byte === right[index]);

/**
 * UTF-8, without a TextEncoder: the pure folders see the language only.
 *
 * @throws LedgerError `not-utf8` for half of a surrogate pair
 */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let place = 0; place < text.length; place++) {
    const point = text.codePointAt(place) ?? 0;
    if (point < 0x80) {
      bytes[length++] = point;
    } else if (point < 0x800) {
      bytes[length++] = 0xc0 | (point >> 6);
      bytes[length++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      if (point >= 0xd800 && point <= 0xdfff) throw new LedgerError('not-utf8');
      bytes[length++] = 0xe0 | (point >> 12);
      bytes[length++] = 0x80 | ((point >> 6) & 63);
      bytes[length++] = 0x80 | (point & 63);
    } else {
      bytes[length++] = 0xf0 | (point >> 18);
      bytes[length++] = 0x80 | ((point >> 12) & 63);
      bytes[length++] = 0x80 | ((point >> 6) & 63);
      bytes[length++] = 0x80 | (point & 63);
      place++;
    }
  }
  return bytes.slice(0, length);
}
