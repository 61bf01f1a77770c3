/** Erasures as pages show them: case and part, who did what, and what went. Never a text. */
import {
  type AccountId,
  type CaseId,
  type CasePart,
  decideAccess,
  type ErasureId,
  isErasureId,
  type Member,
} from '@amanat/domain';
import { findVerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { ErasureRow } from '../staff-ports.ts';
import { type GoneParts, goneWith } from './erased-parts.ts';
import { loadErasure } from './load-erasure.ts';
import { mayAnswer, mayKnowOf } from './who-acted.ts';
import { whoseName, type WhoseName } from './whose-name.ts';

export interface SeenErasure {
  readonly erasure: ErasureId;
  readonly caseId: CaseId;
  readonly part: CasePart;
  /** Of one of the people. */
  readonly who?: WhoseName;
  /** Id of a retention rule. */
  readonly rule: string;
  readonly state: ErasureRow['state'];
  readonly dueOn: string;
  readonly proposedOn: string;
  /** How colleagues call them; absent if the rule made it due. */
  readonly proposedBy?: string;
  readonly agreedBy: readonly string[];
  readonly refusedBy?: string;
  /** Day of the newest event. */
  readonly movedOn: string;
  /** Whether this person may agree or refuse now. */
  readonly mayAnswer: boolean;
  /** Of one that was begun or is done. */
  readonly gone?: GoneParts;
}

const mostListed = 100;

export async function listErasures(member: Member, deployment: StaffDeployment): Promise<readonly SeenErasure[]> {
  const rows = await deployment.staff.readerFor(member.account).erasures(mostListed);
  const seen = await Promise.all(rows.map(({ erasure }) => findErasure(member, erasure, deployment)));
  const known = seen.filter((each) => each !== undefined);
  const waits = ({ state }: SeenErasure): boolean => state === 'proposed' || state === 'begun';
  return [...known.filter(waits), ...known.filter((each) => !waits(each))];
}

export async function findErasure(
  member: Member,
  erasure: ErasureId,
  deployment: StaffDeployment,
): Promise<SeenErasure | undefined> {
  if (!isErasureId(erasure)) return undefined;
  const { state, proposedOn = '', movedOn = '' } = await loadErasure(erasure, deployment);
  if (state.status === 'not-proposed') return undefined;
  const found = await findVerifiedCase(state.caseId, deployment);
  if (found === undefined || !(await mayKnowOf(member, state, found.facts, deployment))) return undefined;
  const { caseId, part, rule, dueOn, status } = state;
  const names = await namesOf(deployment);
  const seesCase = decideAccess(member, { action: 'see-case', case: found.facts }).kind === 'allowed';
  const who = state.part === 'people' ? (await whoseName(found, seesCase, deployment))(state.person) : undefined;
  return {
    erasure,
    caseId,
    part,
    ...(who === undefined ? {} : { who }),
    rule,
    state: status,
    dueOn,
    proposedOn,
    movedOn,
    ...(state.by === undefined ? {} : { proposedBy: names(state.by) }),
    agreedBy: state.agreedBy.map(names),
    ...(status === 'refused' ? { refusedBy: names(state.refusedBy) } : {}),
    mayAnswer: status === 'proposed' && (await mayAnswer(member, state, found.facts, deployment)),
    ...(status === 'begun' || status === 'done' ? { gone: await goneWith(caseId, state, deployment) } : {}),
  };
}

async function namesOf({ staff }: Pick<StaffDeployment, 'staff'>): Promise<(account: AccountId) => string> {
  const names = new Map((await staff.accounts()).map(({ account, displayName }) => [account, displayName]));
  return (account) => names.get(account) ?? account;
}
