/**
 * The code as a browser holds it between two pages: sealed under a key of the day, for twenty minutes from when it was
 * typed. It is never renewed, so that a page that is read twice answers with the same headers twice. Whoever types the same
 * code again ends the session before it: a page left open on another's phone goes on for nobody.
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

export interface CodeSessions {
  /** Ends every other session of the same code. */
  start(c: Context, code: Code): void;
  /** On the server too: a copy of the cookie opens nothing any more. */
  end(c: Context): void;
  /** `undefined` if there is none, it is over, was ended by a later one, or was not sealed here. */
  codeOf(c: Context): Code | undefined;
}

const purpose = 'code';
const secondsOf = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000);
const ended = 'ended';
/** A code and its cover are two codes here: neither says anything of the other. */
const mostRemembered = 10_000;

/** In memory, under a keyed hash that dies with the process: after a restart a session goes on until its time is over. */
export function openCodeSessions({ settings, ciphers, dailyKeys, now }: Needs): CodeSessions {
  const hashKey = ciphers.random(32);
  /** By code: the session that counts, oldest first. */
  const latest = new Map<string, string>();
  const keyOf = (code: Code): string => ciphers.hkdf(hashKey, `code ${code}`, 16).toHex();

  function remember(code: Code, session: string): void {
    const key = keyOf(code);
    latest.delete(key);
    latest.set(key, session);
    if (latest.size > mostRemembered) latest.delete(latest.keys().next().value ?? '');
  }

  function codeOf(c: Context): Code | undefined {
    const sealed = fromBase64Url(getCookie(c, sessionCookieName(settings)) ?? '');
    const opened = sealed === undefined ? undefined : dailyKeys.open(sealed, purpose);
    if (opened === undefined) return undefined;
    const [until, session, digits] = ciphers.text(opened).split(' ');
    if (Number(until) <= secondsOf(now())) return undefined;
    const parsed = parseCode(digits ?? '');
    if (parsed.kind !== 'code') return undefined;
    return (latest.get(keyOf(parsed.code)) ?? session) === session ? parsed.code : undefined;
  }

  return {
    codeOf,
    start(c, code) {
      const until = secondsOf(now().add({ minutes: sessionMinutes }));
      const session = ciphers.random(16).toHex();
      remember(code, session);
      const sealed = dailyKeys.seal(ciphers.utf8(`${until} ${session} ${code}`), purpose);
      setCookie(c, sessionCookieName(settings), sealed.toBase64({ alphabet: 'base64url', omitPadding: true }), {
        ...attributes(settings),
        maxAge: sessionMinutes * 60,
      });
    },
    end(c) {
      const code = codeOf(c);
      if (code !== undefined) remember(code, ended);
      setCookie(c, sessionCookieName(settings), '', { ...attributes(settings), maxAge: 0 });
    },
  };
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
