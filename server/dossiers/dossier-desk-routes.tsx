/** Dossiers as work: which there are, what waits in each, and what can be proposed. */
import { type Context, Hono } from 'hono';
import type { DossierDesk } from '@amanat/casework';
import { itemsOf } from '@amanat/domain';
import { DossierDeskPage, type DossierDeskPageProps, DossiersDeskPage } from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { langOf, respond } from '../page-context.ts';
import { dossierLink, saidAsTyped, wordsOf } from '../public/dossier-words.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { deskTitle } from './desk-title.ts';

const doneHere = ['published', 'declined', 'gone'] as const;

export function dossierDeskRoutes(services: Services): Hono {
  const { dossiers } = services.staff;
  const { casework } = services;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/dossiers';

  app.get(list, async (c) => {
    const { member } = signedInOf(c);
    const lang = langOf(c);
    const inWork = await dossiers.list(member);
    if ('kind' in inWork) return notAllowed(c, services);
    const all = new Map((await casework.dossiers()).map((each) => [each.dossier.id, dossierLink(lang, each).title]));
    const shown = inWork.map(({ id, title, isPublished, waiting }) => ({
      id,
      title: all.get(id) ?? saidAsTyped(title),
      isPublished,
      waiting,
    }));
    const chrome = await staffChromeOf(c, services);
    return respond(c, <DossiersDeskPage chrome={chrome} dossiers={shown} mayPropose={dossiers.mayPropose(member)} />);
  });

  app.get(`${list}/:id`, async (c) => {
    const { member } = signedInOf(c);
    const id = c.req.param('id');
    const desk = await dossiers.desk(member, id);
    if (desk === undefined) return c.notFound();
    if ('kind' in desk) return notAllowed(c, services);
    const done = doneHere.find((each) => each === c.req.query('done'));
    const page = { ...deskView(c, id, desk), mayPropose: dossiers.mayPropose(member), done };
    return respond(c, <DossierDeskPage chrome={await staffChromeOf(c, services)} {...page} />);
  });

  return app;
}

function deskView(
  c: Context,
  id: string,
  desk: DossierDesk,
): Omit<DossierDeskPageProps, 'chrome' | 'mayPropose' | 'done'> {
  const lang = langOf(c);
  const { published, proposals } = desk;
  const words = published === undefined ? undefined : wordsOf(lang, published);
  return {
    dossier: { id, title: deskTitle(lang, id, desk) },
    isPublished: published !== undefined,
    proposals: proposals.map(({ id: proposal, change, proposedBy, proposedByName, proposedOn }) => ({
      id: proposal,
      kind: change.kind,
      items: itemsOf(change),
      by: proposedBy === 'operator' ? undefined : proposedByName,
      on: Temporal.PlainDate.from(proposedOn),
    })),
    claims: (published?.dossier.claims ?? []).map((claim) => ({
      id: claim.id,
      text: words?.said(claim.text, words.urdu?.claims[claim.id]) ?? saidAsTyped(claim.text),
    })),
    promises: (published?.dossier.promises ?? []).map((promise) => ({
      id: promise.id,
      text: words?.said(promise.text, words.urdu?.promises[promise.id]) ?? saidAsTyped(promise.text),
    })),
  };
}
