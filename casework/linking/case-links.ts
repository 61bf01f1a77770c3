/** The page of one case: what may belong together with it within what this person sees; and that something is elsewhere. */
import { decideAccess, type Member } from '@amanat/domain';
import { notThere } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { elsewhereOf } from './elsewhere.ts';
import type { CaseLinksView, ElsewhereView } from './linking-views.ts';
import type { CaseLinksAnswer, NetworkAnswer } from './links.ts';
import { networkOf } from './network.ts';
import { suggestionViews } from './suggestion-views.ts';
import { takenByOf } from './taken-by.ts';
import { isSuggested, type KnownPair, pairsOfStreams, type SeenCases, seenCases, visibleOf } from './visible-pairs.ts';

export async function linksOfCase(
  member: Member,
  caseId: string,
  deployment: StaffDeployment,
): Promise<CaseLinksAnswer> {
  const access = await seenCase(member, caseId, deployment);
  if (access.kind !== 'seen') return access;
  const { found } = access;
  const seen = seenCases(member, deployment);
  const pairs = await pairsOfStreams([found.caseId], deployment);
  const visible = await visibleOf(pairs, seen);
  const [views, elsewhere, isWaiting] = await Promise.all([
    suggestionViews(member, visible, seen, deployment),
    elsewhereFrom(member, found, pairs, seen, deployment),
    isBehind(found, deployment),
  ]);
  const waiting = new Set(visible.filter(isSuggested).map(({ link }) => link));
  const view: CaseLinksView = {
    caseId: found.caseId,
    suggestions: views.filter(({ link }) => waiting.has(link)),
    decided: views.filter(({ link, decided }) => !waiting.has(link) && decided !== undefined),
    elsewhere,
    isWaiting,
  };
  return { kind: 'links', view };
}

export async function networkOfCase(
  member: Member,
  caseId: string,
  deployment: StaffDeployment,
): Promise<NetworkAnswer> {
  const access = await seenCase(member, caseId, deployment);
  if (access.kind !== 'seen') return access;
  return { kind: 'network', view: await networkOf(member, access.found, deployment) };
}

async function seenCase(member: Member, caseId: string, deployment: StaffDeployment) {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return notThere;
  const access = decideAccess(member, { action: 'see-links', case: found.facts });
  if (access.kind === 'allowed') return { kind: 'seen', found } as const;
  await keepAccessRefusal(member, found.caseId, 'see-links', access.refusal, deployment);
  return access;
}

async function elsewhereFrom(
  member: Member,
  { caseId }: VerifiedCase,
  pairs: readonly KnownPair[],
  seen: SeenCases,
  deployment: StaffDeployment,
): Promise<readonly ElsewhereView[]> {
  const visible = new Set((await visibleOf(pairs, seen)).map(({ link }) => link));
  const told = pairs.flatMap(({ link, decided }) => (visible.has(link) || decided === undefined ? [] : [decided]));
  const views = await Promise.all(told.map((row) => elsewhereOf(member, caseId, row, deployment)));
  return views.filter((view) => view !== undefined);
}

/** Something was recorded that was not taken yet. */
async function isBehind({ caseId, nextSeq }: VerifiedCase, deployment: StaffDeployment): Promise<boolean> {
  const taken = await deployment.links.taken(caseId);
  return taken === undefined || taken.takenTo < nextSeq - 1 || taken.takenBy !== takenByOf(deployment);
}
