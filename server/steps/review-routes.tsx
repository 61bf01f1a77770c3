/** The page of one review: of pressure, or of a wish to withdraw. */
import { Hono } from 'hono';
import { caseNumberOf } from '@amanat/domain';
import { CaseRefusedPage, ReviewPage } from '@amanat/web';
import { lifeOfRequest } from '../cases/life-of-request.ts';
import { statusOfRefusal } from '../cases/status-of-refusal.ts';
import { respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';

export function reviewRoutes(services: Services): Hono {
  const app = new Hono();

  app.get('/:lang{(?:ur|en)}/staff/cases/:id/reviews/:step', async (c) => {
    const found = await lifeOfRequest(c, services);
    if (found.kind === 'instead') return found.response;
    const chrome = await staffChromeOf(c, services);
    if (found.kind === 'refused')
      return respond(c, <CaseRefusedPage chrome={chrome} refusal={found.refusal} />, statusOfRefusal(found.refusal));
    const { view, caseId } = found;
    const step = c.req.param('step');
    const { pressure, withdrawal } = view.life;
    if (!pressure.reviews.has(step) && !withdrawal.reviews.has(step)) return c.notFound();
    const review = view.reviews.find((each) => each.step === step);
    const page = { chrome, caseId, caseNumber: caseNumberOf(caseId), view, review };
    return respond(c, <ReviewPage {...page} />);
  });

  return app;
}
