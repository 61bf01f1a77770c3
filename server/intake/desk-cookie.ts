/**
 * That a browser stands at a desk, for twelve hours: its complaints may use the reserve of the hourly budget. It opens
 * nothing else, and says nothing of which desk.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Services } from '../services.ts';

const lifeHours = 12;
const nameOf = (secure: boolean): string => (secure ? '__Host-k' : 'k');

export function isDeskKey(typed: string, { deskKey, ciphers }: Pick<Services, 'deskKey' | 'ciphers'>): boolean {
  const [given, wanted] = [typed.trim(), deskKey].map((text) => ciphers.sha256(ciphers.utf8(text)));
  return deskKey !== '' && given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted);
}

export function rememberDesk(c: Context, { settings, dailyKeys, ciphers, now }: Services): void {
  const until = String(now().add({ hours: lifeHours }).epochMilliseconds);
  const value = dailyKeys.seal(ciphers.utf8(until), 'desk').toBase64({ alphabet: 'base64url', omitPadding: true });
  const secure = settings.secureCookies;
  setCookie(c, nameOf(secure), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: lifeHours * 60 * 60,
  });
}

export function isDesk(c: Context, { settings, dailyKeys, ciphers, now }: Services): boolean {
  const sealed = decode(getCookie(c, nameOf(settings.secureCookies)) ?? '');
  const until = sealed === undefined ? undefined : dailyKeys.open(sealed, 'desk');
  return until !== undefined && Number(ciphers.text(until)) > now().epochMilliseconds;
}

function decode(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.fromBase64(text, { alphabet: 'base64url' });
  } catch {
    return undefined;
  }
}
