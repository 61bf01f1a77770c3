/** The public log: its page, its files, and those of logs that were frozen. */
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { logPageRoutes } from './log-page-routes.tsx';
import { logRoutes } from './log-routes.ts';

export function publicLogRoutes(services: Services): Hono {
  const { files, earlier, policyText, stamps } = services.log;
  const app = new Hono();
  app.route('/', logPageRoutes(services));
  app.route('/log', logRoutes({ prefix: '/log', logFiles: files, logPolicy: policyText, stamps }));
  for (const [logId, logFiles] of earlier) app.route(`/log-${logId}`, logRoutes({ prefix: `/log-${logId}`, logFiles }));
  return app;
}
