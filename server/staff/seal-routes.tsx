/**
 * Sealing by page (decision 0011): asked once more, then at once and for everybody. What follows is the public page that
 * unseals, because nobody is signed in to anything from then on.
 */
import { type Context, Hono } from 'hono';
import { InputError } from '@amanat/domain';
import { SealPage } from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { isAllowed } from '../changes/is-allowed.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from './signed-in.ts';
import { staffChromeOf } from './staff-chrome.ts';

export function sealRoutes(services: Services): Hono {
  const app = new Hono();
  const mayNot = (c: Context): boolean => !isAllowed(signedInOf(c).member, 'seal-server');

  app.get('/:lang{(?:ur|en)}/staff/seal', async (c) => {
    if (mayNot(c)) return notAllowed(c, services);
    return respond(c, <SealPage chrome={await staffChromeOf(c, services)} />);
  });

  app.post('/:lang{(?:ur|en)}/staff/seal', async (c) => {
    if (mayNot(c)) return notAllowed(c, services);
    if (new URLSearchParams(await c.req.text()).get('seal') !== 'now') throw new InputError('not-in-list', 'seal');
    await services.keyring.seal();
    return c.redirect(`/${langOf(c)}/unseal`, 303);
  });

  return app;
}
