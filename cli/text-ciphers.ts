/** What a check of an own copy is given: it runs alone, without the server and its ciphers. */
import { sha256 } from '@amanat/node-crypto';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export const textCiphers = {
  sha256,
  utf8: (text: string): Uint8Array => encoder.encode(text),
  text: (bytes: Uint8Array): string => decoder.decode(bytes),
};
