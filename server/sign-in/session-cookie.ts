/** The one cookie of whoever is signed in: random bytes that mean nothing but in the table of sessions. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'settings'>;

/** Says nothing of what it holds. The prefix needs `Secure`, which plain HTTP on a local network cannot have. */
export const staffCookieName = ({ secureCookies }: Services['settings']): string => (secureCookies ? '__Host-a' : 'a');

const attributes = ({ secureCookies }: Services['settings']) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: secureCookies }) as const;

const form = { alphabet: 'base64url', omitPadding: true } as const;

/** Without `Max-Age`: the browser forgets it when it is closed; the server ends it sooner. */
export const giveSession = (c: Context, token: Uint8Array, { settings }: Needs): void =>
  setCookie(c, staffCookieName(settings), token.toBase64(form), attributes(settings));

export const takeSession = (c: Context, { settings }: Needs): void =>
  setCookie(c, staffCookieName(settings), '', { ...attributes(settings), maxAge: 0 });

export function sessionToken(c: Context, { settings }: Needs): Uint8Array | undefined {
  const text = getCookie(c, staffCookieName(settings)) ?? '';
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return undefined;
  try {
    return Uint8Array.fromBase64(text, { alphabet: 'base64url' });
  } catch {
    return undefined;
  }
}
