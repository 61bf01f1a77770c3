/** Everything under `/api`, for programs. */
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { complaintRoutes } from './complaint-routes.ts';
import { apiDescription } from './description.ts';
import { dossierRoutes } from './dossier-routes.ts';

export function apiRoutes(services: Services): Hono {
  const { intakeOpen, settings } = services;
  const description = apiDescription();
  const app = new Hono();
  app.get('/health', async (c) =>
    c.json({ status: 'ok', intakeOpen: await intakeOpen(), training: settings.training }),
  );
  app.get('/openapi.json', (c) => c.json(description));
  app.route('/', complaintRoutes(services));
  app.route('/', dossierRoutes(services));
  return app;
}
