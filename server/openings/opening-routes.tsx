/**
 * Openings: asked for, answered, read, closed, reviewed. What one may not know of is answered as what is not there, and
 * so is an opening that is over or another's.
 */
import { type Context, Hono } from 'hono';
import { decideAccess, InputError, type Member, openingFindings, policy, type StaffAction } from '@amanat/domain';
import {
  AllOpeningsPage,
  AnswerOpeningPage,
  OpenedPage,
  OpeningsPage,
  type OpeningProblem,
  ReviewOpeningPage,
} from '@amanat/web';
import type { OpeningAnswer } from '@amanat/casework';
import { answerNoSooner } from '../cases/not-there.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { openingNames } from './opening-names.ts';
import { problemOf, statusOf } from './opening-answer.ts';
import { oneOf, onlyFields } from './parse-opening-form.ts';

const at = '/:lang{(?:ur|en)}/staff/openings';

export function openingRoutes(services: Services): Hono {
  const { openings } = services.staff;
  const app = new Hono();
  // Behind one that is another's stands more reading than behind one that is not there.
  app.use(`${at}/:id`, answerNoSooner);
  app.use(`${at}/:id/*`, answerNoSooner);

  app.get(at, async (c) => {
    const { member } = signedInOf(c);
    const may = {
      mayAsk: hasAction(member, 'ask-opening'),
      mayAnswer: hasAction(member, 'agree-opening'),
      mayReview: hasAction(member, 'review-opening'),
      maySeeAll: hasAction(member, 'see-openings'),
    };
    if (!Object.values(may).includes(true)) return c.notFound();
    services.laterWork.add(() => openings.alarmLateReviews());
    const [chrome, names, lists] = await Promise.all([
      staffChromeOf(c, services),
      openingNames(c, services),
      openings.list(member),
    ]);
    return respond(c, <OpeningsPage chrome={chrome} lists={lists} names={names} {...may} />);
  });

  app.get(`${at}/all`, async (c) => {
    const { member } = signedInOf(c);
    const page = pageIn(c.req.query('page'));
    const found = await openings.page(member, page);
    if (found === undefined) return c.notFound();
    const chrome = await staffChromeOf(c, services);
    const seesAll = decideAccess(member, { action: 'see-openings' }).kind === 'allowed';
    const names = await openingNames(c, services, seesAll ? 'ids' : 'names');
    const mayReview = hasAction(member, 'review-opening');
    return respond(
      c,
      <AllOpeningsPage chrome={chrome} found={found} names={names} page={page} mayReview={mayReview} />,
    );
  });

  app.get(`${at}/:id`, async (c) => {
    const view = await openings.read(signedInOf(c).member, c.req.param('id'));
    if (view === undefined) return c.notFound();
    const [chrome, names] = await Promise.all([staffChromeOf(c, services), openingNames(c, services)]);
    const offices = services.casework.offices().map((office) => ({ id: office.id, name: office[langOf(c)] }));
    return respond(c, <OpenedPage chrome={chrome} view={view} names={names} offices={offices} />);
  });

  app.post(`${at}/:id/open`, async (c) => {
    onlyFields(await formOf(c), []);
    return afterOwn(c, await openings.openAgreed(signedInOf(c).member, c.req.param('id')));
  });

  app.post(`${at}/:id/close`, async (c) => {
    onlyFields(await formOf(c), []);
    const answer = await openings.close(signedInOf(c).member, c.req.param('id'));
    // Closed by its time, or by another tab: what was wanted is so.
    return isHidden(answer) ? c.notFound() : c.redirect(`/${langOf(c)}/staff/openings`, 303);
  });

  app.get(`${at}/:id/answer`, (c) => answerPage(c));

  app.post(`${at}/:id/answer`, async (c) => {
    const given = oneOf(onlyFields(await formOf(c), ['answer']), 'answer', ['agree', 'refuse']);
    if (given === undefined) throw new InputError('missing', 'answer');
    const answer = await openings[given](signedInOf(c).member, c.req.param('id'));
    if (answer.kind === 'done') return c.redirect(`/${langOf(c)}/staff/openings`, 303);
    return isHidden(answer) ? c.notFound() : answerPage(c, problemOf(answer));
  });

  app.get(`${at}/:id/review`, (c) => reviewPage(c));

  app.post(`${at}/:id/review`, async (c) => {
    const found = oneOf(onlyFields(await formOf(c), ['found']), 'found', openingFindings);
    if (found === undefined) throw new InputError('missing', 'found');
    const answer = await openings.review(signedInOf(c).member, c.req.param('id'), found);
    if (answer.kind === 'done') return c.redirect(`/${langOf(c)}/staff/openings`, 303);
    return isHidden(answer) ? c.notFound() : reviewPage(c, problemOf(answer));
  });

  async function answerPage(c: Context, problem?: OpeningProblem) {
    const props = await secondPersonProps(c, 'agree-opening');
    if (props === undefined) return c.notFound();
    return respond(c, <AnswerOpeningPage {...props} problem={problem} />, statusOf(problem));
  }

  async function reviewPage(c: Context, problem?: OpeningProblem) {
    const props = await secondPersonProps(c, 'review-opening');
    if (props === undefined) return c.notFound();
    return respond(c, <ReviewOpeningPage {...props} problem={problem} />, statusOf(problem));
  }

  async function secondPersonProps(c: Context, action: 'agree-opening' | 'review-opening') {
    const view = await openings.findForSecond(signedInOf(c).member, c.req.param('id') ?? '', action);
    if (view === undefined) return undefined;
    const [chrome, names] = await Promise.all([staffChromeOf(c, services), openingNames(c, services)]);
    return { chrome, view, names };
  }

  /** To what is open now; what is too late is told by its place in the list. */
  const afterOwn = (c: Context, answer: OpeningAnswer) => {
    if (isHidden(answer)) return c.notFound();
    const id = answer.kind === 'done' ? `/${answer.opening}` : '';
    return c.redirect(`/${langOf(c)}/staff/openings${id}`, 303);
  };

  return app;
}

/** Whether the policy's table has the action for one of the person's roles: what a page offers, not what it allows. */
export const hasAction = ({ memberships }: Member, action: StaffAction): boolean =>
  memberships.some(({ role }) => policy[role][action] !== undefined);

/** What is answered as if there were nothing. */
export const isHidden = (
  answer: { readonly kind: 'done' | 'unknown' } | { readonly kind: 'refused'; readonly existenceIsSecret: boolean },
): answer is { readonly kind: 'unknown' } =>
  answer.kind === 'unknown' || (answer.kind === 'refused' && answer.existenceIsSecret);

export const formOf = async (c: Context): Promise<URLSearchParams> => new URLSearchParams(await c.req.text());

/** From 0; anything else begins at the newest. */
const pageIn = (typed: string | undefined): number => (/^\d{1,4}$/.test(typed ?? '') ? Number(typed) : 0);
