/** One person: what is proposed about them, and the little that one administrator does alone. */
import { type Context, Hono } from 'hono';
import { type ChangeRefusal, InputError, isAccountId, type Proposal, proposalSchema } from '@amanat/domain';
import {
  messages,
  type Mistake,
  type PersonOrder,
  personOrders,
  PersonPage,
  type PersonPageProps,
  type RoleField,
} from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { isAllowed } from '../changes/is-allowed.ts';
import { districtOptions, officeOptions } from '../changes/names.ts';
import { mistakesOf, type Posted, postedForm, typedFields, typedIn } from '../changes/posted-form.ts';
import { refusedField } from '../changes/refused-field.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { invitedPage } from './invited.tsx';
import { personRow } from './people-routes.tsx';

const roleFields = ['role', 'scope', 'office', 'team', 'district'] as const satisfies readonly RoleField[];

type Shown = Pick<PersonPageProps, 'typed' | 'mistakes'>;
const nothingTyped: Shown = { typed: {}, mistakes: [] };

export function personRoutes(services: Services): Hono {
  const { people, changes, accounts } = services.staff;
  const app = new Hono();
  const address = '/:lang{(?:ur|en)}/staff/people/:id';

  app.get(address, (c) => personPage(c, nothingTyped));

  app.post(address, async (c) => {
    const account = c.req.param('id');
    if (!isAccountId(account)) return c.notFound();
    const form = await postedForm(c, ['what', 'membership', ...roleFields]);
    const what = personOrders.find((order) => order === typedIn(form, 'what'));
    if (what === undefined) throw new InputError('not-in-list', 'what');
    switch (what) {
      case 'suspend':
        return answerDone(c, await people.suspend(signedInOf(c).member, account), 'suspended');
      case 'end-sessions':
        return answerDone(c, await people.endSessions(signedInOf(c).member, account), 'signed-out');
      case 'invite-again':
        return answerInvited(c, account);
      case 'propose-role':
        return proposeRole(c, account, form);
      case 'end-role':
      case 'resume':
      case 'propose-invitation':
        return propose(c, proposalOf(what, account, form), nothingTyped);
      default:
        throw new Error(`not handled: ${String(what satisfies never)}`);
    }
  });

  function proposeRole(c: Context, account: string, form: Posted) {
    const typed = typedFields(form, roleFields);
    const parsed = proposalSchema.safeParse({ kind: 'grant-role', account, ...typed });
    if (parsed.success) return propose(c, parsed.data, { typed, mistakes: [] });
    const words = messages(langOf(c)).people.mistakes;
    const fieldOf = (path: string): string | undefined => roleFields.find((field) => field === path);
    // Whatever was not chosen from a list is said so.
    const mistakes = mistakesOf(parsed.error, fieldOf, words).map((mistake) =>
      mistake.name === 'team' ? mistake : { ...mistake, text: words['not-in-list'] },
    );
    return personPage(c, { typed, mistakes });
  }

  async function propose(c: Context, proposal: Proposal, shown: Shown) {
    const lang = langOf(c);
    const answer = await changes.propose(signedInOf(c).member, proposal);
    switch (answer.kind) {
      case 'proposed':
        return c.redirect(`/${lang}/staff/changes/${answer.change}?done=proposed`, 303);
      case 'set-up':
        return c.redirect(`/${lang}/staff/people/${c.req.param('id') ?? ''}?done=set-up`, 303);
      case 'not-done':
        return personPage(c, { ...shown, mistakes: [mistakeOf(c, answer.refusal)] });
      case 'refused':
        return notAllowed(c, services);
      default:
        throw new Error(`not handled: ${String(answer satisfies never)}`);
    }
  }

  async function answerDone(c: Context, answer: Awaited<ReturnType<typeof people.suspend>>, done: string) {
    const lang = langOf(c);
    switch (answer.kind) {
      case 'done':
        return c.redirect(`/${lang}/staff/people/${c.req.param('id') ?? ''}?done=${done}`, 303);
      case 'unknown':
        return c.notFound();
      case 'not-done': {
        const words: Readonly<Partial<Record<string, string>>> = messages(lang).changes.refusals;
        const text = words[answer.refusal] ?? messages(lang).changes.refusals['nothing-changes'];
        return personPage(c, { typed: {}, mistakes: [{ text }] });
      }
      case 'refused':
        return notAllowed(c, services);
      default:
        throw new Error(`not handled: ${String(answer satisfies never)}`);
    }
  }

  async function answerInvited(c: Context, account: string) {
    const { member } = signedInOf(c);
    const found = await people.find(member, account);
    if (found.kind === 'refused') return notAllowed(c, services);
    if (found.kind === 'unknown') return c.notFound();
    const answer = await accounts.inviteAgain(member, found.person.account);
    if (answer.kind === 'invited') return invitedPage(c, found.person.displayName, answer.invitation, services);
    if (answer.refusal === 'invitation-not-open')
      return personPage(c, { typed: {}, mistakes: [{ text: messages(langOf(c)).people.proposeInviteText }] });
    return notAllowed(c, services);
  }

  async function personPage(c: Context, { typed, mistakes }: Shown) {
    const { member } = signedInOf(c);
    const lang = langOf(c);
    const answer = await people.find(member, c.req.param('id') ?? '');
    if (answer.kind === 'refused') return notAllowed(c, services);
    if (answer.kind === 'unknown') return c.notFound();
    const page = (
      <PersonPage
        chrome={await staffChromeOf(c, services)}
        person={personRow(answer.person, member.account, lang, services)}
        mayPropose={isAllowed(member, 'propose-change')}
        invitationIsOpen={answer.invitationIsOpen}
        offices={officeOptions(
          services.casework.offices().filter(({ outside }) => !outside),
          lang,
        )}
        districts={districtOptions(lang, services)}
        typed={typed}
        mistakes={mistakes}
        done={doneIn(c.req.query('done'))}
      />
    );
    return respond(c, page, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

type Simple = Extract<PersonOrder, 'end-role' | 'resume' | 'propose-invitation'>;

/** @throws InputError for a membership that is none */
function proposalOf(what: Simple, account: string, form: Posted): Proposal {
  const wanted = {
    'end-role': { kind: 'end-role', account, membership: typedIn(form, 'membership') },
    resume: { kind: 'resume-account', account },
    'propose-invitation': { kind: 'invite-again', account },
  }[what];
  const parsed = proposalSchema.safeParse(wanted);
  if (!parsed.success) throw new InputError('not-this-shape', 'membership');
  return parsed.data;
}

const mistakeOf = (c: Context, refusal: ChangeRefusal): Mistake => ({
  name: refusedField(refusal),
  text: messages(langOf(c)).changes.refusals[refusal],
});

const doneIn = (text: string | undefined): PersonPageProps['done'] =>
  (['suspended', 'signed-out', 'set-up'] as const).find((done) => done === text);
