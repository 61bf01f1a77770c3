/** What every page needs of a request: language, path in the other language, banners, addresses of the assets. */
import type { Context } from 'hono';
import { type Chrome, type Html, isLang, type Lang, renderDocument } from '@amanat/web';
import type { Services } from './services.ts';

/** The language is the first part of the path; Urdu first where there is none. */
export function langOf(c: Context): Lang {
  const first = c.req.path.split('/')[1] ?? '';
  return isLang(first) ? first : 'ur';
}

export function chromeOf(c: Context, { settings, assets }: Pick<Services, 'settings' | 'assets'>): Chrome {
  const lang = langOf(c);
  const rest = c.req.path.replace(/^\/(ur|en)(?=\/|$)/, '');
  return {
    lang,
    path: rest === '/' ? '' : rest,
    training: settings.training,
    insecureLan: settings.insecureLan,
    assets,
  };
}

/** A page as the answer. `status` says what a program should make of it; the page says it to a person. */
export function respond(
  c: Context,
  page: Html,
  status: 200 | 400 | 403 | 404 | 405 | 409 | 411 | 413 | 415 | 422 | 500 | 503 = 200,
) {
  return c.html(renderDocument(page), status);
}
