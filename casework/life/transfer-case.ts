/**
 * A case is given to another office: by whoever watches over it, or by the custodians where none has it. Offices are only added,
 * so that nobody who had it can say it was never there; never one that the complaint keeps away.
 */
import {
  decideAccess,
  evolveKeeping,
  type KeepingEvent,
  keepersOf,
  type Member,
  type OfficeId,
  type OfficeGround,
} from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { activePeople } from '../case-access/active-people.ts';
import { notThere, type Refused } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { withKeptAway } from '../cases/kept-away.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { mostAttempts } from '../change-complaint.ts';
import { inTurn } from '../in-turn.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { passingOf } from '../timers/passing-of.ts';
import { alarmsOfClocks } from './alarms-of-step.ts';
import { letOfficeIn } from './let-office-in.ts';
import { keepingRow } from './record-step.ts';
import { mayFollowUp } from './work-of-case.ts';

export type TransferRefusal = 'no-such-office' | 'office-has-it' | 'office-kept-away';
export type TransferAnswer = { readonly kind: 'done' } | Refused<TransferRefusal>;

/** Of which `undefined`: this person gives it to nobody. Those that the complaint keeps away are refused when they are chosen. */
export function transferTargets(
  member: Member,
  { facts }: VerifiedCase,
  { offices }: Pick<StaffDeployment, 'offices'>,
): readonly OfficeId[] | undefined {
  if (decideAccess(member, { action: 'transfer-case', case: facts }).kind === 'refused') return undefined;
  return offices()
    .filter(({ id, receives, outside }) => receives && !outside && !facts.allowedOffices.includes(id))
    .map(({ id }) => id);
}

/** @throws StoreError · SealedError · LedgerError */
export async function transferCase(
  member: Member,
  caseId: string,
  office: string,
  deployment: StaffDeployment,
): Promise<TransferAnswer> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const answer = await inTurn(deployment.store, caseId, () => attemptTransfer(member, caseId, office, deployment));
    if (answer.kind === 'access-refused') {
      await keepAccessRefusal(member, answer.found, 'transfer-case', answer.access.refusal, deployment);
      return answer.access;
    }
    if (answer.kind !== 'again') return answer;
  }
  throw new Error('the case is being written to by others all the time');
}

async function attemptTransfer(member: Member, caseId: string, office: string, deployment: StaffDeployment) {
  const plain = await findVerifiedCase(caseId, deployment);
  if (plain === undefined) return notThere;
  const access = decideAccess(member, { action: 'transfer-case', case: plain.facts });
  if (access.kind === 'refused') return { kind: 'access-refused', found: plain.caseId, access } as const;
  const found = await withKeptAway(plain, deployment);
  const wanted = deployment.offices().find(({ id }) => id === office);
  const refused = (refusal: TransferRefusal) => ({ kind: 'refused', refusal, existenceIsSecret: false }) as const;
  if (wanted === undefined || wanted.outside || !wanted.receives) return refused('no-such-office');
  if (found.facts.allowedOffices.includes(wanted.id)) return refused('office-has-it');
  const { offices: keptAway = [], maybeOthers = false } = found.facts.keptAway ?? {};
  // Words that may mean any office: only a person who has read them can tell, and only custodians may decide so.
  if (keptAway.includes(wanted.id) || (maybeOthers && access.by.role !== 'custodian'))
    return refused('office-kept-away');
  const ground: OfficeGround = access.by.role === 'custodian' ? 'given-by-custodians' : 'transferred';
  const letIn = letOfficeIn(found, wanted.id, { ground, by: member.account }, deployment);
  const { allowedOffices } = letIn.row;
  const offices = mayFollowUp({ ...found.facts, allowedOffices }, deployment);
  const chain = keepersOf(wanted.id, allowedOffices, new Set(keptAway), offices);
  const keepers: KeepingEvent = { type: 'keepers.set', data: { offices: [...chain] } };
  const keeping = [letIn.event, keepers].reduce(evolveKeeping, found.keeping);
  const given = { ...found, row: { ...found.row, ...letIn.row } };
  const passing = await passingOf(given, keeping, deployment);
  const events = [letIn.event, keepers, ...passing.events];
  const people = await activePeople(deployment);
  const told = people
    .filter(
      ({ account, memberships }) =>
        !found.facts.shutOut.includes(account) &&
        memberships.some((each) => each.office === wanted.id && each.role === 'supervisor'),
    )
    .map(({ account }) => account);
  const stored = await deployment.staff.append({
    events: events.map((event, index) => keepingRow(event, found, index, deployment)),
    projections: {
      caseWork: [passing.work],
      caseOffices: [passing.offices ?? letIn.row],
      alarms: [
        ...alarmsFor('case-given', { accounts: told, caseId: found.caseId, about: member.account }, deployment),
        ...(await alarmsOfClocks(passing.events, found, deployment)),
      ],
    },
  });
  return stored.kind === 'stored' ? ({ kind: 'done' } as const) : ({ kind: 'again' } as const);
}
