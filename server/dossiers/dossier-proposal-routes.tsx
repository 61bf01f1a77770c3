/** A change that waits for another person, and the decision on it. */
import { type Context, Hono } from 'hono';
import type { DecideAnswer } from '@amanat/casework';
import { InputError, isDossierId } from '@amanat/domain';
import { ProposalPage, type ProposalPageProps } from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { choiceIn, formOf } from '../staff/staff-form.ts';
import { deskTitle } from './desk-title.ts';
import { previewsOf, wordsOfProposal } from './proposal-view.ts';

const doneHere = ['proposed', 'waits-person', 'waits-change'] as const;

export function dossierProposalRoutes(services: Services): Hono {
  const { dossiers } = services.staff;
  const app = new Hono();
  const one = '/:lang{(?:ur|en)}/staff/dossiers/:id/proposals/:proposal';

  app.get(one, (c) =>
    proposalPage(
      c,
      doneHere.find((each) => each === c.req.query('done')),
    ),
  );

  app.post(one, async (c) => {
    const decision = choiceIn(['agree', 'decline'] as const, await formOf(c, ['decision']), 'decision');
    if (decision === undefined) throw new InputError('missing', 'decision');
    const { id, proposal } = c.req.param();
    if (!isDossierId(id)) return c.notFound();
    const answer = await dossiers.decide(signedInOf(c).member, id, proposal, decision);
    if (answer.kind === 'refused') return notAllowed(c, services);
    const desk = `/${langOf(c)}/staff/dossiers/${id}`;
    return c.redirect(
      answer.kind === 'waits' ? `${desk}/proposals/${proposal}?done=${doneOf(answer)}` : `${desk}?done=${answer.kind}`,
      303,
    );
  });

  async function proposalPage(c: Context, done: ProposalPageProps['done']): Promise<Response> {
    const { member } = signedInOf(c);
    const lang = langOf(c);
    const id = c.req.param('id') ?? '';
    const desk = await dossiers.desk(member, id);
    if (desk !== undefined && 'kind' in desk) return notAllowed(c, services);
    const proposal = desk?.proposals.find((each) => each.id === c.req.param('proposal'));
    if (desk === undefined || proposal === undefined) return c.notFound();
    const { change, proposedBy, proposedByName, proposedOn, agreementsMissing, named } = proposal;
    const all = await services.casework.dossiers();
    const page = {
      dossier: { id, title: deskTitle(lang, id, desk) },
      proposal: {
        id: proposal.id,
        kind: change.kind,
        by: proposedBy === 'operator' ? undefined : proposedByName,
        on: Temporal.PlainDate.from(proposedOn),
        agreementsMissing,
        named,
        words: wordsOfProposal(lang, proposal),
      },
      preview: previewsOf({ desk, proposal, all, today: services.today() }),
      showsHead: change.kind === 'open-dossier' || change.kind === 'bring-in-whole',
      mayDecide: proposal.mayDecide,
      mayTakeBack: proposedBy === member.account,
      done,
    };
    return respond(c, <ProposalPage chrome={await staffChromeOf(c, services)} {...page} />);
  }

  return app;
}

const doneOf = (answer: Extract<DecideAnswer, { kind: 'waits' }>) =>
  answer.for === 'another-person' ? 'waits-person' : 'waits-change';
