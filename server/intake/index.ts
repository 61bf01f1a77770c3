/** Intake in the browser: one question a page, the draft in the reporter's own cookies, sent once. */
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { lodgedRoutes } from './lodged-routes.tsx';
import { sendRoutes } from './send-routes.tsx';
import { slipRoutes } from './slip-routes.tsx';
import { startRoutes } from './start-routes.tsx';
import { stepRoutes } from './step-routes.tsx';
import { ticketScriptRoutes } from './ticket-script.ts';

export { byteBudgetOf, complaintOverheadBytes } from './byte-budget.ts';
export { draftCookieNames } from './draft-cookie.ts';

export function intakeRoutes(services: Services): Hono {
  const app = new Hono();
  app.route('/', startRoutes(services));
  app.route('/', stepRoutes(services));
  app.route('/', sendRoutes(services));
  app.route('/', lodgedRoutes(services));
  app.route('/', slipRoutes(services));
  app.route('/', ticketScriptRoutes());
  return app;
}
