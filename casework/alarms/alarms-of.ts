/** The alarms of one person. What is about a case goes away with the right to see it, and for whoever is shut out. */
import {
  type CaseId,
  caseNumberOf,
  decideAccess,
  isCaseId,
  isWarningId,
  maySeeCase,
  type Member,
} from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import type { Refused } from '../case-access/answers.ts';
import type { PersonView } from '../cases/case-views.ts';
import { type NameOf, namesFor } from '../cases/people.ts';
import { findVerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmKind, AlarmRow } from '../staff-ports.ts';
import { findForMember } from '../warnings/may-know.ts';

export interface AlarmView {
  readonly alarm: string;
  readonly kind: AlarmKind;
  readonly onDay: string;
  /** Only of a case that this person may see. */
  readonly case?: { readonly caseId: CaseId; readonly number: string };
  /** Whom it is about. */
  readonly about?: PersonView;
  /** Stream that tells more: an opening, a change, an erasure. */
  readonly streamId?: string;
}

export type AlarmsAnswer = { readonly kind: 'alarms'; readonly alarms: readonly AlarmView[] } | Refused;

export interface Alarms {
  /** Newest first, at most a hundred. */
  list(member: Member): Promise<AlarmsAnswer>;
}

const mostListed = 100;

export function alarmsOf(deployment: StaffDeployment): Alarms {
  return {
    async list(member) {
      const access = decideAccess(member, { action: 'see-alarms' });
      if (access.kind === 'refused') return access;
      const rows = await deployment.staff.readerFor(member.account).alarms(mostListed);
      const nameOf = await namesFor(member, deployment);
      const views = await Promise.all(rows.map((row) => viewOf(row, member, nameOf, deployment)));
      return { kind: 'alarms', alarms: views.filter((view) => view !== undefined) };
    },
  };
}

/** `undefined` for one that this person must not be shown any more. */
async function viewOf(
  { alarm, kind, onDay, caseId, aboutAccount, streamId }: AlarmRow,
  member: Member,
  nameOf: NameOf,
  deployment: StaffDeployment,
): Promise<AlarmView | undefined> {
  const place = caseId === undefined ? 'none' : await placeOf(caseId, member, deployment);
  if (place === 'hidden') return undefined;
  if (streamId !== undefined && isWarningId(streamId) && !(await mayKnowWarning(member, streamId, deployment)))
    return undefined;
  return {
    alarm,
    kind,
    onDay,
    ...(place === 'seen' && caseId !== undefined ? { case: { caseId, number: caseNumberOf(caseId) } } : {}),
    ...(aboutAccount === undefined ? {} : { about: nameOf(aboutAccount) }),
    ...(streamId === undefined ? {} : { streamId }),
  };
}

/** Not whoever must not know of one of its cases any more; while sealed nobody can say who that is. */
const mayKnowWarning = async (member: Member, warning: string, deployment: StaffDeployment): Promise<boolean> =>
  deployment.keyring.state() === 'unsealed' &&
  (await findForMember(member, warning, 'see-warnings', deployment)) !== undefined;

/** A custodian is told of a case that he cannot see, unless he is shut out of it: that it is there, not which it is. */
async function placeOf(
  caseId: string,
  member: Member,
  deployment: StaffDeployment,
): Promise<'seen' | 'told' | 'hidden'> {
  const found = isCaseId(caseId) ? await verifiedOrNot(caseId, deployment) : undefined;
  if (found === undefined || found.facts.shutOut.includes(member.account)) return 'hidden';
  if (maySeeCase(member, found.facts)) return 'seen';
  return member.memberships.some(({ role }) => role === 'custodian') ? 'told' : 'hidden';
}

async function verifiedOrNot(caseId: CaseId, deployment: StaffDeployment) {
  try {
    return await findVerifiedCase(caseId, deployment);
  } catch (error) {
    // Shown to nobody; whoever opens the case itself is told why.
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
