/**
 * "Leave this page": forget everything on this device, then be somewhere that nobody wonders about. The redirect takes
 * the place of the page in the history; the policy of every page allows a form to be sent on to that address.
 */
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { langOf } from '../page-context.ts';
import type { Services } from '../services.ts';

/** Whoever sends us hundreds of cookies gets the first of them back emptied, not an answer of any size. */
const mostCookies = 40;

export function leaveRoutes({ settings }: Services): Hono {
  const app = new Hono();
  app.post('/:lang{(?:ur|en)}/leave', (c) => {
    clearCookies(c, settings.secureCookies);
    c.header('Clear-Site-Data', '"cache", "cookies", "storage"');
    return c.redirect(settings.exitUrl[langOf(c)], 303);
  });
  return app;
}

/** All that the browser sent: this host sets no others. `Clear-Site-Data` needs TLS and a browser that knows it; this does not. */
function clearCookies(c: Context, secure: boolean): void {
  const names = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
  const ours = names.filter((name) => /^[A-Za-z0-9_-]{1,40}$/.test(name)).slice(0, mostCookies);
  for (const name of new Set(ours)) {
    // Only `__Host-` names are held to these attributes; a cookie without it may have been set without `Secure`.
    const isSecure = secure || name.startsWith('__');
    setCookie(c, name, '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'Strict', secure: isSecure });
  }
}
