/** What the routes of intake share: the draft of a request, answers that carry it on, offices and help-lines as shown. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type AddedDistrict, type ComplaintAnswers, districtOf, officeLevels } from '@amanat/domain';
import { ClosedPage, GonePage, type Html, type Lang, type OfficeChoice, type Typed } from '@amanat/web';
import { chromeOf, langOf, respond } from '../page-context.ts';
import { helpLineViews } from '../public/help-line-views.ts';
import type { Services } from '../services.ts';
import type { Draft } from './draft.ts';
import { forgetDraft, readDraft, writeDraft } from './draft-cookie.ts';

export const draftOf = (c: Context, services: Services): Draft | undefined => readDraft(getCookie(c), services);

/** Puts the draft into the answer. False: it does not fit, and the answer has the draft as it was. */
export function keepDraft(c: Context, draft: Draft, services: Services): boolean {
  const lines = writeDraft(draft, services);
  lines?.forEach((line) => c.header('Set-Cookie', line, { append: true }));
  return lines !== undefined;
}

export const dropDraft = (c: Context, services: Services): void =>
  forgetDraft(services).forEach((line) => c.header('Set-Cookie', line, { append: true }));

/** POST → 303 → GET, in the language of the request. */
export const goTo = (c: Context, path: string): Response => c.redirect(`/${langOf(c)}${path}`, 303);

/** The chrome of a page that answers a POST: the other language leads to the page with that address. */
export const chromeAt = (c: Context, path: string, services: Services) => ({ ...chromeOf(c, services), path });

/** For a step without a draft: two hours are over, or the browser keeps no cookies. `text` is shown for copying. */
export function answerGone(c: Context, services: Services, text?: string): Response | Promise<Response> {
  return respond(c, GonePage({ chrome: chromeAt(c, '/lodge', services), text }), 409);
}

/** Intake stops, nothing typed is lost: the draft stays in the browser. */
export function answerClosed(c: Context, why: 'full' | 'disk', againPath: string, services: Services) {
  const lang = langOf(c);
  c.header('Retry-After', why === 'full' ? '300' : '3600');
  const page: Html = ClosedPage({
    chrome: chromeAt(c, againPath, services),
    why,
    againHref: `/${lang}${againPath}`,
    helpLines: helpLineViews(lang, services),
  });
  return respond(c, page, 503);
}

/** Offices of the chain of the draft's district, from near to far; `undefined` while none is known. */
export function officeChoices(typed: Typed, lang: Lang, { casework }: Services): readonly OfficeChoice[] | undefined {
  const district = districtAnswer(typed, casework.districts());
  if (district === undefined) return undefined;
  const near = casework
    .officesOf(districtOf({ district }))
    .toSorted((a, b) => officeLevels.indexOf(a.level) - officeLevels.indexOf(b.level));
  return near.map((office) => ({ id: office.id, name: office[lang] }));
}

function districtAnswer(typed: Typed, districts: readonly AddedDistrict[]): ComplaintAnswers['district'] | undefined {
  const listed = districts.find(({ id }) => id === typed['district']);
  if (listed !== undefined) return { id: listed.id };
  const named = typed['district-typed'];
  if (named === undefined) return undefined;
  const country = (['PK', 'IN', 'elsewhere'] as const).find((each) => each === typed['country']);
  return { typed: named, ...(country === undefined ? {} : { country }) };
}
