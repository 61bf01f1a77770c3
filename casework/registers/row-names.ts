/**
 * What the tables know a row and an erased person by: values that only the deployment's key derives, so that a stolen database
 * neither tells what a register says nor confirms a guess.
 */
import { idLetters, type Identity, type Mention, plainName } from '@amanat/domain';
import { canonicalJson } from '@amanat/ledger';
import type { Ciphers } from '@amanat/sealing';

type Deriving = Pick<Ciphers, 'hkdf' | 'sha256' | 'utf8'>;

/** 32 bytes, from the deployment's key; in memory only. */
export const registerTokenKey = (deploymentKey: Uint8Array, ciphers: Pick<Ciphers, 'hkdf'>): Uint8Array =>
  ciphers.hkdf(deploymentKey, 'amanat/register-token-key/v1', 32);

/** Words of any length under a short label: a derivation takes no long one. */
function derive(
  label: string,
  words: readonly string[],
  key: Uint8Array,
  bytes: number,
  ciphers: Deriving,
): Uint8Array {
  const digest = ciphers.sha256(ciphers.utf8(JSON.stringify(words))).toHex();
  return ciphers.hkdf(key, `${label}\n${digest}`, bytes);
}

/** The stream of one person in one row of a register. */
export const rowIdOf = (
  register: string,
  { row, role }: Pick<Mention, 'row' | 'role'>,
  key: Uint8Array,
  ciphers: Deriving,
): string => `row_${idLetters(derive('amanat/register-row/v1', [register, row, role], key, 17, ciphers))}`;

/** 32 bytes; the same for the same row saying the same, and for nothing else. */
export const contentOf = (rowId: string, mention: Mention, key: Uint8Array, ciphers: Deriving): Uint8Array =>
  derive('amanat/register-content/v1', [rowId, canonicalJson(mention)], key, 32, ciphers);

type Named = Pick<Identity, 'name' | 'father' | 'phone'>;

/** 32 bytes: this name in this very row. */
export const rowNameToken = (rowId: string, name: string, key: Uint8Array, ciphers: Deriving): Uint8Array =>
  derive('amanat/erased-row/v1', [rowId, plainName(name)], key, 32, ciphers);

/**
 * By what somebody who was erased is known again in any register: name with father, name with telephone. A name alone is
 * shared by too many. Another spelling is another person here.
 */
export function personTokens(
  { name, father, phone }: Named,
  key: Uint8Array,
  ciphers: Deriving,
): readonly Uint8Array[] {
  const plain = plainName(name ?? '');
  if (plain === '') return [];
  const by = (what: string, other: string): Uint8Array =>
    derive('amanat/erased-person/v1', [what, plain, other], key, 32, ciphers);
  return [
    ...(father === undefined ? [] : [by('father', plainName(father))]),
    ...(phone === undefined ? [] : [by('phone', phone)]),
  ];
}
