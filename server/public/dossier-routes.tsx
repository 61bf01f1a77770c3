/** Dossiers, their versions and history, the promises in all of them, and the proof of each change: the same for everybody. */
import { type Context, Hono } from 'hono';
import { DossierHistoryPage, DossierListPage, DossierPage, PromiseBoardPage } from '@amanat/web';
import { answerFailure } from '../error-response.ts';
import { chromeOf, langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { historyView, shownDossier } from './dossier-history.ts';
import { dossierEntry, dossierView, promiseViews } from './dossier-views.ts';
import { dossierLink } from './dossier-words.ts';
import { proofWaits } from './proof-waits.ts';

export function dossierPageRoutes(services: Services): Hono {
  const { casework } = services;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/dossiers';

  app.get(list, async (c) => {
    const published = await casework.dossiers();
    const entries = published.map((each) => dossierEntry(langOf(c), each));
    return respond(c, <DossierListPage chrome={chromeOf(c, services)} dossiers={entries} />);
  });

  app.get(`${list}/:id`, (c) => dossierPage(c, undefined));

  app.get(`${list}/:id/versions/:version`, (c) => {
    const version = c.req.param('version');
    return /^[1-9]\d{0,5}$/.test(version) ? dossierPage(c, Number(version)) : notThere(c);
  });

  app.get(`${list}/:id/history`, async (c) => {
    const history = await historyView(langOf(c), c.req.param('id'), casework);
    if (history === undefined) return notThere(c);
    return respond(c, <DossierHistoryPage chrome={chromeOf(c, services)} history={history} />);
  });

  app.get('/:lang{(?:ur|en)}/promises', async (c) => {
    const lang = langOf(c);
    const today = services.today();
    const all = await casework.dossiers();
    const wanted = { lang, today, host: hostOf(c) };
    const each = await Promise.all(all.map(({ dossier }) => shownDossier({ ...wanted, id: dossier.id }, casework)));
    const promises = each.flatMap((shown) =>
      shown === undefined
        ? []
        : promiseViews(lang, shown).map((promise) => ({ dossier: dossierLink(lang, shown.published), promise })),
    );
    const address = `${hostOf(c)}/${lang}/promises`;
    return respond(
      c,
      <PromiseBoardPage chrome={chromeOf(c, services)} promises={promises} today={today} address={address} />,
    );
  });

  app.get('/proofs/:event', async (c) => {
    const proof = await casework.publicProof(c.req.param('event'));
    if (proof === undefined) return c.text(proofWaits, 404);
    // Like the name of any file that leaves here, it says nothing of what is inside.
    c.header('Content-Disposition', 'attachment; filename="proof.txt"');
    return c.text(proof);
  });

  const notThere = (c: Context): Response | Promise<Response> =>
    answerFailure({ status: 404, code: 'not-found', problem: { code: 'not-found' } }, c, services);

  async function dossierPage(c: Context, version: number | undefined): Promise<Response> {
    const lang = langOf(c);
    const id = c.req.param('id') ?? '';
    const shown = await shownDossier({ id, version, lang, today: services.today(), host: hostOf(c) }, casework);
    if (shown === undefined) return notThere(c);
    return respond(c, <DossierPage chrome={chromeOf(c, services)} dossier={dossierView(lang, shown)} />);
  }

  return app;
}

/** As the reader's own browser says it: it only comes back on the reader's own paper. */
const hostOf = (c: Context): string => new URL(c.req.url).host;
