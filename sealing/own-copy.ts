/**
 * The own copy: the text of one event and the key of this one event, for the reporter alone. Offered once, encrypted
 * under the code. It opens nothing else, and shows with the receipt that text and record belong together.
 *
 *     {"amanat":"own-copy/v1","event":"evt_…","parts":[{"contentKey":"…","part":"child","salt":"…","text":"…"}]}
 */
import type { OpenedText } from './sealed-part.ts';
import { SealingError } from './sealing-error.ts';

export interface OwnCopy {
  readonly eventId: string;
  readonly parts: readonly (OpenedText & { readonly part: string })[];
}

export function encodeOwnCopy(copy: OwnCopy): string {
  const parts = copy.parts.map(({ part, contentKey, salt, text }) => ({
    contentKey: contentKey.toBase64(),
    part,
    salt: salt.toBase64(),
    text,
  }));
  return `${JSON.stringify({ amanat: 'own-copy/v1', event: copy.eventId, parts }, null, 1)}\n`;
}

/** @throws SealingError `own-copy-malformed` */
export function parseOwnCopy(text: string): OwnCopy {
  try {
    const copy = JSON.parse(text) as { amanat?: unknown; event?: unknown; parts?: unknown };
    if (copy.amanat !== 'own-copy/v1' || typeof copy.event !== 'string' || !Array.isArray(copy.parts))
      throw malformed();
    return { eventId: copy.event, parts: copy.parts.map(parsePart) };
  } catch {
    throw malformed();
  }
}

function parsePart(outside: unknown) {
  const { part, contentKey, salt, text } = outside as Readonly<Record<string, unknown>>;
  if (
    typeof part !== 'string' ||
    typeof contentKey !== 'string' ||
    typeof salt !== 'string' ||
    typeof text !== 'string'
  )
    throw malformed();
  return { part, contentKey: parse32Bytes(contentKey), salt: parse32Bytes(salt), text };
}

function parse32Bytes(base64: string): Uint8Array {
  const bytes = Uint8Array.fromBase64(base64, { lastChunkHandling: 'strict' });
  if (bytes.length !== 32) throw malformed();
  return bytes;
}

const malformed = (): SealingError => new SealingError('own-copy-malformed');
