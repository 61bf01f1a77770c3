/** The page of one clock of a case. */
import { Hono } from 'hono';
import { caseNumberOf } from '@amanat/domain';
import { CaseRefusedPage, ClockPage } from '@amanat/web';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { lifeOfRequest } from './life-of-request.ts';
import { statusOfRefusal } from './status-of-refusal.ts';

export function clockRoutes(services: Services): Hono {
  const app = new Hono();

  app.get('/:lang{(?:ur|en)}/staff/cases/:id/clocks/:clock', async (c) => {
    const found = await lifeOfRequest(c, services);
    if (found.kind === 'instead') return found.response;
    const lang = langOf(c);
    const chrome = await staffChromeOf(c, services);
    if (found.kind === 'refused')
      return respond(c, <CaseRefusedPage chrome={chrome} refusal={found.refusal} />, statusOfRefusal(found.refusal));
    const { view, caseId } = found;
    const clock = view.clocks.find((each) => each.clock === c.req.param('clock'));
    if (clock === undefined) return c.notFound();
    const page = {
      chrome,
      caseId,
      caseNumber: caseNumberOf(caseId),
      clock,
      offices: new Map(services.casework.offices().map((office) => [office.id, office[lang]])),
    };
    return respond(c, <ClockPage {...page} />);
  });

  return app;
}
