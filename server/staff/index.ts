/** All that signed-in people reach. One line for each part; the guard stands before all of them. */
import { Hono } from 'hono';
import { erasureRoutes } from '../erasure/index.ts';
import type { Services } from '../services.ts';
import { guardStaff, signOutRoutes, trainingRoutes } from '../sign-in/index.ts';
import { homeRoutes } from './home-routes.tsx';

export function staffRoutes(services: Services): Hono {
  const app = new Hono();
  app.route('/', trainingRoutes(services));
  app.route('/', signOutRoutes(services));
  app.use('/:lang{(?:ur|en)}/staff/*', guardStaff(services));
  app.route('/', homeRoutes(services));
  app.route('/', erasureRoutes(services));
  return app;
}
