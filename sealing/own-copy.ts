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
  const strict = { lastChunkHandling: 'strict' } as const;
  return {
    part,
    contentKey: Uint8Array.fromBase64(contentKey, strict),
    salt: Uint8Array.fromBase64(salt, strict),
    text,
  };
}

const malformed = (): SealingError => new SealingError('own-copy-malformed');
