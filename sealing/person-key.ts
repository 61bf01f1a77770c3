/**
 * A person's random data key, wrapped to the intake public key: the server can take complaints and open none.
 * The wrapping lives in a table outside every commitment; destroying it erases the person (I5).
 */
import type { Ciphers } from './ciphers.ts';
import { openBox, sealBoxes } from './sealed-box.ts';

export interface PersonKeyPlace {
  readonly personId: string;
  readonly keyId: string;
}

const associated = ({ personId, keyId }: PersonKeyPlace): string => `amanat/person-key/v1\n${personId}\n${keyId}`;

export const drawPersonKey = (ciphers: Ciphers): Uint8Array => ciphers.random(32);

/** Each key wrapped for its place, in order; each wrapping opens without the others. */
export const wrapPersonKeys = (
  keys: readonly (PersonKeyPlace & { readonly key: Uint8Array })[],
  intakePublicKey: Uint8Array,
  ciphers: Ciphers,
): readonly Uint8Array[] =>
  sealBoxes(
    keys.map((each) => ({ bytes: each.key, associated: associated(each) })),
    intakePublicKey,
    ciphers,
  );

/** @throws SealingError `does-not-open` */
export const unwrapPersonKey = (
  wrapped: Uint8Array,
  place: PersonKeyPlace,
  intakePrivateKey: Uint8Array,
  ciphers: Ciphers,
) => openBox(wrapped, intakePrivateKey, associated(place), ciphers);
