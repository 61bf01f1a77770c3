/**
 * A slot: one way to the deployment's key. Each wraps it by itself, so that one can be added or removed without the others.
 *
 *     {"kind":"passphrase","memoryKib":131072,"passes":4,"salt":"…"}      Argon2id (RFC 9106), one lane, 32 bytes
 *     {"kind":"key-file"}                                                HKDF of the file's 32 bytes
 *     {"digests":["…","…","…"],"kind":"shares","threshold":2}             Shamir shares of a random key
 *
 * The parameters are public, of this closed shape in this one spelling, and bound to the wrapping. The digests let a wrong
 * share be named as soon as it is typed; a share has 256 random bits, so they help nobody to guess one.
 */
import type { Ciphers } from './ciphers.ts';
import { type KeyPlace, unwrapKey, wrapKey } from './key-wrap.ts';
import { SealingError } from './sealing-error.ts';
import { type KeyShare, shareDigest } from './key-share.ts';

export interface Argon2Parameters {
  /** KiB of memory. */
  readonly memoryKib: number;
  readonly passes: number;
}

export type SlotParameters =
  | ({ readonly kind: 'passphrase'; /** 16 bytes. */ readonly salt: Uint8Array } & Argon2Parameters)
  | { readonly kind: 'key-file' }
  | {
      readonly kind: 'shares';
      readonly threshold: number;
      /** Hex SHA-256 of each share, by its number from 1. */
      readonly digests: readonly string[];
    };

/** 250 to 500 ms of one core of an old laptop, and an eighth of a gibibyte. */
export const slotArgon2: Argon2Parameters = { memoryKib: 131_072, passes: 4 };
export const slotSaltBytes = 16;
/** A keeper's passphrase opens everything: longer than that of an account. Letters after NFKC. */
export const leastPassphraseLetters = 16;
export const mostPassphraseLetters = 1000;

/** As it is derived from: what a keyboard makes of the same letters may differ, what they stand for not. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFKC').trim();

export function encodeSlotParameters(parameters: SlotParameters): string {
  switch (parameters.kind) {
    case 'passphrase': {
      const { kind, memoryKib, passes, salt } = parameters;
      return JSON.stringify({ kind, memoryKib, passes, salt: salt.toBase64() });
    }
    case 'key-file':
      return JSON.stringify({ kind: parameters.kind });
    case 'shares': {
      const { digests, kind, threshold } = parameters;
      return JSON.stringify({ digests, kind, threshold });
    }
    default:
      throw new Error(`unknown slot: ${String(parameters satisfies never)}`);
  }
}

/** Strict: one spelling for each. @throws SealingError `slot-malformed` */
export function parseSlotParameters(text: string): SlotParameters {
  const parsed = parsedOf(text);
  if (parsed === undefined || encodeSlotParameters(parsed) !== text) throw new SealingError('slot-malformed');
  return parsed;
}

function parsedOf(text: string): SlotParameters | undefined {
  const members = membersOf(text);
  switch (members['kind']) {
    case 'key-file':
      return { kind: 'key-file' };
    case 'passphrase': {
      const { memoryKib, passes, salt } = members;
      if (!isWhole(memoryKib, 8192, 2 ** 21) || !isWhole(passes, 1, 64) || typeof salt !== 'string') return undefined;
      if (!/^[A-Za-z0-9+/]{22}==$/.test(salt)) return undefined;
      return { kind: 'passphrase', memoryKib, passes, salt: Uint8Array.fromBase64(salt) };
    }
    case 'shares': {
      const { digests, threshold } = members;
      if (!Array.isArray(digests) || digests.length > 20 || !digests.every(isDigest)) return undefined;
      if (!isWhole(threshold, 2, digests.length)) return undefined;
      return { kind: 'shares', threshold, digests };
    }
    default:
      return undefined;
  }
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** A slot as it lies in the table. */
export interface WrappedSlot {
  /** `slot_` and 26 letters. */
  readonly slot: string;
  readonly parameters: string;
  readonly wrapped: Uint8Array;
}

const placeOf = ({ slot, parameters }: Omit<WrappedSlot, 'wrapped'>): KeyPlace => ({
  kind: 'deployment',
  slot,
  parameters,
});

/** `secret`: 32 bytes from the passphrase, the file, or the shares put together. */
export function closeSlot(
  deploymentKey: Uint8Array,
  slot: Omit<WrappedSlot, 'wrapped'>,
  secret: Uint8Array,
  ciphers: Ciphers,
): WrappedSlot {
  return { ...slot, wrapped: wrapKey(deploymentKey, slotKeyOf(secret, slot.slot, ciphers), placeOf(slot), ciphers) };
}

/** The deployment's key. @throws SealingError `does-not-open` */
export const openSlot = (slot: WrappedSlot, secret: Uint8Array, ciphers: Ciphers): Uint8Array =>
  unwrapKey(slot.wrapped, slotKeyOf(secret, slot.slot, ciphers), placeOf(slot), ciphers);

/** A file that is used for two slots, by mistake, gives two keys. @throws SealingError `key-length` */
function slotKeyOf(secret: Uint8Array, slot: string, ciphers: Ciphers): Uint8Array {
  if (secret.length !== 32) throw new SealingError('key-length');
  return ciphers.hkdf(secret, `amanat/key-slot/v1\n${slot}`, 32);
}

export type CheckedShares =
  | { readonly kind: 'enough'; readonly shares: readonly KeyShare[] }
  | { readonly kind: 'too-few'; readonly have: number; readonly threshold: number }
  /** That share, by its number, is of another slot or not as it was dealt. */
  | { readonly kind: 'not-of-this-slot'; readonly number: number };

/** Which of these count for the slot; the same one twice counts once. `shares` of another slot are named. */
export function checkShares(
  slot: Pick<WrappedSlot, 'slot'>,
  { digests, threshold }: Extract<SlotParameters, { readonly kind: 'shares' }>,
  shares: readonly KeyShare[],
  ciphers: Ciphers,
): CheckedShares {
  const wrong = shares.find((share) => digests[share.number - 1] !== shareDigest(share, slot.slot, ciphers));
  if (wrong !== undefined) return { kind: 'not-of-this-slot', number: wrong.number };
  const different = [...new Map(shares.map((share) => [share.number, share])).values()];
  if (different.length < threshold) return { kind: 'too-few', have: different.length, threshold };
  return { kind: 'enough', shares: different };
}
