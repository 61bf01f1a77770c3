/** What the commands that verify are given: they run alone, without the server and its ciphers. */
import { sha256 } from '@amanat/node-crypto';

export { sha256, sha256Into, verifyEd25519 } from '@amanat/node-crypto';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** What a check of an own copy needs. */
export const textCiphers = {
  sha256,
  utf8: (text: string): Uint8Array => encoder.encode(text),
  text: (bytes: Uint8Array): string => decoder.decode(bytes),
};
