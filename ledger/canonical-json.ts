/**
 * JSON with one spelling only (a subset of RFC 8785): members sorted by UTF-16 code unit, no white space, whole numbers
 * only. What is committed is these bytes, and they are stored as they are.
 */
import { LedgerError } from './ledger-error.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** Deeper than anything that is kept, and far from the end of any stack. */
const maxDepth = 100;

/**
 * Members that are `undefined` are left out.
 *
 * @throws LedgerError `not-canonical` for a number that is not a safe whole one, and for more than 100 levels
 */
export const canonicalJson = (value: Json): string => spell(value, maxDepth);

function spell(value: Json, depthLeft: number): string {
  if (depthLeft === 0) throw new LedgerError('not-canonical');
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new LedgerError('not-canonical');
    return String(value);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each) => spell(each, depthLeft - 1)).join(',')}]`;
  const members = Object.entries(value as { readonly [name: string]: Json | undefined })
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${spell(member, depthLeft - 1)}`);
  return `{${members.join(',')}}`;
}

/** @throws LedgerError `not-canonical` if the text is not JSON in its one spelling */
export function parseCanonicalJson(text: string): Json {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw new LedgerError('not-canonical');
  }
  if (canonicalJson(value) !== text) throw new LedgerError('not-canonical');
  return value;
}
