/** Two organisations that may come to speak about a child: one asks, and a custodian of the house answers for each side. */
import { decideAccess, decideLink, isAccountId, type LinkSide, linkSides, type Member } from '@amanat/domain';
import { notThere } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { withKeptAway } from '../cases/kept-away.ts';
import { findVerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { type Authorised, changeLink, type FoundLink, findLink } from './change-link.ts';
import { elsewhereOf } from './elsewhere.ts';
import type { ContactView } from './linking-views.ts';
import type { ContactListAnswer, LinkAnswer } from './links.ts';
import { linkRowOf } from './load-link.ts';
import { casesOfPair } from './pair-access.ts';

const mostListed = 200;

/** From the page of a case whose other side this person does not see. */
export const askContact = (
  member: Member,
  caseId: string,
  link: string,
  deployment: StaffDeployment,
): Promise<LinkAnswer> =>
  changeLink(
    member,
    link,
    {
      action: 'decide-link',
      authorise: (found) => mayAsk(member, caseId, found, deployment),
      commandOf: ({ left }, { office }) => ({
        kind: 'ask-contact',
        by: member.account,
        office,
        side: left.stream === caseId ? 'left' : 'right',
      }),
    },
    deployment,
  );

async function mayAsk(
  member: Member,
  caseId: string,
  found: FoundLink,
  deployment: StaffDeployment,
): Promise<Authorised> {
  const isOfIt = [found.left, found.right].some(({ stream }) => stream === caseId);
  const own = isOfIt ? await findVerifiedCase(caseId, deployment) : undefined;
  if (own === undefined) return notThere;
  const access = decideAccess(member, { action: 'decide-link', case: own.facts });
  if (access.kind === 'refused') {
    await keepAccessRefusal(member, own.caseId, 'decide-link', access.refusal, deployment);
    return access;
  }
  if (found.state.status === 'undecided') return notThere;
  const told = await elsewhereOf(member, caseId, linkRowOf(found.link, found.events), deployment);
  return told === undefined ? notThere : { kind: 'allowed', by: access.by, cases: [own] };
}

export const answerContact = (
  member: Member,
  link: string,
  side: LinkSide,
  answer: 'agree' | 'refuse',
  deployment: StaffDeployment,
): Promise<LinkAnswer> =>
  changeLink(
    member,
    link,
    {
      action: 'answer-contact',
      authorise: (found) => mayAnswer(member, found, deployment),
      commandOf: () => ({ kind: 'answer-contact', by: member.account, side, answer }),
    },
    deployment,
  );

/** Shut out of neither case, and of no office that one of them keeps away. Nobody is answered who was not asked. */
async function mayAnswer(member: Member, found: FoundLink, deployment: StaffDeployment): Promise<Authorised> {
  const { state } = found;
  if (state.status !== 'decided' || state.contact.status === 'not-asked') return notThere;
  const cases = await casesOfPair(found, deployment);
  const asker = state.contact.by;
  if (cases === undefined || !isAccountId(asker)) return notThere;
  const others = [{ account: asker, teams: [] }];
  for (const each of cases) {
    const { facts } = await withKeptAway(each, deployment);
    const access = decideAccess(member, { action: 'answer-contact', case: facts, others });
    if (access.kind === 'refused') return { ...access, existenceIsSecret: access.refusal !== 'same-person' };
  }
  const access = decideAccess(member, { action: 'answer-contact', others });
  return access.kind === 'allowed' ? { kind: 'allowed', by: access.by, cases } : notThere;
}

/** What waits for this custodian: of each link the sides that they may answer for. */
export async function listContacts(member: Member, deployment: StaffDeployment): Promise<ContactListAnswer> {
  const { memberships } = member;
  if (!memberships.some(({ role }) => role === 'custodian')) {
    return { kind: 'refused', refusal: 'not-in-role', existenceIsSecret: false };
  }
  const contacts: ContactView[] = [];
  for (const { link } of await deployment.links.linksWithContactAsked(mostListed)) {
    const found = await findLink(link, deployment);
    if (found === undefined || (await mayAnswer(member, found, deployment)).kind !== 'allowed') continue;
    contacts.push(...waitingSides(member, found));
  }
  return { kind: 'contacts', contacts };
}

function waitingSides({ account: by }: Member, { link, state, events }: FoundLink): readonly ContactView[] {
  const asked = events.findLast(({ event }) => event.type === 'link.contact-asked');
  if (asked?.event.type !== 'link.contact-asked') return [];
  const { office: askedByOffice, side: askers } = asked.event.data;
  return linkSides
    .filter((side) => decideLink(state, { kind: 'answer-contact', by, side, answer: 'agree' }).kind === 'accepted')
    .map((side) => ({ link, side, isAskers: side === askers, askedOn: asked.recordedOn, askedByOffice }));
}
