/**
 * Suggestions and links: the monitor's list, one pair with what is decided about it, and wishes for contact. A pair that one may
 * not know of is answered as one that is not there.
 */
import { type Context, Hono } from 'hono';
import type { LinkAnswer } from '@amanat/casework';
import { decideAccess, type LinkRefusal, personalWithdrawalGrounds } from '@amanat/domain';
import { ContactsPage, LinkPage, type LinkPageProps, LinksPage, withdrawalField } from '@amanat/web';
import { answerNoSooner } from '../cases/not-there.ts';
import { hasAction } from '../openings/opening-routes.tsx';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { choiceIn, formOf } from '../staff/staff-form.ts';
import { postedAnswer, postedDecision } from './posted-link.ts';
import { isOfAccess, refusedAccess } from './refused-link.tsx';

const list = '/:lang{(?:ur|en)}/staff/links';
const here = { path: '/staff/links' };

export function linkRoutes(services: Services): Hono {
  const { links } = services.staff;
  const app = new Hono();
  app.use(`${list}/*`, answerNoSooner);

  app.get(list, async (c) => {
    const { member } = signedInOf(c);
    const isCustodian =
      decideAccess(member, { action: 'see-all-suggestions' }).kind === 'refused' && hasAction(member, 'answer-contact');
    if (isCustodian) return c.redirect(`/${langOf(c)}/staff/links/contacts`, 303);
    const after = afterIn(c.req.query('after'));
    const answer = await links.list(member, after);
    if (answer.kind === 'refused') return refusedAccess(c, answer, services, here);
    const page = {
      chrome: await staffChromeOf(c, services),
      list: answer.list,
      districts: services.casework.districts(),
    };
    return respond(c, <LinksPage {...page} isFurther={after !== undefined} />);
  });

  app.get(`${list}/contacts`, (c) => contactsPage(c));

  app.post(`${list}/contacts`, async (c) => {
    const { link, side, answer } = postedAnswer(await formOf(c, ['link', 'side', 'answer']));
    const answered = await links.answerContact(signedInOf(c).member, link, side, answer);
    if (answered.kind === 'done')
      return c.redirect(`/${langOf(c)}/staff/links/contacts?done=${answer === 'agree' ? 'agreed' : 'refused'}`, 303);
    if (answered.kind === 'moved') return contactsPage(c);
    const { refusal, existenceIsSecret } = answered;
    if (isOfAccess(refusal)) return refusedAccess(c, { kind: 'refused', refusal, existenceIsSecret }, services, here);
    return existenceIsSecret ? c.notFound() : contactsPage(c, refusal);
  });

  app.get(`${list}/:id`, (c) => linkPage(c, { done: linkDone.find((each) => each === c.req.query('done')) }));

  app.post(`${list}/:id/decide`, async (c) => {
    const { decision, grounds, basis } = postedDecision(await c.req.text());
    if (grounds.length === 0) return linkPage(c, { mistake: { form: decision, ticked: grounds } });
    const answer = await links.decide(signedInOf(c).member, c.req.param('id'), { decision, grounds, basis });
    return onwards(c, answer, 'decided');
  });

  app.post(`${list}/:id/withdraw`, async (c) => {
    const ground = choiceIn(personalWithdrawalGrounds, await formOf(c, [withdrawalField]), withdrawalField);
    if (ground === undefined) return linkPage(c, { mistake: { form: 'withdrawal' } });
    return onwards(c, await links.withdraw(signedInOf(c).member, c.req.param('id'), ground), 'withdrawn');
  });

  async function contactsPage(c: Context, refusal?: LinkRefusal): Promise<Response> {
    const answer = await links.contacts(signedInOf(c).member);
    if (answer.kind === 'refused') return refusedAccess(c, answer, services, here);
    const lang = langOf(c);
    const page = {
      chrome: await staffChromeOf(c, services),
      contacts: answer.contacts,
      offices: new Map(services.casework.offices().map((office) => [office.id, office[lang]])),
      done: contactDone.find((each) => each === c.req.query('done')),
    };
    return respond(c, <ContactsPage {...page} refusal={refusal} />, refusal === undefined ? 200 : 409);
  }

  async function linkPage(c: Context, more: Pick<LinkPageProps, 'done' | 'mistake' | 'problem'>): Promise<Response> {
    const id = c.req.param('id') ?? '';
    const suggestion = await links.find(signedInOf(c).member, id);
    if (suggestion === undefined) return c.notFound();
    // The other language's link leads to the pair, whichever form was posted.
    const chrome = { ...(await staffChromeOf(c, services)), path: `/staff/links/${id}` };
    const districts = services.casework.districts();
    const status = more.mistake === undefined ? 200 : 422;
    return respond(
      c,
      <LinkPage chrome={chrome} suggestion={suggestion} districts={districts} {...more} />,
      more.problem === undefined ? status : 409,
    );
  }

  async function onwards(c: Context, answer: LinkAnswer, done: 'decided' | 'withdrawn'): Promise<Response> {
    if (answer.kind === 'done') {
      // What was decided may be what a warning rests on.
      services.timers.soon();
      return c.redirect(`/${langOf(c)}/staff/links/${c.req.param('id')}?done=${done}`, 303);
    }
    if (answer.kind === 'moved') return linkPage(c, { problem: 'moved' });
    const { refusal, existenceIsSecret } = answer;
    if (isOfAccess(refusal)) return refusedAccess(c, { kind: 'refused', refusal, existenceIsSecret }, services, here);
    return existenceIsSecret ? c.notFound() : linkPage(c, { problem: refusal });
  }

  return app;
}

const linkDone = ['decided', 'withdrawn'] as const;
const contactDone = ['agreed', 'refused'] as const;

/** A place in the list, as the list itself gave it; anything else begins at the newest. */
const afterIn = (typed: string | undefined): string | undefined =>
  typed !== undefined && /^[0-9a-z_.-]{1,120}$/.test(typed) ? typed : undefined;
