/** Everything under `/api`, for programs. */
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import type { Auditor } from '../auditors.ts';
import { challengeRoutes } from './challenge-routes.ts';
import { codeRoutes } from './code-routes.ts';
import { complaintRoutes } from './complaint-routes.ts';
import { apiDescription } from './description.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { figureApiRoutes } from './figure-routes.ts';
import { firstLinkRoutes } from './first-link-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { releaseRoutes } from '../releases/index.ts';
import { registerImportRoutes } from '../registers/import-routes.ts';

/** `auditors`: who may challenge the log. */
export function apiRoutes(services: Services, auditors: readonly Auditor[] = []): Hono {
  const { intakeOpen, settings } = services;
  const description = apiDescription();
  const app = new Hono();
  app.get('/health', async (c) =>
    c.json({ status: 'ok', intakeOpen: await intakeOpen(), training: settings.training }),
  );
  app.get('/openapi.json', (c) => c.json(description));
  app.route('/', complaintRoutes(services));
  app.route('/', dossierRoutes(services));
  app.route('/', figureApiRoutes(services));
  app.route('/', firstLinkRoutes(services));
  app.route('/', keyRoutes(services));
  app.route('/', registerImportRoutes(services));
  app.route('/', releaseRoutes(services));
  app.route('/', codeRoutes(services));
  app.route('/', challengeRoutes(services, auditors));
  return app;
}
