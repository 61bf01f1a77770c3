/** Ends this session, and has the browser forget all that it kept: Back shows nothing then. */
import { Hono } from 'hono';
import { langOf } from '../page-context.ts';
import type { Services } from '../services.ts';
import { sessionToken, takeSession } from './session-cookie.ts';
import { dropSteps } from './step-cookie.ts';

export function signOutRoutes(services: Services): Hono {
  const app = new Hono();
  app.post('/:lang{(?:ur|en)}/sign-out', async (c) => {
    const token = sessionToken(c, services);
    if (token !== undefined) await services.staff.accounts.signOut(token);
    takeSession(c, services);
    // A browser on a plain local network does not heed the header below.
    dropSteps(c, services);
    c.header('Clear-Site-Data', '"cache", "cookies", "storage"');
    return c.redirect(`/${langOf(c)}/sign-in`, 303);
  });
  return app;
}
