/** Ends this session, and has the browser forget all that it kept: Back shows nothing then. */
import { Hono } from 'hono';
import { langOf } from '../page-context.ts';
import type { Services } from '../services.ts';
import { sessionOf } from './guard-staff.ts';
import { takeSession } from './session-cookie.ts';

export function signOutRoutes(services: Services): Hono {
  const app = new Hono();
  app.post('/:lang{(?:ur|en)}/sign-out', async (c) => {
    const found = await sessionOf(c, services);
    if (found !== undefined) await services.staff.accounts.endSession(found.member.account, found.session);
    takeSession(c, services);
    c.header('Clear-Site-Data', '"cache", "cookies", "storage"');
    return c.redirect(`/${langOf(c)}/sign-in`, 303);
  });
  return app;
}
