/** The deployment's public keys, listed on the ledger: what is encrypted to, or signed by, an unlisted key is refused. */
import { z } from 'zod';

export const keyEventSchemas = {
  'intake-key.listed': z.strictObject({
    algorithm: z.literal('X25519'),
    /** Raw 32 bytes, base64. */
    publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
    /** Hex SHA-256 of the raw key: what people compare. */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'promise-key.listed': z.strictObject({
    /** `<origin>/promise+<key id>+<base64>`: a verifier key in the signed-note format. */
    verifierKey: z.string().max(300),
  }),
  /** One event for each key that signs checkpoints; a rotation, or a log that takes a frozen one's place, adds one. */
  'log-key.listed': z.strictObject({
    /** `<origin>+<key id>+<base64>`. */
    verifierKey: z.string().max(300),
  }),
  /** A way to unseal was made: what it is, never the secret nor whose it is. `slot_` and 26 letters. Stream `key_unsealing`. */
  'key-slot.added': z.strictObject({
    slot: z.string().regex(/^slot_[0-9a-hjkmnp-tv-z]{26}$/),
    kind: z.enum(['passphrase', 'key-file', 'shares']),
    /** Of shares: how many there are, how many it takes. */
    shares: z.int().min(2).max(20).optional(),
    threshold: z.int().min(2).max(20).optional(),
  }),
  'key-slot.removed': z.strictObject({ slot: z.string().regex(/^slot_[0-9a-hjkmnp-tv-z]{26}$/) }),
  /** Once for each time that a server was unsealed, with the slot that did it. */
  'deployment.unsealed': z.strictObject({ slot: z.string().regex(/^slot_[0-9a-hjkmnp-tv-z]{26}$/) }),
} as const;

export type IntakeKeyListed = Readonly<z.output<(typeof keyEventSchemas)['intake-key.listed']>>;
export type LogKeyListed = Readonly<z.output<(typeof keyEventSchemas)['log-key.listed']>>;
export type PromiseKeyListed = Readonly<z.output<(typeof keyEventSchemas)['promise-key.listed']>>;
