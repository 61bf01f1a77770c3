/** Offices by chain, and one office with the form that proposes it otherwise. */
import { type Context, Hono } from 'hono';
import { type Office, officeLevels } from '@amanat/domain';
import {
  type Lang,
  messages,
  type Mistake,
  OfficePage,
  type OfficeNode,
  OfficesPage,
  officeWorks,
  type TypedOffice,
} from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { isAllowed } from '../changes/is-allowed.ts';
import { districtOptions, officeOptions } from '../changes/names.ts';
import { postedForm } from '../changes/posted-form.ts';
import { refusedField } from '../changes/refused-field.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { officeFormFields, proposalOf, typedOf, typedOffice } from './office-form.ts';

const nothingTyped: TypedOffice = { fields: {}, works: [], confirmed: false };

export function officeRoutes(services: Services): Hono {
  const { changes } = services.staff;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/offices';

  app.get(list, async (c) => {
    const { member } = signedInOf(c);
    const answer = changes.offices(member);
    if (answer.kind === 'refused') return notAllowed(c, services);
    const chrome = await staffChromeOf(c, services);
    const mayPropose = isAllowed(member, 'propose-change');
    return respond(
      c,
      <OfficesPage chrome={chrome} tops={chainOf(answer.offices, langOf(c))} mayPropose={mayPropose} />,
    );
  });

  app.get(`${list}/new`, async (c) => {
    if (!isAllowed(signedInOf(c).member, 'propose-change')) return notAllowed(c, services);
    return officePage(c, undefined, nothingTyped, []);
  });

  app.post(`${list}/new`, (c) => propose(c, undefined));

  app.get(`${list}/:id`, async (c) => {
    const office = officeOf(c);
    return office === undefined ? unknown(c) : officePage(c, office, typedOf(office), []);
  });

  app.post(`${list}/:id`, async (c) => {
    const office = officeOf(c);
    return office === undefined ? unknown(c) : propose(c, office);
  });

  const officeOf = (c: Context): Office | undefined => {
    const answer = changes.offices(signedInOf(c).member);
    return answer.kind === 'seen' ? answer.offices.find(({ id }) => id === c.req.param('id')) : undefined;
  };

  const isTaken = (id: string): boolean => services.casework.offices().some((office) => office.id === id);

  /** Whoever may not see offices is told that, whatever the address. */
  const unknown = (c: Context): Response | Promise<Response> =>
    isAllowed(signedInOf(c).member, 'see-offices') ? c.notFound() : notAllowed(c, services);

  async function propose(c: Context, before: Office | undefined) {
    const { member } = signedInOf(c);
    const lang = langOf(c);
    const typed = typedOffice(await postedForm(c, officeFormFields));
    if (!isAllowed(member, 'propose-change')) return notAllowed(c, services);
    const wanted = proposalOf(typed, before, services.today().toString(), messages(lang).people.mistakes);
    if (wanted.kind === 'mistakes') return officePage(c, before, typed, wanted.mistakes);
    const { proposal } = wanted;
    if (before === undefined && isTaken(proposal.office.id)) {
      const text = messages(lang).offices.idTaken;
      return officePage(c, before, typed, [{ name: 'id', text }]);
    }
    const answer = await changes.propose(member, proposal);
    if (answer.kind === 'proposed') return c.redirect(`/${lang}/staff/changes/${answer.change}?done=proposed`, 303);
    if (answer.kind !== 'not-done') return notAllowed(c, services);
    const text = messages(lang).changes.refusals[answer.refusal];
    return officePage(c, before, typed, [{ name: refusedField(answer.refusal), text }]);
  }

  async function officePage(c: Context, office: Office | undefined, typed: TypedOffice, mistakes: readonly Mistake[]) {
    const { member } = signedInOf(c);
    const lang = langOf(c);
    const shown =
      office === undefined
        ? undefined
        : { id: office.id, name: office[lang], confirmedOn: office.confirmedOn ?? undefined };
    const others = services.casework.offices().filter(({ id, outside }) => id !== office?.id && !outside);
    const page = (
      <OfficePage
        chrome={await staffChromeOf(c, services)}
        office={shown}
        typed={typed}
        mistakes={mistakes}
        offices={officeOptions(others, lang)}
        districts={districtOptions(lang, services)}
        mayPropose={isAllowed(member, 'propose-change')}
      />
    );
    return respond(c, page, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

/** Those under nobody's orders first; each with those below it. The chain cannot loop: the list was parsed. */
function chainOf(offices: readonly Office[], lang: Lang): readonly OfficeNode[] {
  const below = (above: string | undefined): readonly OfficeNode[] =>
    offices
      .filter((office) => office.above === above)
      .map((office) => ({
        id: office.id,
        name: office[lang],
        works: officeWorks.filter((work) => office[work]),
        confirmedOn: office.confirmedOn ?? undefined,
        below: below(office.id),
      }));
  // From far to near; those outside last.
  const rank = (id: string): number => {
    const office = offices.find((one) => one.id === id);
    return office === undefined || office.outside ? 1 : -officeLevels.indexOf(office.level);
  };
  return below(undefined).toSorted((one, other) => rank(one.id) - rank(other.id));
}
