/** Early warnings, for whoever they are raised to. To anybody else one is as one that is not there. */
import { type Context, Hono } from 'hono';
import { groundsToClose } from '@amanat/domain';
import type { WarningAnswer } from '@amanat/casework';
import { WarningPage, type WarningPageProps, WarningsPage } from '@amanat/web';
import { answerNoSooner } from '../cases/not-there.ts';
import { isOfAccess, refusedAccess } from '../links/refused-link.tsx';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { choiceIn, formOf } from '../staff/staff-form.ts';

const list = '/:lang{(?:ur|en)}/staff/warnings';
const here = { path: '/staff/warnings' };

export function warningRoutes(services: Services): Hono {
  const { warnings } = services.staff;
  const app = new Hono();
  app.use(`${list}/*`, answerNoSooner);

  app.get(list, async (c) => {
    const answer = await warnings.list(signedInOf(c).member);
    if (answer.kind === 'refused') return refusedAccess(c, answer, services, here);
    return respond(c, <WarningsPage chrome={await staffChromeOf(c, services)} warnings={answer.warnings} />);
  });

  app.get(`${list}/:id`, (c) => warningPage(c, { done: warningDone.find((each) => each === c.req.query('done')) }));

  app.post(`${list}/:id/seen`, async (c) => {
    await formOf(c, []);
    return onwards(c, await warnings.seen(signedInOf(c).member, c.req.param('id')), 'seen');
  });

  app.post(`${list}/:id/close`, async (c) => {
    const ground = choiceIn(groundsToClose, await formOf(c, ['ground']), 'ground');
    if (ground === undefined) return warningPage(c, { problem: 'missing' });
    return onwards(c, await warnings.close(signedInOf(c).member, c.req.param('id'), ground), 'closed');
  });

  async function onwards(c: Context, answer: WarningAnswer, done: 'seen' | 'closed'): Promise<Response> {
    if (answer.kind === 'done')
      return c.redirect(`/${langOf(c)}/staff/warnings/${c.req.param('id')}?done=${done}`, 303);
    const { refusal, existenceIsSecret } = answer;
    if (isOfAccess(refusal)) return refusedAccess(c, { kind: 'refused', refusal, existenceIsSecret }, services, here);
    return existenceIsSecret ? c.notFound() : warningPage(c, { problem: refusal });
  }

  async function warningPage(c: Context, more: Pick<WarningPageProps, 'done' | 'problem'>): Promise<Response> {
    const id = c.req.param('id') ?? '';
    const { member } = signedInOf(c);
    const [warning, maps] = await Promise.all([warnings.find(member, id), warnings.map(member, id)]);
    if (warning === undefined || maps === undefined) return c.notFound();
    const lang = langOf(c);
    const page = {
      // The other language's link leads to the warning, whichever form was posted.
      chrome: { ...(await staffChromeOf(c, services)), path: `/staff/warnings/${id}` },
      warning,
      maps,
      districts: services.casework.districts(),
      offices: new Map(services.casework.offices().map((office) => [office.id, office[lang]])),
    };
    return respond(c, <WarningPage {...page} {...more} />, statusOf(more.problem));
  }

  return app;
}

const warningDone = ['seen', 'closed'] as const;

function statusOf(problem: WarningPageProps['problem']): 200 | 409 | 422 {
  if (problem === undefined) return 200;
  return problem === 'missing' ? 422 : 409;
}
