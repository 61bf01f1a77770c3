/** The people of a deployment: the list, the invitation of one more, and one person with what may be done. */
import { type Context, Hono } from 'hono';
import { signInNameOf, signInNameSchema, displayNameSchema, InputError, inputErrorsOf } from '@amanat/domain';
import type { ListedPerson } from '@amanat/casework';
import { type Lang, messages, type Mistake, PeoplePage, type PeoplePageProps, type PersonRow } from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { isAllowed } from '../changes/is-allowed.ts';
import { roleView } from '../changes/names.ts';
import { inWords, postedForm, typedFields } from '../changes/posted-form.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { invitedPage } from './invited.tsx';

const fieldNames = ['display-name', 'sign-in-name'] as const;

export function peopleRoutes(services: Services): Hono {
  const { people, accounts } = services.staff;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/people';

  app.get(list, (c) => peoplePage(c, {}, []));

  app.post(list, async (c) => {
    const { member } = signedInOf(c);
    const lang = langOf(c);
    const typed = typedFields(await postedForm(c, fieldNames), fieldNames);
    if (!isAllowed(member, 'invite-person')) return notAllowed(c, services);
    const wanted = {
      displayName: displayNameSchema.safeParse(typed['display-name'] ?? ''),
      signInName: signInNameSchema.safeParse(signInNameOf(typed['sign-in-name'] ?? '')),
    };
    const { displayName, signInName } = wanted;
    if (!displayName.success || !signInName.success)
      return peoplePage(c, typed, [
        ...mistakeOf('display-name', displayName.error, lang),
        ...mistakeOf('sign-in-name', signInName.error, lang),
      ]);
    const answer = await accounts.invite(member, { displayName: displayName.data, signInName: signInName.data });
    if (answer.kind === 'invited') return invitedPage(c, displayName.data, answer.invitation, services);
    if (answer.refusal !== 'name-taken') return notAllowed(c, services);
    const taken = messages(lang).people.mistakes['name-taken'];
    return peoplePage(c, typed, [{ name: 'sign-in-name', text: taken }]);
  });

  async function peoplePage(c: Context, typed: PeoplePageProps['typed'], mistakes: readonly Mistake[]) {
    const { member } = signedInOf(c);
    const answer = await people.list(member);
    if (answer.kind === 'refused') return notAllowed(c, services);
    const few = answer.administratorCount < 2 ? 'few' : undefined;
    const page = (
      <PeoplePage
        chrome={await staffChromeOf(c, services)}
        people={answer.people.map((person) => personRow(person, member.account, langOf(c), services))}
        mayInvite={isAllowed(member, 'invite-person')}
        note={answer.maySetUpAlone ? 'set-up' : few}
        typed={typed}
        mistakes={mistakes}
      />
    );
    return respond(c, page, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

type ParseError = Parameters<typeof inputErrorsOf>[0];

function mistakeOf(name: string, error: ParseError | undefined, lang: Lang): readonly Mistake[] {
  const [first] = error === undefined ? [] : inputErrorsOf(error);
  return first instanceof InputError ? [{ name, text: inWords(first.code, messages(lang).people.mistakes) }] : [];
}

export const personRow = (
  { account, displayName, signInName, state, roles }: ListedPerson,
  self: string,
  lang: Lang,
  services: Services,
): PersonRow => ({
  account,
  displayName,
  signInName,
  state,
  roles: roles.map((role) => roleView(role, lang, services)),
  isSelf: account === self,
});
