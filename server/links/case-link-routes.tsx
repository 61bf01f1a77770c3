/** What may belong together with one case, its picture, and asking another organisation for contact. */
import { type Context, Hono } from 'hono';
import type { LinkRefusal } from '@amanat/domain';
import { CaseLinksPage, NetworkPage } from '@amanat/web';
import { answerAtOneTime } from '../cases/not-there.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { formOf } from '../staff/staff-form.ts';
import { linkIn } from './posted-link.ts';
import { isOfAccess, refusedAccess } from './refused-link.tsx';

const one = '/:lang{(?:ur|en)}/staff/cases/:id';

/** Behind the routes of cases, which answer alike for a case that is not there. */
export function caseLinkRoutes(services: Services): Hono {
  const { links } = services.staff;
  const app = new Hono();
  app.use(`${one}/links`, answerAtOneTime);
  app.use(`${one}/network`, answerAtOneTime);

  app.get(`${one}/links`, (c) => linksPage(c));

  app.post(`${one}/links/contact`, async (c) => {
    const link = linkIn(await formOf(c, ['link']));
    const answer = await links.askContact(signedInOf(c).member, idOf(c), link);
    if (answer.kind === 'done') return c.redirect(`/${langOf(c)}/staff/cases/${idOf(c)}/links?done=asked`, 303);
    if (answer.kind === 'moved') return linksPage(c);
    const { refusal, existenceIsSecret } = answer;
    if (isOfAccess(refusal)) return refusedAccess(c, { kind: 'refused', refusal, existenceIsSecret }, services, at(c));
    return existenceIsSecret ? c.notFound() : linksPage(c, refusal);
  });

  app.get(`${one}/network`, async (c) => {
    const answer = await links.network(signedInOf(c).member, idOf(c));
    if (answer.kind === 'refused') return refusedAccess(c, answer, services, at(c));
    const chrome = await staffChromeOf(c, services);
    const districts = services.casework.districts();
    return respond(c, <NetworkPage chrome={chrome} caseId={idOf(c)} view={answer.view} districts={districts} />);
  });

  async function linksPage(c: Context, refusal?: LinkRefusal): Promise<Response> {
    const answer = await links.suggestionsOf(signedInOf(c).member, idOf(c));
    if (answer.kind === 'refused') return refusedAccess(c, answer, services, at(c));
    const lang = langOf(c);
    const page = {
      // The other language's link leads to the page, whichever form was posted.
      chrome: { ...(await staffChromeOf(c, services)), path: `/staff/cases/${idOf(c)}/links` },
      view: answer.view,
      districts: services.casework.districts(),
      offices: new Map(services.casework.offices().map((office) => [office.id, office[lang]])),
      isAsked: c.req.query('done') === 'asked',
    };
    return respond(c, <CaseLinksPage {...page} refusal={refusal} />, refusal === undefined ? 200 : 409);
  }

  return app;
}

const idOf = (c: Context): string => c.req.param('id') ?? '';

const at = (c: Context) => ({ path: '/staff/cases', caseHref: `/${langOf(c)}/staff/cases/${idOf(c)}` });
