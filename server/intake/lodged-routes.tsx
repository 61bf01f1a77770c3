/** After sending: the code, a cover code, the own copy, and the end. All from the draft, which by now holds no words. */
import { type Context, Hono } from 'hono';
import type { RoutingReason } from '@amanat/domain';
import { FinishedPage, formatDay, type Lang, LodgedPage, type LodgedPageProps } from '@amanat/web';
import { chromeOf, langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { codeView, instantInWords } from './code-view.ts';
import type { Draft, LodgedDraft } from './draft.ts';
import { chromeAt, draftOf, dropDraft, goTo, keepDraft } from './intake-context.ts';
import { ownCopyFile, ownCopyName } from './own-copy-file.ts';
import { latin } from './typed-answers.ts';

/** A draft that was sent. Without one the pages after sending lead to where a code is typed: it is all that is left. */
export type SentDraft = Draft & { readonly lodged: LodgedDraft };

export function sentDraftOf(c: Context, services: Services): SentDraft | undefined {
  const draft = draftOf(c, services);
  return draft?.lodged === undefined ? undefined : { ...draft, lodged: draft.lodged };
}

export function lodgedRoutes(services: Services): Hono {
  const app = new Hono();

  app.get('/:lang{(?:ur|en)}/lodged', (c) => {
    const draft = sentDraftOf(c, services);
    return draft === undefined ? goTo(c, '/code') : show(c, draft, draft.lodged.coverKept ? 'kept' : 'open');
  });

  app.post('/:lang{(?:ur|en)}/lodged/cover', async (c) => {
    const draft = sentDraftOf(c, services);
    if (draft === undefined) return goTo(c, '/code');
    const digits = latin(new URLSearchParams(await c.req.text()).get('cover')?.trim() ?? '');
    if (draft.lodged.coverKept) return goTo(c, '/lodged');
    if (!/^\d{4}$/.test(digits)) return show(c, draft, 'form');
    const answer = await services.casework.addCover(draft.code, digits);
    if (answer === 'same-as-code') return show(c, draft, 'same');
    keepDraft(c, { ...draft, lodged: { ...draft.lodged, coverKept: true } }, services);
    return goTo(c, '/lodged');
  });

  app.post('/:lang{(?:ur|en)}/lodged/copy', async (c) => {
    const draft = sentDraftOf(c, services);
    if (draft === undefined) return goTo(c, '/code');
    const copy = draft.secret === undefined ? undefined : await services.casework.ownCopy(draft.secret);
    if (copy === undefined) return goTo(c, '/lodged');
    const file = await ownCopyFile(copy, draft.code);
    keepDraft(c, { ...draft, secret: undefined }, services);
    c.header('Content-Type', 'application/octet-stream');
    c.header('Content-Disposition', `attachment; filename="${ownCopyName(services.today())}"`);
    return c.body(file);
  });

  app.post('/:lang{(?:ur|en)}/lodged/finish', (c) => {
    dropDraft(c, services);
    return goTo(c, '/finished');
  });

  app.get('/:lang{(?:ur|en)}/finished', (c) => respond(c, <FinishedPage chrome={chromeOf(c, services)} />));

  function show(c: Context, { code, secret, lodged }: SentDraft, cover: LodgedPageProps['cover']) {
    const lang = langOf(c);
    const page = (
      <LodgedPage
        chrome={chromeAt(c, '/lodged', services)}
        code={codeView(code, lang)}
        receivedOn={formatDay(lang, Temporal.PlainDate.from(lodged.receivedOn))}
        promisedUntil={instantInWords(lodged.promisedUntil, lang, services.settings.timeZone)}
        routing={routingWords(lodged.because)}
        outside={outsideOf(lodged, lang, services)}
        sentAgain={lodged.sentAgain}
        cover={cover}
        copy={secret === undefined ? 'taken' : 'offered'}
      />
    );
    return respond(c, page, cover === 'same' || cover === 'form' ? 422 : 200);
  }

  return app;
}

/** Why it goes where it goes, in the few general words that a reporter is told. */
export function routingWords(because: readonly RoutingReason[]): LodgedPageProps['routing'] {
  if (because.length === 0) return ['unknown'];
  if (because.includes('nobody-left')) return ['waits'];
  if (because.includes('named-in-words')) return ['monitor'];
  if (because.includes('office-named')) return ['up'];
  const where = because.includes('no-unit-in-the-district') ? 'wider' : 'plain';
  return because.includes('watched') ? [where, 'watched'] : [where];
}

function outsideOf({ outside }: LodgedDraft, lang: Lang, { casework }: Services): LodgedPageProps['outside'] {
  const offices = casework.offices().filter(({ id }) => outside.includes(id));
  return offices.map((office) => ({ name: office[lang], contact: office.contact }));
}
