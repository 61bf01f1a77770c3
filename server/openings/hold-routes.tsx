/** The safety hold of a case. Whoever has no part in it is answered as if there were no such page. */
import { type Context, Hono } from 'hono';
import { InputError } from '@amanat/domain';
import { holdDays, type OpeningProblem, SafetyHoldPage } from '@amanat/web';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { problemOf, statusOf } from './opening-answer.ts';
import { formOf, isHidden } from './opening-routes.tsx';
import { oneOf, onlyFields } from './parse-opening-form.ts';

const at = '/:lang{(?:ur|en)}/staff/cases/:id/hold';

export function holdRoutes(services: Services): Hono {
  const { openings } = services.staff;
  const app = new Hono();

  app.get(at, (c) => holdPage(c));

  app.post(at, async (c) => {
    const { member } = signedInOf(c);
    const caseId = c.req.param('id');
    const form = onlyFields(await formOf(c), ['hold', 'days']);
    const order = oneOf(form, 'hold', ['set', 'go-on', 'end']);
    if (order === undefined) throw new InputError('missing', 'hold');
    const days = oneOf(form, 'days', holdDays.map(String));
    if (order !== 'end' && days === undefined) return holdPage(c, 'days');
    const reviewOn = order === 'end' ? undefined : services.today().add({ days: Number(days) });
    const answer =
      order === 'set' && reviewOn !== undefined
        ? await openings.setSafetyHold(member, caseId, reviewOn)
        : await openings.reviewSafetyHold(member, caseId, reviewOn);
    if (isHidden(answer)) return c.notFound();
    if (answer.kind === 'done') return c.redirect(`/${langOf(c)}/staff/cases/${caseId}/hold`, 303);
    return holdPage(c, problemOf(answer));
  });

  async function holdPage(c: Context, problem?: OpeningProblem | 'days') {
    const view = await openings.findSafetyHold(signedInOf(c).member, c.req.param('id') ?? '');
    if (view === undefined) return c.notFound();
    const chrome = await staffChromeOf(c, services);
    const status = problem === 'days' ? 422 : statusOf(problem);
    return respond(c, <SafetyHoldPage chrome={chrome} view={view} problem={problem} />, status);
  }

  return app;
}
