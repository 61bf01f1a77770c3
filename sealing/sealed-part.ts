/**
 * One part of one event, sealed under the data key of the person it belongs to. The event keeps the ciphertext and a
 * check over key and text, so no ciphertext opens to two texts; both are bound to record and field (I4).
 *
 *     content key = HKDF(person key, "amanat/content-key/v1\n" event "\n" part)
 *     text        = nonce(12) ‖ AES-256-GCM(content key, nonce, salt(32) ‖ be32 length ‖ utf8 ‖ zeros, associated)
 *     check       = SHA-256("amanat/text/v1\n" ‖ content key ‖ salt ‖ utf8)
 */
import { concat, equal } from './bytes.ts';
import type { Ciphers } from './ciphers.ts';
import { SealingError } from './sealing-error.ts';

/** Where the part stands. Moved anywhere else it does not open. */
export interface PartPlace {
  readonly eventId: string;
  readonly streamId: string;
  readonly personId: string;
  readonly part: string;
}

export interface SealedText {
  readonly text: Uint8Array;
  readonly check: Uint8Array;
}

/** What the own copy holds: enough to show, without the person's key, that a text is the committed one. */
export interface OpenedText {
  readonly contentKey: Uint8Array;
  readonly salt: Uint8Array;
  readonly text: string;
}

const nonceBytes = 12;
const textSaltBytes = 32;
/** A ciphertext's length tells only one of these classes. */
const sizeClasses = [512, 1024, 2048, 4096, 8192, 16384, 32768] as const;

/** 32 bytes, used for this one part of this one event. @throws SealingError `key-length` */
export function contentKeyOf(personKey: Uint8Array, place: PartPlace, ciphers: Ciphers): Uint8Array {
  if (personKey.length !== 32) throw new SealingError('key-length');
  return ciphers.hkdf(personKey, `amanat/content-key/v1\n${place.eventId}\n${place.part}`, 32);
}

export function sealText(text: string, personKey: Uint8Array, place: PartPlace, ciphers: Ciphers): SealedText {
  const contentKey = contentKeyOf(personKey, place, ciphers);
  const salt = ciphers.random(textSaltBytes);
  const nonce = ciphers.random(nonceBytes);
  const bytes = ciphers.utf8(text);
  const sealed = ciphers.seal(contentKey, nonce, padded(salt, bytes), associatedOf(place, ciphers));
  return { text: concat(nonce, sealed), check: checkOf(contentKey, salt, bytes, ciphers) };
}

/** @throws SealingError `does-not-open`, `check-mismatch` */
export function openText(sealed: SealedText, personKey: Uint8Array, place: PartPlace, ciphers: Ciphers): OpenedText {
  return openWithContentKey(sealed, contentKeyOf(personKey, place, ciphers), place, ciphers);
}

/** @throws SealingError `does-not-open`, `check-mismatch` */
export function openWithContentKey(
  sealed: SealedText,
  contentKey: Uint8Array,
  place: PartPlace,
  ciphers: Ciphers,
): OpenedText {
  const nonce = sealed.text.subarray(0, nonceBytes);
  const plain = ciphers.open(contentKey, nonce, sealed.text.subarray(nonceBytes), associatedOf(place, ciphers));
  if (plain === undefined || plain.length < textSaltBytes + 4) throw new SealingError('does-not-open');
  const salt = plain.slice(0, textSaltBytes);
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(textSaltBytes);
  const bytes = plain.slice(textSaltBytes + 4, textSaltBytes + 4 + length);
  if (bytes.length !== length) throw new SealingError('does-not-open');
  // AES-GCM alone commits to no key: a ciphertext made to open under two keys fails here.
  if (!equal(checkOf(contentKey, salt, bytes, ciphers), sealed.check)) throw new SealingError('check-mismatch');
  return { contentKey, salt, text: ciphers.text(bytes) };
}

type Hashing = Pick<Ciphers, 'sha256' | 'utf8'>;

function checkOf(contentKey: Uint8Array, salt: Uint8Array, bytes: Uint8Array, ciphers: Hashing): Uint8Array {
  return ciphers.sha256(concat(ciphers.utf8('amanat/text/v1\n'), contentKey, salt, bytes));
}

/** True if that text, with its key and salt, is what the check in the committed event binds. */
export function isCommittedText(opened: OpenedText, check: Uint8Array, ciphers: Hashing): boolean {
  return equal(checkOf(opened.contentKey, opened.salt, ciphers.utf8(opened.text), ciphers), check);
}

function associatedOf(place: PartPlace, ciphers: Ciphers): Uint8Array {
  const { eventId, streamId, personId, part } = place;
  return ciphers.utf8(`amanat/sealed-part/v1\n${eventId}\n${streamId}\n${personId}\n${part}`);
}

function padded(salt: Uint8Array, bytes: Uint8Array): Uint8Array {
  const needed = textSaltBytes + 4 + bytes.length;
  const plain = new Uint8Array(sizeClasses.find((size) => size >= needed) ?? needed);
  plain.set(salt);
  new DataView(plain.buffer).setUint32(textSaltBytes, bytes.length);
  plain.set(bytes, textSaltBytes + 4);
  return plain;
}
