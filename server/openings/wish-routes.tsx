/** Where an opening begins: from the page of a case, or by the number of one that is not one's own. */
import { type Context, Hono } from 'hono';
import { InputError, isCaseId } from '@amanat/domain';
import { ByNumberPage, OpenCasePage, type OpeningProblem, TakenPage, type TypedOpening } from '@amanat/web';
import type { AskAnswer } from '@amanat/casework';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { problemOf, statusOf } from './opening-answer.ts';
import { formOf, hasAction, isHidden } from './opening-routes.tsx';
import { type ParsedWish, parseWish } from './parse-opening-form.ts';

const ofCase = '/:lang{(?:ur|en)}/staff/cases/:id/open';
const at = '/:lang{(?:ur|en)}/staff/openings';

interface Mistaken {
  readonly typed?: TypedOpening | undefined;
  readonly problem?: OpeningProblem | undefined;
}

export function wishRoutes(services: Services): Hono {
  const { openings } = services.staff;
  const app = new Hono();

  app.get(ofCase, (c) => casePage(c));

  app.post(ofCase, async (c) => {
    const { member } = signedInOf(c);
    const caseId = c.req.param('id');
    const wish = parseWish(await formOf(c), false);
    if (wish.kind === 'mistaken') return casePage(c, wish);
    const answer = await begin[wish.way](member, caseId, wish.wanted);
    if (isHidden(answer)) return c.notFound();
    if (answer.kind !== 'done') return casePage(c, { problem: problemOf(answer) });
    const list = `/${langOf(c)}/staff/openings`;
    return c.redirect(wish.way === 'ask' ? list : `${list}/${answer.opening}`, 303);
  });

  const begin = { 'own-case': openings.openOwn, ask: openings.askOnCase, 'break-glass': openings.breakGlassOnCase };

  app.get(`${at}/ask`, (c) => numberPage(c, 'ask'));
  app.get(`${at}/break-glass`, (c) => numberPage(c, 'break-glass'));

  app.get(`${at}/asked`, async (c) => {
    const { member } = signedInOf(c);
    if (!hasAction(member, 'ask-opening') && !hasAction(member, 'break-glass')) return c.notFound();
    return respond(c, <TakenPage chrome={await staffChromeOf(c, services)} kind="taken" />);
  });

  app.post(`${at}/ask`, async (c) => {
    const wish = parsedFor('ask', await formOf(c));
    if (wish.kind === 'mistaken') return numberPage(c, 'ask', wish);
    return taken(c, 'ask', await openings.askByNumber(signedInOf(c).member, wish.number, wish.wanted));
  });

  app.post(`${at}/break-glass`, async (c) => {
    const wish = parsedFor('break-glass', await formOf(c));
    if (wish.kind === 'mistaken') return numberPage(c, 'break-glass', wish);
    const answer = await openings.breakGlassByNumber(signedInOf(c).member, wish.number, wish.wanted);
    if (answer.kind !== 'opened') return taken(c, 'break-glass', answer);
    // Two cases in a great many share a number: then the list shows both.
    const [first, ...others] = answer.openings;
    const id = others.length === 0 ? `/${first ?? ''}` : '';
    return c.redirect(`/${langOf(c)}/staff/openings${id}`, 303);
  });

  /** The same answer for every number; what follows from it comes after it is sent. */
  async function taken(c: Context, way: 'ask' | 'break-glass', answer: AskAnswer) {
    if (answer.kind === 'refused') return numberPage(c, way, { problem: problemOf(answer) });
    if (answer.kind === 'stopped')
      return respond(c, <TakenPage chrome={await staffChromeOf(c, services)} kind="stopped" />, 409);
    services.laterWork.add(answer.afterwards);
    return c.redirect(`/${langOf(c)}/staff/openings/asked`, 303);
  }

  async function casePage(c: Context, { typed, problem }: Mistaken = {}) {
    const caseId = c.req.param('id') ?? '';
    const choices = await openings.choicesOn(signedInOf(c).member, caseId);
    if (choices === undefined || !isCaseId(caseId)) return c.notFound();
    const page = { chrome: await staffChromeOf(c, services), caseId, choices, typed, problem };
    return respond(c, <OpenCasePage {...page} />, typed === undefined ? statusOf(problem) : 422);
  }

  async function numberPage(c: Context, way: 'ask' | 'break-glass', { typed, problem }: Mistaken = {}) {
    if (!hasAction(signedInOf(c).member, way === 'ask' ? 'ask-opening' : 'break-glass')) return c.notFound();
    const page = { chrome: await staffChromeOf(c, services), way, typed, problem };
    return respond(c, <ByNumberPage {...page} />, typed === undefined ? statusOf(problem) : 422);
  }

  return app;
}

/** @throws InputError for a button that stands on another page */
function parsedFor(way: 'ask' | 'break-glass', form: URLSearchParams): ParsedWish {
  const wish = parseWish(form, true);
  if (wish.kind === 'wish' && wish.way !== way) throw new InputError('not-in-list', 'way');
  return wish;
}
