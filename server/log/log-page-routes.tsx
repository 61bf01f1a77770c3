/** The page about the public log; its files are served by `log-routes.ts`. */
import { Hono } from 'hono';
import { LogPage } from '@amanat/web';
import { chromeOf, langOf, respond } from '../page-context.ts';
import { type LogPageServices, logPageView } from './log-page-view.ts';

export function logPageRoutes(services: LogPageServices): Hono {
  const app = new Hono();
  app.get('/:lang{(?:ur|en)}/log', async (c) => {
    const log = await logPageView(langOf(c), services, c.req.header('host'));
    return respond(c, <LogPage chrome={chromeOf(c, services)} log={log} />);
  });
  return app;
}
