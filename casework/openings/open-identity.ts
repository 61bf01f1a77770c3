/**
 * Opening: in one's own case at once; by break-glass at once and loudly; after an agreement by whoever asked. The event is
 * stored before anything is unwrapped.
 */
import {
  alarmedByBreakGlass,
  type AccountId,
  type CaseFacts,
  type Member,
  type Membership,
  openerKindOf,
  type OpeningId,
  type OpeningWish,
} from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import {
  custodiansNotShutOut,
  monitorsNotShutOut,
  monitorsWhoMaySee,
  supervisorsWhoMaySee,
} from '../alarms/who-is-told.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import { accessToCase } from './access-to-case.ts';
import { beginOpening, changeOpening, isOwn } from './change-opening.ts';
import type { OpeningAnswer, OpeningWanted } from './opening-view.ts';

export function wishOf(
  { account }: Member,
  by: Membership,
  { caseId }: Pick<VerifiedCase, 'caseId'>,
  wanted: OpeningWanted,
  { offices }: Pick<StaffDeployment, 'offices'>,
): OpeningWish {
  const kind = offices().find(({ id }) => id === by.office)?.kind ?? 'other';
  return { ...wanted, case: caseId, by: account, office: by.office, openerKind: openerKindOf(kind) };
}

export async function openOwn(
  member: Member,
  caseId: string,
  wanted: OpeningWanted,
  deployment: StaffDeployment,
): Promise<OpeningAnswer> {
  const question = { action: 'open-own-identity', caseId, purpose: wanted.purpose } as const;
  const access = await accessToCase(member, question, deployment);
  if (access.kind !== 'allowed') return access;
  const wish = wishOf(member, access.by, access.found, wanted, deployment);
  const command = { kind: 'open-own', wish, at: deployment.now() } as const;
  return { kind: 'done', opening: await beginOpening(command, () => [], deployment) };
}

/** Of a case that the person sees, from its page. */
export async function breakGlassOnCase(
  member: Member,
  caseId: string,
  wanted: OpeningWanted,
  deployment: StaffDeployment,
): Promise<OpeningAnswer> {
  const question = { action: 'break-glass', caseId, purpose: wanted.purpose, mustSee: true } as const;
  const access = await accessToCase(member, question, deployment);
  if (access.kind !== 'allowed') return access;
  return { kind: 'done', opening: await breakGlass(member, access.by, access.found, wanted, deployment) };
}

/** The caller has asked whether this person may. */
export async function breakGlass(
  member: Member,
  by: Membership,
  found: Pick<VerifiedCase, 'caseId' | 'facts'>,
  wanted: OpeningWanted,
  deployment: StaffDeployment,
): Promise<OpeningId> {
  const alarmed = await whoIsAlarmed(member.account, found.facts, deployment);
  // Life goes first: with fewer than two to alarm it opens all the same, and every monitor is told that it happened.
  const others = alarmed.length < alarmedByBreakGlass ? await monitorsNotShutOut(found.facts, deployment) : [];
  const strangers = others.filter((account) => account !== member.account && !alarmed.includes(account));
  const wish = wishOf(member, by, found, wanted, deployment);
  const alarms = (streamId: OpeningId): readonly AlarmRow[] => [
    ...alarmsFor(
      'break-glass',
      { accounts: alarmed, caseId: found.caseId, about: member.account, streamId },
      deployment,
    ),
    // They may not see the case: its id is not in what they are told.
    ...alarmsFor('break-glass', { accounts: strangers, about: member.account, streamId }, deployment),
  ];
  return beginOpening({ kind: 'break-glass', wish, alarmed, at: deployment.now() }, alarms, deployment);
}

/** Two of those who may see the case: supervisors first, then monitors, then custodians; never whoever opens. */
async function whoIsAlarmed(
  opener: AccountId,
  facts: CaseFacts,
  deployment: StaffDeployment,
): Promise<readonly AccountId[]> {
  const groups = await Promise.all([
    supervisorsWhoMaySee(facts, deployment),
    monitorsWhoMaySee(facts, deployment),
    custodiansNotShutOut(facts, deployment),
  ]);
  const all = new Set(groups.flatMap((accounts) => accounts.toSorted()));
  all.delete(opener);
  return [...all].slice(0, alarmedByBreakGlass);
}

/** What somebody agreed to: by whoever asked, who must still be somebody who may ask. */
export const openAgreed = (member: Member, id: string, deployment: StaffDeployment): Promise<OpeningAnswer> =>
  changeOpening(
    member,
    id,
    {
      action: 'ask-opening',
      command: { kind: 'open-agreed', by: member.account, at: deployment.now() },
      async authorise(loaded) {
        if (!isOwn(member, loaded)) return { kind: 'unknown' };
        const { case: caseId, purpose } = loaded.state.wish;
        return accessToCase(member, { action: 'ask-opening', caseId, purpose }, deployment);
      },
    },
    deployment,
  );

/** Before its end, by whoever opened it. To see less needs no permission. */
export const closeOpening = (member: Member, id: string, deployment: StaffDeployment): Promise<OpeningAnswer> =>
  changeOpening(
    member,
    id,
    {
      action: 'ask-opening',
      command: { kind: 'close-opening', by: member.account, at: deployment.now() },
      authorise: async (loaded) => ({ kind: isOwn(member, loaded) ? 'allowed' : 'unknown' }),
    },
    deployment,
  );
