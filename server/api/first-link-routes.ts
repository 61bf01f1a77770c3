/** The first administrator's address once more, for the command line on the same machine. */
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { firstLink } from '../sign-in/index.ts';
import { ApiRefused } from './api-refused.ts';
import { holdsKey } from './bearer.ts';

export function firstLinkRoutes(services: Services): Hono {
  const app = new Hono();
  app.post('/accounts/first-link', async (c) => {
    if (!holdsKey(c.req.header('authorization'), services.operatorKey)) throw new ApiRefused('bearer-wrong');
    c.header('Cache-Control', 'no-store');
    return c.json(await firstLink(services, new URL(c.req.url).origin));
  });
  return app;
}
