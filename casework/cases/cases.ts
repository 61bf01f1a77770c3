/** Cases as signed-in people see them, and the steps of a complaint that an office takes. */
import {
  type AccessQuestion,
  type ComplaintRefusal,
  decideAccess,
  type Member,
  type Membership,
  type QuestionCode,
  type StaffAction,
} from '@amanat/domain';
import { notThere, type Refused } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { changeLoaded, type ComplaintChange, mostAttempts } from '../change-complaint.ts';
import { todayOf } from '../deployment.ts';
import { sealNotice } from '../follow-by-code.ts';
import { inTurn } from '../in-turn.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import type { Notice } from '../views.ts';
import { choicesOf, letInsOf } from './case-choices.ts';
import { isRefusal, stepOf } from './case-steps.ts';
import type { CasePageView } from './case-views.ts';
import { type CaseFilter, type CaseListAnswer, listCases, rowOf } from './list-cases.ts';
import { namesFor } from './people.ts';
import { findVerifiedCase, type VerifiedCase } from './verified-case.ts';

export type CasePageAnswer = { readonly kind: 'case'; readonly page: CasePageView } | Refused;
export type CaseStepAnswer = { readonly kind: 'done' } | Refused<ComplaintRefusal>;

/** A case that must stay secret is answered as one that is not there; refusals are kept on the case. */
export interface Cases {
  list(member: Member, filter: CaseFilter): Promise<CaseListAnswer>;
  /** @throws LedgerError `commitment-mismatch` if the case is not as it was committed: it is shown to nobody */
  find(member: Member, caseId: string): Promise<CasePageAnswer>;
  /** Whether the tables show this person the case as they stand: for a case that cannot be decided on any more. */
  isListed(member: Member, caseId: string): Promise<boolean>;
  /** In the name of the office through whose role it is allowed. The code's holder sees it. @throws LedgerError */
  acknowledge(member: Member, caseId: string): Promise<CaseStepAnswer>;
  /** One of the fixed list; the code's holder sees it. @throws LedgerError */
  askQuestion(member: Member, caseId: string, question: QuestionCode): Promise<CaseStepAnswer>;
}

export function casesOf(deployment: StaffDeployment): Cases {
  return {
    list: (member, filter) => listCases(member, filter, deployment),
    find: (member, caseId) => findCase(member, caseId, deployment),
    isListed: async ({ account }, caseId) => (await deployment.staff.readerFor(account).findCase(caseId)) !== undefined,
    acknowledge: (member, caseId) =>
      takeStep(member, caseId, 'acknowledge-complaint', deployment, ({ office }) => ({
        command: { kind: 'acknowledge-complaint', office, by: member.account },
        notice: { kind: 'step', step: 'acknowledged', on: todayOf(deployment) },
      })),
    askQuestion: (member, caseId, question) =>
      takeStep(member, caseId, 'ask-question', deployment, () => ({
        command: { kind: 'ask-question', question, by: member.account },
        notice: { kind: 'question', question, on: todayOf(deployment) },
      })),
  };
}

async function findCase(member: Member, caseId: string, deployment: StaffDeployment): Promise<CasePageAnswer> {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return notThere;
  const access = decideAccess(member, questionOf('see-case', found));
  if (access.kind === 'refused') {
    await keepAccessRefusal(member, found.caseId, 'see-case', access.refusal, deployment);
    return access;
  }
  const rows = await deployment.staff.readerFor(member.account).loadCase(found.caseId);
  // The second wall has seen something else: somebody was shut out this moment.
  if (rows.length === 0) return notThere;
  const nameOf = await namesFor(member, deployment);
  const isWatching = decideAccess(member, questionOf('shut-out', found)).kind === 'allowed';
  const steps = rows.map((row) => stepOf(readEvent(row, deployment.ciphers), nameOf));
  const { safetyHoldReviewOn } = found.access;
  const page: CasePageView = {
    ...rowOf(found, nameOf),
    steps: isWatching ? steps : steps.filter((step) => !isRefusal(step)),
    shutOut: found.access.shutOut.map(nameOf),
    letIns: letInsOf(member, found, nameOf),
    ...(safetyHoldReviewOn === undefined ? {} : { safetyHoldReviewOn }),
    may: await choicesOf(member, found, nameOf, deployment),
  };
  return { kind: 'case', page };
}

/** `stepBy` is given the membership through which the step is allowed. */
async function takeStep(
  member: Member,
  caseId: string,
  action: 'acknowledge-complaint' | 'ask-question',
  deployment: StaffDeployment,
  stepBy: (by: Membership) => { readonly command: ComplaintChange; readonly notice: Notice },
): Promise<CaseStepAnswer> {
  const attempt = () => attemptStep(member, caseId, action, deployment, stepBy);
  for (let count = 0; count < mostAttempts; count++) {
    const answer = await inTurn(deployment.store, caseId, attempt);
    if (answer.kind === 'access-refused') {
      await keepAccessRefusal(member, answer.found, action, answer.access.refusal, deployment);
      return answer.access;
    }
    if (answer.kind !== 'stream-moved') return answer;
  }
  throw new Error('the case is being written to by others all the time');
}

async function attemptStep(
  member: Member,
  caseId: string,
  action: 'acknowledge-complaint' | 'ask-question',
  deployment: StaffDeployment,
  stepBy: (by: Membership) => { readonly command: ComplaintChange; readonly notice: Notice },
) {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return notThere;
  const access = decideAccess(member, questionOf(action, found));
  if (access.kind === 'refused') return { kind: 'access-refused', found: found.caseId, access } as const;
  const code = await deployment.store.findCodeOfCase(found.caseId);
  const { command, notice } = stepBy(access.by);
  const noticeOf = code === undefined ? undefined : (seq: number) => sealNotice(notice, seq, code, deployment);
  const answer = await changeLoaded(found.caseId, found, command, deployment, noticeOf);
  if (answer.kind === 'refused') return { ...answer, existenceIsSecret: false };
  return answer.kind === 'accepted' ? ({ kind: 'done' } as const) : answer;
}

const questionOf = (action: StaffAction, { facts }: VerifiedCase): AccessQuestion => ({ action, case: facts });
