/**
 * The draft as at most three cookies of 3,500 bytes, whatever the answers' limits allow: JSON, as UTF-8 or in planes
 * (whichever deflates smaller), deflated, sealed under the key of the day, in base64url. The first letter of the first
 * cookie is their count, so that a stale one is never read.
 *
 *     __Host-d0=3kq…; Max-Age=7200; Path=/; Secure; HttpOnly; SameSite=Strict
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Services } from '../services.ts';
import { type Draft, draftLifeSeconds, encodeDraft, parseDraft, secondsLeft } from './draft.ts';

export const maxCookies = 3;
export const maxCookieBytes = 3500;
/** Room for the name and the attributes. */
const attributeBytes = 100;
const valueBytes = maxCookieBytes - attributeBytes;
/** The longest JSON that the answers' limits allow is below this; a longer one was never written by us. */
const maxJsonBytes = 64 * 1024;

type CookieServices = Pick<Services, 'dailyKeys' | 'now'> & { readonly settings: { readonly secureCookies: boolean } };

/** Names of all cookies of a draft: those that "leave this page" must clear. */
export const draftCookieNames = (secure: boolean): readonly string[] =>
  Array.from({ length: maxCookies }, (_, index) => (secure ? `__Host-d${index}` : `d${index}`));

const setCookie = (name: string, value: string, maxAgeSeconds: number, secure: boolean): string =>
  `${name}=${value}; Max-Age=${maxAgeSeconds}; Path=/; ${secure ? 'Secure; ' : ''}HttpOnly; SameSite=Strict`;

/** `Set-Cookie` lines that make the browser forget a draft. */
export const forgetDraft = ({ settings: { secureCookies } }: CookieServices): readonly string[] =>
  draftCookieNames(secureCookies).map((name) => setCookie(name, '', 0, secureCookies));

/** `Set-Cookie` lines, one for each possible cookie; `undefined` if it does not fit, which the limits rule out. */
export function writeDraft(draft: Draft, services: CookieServices): readonly string[] | undefined {
  const { secureCookies } = services.settings;
  const left = secondsLeft(draft, services.now());
  if (left <= 0) return forgetDraft(services);
  const sealed = services.dailyKeys.seal(pack(encodeDraft(draft)), 'draft');
  const letters = sealed.toBase64({ alphabet: 'base64url', omitPadding: true });
  const count = Math.ceil((letters.length + 1) / valueBytes);
  if (count > maxCookies) return undefined;
  const text = `${count}${letters}`;
  return draftCookieNames(secureCookies).map((name, index) => {
    const value = text.slice(index * valueBytes, (index + 1) * valueBytes);
    return setCookie(name, value, value === '' ? 0 : Math.min(left, draftLifeSeconds), secureCookies);
  });
}

/** `undefined`: there is none, it is over, or it is not ours. Never throws. */
export function readDraft(cookies: Readonly<Record<string, string>>, services: CookieServices): Draft | undefined {
  const parts = draftCookieNames(services.settings.secureCookies).map((name) => cookies[name] ?? '');
  const count = Number(/^[1-3]/.exec(parts[0] ?? '')?.[0] ?? 0);
  const letters = parts.slice(0, count).join('').slice(1);
  // One spelling only: a count that is not what so many letters need was never written by us.
  if (count === 0 || Math.ceil((letters.length + 1) / valueBytes) !== count) return undefined;
  const sealed = decode(letters);
  const packed = sealed === undefined ? undefined : services.dailyKeys.open(sealed, 'draft');
  const json = packed === undefined ? undefined : unpack(packed);
  const draft = json === undefined ? undefined : parseDraft(json);
  return draft === undefined || secondsLeft(draft, services.now()) <= 0 ? undefined : draft;
}

const asUtf8 = 8;
const asPlanes = 24;

/**
 * All letters' highest bytes, then all middle ones, then all lowest: letters of one script share the first two planes,
 * so that a rare script costs little more than its lowest bytes. `json` is well-formed, as `JSON.stringify` makes it.
 */
function planesOf(json: string): Uint8Array {
  const points = Array.from(json, (letter) => letter.codePointAt(0) ?? 0);
  return Uint8Array.from([16, 8, 0].flatMap((shift) => points.map((point) => (point >> shift) & 0xff)));
}

function ofPlanes(bytes: Uint8Array): string {
  const count = Math.floor(bytes.length / 3);
  const pointAt = (index: number): number =>
    ((bytes[index] ?? 0) << 16) | ((bytes[count + index] ?? 0) << 8) | (bytes[2 * count + index] ?? 0);
  return Array.from({ length: count }, (_, index) => String.fromCodePoint(pointAt(index))).join('');
}

/** Above this the planes are tried too: what fits one cookie is small enough. */
const smallBytes = 2400;

function pack(json: string): Uint8Array {
  const utf8 = Buffer.concat([Buffer.of(asUtf8), deflateRawSync(Buffer.from(json, 'utf8'))]);
  if (utf8.length <= smallBytes) return utf8;
  const planes = Buffer.concat([Buffer.of(asPlanes), deflateRawSync(planesOf(json))]);
  return utf8.length <= planes.length ? utf8 : planes;
}

function unpack(packed: Uint8Array): string | undefined {
  try {
    const bytes = inflateRawSync(packed.subarray(1), { maxOutputLength: maxJsonBytes });
    return packed[0] === asPlanes ? ofPlanes(bytes) : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

function decode(letters: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.fromBase64(letters, { alphabet: 'base64url' });
    // One spelling only: the last letter has bits to spare.
    return bytes.toBase64({ alphabet: 'base64url', omitPadding: true }) === letters ? bytes : undefined;
  } catch {
    return undefined;
  }
}
