/** The whole pipeline of a request, in order, on one screen. Takes everything it needs. */
import { Hono } from 'hono';
import { apiRoutes } from './api/index.ts';
import { codeRoutes } from './code/index.ts';
import { answerError } from './error-response.ts';
import { figureRoutes } from './figures/index.ts';
import { healthRoutes } from './health/index.ts';
import { intakeRoutes } from './intake/index.ts';
import { publicLogRoutes } from './log/index.ts';
import { publicRoutes } from './public/index.ts';
import { guardForms, guardPrograms } from './request-guard.ts';
import { secureHeaders } from './secure-headers.ts';
import type { Services } from './services.ts';
import { staffRoutes } from './staff/index.ts';
import { answerUnknownAddresses } from './unknown-address.ts';
import { unsealRoutes } from './unseal/index.ts';
import { verifyRoutes } from './verify/index.ts';

export function createApp(services: Services): Hono {
  const app = new Hono();
  app.use(secureHeaders({ tls: services.settings.tls }));
  app.use('/api/*', guardPrograms);
  app.use('/ur/*', guardForms);
  app.use('/en/*', guardForms);
  app.route('/api', apiRoutes(services, services.auditors));
  app.route('/', healthRoutes(services));
  app.route('/', intakeRoutes(services));
  app.route('/', codeRoutes(services));
  app.route('/', publicRoutes(services));
  app.route('/', figureRoutes(services));
  app.route('/', unsealRoutes(services));
  app.route('/', verifyRoutes(services));
  app.route('/', publicLogRoutes(services));
  app.route('/', staffRoutes(services));
  answerUnknownAddresses(app, services);
  app.onError((error, c) => answerError(error, c, services));
  return app;
}
