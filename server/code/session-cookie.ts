/**
 * The code as a browser holds it between two pages: sealed under a key of the day, for twenty minutes from when it was
 * typed. It is never renewed, so that a page that is read twice answers with the same headers twice.
 */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Code, parseCode } from '@amanat/sealing';
import type { Services } from '../services.ts';

export const sessionMinutes = 20;

type Needs = Pick<Services, 'settings' | 'ciphers' | 'dailyKeys' | 'now'>;

/** Says nothing of what it holds. The prefix needs `Secure`, which plain HTTP on a local network cannot have. */
export const sessionCookieName = ({ secureCookies }: Services['settings']): string =>
  secureCookies ? '__Host-r' : 'r';

const purpose = 'code';
const secondsOf = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000);

export function startSession(c: Context, code: Code, { settings, ciphers, dailyKeys, now }: Needs): void {
  const until = secondsOf(now().add({ minutes: sessionMinutes }));
  const sealed = dailyKeys.seal(ciphers.utf8(`${until} ${code}`), purpose);
  setCookie(c, sessionCookieName(settings), sealed.toBase64({ alphabet: 'base64url', omitPadding: true }), {
    ...attributes(settings),
    maxAge: sessionMinutes * 60,
  });
}

export function endSession(c: Context, { settings }: Needs): void {
  setCookie(c, sessionCookieName(settings), '', { ...attributes(settings), maxAge: 0 });
}

/** `undefined` if there is none, it is over, or it was not sealed here. */
export function sessionCode(c: Context, { settings, ciphers, dailyKeys, now }: Needs): Code | undefined {
  const sealed = fromBase64Url(getCookie(c, sessionCookieName(settings)) ?? '');
  const opened = sealed === undefined ? undefined : dailyKeys.open(sealed, purpose);
  if (opened === undefined) return undefined;
  const [until, digits] = ciphers.text(opened).split(' ');
  if (Number(until) <= secondsOf(now())) return undefined;
  const parsed = parseCode(digits ?? '');
  return parsed.kind === 'code' ? parsed.code : undefined;
}

const attributes = ({ secureCookies }: Services['settings']) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: secureCookies }) as const;

function fromBase64Url(text: string): Uint8Array | undefined {
  try {
    return text === '' ? undefined : Uint8Array.fromBase64(text, { alphabet: 'base64url' });
  } catch {
    return undefined;
  }
}
