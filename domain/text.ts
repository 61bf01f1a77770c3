/**
 * What a person may type. Kept in NFC. Refused, never silently mended: control characters, characters that turn the
 * direction of writing around (they can make a line read otherwise than it is), and files in disguise (I1).
 */
import { z } from 'zod';

// C0 and C1 but tab and newline; LRE…RLO, PDF, the isolates; line and paragraph separators; byte-order mark; tags and
// the selectors above the BMP, which can carry any bytes unseen.
const refused =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]/u;
const loneSurrogate = /\p{Surrogate}/u;
/** A run of this many base64 or hex letters without a space is a file, not speech: the longest words are far shorter. */
const encodedRun = /[A-Za-z0-9+/_-]{120,}={0,2}/;
const dataUri = /\bdata:[a-z0-9.+-]+\/[a-z0-9.+-]+[;,]/i;
/** Runs one after the other, as a mail program breaks lines: no language has five such words in a row. */
const wrappedRun = /(?:[A-Za-z0-9+/_-]{20,}={0,2}(?:\s+|$)){5,}|(?:[A-Za-z0-9+/_-]{60,}={0,2}(?:\s+|$)){3,}/;
/** Bytes in hex with spaces between, or rows of them behind their offset; a code or a few telephone numbers is shorter. */
const hexGroups = /(?:\b(?:[0-9a-f]{2}){1,8}\s+){40,}/i;
const hexRows = /(?:^[0-9a-f]{6,16}:?[ \t]+(?:(?:[0-9a-f]{2}){1,2}[ \t]+){8,}.*\n?){2,}/im;
const isEncodedFile = (text: string): boolean =>
  [encodedRun, dataUri, wrappedRun, hexGroups, hexRows].some((form) => form.test(text));

const utf8Bytes = (text: string): number => {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** Marks a zod issue so that `parseWith` gives it our code; zod's own messages never leave the parser. */
export const because = (code: string) => ({ error: code });

/**
 * Text of at most `maxLetters` code points and `maxBytes` UTF-8 bytes, trimmed, in NFC, line ends as `\n`.
 * `lines: false` (the default) allows no line break.
 */
export function plainText(maxLetters: number, options: { readonly lines?: boolean; readonly maxBytes?: number } = {}) {
  const maxBytes = options.maxBytes ?? maxLetters * 4;
  return (
    z
      .string(because('not-this-shape'))
      .max(maxLetters * 4 + 64, because('too-long'))
      .transform((text) => text.replaceAll('\r\n', '\n').normalize('NFC'))
      // Before trimming, which would take some of these away unseen.
      .refine((text) => !refused.test(text) && !loneSurrogate.test(text), because('control-character'))
      .transform((text) => text.trim())
      .refine((text) => options.lines === true || !/[\n\t]/.test(text), because('control-character'))
      .refine((text) => !isEncodedFile(text), because('encoded-file'))
      .refine((text) => [...text].length <= maxLetters && utf8Bytes(text) <= maxBytes, because('too-long'))
  );
}
