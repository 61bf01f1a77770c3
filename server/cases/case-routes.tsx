/** Cases as staff see them. Each answer comes from casework, which has asked whether this person may; here it becomes a page. */
import { type Context, Hono } from 'hono';
import type { CaseAccessAnswer, CaseStepAnswer, Refused } from '@amanat/casework';
import type { CaseAccessRefusal, ComplaintRefusal } from '@amanat/domain';
import {
  accountField,
  type CaseDone,
  caseDone,
  CaseListPage,
  type CaseMistake,
  CasePage,
  CaseRefusedPage,
  ConflictPage,
  type TransferError,
  keepAwayField,
  type KeepAwayError,
  transferField,
} from '@amanat/web';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { hasAction } from '../openings/opening-routes.tsx';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { showAltered } from './altered-case.tsx';
import { listQueryOf } from './list-query.ts';
import { answerNoSooner } from './not-there.ts';
import { chosenAccount, chosenGround, chosenQuestion, letInAnswer, accountIn, readFields } from './posted-form.ts';
import { statusOfRefusal } from './status-of-refusal.ts';

const list = '/:lang{(?:ur|en)}/staff/cases';
const one = `${list}/:id`;

export function caseRoutes(services: Services): Hono {
  const { cases, caseAccess, life } = services.staff;
  const app = new Hono();
  // Also before the routes of openings and exports that begin with a case.
  app.use(`${list}/*`, answerNoSooner);
  app.use(`${list}/*`, showAltered(services));

  app.get(list, async (c) => {
    const query = listQueryOf(new URL(c.req.url).searchParams);
    const answer = await cases.list(signedInOf(c).member, query.filter);
    if (answer.kind === 'refused') return refused(c, answer);
    const { district, ownOnly, after } = query.filter;
    const page = {
      chrome: await staffChromeOf(c, services),
      list: answer.list,
      districts: services.casework.districts(),
      shown: { district, ownOnly },
      isFurther: after !== undefined,
      hasLeft: query.hasLeft,
      wasGiven: query.wasGiven,
    };
    return respond(c, <CaseListPage {...page} />);
  });

  app.get(one, (c) => showCase(c));

  app.get(`${one}/conflict`, async (c) => {
    const answer = await cases.find(signedInOf(c).member, c.req.param('id'));
    if (answer.kind === 'refused') return refused(c, answer);
    return respond(c, <ConflictPage chrome={await staffChromeOf(c, services)} page={answer.page} />);
  });

  app.post(`${one}/conflict`, async (c) => {
    readFields(await c.req.text(), []);
    const answer = await caseAccess.declareConflict(signedInOf(c).member, c.req.param('id'));
    // The case is not there for them any more: not even the way back to it.
    return answer.kind === 'refused' ? refused(c, answer) : c.redirect(`/${langOf(c)}/staff/cases?left=yes`, 303);
  });

  app.post(`${one}/acknowledge`, async (c) => {
    readFields(await c.req.text(), []);
    return onwards(c, await cases.acknowledge(signedInOf(c).member, c.req.param('id')), 'acknowledged');
  });

  app.post(`${one}/question`, async (c) => {
    const question = chosenQuestion(await c.req.text());
    if (question === undefined) return showCase(c, { form: 'question', missing: ['question'] });
    return onwards(c, await cases.askQuestion(signedInOf(c).member, c.req.param('id'), question), 'asked');
  });

  app.post(`${one}/assign`, async (c) => {
    const account = chosenAccount(await c.req.text(), 'assign');
    if (account === undefined) return showCase(c, { form: 'assign', missing: ['account'] });
    return onwards(c, await caseAccess.assign(signedInOf(c).member, c.req.param('id'), account), 'assigned');
  });

  app.post(`${one}/hand-over`, async (c) => {
    const account = chosenAccount(await c.req.text(), 'hand-over');
    if (account === undefined) return showCase(c, { form: 'hand-over', missing: ['account'] });
    const { member } = signedInOf(c);
    const answer = await caseAccess.handOver(member, c.req.param('id'), account);
    return onwards(c, answer, 'handed-over');
  });

  app.post(`${one}/shut-out`, async (c) => {
    const field = accountField('shut-out');
    const form = readFields(await c.req.text(), [field, 'ground']);
    const [account, ground] = [accountIn(form, field), chosenGround(form)];
    if (account === undefined || ground === undefined) {
      const missing = [
        ...(account === undefined ? ['account' as const] : []),
        ...(ground === undefined ? ['ground' as const] : []),
      ];
      return showCase(c, { form: 'shut-out', missing, account });
    }
    const answer = await caseAccess.shutOut(signedInOf(c).member, c.req.param('id'), account, ground);
    return onwards(c, answer, 'shut-out');
  });

  app.post(`${one}/let-in`, async (c) => {
    const account = chosenAccount(await c.req.text(), 'let-in');
    if (account === undefined) return showCase(c, { form: 'let-in', missing: ['account'] });
    return onwards(c, await caseAccess.askLetIn(signedInOf(c).member, c.req.param('id'), account), 'let-in-asked');
  });

  app.post(`${one}/let-in/answer`, async (c) => {
    const { account, answer } = letInAnswer(await c.req.text());
    const { member } = signedInOf(c);
    const caseId = c.req.param('id');
    if (answer === 'agree') return onwards(c, await caseAccess.agreeLetIn(member, caseId, account), 'let-in');
    return onwards(c, await caseAccess.refuseLetIn(member, caseId, account), 'let-in-refused');
  });

  app.post(`${one}/transfer`, async (c) => {
    const office = readFields(await c.req.text(), [transferField]).get(transferField) ?? '';
    const { member } = signedInOf(c);
    const caseId = c.req.param('id');
    if (office === '') return showCase(c, undefined, 'missing');
    const answer = await life.transfer(member, caseId, office);
    const here = `/${langOf(c)}/staff/cases`;
    if (answer.kind === 'done') {
      // Given by a custodian it waits with them no more, and is not theirs to see.
      const found = await life.find(member, caseId);
      return c.redirect(found.kind === 'refused' ? `${here}?given=yes` : `${here}/${caseId}?done=transferred`, 303);
    }
    const { refusal, existenceIsSecret } = answer;
    if (refusal === 'no-such-office' || refusal === 'office-has-it' || refusal === 'office-kept-away')
      return showCase(c, undefined, refusal);
    return refused(c, { kind: 'refused', refusal, existenceIsSecret });
  });

  app.post(`${one}/keep-away`, async (c) => {
    const office = readFields(await c.req.text(), [keepAwayField]).get(keepAwayField) ?? '';
    const { member } = signedInOf(c);
    const caseId = c.req.param('id');
    if (office === '') return showCase(c, undefined, undefined, 'missing');
    const answer = await life.keepAway(member, caseId, office);
    const here = `/${langOf(c)}/staff/cases`;
    if (answer.kind === 'done') {
      // Whoever kept their own office away sees it no more.
      const found = await life.find(member, caseId);
      return c.redirect(found.kind === 'refused' ? `${here}?left=yes` : `${here}/${caseId}?done=kept-away`, 303);
    }
    const { refusal, existenceIsSecret } = answer;
    if (refusal === 'no-such-office' || refusal === 'already-kept-away' || refusal === 'monitor-decides')
      return showCase(c, undefined, undefined, refusal);
    return refused(c, { kind: 'refused', refusal, existenceIsSecret });
  });

  async function showCase(
    c: Context,
    mistake?: CaseMistake,
    transferError?: TransferError,
    keepAwayError?: KeepAwayError,
  ) {
    const { member } = signedInOf(c);
    const answer = await cases.find(member, c.req.param('id') ?? '');
    if (answer.kind === 'refused') return refused(c, answer);
    const found = await life.find(member, answer.page.caseId);
    if (found.kind === 'refused') return refused(c, found);
    const lang = langOf(c);
    const page = {
      // The other language's link leads to the case, whichever form was posted.
      chrome: { ...(await staffChromeOf(c, services)), path: `/staff/cases/${answer.page.caseId}` },
      page: answer.page,
      life: found.kind === 'life' ? { ...found, today: services.today().toString() } : found,
      offices: new Map(services.casework.offices().map((office) => [office.id, office[lang]])),
      districts: services.casework.districts(),
      done: doneIn(c.req.query('done')),
      linksHref: hasAction(member, 'see-links') ? `/${lang}/staff/cases/${answer.page.caseId}/links` : undefined,
    };
    const errors = { mistake, transferError, keepAwayError };
    const isWrong = Object.values(errors).some((each) => each !== undefined);
    return respond(c, <CasePage {...page} {...errors} />, isWrong ? 422 : 200);
  }

  const onwards = (c: Context, answer: CaseAccessAnswer | CaseStepAnswer, done: CaseDone) =>
    answer.kind === 'refused'
      ? refused(c, answer)
      : c.redirect(`/${langOf(c)}/staff/cases/${c.req.param('id')}?done=${done}`, 303);

  async function refused(c: Context, { refusal, existenceIsSecret }: Refused<CaseAccessRefusal | ComplaintRefusal>) {
    if (existenceIsSecret) return c.notFound();
    const id = c.req.param('id');
    const caseHref = id === undefined ? undefined : `/${langOf(c)}/staff/cases/${id}`;
    const page = { chrome: { ...(await staffChromeOf(c, services)), path: '/staff/cases' }, refusal, caseHref };
    return respond(c, <CaseRefusedPage {...page} />, statusOfRefusal(refusal));
  }

  return app;
}

/** One of ours, or nothing is said. */
const doneIn = (query: string | undefined): CaseDone | undefined => caseDone.find((done) => done === query);
