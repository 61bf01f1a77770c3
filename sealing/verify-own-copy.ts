/**
 * Own copy and receipt, held against each other: every text of the copy, with its key and salt, is what the committed
 * event binds. Needs no person's key and no server, and holds after an erasure, too.
 */
import type { Ciphers } from './ciphers.ts';
import type { OwnCopy } from './own-copy.ts';
import { isCommittedText } from './sealed-part.ts';
import { SealingError } from './sealing-error.ts';

declare const brand: unique symbol;
/** An own copy whose every text is the one that its event was committed with. */
export type VerifiedOwnCopy = OwnCopy & { readonly [brand]: 'own copy' };

/**
 * `body`: the event's bytes out of a *verified* receipt; without that check this says nothing about any log.
 *
 * @throws SealingError `own-copy-malformed` for a copy without a text, `own-copy-of-another`, `own-copy-part-unknown`,
 *   `check-mismatch`
 */
export function verifyOwnCopy(
  copy: OwnCopy,
  body: Uint8Array,
  ciphers: Pick<Ciphers, 'sha256' | 'utf8' | 'text'>,
): VerifiedOwnCopy {
  if (copy.parts.length === 0) throw new SealingError('own-copy-malformed');
  const { event, sealed } = eventOf(body, ciphers);
  if (event !== copy.eventId) throw new SealingError('own-copy-of-another');
  for (const part of copy.parts) {
    const check = checkIn(sealed, part.part);
    if (check === undefined) throw new SealingError('own-copy-part-unknown');
    if (!isCommittedText(part, check, ciphers)) throw new SealingError('check-mismatch');
  }
  return copy as VerifiedOwnCopy;
}

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

function eventOf(
  body: Uint8Array,
  { text }: Pick<Ciphers, 'text'>,
): { readonly event: unknown; readonly sealed: Members } {
  try {
    const event: unknown = JSON.parse(text(body));
    if (isMembers(event) && isMembers(event['sealed'])) return { event: event['event'], sealed: event['sealed'] };
  } catch {
    // Said below: an event that cannot be read is not the copy's.
  }
  throw new SealingError('own-copy-of-another');
}

/** Only the event's own members: `__proto__` and the like are no parts. */
function checkIn(sealed: Members, part: string): Uint8Array | undefined {
  const kept = Object.hasOwn(sealed, part) ? sealed[part] : undefined;
  const check = isMembers(kept) ? kept['check'] : undefined;
  if (typeof check !== 'string' || !/^[A-Za-z0-9+/]{43}=$/.test(check)) return undefined;
  return Uint8Array.fromBase64(check);
}
