/** All routes of openings; those with a fixed word come before those with an id. */
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { holdRoutes } from './hold-routes.tsx';
import { openingRoutes } from './opening-routes.tsx';
import { wishRoutes } from './wish-routes.tsx';

export { type ReviewWatch, watchReviews } from './review-watch.ts';

export function openingsRoutes(services: Services): Hono {
  const app = new Hono();
  app.route('/', wishRoutes(services));
  app.route('/', openingRoutes(services));
  app.route('/', holdRoutes(services));
  return app;
}
