/** All that signed-in people reach. One line for each part; the guard stands before all of them. */
import { Hono } from 'hono';
import { alarmRoutes } from '../alarms/index.ts';
import { caseRoutes, clockRoutes } from '../cases/index.ts';
import { changeRoutes } from '../changes/index.ts';
import { dossierDeskRoutes, dossierFormRoutes, dossierProposalRoutes } from '../dossiers/index.ts';
import { erasureRoutes } from '../erasure/index.ts';
import { districtRoutes, officeRoutes } from '../offices/index.ts';
import { openingsRoutes } from '../openings/index.ts';
import { peopleRoutes, personRoutes } from '../people/index.ts';
import { exportRoutes } from '../exports/index.ts';
import { calendarRoutes, ruleRoutes } from '../rules/index.ts';
import { caseLinkRoutes, linkRoutes } from '../links/index.ts';
import { registerRoutes } from '../registers/index.ts';
import { searchRoutes } from '../search/index.ts';
import { reviewRoutes, stepRoutes } from '../steps/index.ts';
import type { Services } from '../services.ts';
import {
  guardStaff,
  joinRoutes,
  passkeyScriptRoutes,
  signInContextOf,
  signInRoutes,
  signOutRoutes,
  trainingRoutes,
} from '../sign-in/index.ts';
import { warningRoutes } from '../warnings/index.ts';
import { workRoutes } from '../work/index.ts';
import { homeRoutes } from './home-routes.tsx';
import { meRoutes } from './me-routes.tsx';
import { sealRoutes } from './seal-routes.tsx';

export function staffRoutes(services: Services): Hono {
  const app = new Hono();
  const signIn = signInContextOf(services);
  app.route('/', passkeyScriptRoutes());
  app.route('/', signInRoutes(signIn));
  app.route('/', joinRoutes(signIn));
  app.route('/', trainingRoutes(services));
  app.route('/', signOutRoutes(services));
  app.use('/:lang{(?:ur|en)}/staff/*', guardStaff(services));
  app.route('/', homeRoutes(services));
  app.route('/', meRoutes(signIn));
  app.route('/', sealRoutes(services));
  // First of those that name a case: what it does about cases that are not there holds for them all.
  app.route('/', caseRoutes(services));
  app.route('/', stepRoutes(services));
  app.route('/', reviewRoutes(services));
  app.route('/', clockRoutes(services));
  app.route('/', caseLinkRoutes(services));
  app.route('/', linkRoutes(services));
  app.route('/', warningRoutes(services));
  app.route('/', workRoutes(services));
  app.route('/', ruleRoutes(services));
  app.route('/', calendarRoutes(services));
  app.route('/', alarmRoutes(services));
  app.route('/', erasureRoutes(services));
  app.route('/', openingsRoutes(services));
  app.route('/', peopleRoutes(services));
  app.route('/', personRoutes(services));
  app.route('/', officeRoutes(services));
  app.route('/', districtRoutes(services));
  app.route('/', changeRoutes(services));
  // First the one that names no dossier: `new` is no id.
  app.route('/', dossierFormRoutes(services));
  app.route('/', dossierDeskRoutes(services));
  app.route('/', dossierProposalRoutes(services));
  app.route('/', registerRoutes(services));
  app.route('/', searchRoutes(services));
  app.route('/', exportRoutes(services));
  return app;
}
