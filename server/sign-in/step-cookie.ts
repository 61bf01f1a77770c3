/**
 * What a browser carries from one step of signing in or joining to the next, sealed under a key of the day: nothing of it
 * is kept on the server, and it opens for that step alone, until its time is over.
 */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'settings' | 'ciphers' | 'dailyKeys' | 'now'>;

/** With their minutes: `code` once the passphrase was right; `passkey` a challenge; `join` the invitation and what was drawn for it; `recovery` codes to be written down. */
const minutesOf = { code: 5, passkey: 5, join: 30, recovery: 15 } as const;
export type StepName = keyof typeof minutesOf;
const stepNames = ['code', 'passkey', 'join', 'recovery'] as const satisfies readonly StepName[];

const letterOf: Readonly<Record<StepName, string>> = { code: 'c', passkey: 'p', join: 'j', recovery: 'w' };
const nameOf = (step: StepName, { secureCookies }: Services['settings']): string =>
  `${secureCookies ? '__Host-' : ''}${letterOf[step]}`;

const attributes = ({ secureCookies }: Services['settings']) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: secureCookies }) as const;

const carriedSchema = z.strictObject({ until: z.int(), words: z.array(z.string().max(400)).max(20) });

/** `words` come back as they are. */
export function keepStep(c: Context, step: StepName, words: readonly string[], needs: Needs): void {
  const { settings, ciphers, dailyKeys, now } = needs;
  const minutes = minutesOf[step];
  const until = now().add({ minutes }).epochMilliseconds;
  const sealed = dailyKeys.seal(ciphers.utf8(JSON.stringify({ until, words })), `sign-in ${step}`);
  setCookie(c, nameOf(step, settings), sealed.toBase64({ alphabet: 'base64url', omitPadding: true }), {
    ...attributes(settings),
    maxAge: minutes * 60,
  });
}

/** `undefined` if there is none, it is over, or it was not sealed here for this step. */
export function openStep(c: Context, step: StepName, needs: Needs): readonly string[] | undefined {
  const { settings, ciphers, dailyKeys, now } = needs;
  const sealed = fromBase64Url(getCookie(c, nameOf(step, settings)) ?? '');
  const opened = sealed === undefined ? undefined : dailyKeys.open(sealed, `sign-in ${step}`);
  if (opened === undefined) return undefined;
  const { until, words } = carriedSchema.parse(JSON.parse(ciphers.text(opened)));
  return until > now().epochMilliseconds ? words : undefined;
}

export const dropStep = (c: Context, step: StepName, { settings }: Pick<Needs, 'settings'>): void =>
  setCookie(c, nameOf(step, settings), '', { ...attributes(settings), maxAge: 0 });

/** All that a browser carries between steps, whoever began them. */
export function dropSteps(c: Context, needs: Pick<Needs, 'settings'>): void {
  for (const step of stepNames) dropStep(c, step, needs);
}

function fromBase64Url(text: string): Uint8Array | undefined {
  try {
    return text === '' ? undefined : Uint8Array.fromBase64(text, { alphabet: 'base64url' });
  } catch {
    return undefined;
  }
}
