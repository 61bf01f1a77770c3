/** Searching outside one's own cases. The answer is one redirect for all; what follows is done after it is sent. */
import { type Context, Hono } from 'hono';
import { InputError, type Purpose, purposes, type SearchKind, searchKinds } from '@amanat/domain';
import {
  type SearchMistake,
  SearchNotAllowedPage,
  SearchPage,
  type SearchPageProps,
  SearchStoppedPage,
  SearchTakenPage,
} from '@amanat/web';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { choiceIn, formOf } from '../staff/staff-form.ts';

export function searchRoutes(services: Services): Hono {
  const { searches } = services.staff;
  const app = new Hono();
  const at = '/:lang{(?:ur|en)}/staff/search';

  app.use(`${at}/*`, async (c, next) => {
    if (searches.maySearch(signedInOf(c).member)) return next();
    return respond(c, <SearchNotAllowedPage chrome={await staffChromeOf(c, services)} />, 403);
  });

  app.get(at, (c) => searchPage(c));

  app.get(`${at}/taken`, async (c) => respond(c, <SearchTakenPage chrome={await staffChromeOf(c, services)} />));

  app.get(`${at}/stopped`, async (c) => respond(c, <SearchStoppedPage chrome={await staffChromeOf(c, services)} />));

  app.post(at, async (c) => {
    const form = await formOf(c, ['kind', 'typed', 'purpose']);
    const kind = choiceIn(searchKinds, form, 'kind');
    const purpose = choiceIn(purposes, form, 'purpose');
    const typed = form.get('typed') ?? '';
    if (kind === undefined || purpose === undefined) {
      const mistakes: readonly (SearchMistake | undefined)[] = [
        kind === undefined ? 'kind' : undefined,
        purpose === undefined ? 'purpose' : undefined,
      ];
      return searchPage(c, { kind, typed, purpose, mistakes: mistakes.filter((each) => each !== undefined) });
    }
    return search(c, { kind, typed, purpose });
  });

  async function search(
    c: Context,
    wish: { readonly kind: SearchKind; readonly typed: string; readonly purpose: Purpose },
  ): Promise<Response> {
    try {
      const answer = await searches.search(signedInOf(c).member, wish);
      if (answer.kind === 'refused')
        return respond(c, <SearchNotAllowedPage chrome={await staffChromeOf(c, services)} />, 403);
      if (answer.kind === 'taken') services.laterWork.add(answer.afterwards);
      return c.redirect(`/${langOf(c)}/staff/search/${answer.kind}`, 303);
    } catch (error) {
      if (error instanceof InputError && error.path === 'typed') return searchPage(c, { ...wish, mistakes: ['typed'] });
      throw error;
    }
  }

  async function searchPage(c: Context, sent?: NonNullable<SearchPageProps['sent']>): Promise<Response> {
    const chrome = await staffChromeOf(c, services);
    return sent === undefined
      ? respond(c, <SearchPage chrome={chrome} />)
      : respond(c, <SearchPage chrome={chrome} sent={sent} />, 422);
  }

  return app;
}
