/** The page of alarms of whoever is signed in. */
import { Hono } from 'hono';
import { AlarmsPage, CaseRefusedPage } from '@amanat/web';
import { respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';

export function alarmRoutes(services: Services): Hono {
  const app = new Hono();
  app.get('/:lang{(?:ur|en)}/staff/alarms', async (c) => {
    const answer = await services.staff.alarms.list(signedInOf(c).member);
    const chrome = await staffChromeOf(c, services);
    if (answer.kind === 'refused') return respond(c, <CaseRefusedPage chrome={chrome} refusal={answer.refusal} />, 403);
    return respond(c, <AlarmsPage chrome={chrome} alarms={answer.alarms} />);
  });
  return app;
}
