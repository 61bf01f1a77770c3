/** The work list, the filters that people keep of it, and the list of limits that have passed. */
import { type Context, Hono } from 'hono';
import { filterNameSchema, type SavedFilterAnswer } from '@amanat/casework';
import { type AccessRefusal, InputError, inputErrorsOf, type Member, rolesThatSeeCases } from '@amanat/domain';
import {
  CaseRefusedPage,
  ClocksPage,
  type FilterMistake,
  workAddress,
  WorkListPage,
  type WorkListPageProps,
  workQuery,
} from '@amanat/web';
import { chromeOf, langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { formOf } from '../staff/staff-form.ts';
import { passedFilterOf, workChoiceOf, workPlaceOf } from './work-query.ts';

type Shown = Pick<WorkListPageProps, 'done' | 'mistake'>;

export function workRoutes(services: Services): Hono {
  const { work } = services.staff;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/work';

  app.get(list, (c) => workPage(c, new URL(c.req.url).searchParams, { done: doneIn(c.req.query('done')) }));

  app.post(`${list}/filters`, async (c) => {
    const form = await formOf(c, ['name', 'shown']);
    const { member } = signedInOf(c);
    const shown = new URLSearchParams(form.get('shown') ?? '');
    const typed = form.get('name') ?? '';
    const name = filterNameSchema.safeParse(typed);
    if (!name.success) return workPage(c, shown, { mistake: mistakeOf(typed, inputErrorsOf(name.error)[0]?.code) });
    if (name.data === '') return workPage(c, shown, { mistake: { code: 'missing', name: typed } });
    const choice = workChoiceOf(shown, officesOf(member));
    const answer = await work.saveFilter(member, { name: name.data, query: workQuery(choice) });
    if (answer.kind === 'refused' && answer.refusal === 'too-many-filters')
      return workPage(c, shown, { mistake: { code: answer.refusal, name: typed } });
    return backTo(c, shown, answer, 'saved');
  });

  app.post(`${list}/filters/remove`, async (c) => {
    const form = await formOf(c, ['filter', 'shown']);
    const filter = form.get('filter') ?? '';
    if (!/^filter_[0-9a-hjkmnp-tv-z]{26}$/.test(filter)) throw new InputError('not-in-list', 'filter');
    const shown = new URLSearchParams(form.get('shown') ?? '');
    return backTo(c, shown, await work.removeFilter(signedInOf(c).member, filter), 'removed');
  });

  app.get('/:lang{(?:ur|en)}/staff/clocks', async (c) => {
    const filter = passedFilterOf(new URL(c.req.url).searchParams);
    const answer = await work.passed(signedInOf(c).member, filter);
    if (answer.kind === 'refused') return refused(c, answer.refusal);
    const { after, ...choice } = filter;
    const page = { ...(await framed(c)), list: answer.list, choice, isFurther: after !== undefined };
    return respond(c, <ClocksPage {...page} />);
  });

  async function workPage(c: Context, query: URLSearchParams, { done, mistake }: Shown) {
    const { member } = signedInOf(c);
    const ownOffices = officesOf(member);
    const choice = workChoiceOf(query, ownOffices);
    const after = workPlaceOf(query);
    const [answer, counted, saved] = await Promise.all([
      work.list(member, { ...choice, ...(after === undefined ? {} : { after }) }),
      work.counts(member, choice),
      work.savedFilters(member),
    ]);
    if (answer.kind === 'refused') return refused(c, answer.refusal);
    if (counted.kind === 'refused') return refused(c, counted.refusal);
    const page = {
      ...(await framed(c)),
      list: answer.list,
      counts: counted.counts,
      choice,
      ownOffices,
      saved,
      isFurther: after !== undefined,
      done,
      mistake,
    };
    return respond(c, <WorkListPage {...page} />, mistake === undefined ? 200 : 422);
  }

  async function framed(c: Context) {
    const lang = langOf(c);
    const { path } = chromeOf(c, services);
    return {
      // The other language's link leads to the list, whichever form was posted.
      chrome: { ...(await staffChromeOf(c, services)), path: path.replace(/\/filters.*$/, '') },
      offices: new Map(services.casework.offices().map((office) => [office.id, office[lang]])),
      districts: services.casework.districts(),
    };
  }

  /** To the list as it was shown, with what was done. */
  async function backTo(c: Context, shown: URLSearchParams, answer: SavedFilterAnswer, done: 'saved' | 'removed') {
    if (answer.kind === 'refused')
      return answer.refusal === 'too-many-filters' ? workPage(c, shown, {}) : refused(c, answer.refusal);
    const address = workAddress(langOf(c), workChoiceOf(shown, officesOf(signedInOf(c).member)));
    return c.redirect(`${address}${address.includes('?') ? '&' : '?'}done=${done}`, 303);
  }

  async function refused(c: Context, refusal: AccessRefusal) {
    const chrome = { ...(await staffChromeOf(c, services)), path: '' };
    return respond(c, <CaseRefusedPage chrome={chrome} refusal={refusal} caseHref={undefined} />, 403);
  }

  return app;
}

/** Through which somebody sees cases; custodians see those of no office. */
const officesOf = ({ memberships }: Member): readonly string[] => [
  ...new Set(
    memberships
      .filter(({ role }) => rolesThatSeeCases.has(role) && role !== 'custodian')
      .map(({ office }): string => office),
  ),
];

const doneIn = (text: string | undefined): Shown['done'] =>
  (['saved', 'removed'] as const).find((each) => each === text);

function mistakeOf(name: string, code: string | undefined): FilterMistake {
  return { code: code === 'too-long' ? code : 'not-this-shape', name };
}
