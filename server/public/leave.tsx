/**
 * "Leave this page": forget everything on this device, then be somewhere that nobody wonders about. An empty page of ours
 * stands between, because a browser holds every further redirect of a form to `form-action`, and a phone may be sent on
 * to other hosts that no policy can name.
 */
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { LeftPage } from '@amanat/web';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';

/** Whoever sends us hundreds of cookies gets the first of them back emptied, not an answer of any size. */
const mostCookies = 40;

export function leaveRoutes({ settings }: Services): Hono {
  const app = new Hono();
  app.post('/:lang{(?:ur|en)}/leave', (c) => {
    clearCookies(c, settings.secureCookies);
    c.header('Clear-Site-Data', '"cache", "cookies", "storage"');
    return c.redirect(`/${langOf(c)}/left`, 303);
  });
  app.get('/:lang{(?:ur|en)}/left', (c) => {
    const lang = langOf(c);
    const exit = settings.exitUrl[lang];
    c.header('Refresh', `0; url=${exit}`);
    return respond(c, <LeftPage lang={lang} exitUrl={exit} />);
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
