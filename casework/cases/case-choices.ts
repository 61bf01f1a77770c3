/** What somebody may do with a case as it stands: so that a page offers that and nothing else. Each is decided again when done. */
import { type AccountId, askedFor, decideAccess, type Member, questionCodes, type StaffAction } from '@amanat/domain';
import { possibleHandlers, possiblyShutOut } from '../case-access/who-may-handle.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CaseChoices, LetInView } from './case-views.ts';
import type { NameOf } from './people.ts';
import type { VerifiedCase } from './verified-case.ts';

export async function choicesOf(
  member: Member,
  found: VerifiedCase,
  nameOf: NameOf,
  deployment: StaffDeployment,
): Promise<CaseChoices> {
  const { facts, state, access } = found;
  const may = (action: StaffAction) => mayDoNow(member, found, action);
  const isLodged = state.status === 'lodged';
  const [handlers, seers] = await Promise.all([
    may('assign-case') || may('hand-over-case') ? possibleHandlers(facts, deployment) : [],
    may('shut-out') ? possiblyShutOut(facts, deployment) : [],
  ]);
  const toHandle = handlers.map(({ account }) => nameOf(account));
  const openQuestions = isLodged ? state.openQuestions : [];
  const opening = may('open-own-identity') ? 'own' : may('ask-opening') ? 'elsewhere' : undefined;
  return {
    acknowledge: isLodged && !state.acknowledged && may('acknowledge-complaint'),
    ...(may('ask-question') ? { questions: questionCodes.filter((code) => !openQuestions.includes(code)) } : {}),
    ...(may('assign-case') ? { assignTo: toHandle } : {}),
    ...(may('hand-over-case') ? { handOverTo: toHandle } : {}),
    declareConflict: may('declare-conflict'),
    ...(may('shut-out')
      ? { shutOut: seers.filter(({ account }) => account !== member.account).map(({ account }) => nameOf(account)) }
      : {}),
    ...(may('shut-out')
      ? { letIn: access.shutOut.filter((each) => askedFor(access, each) === undefined).map(nameOf) }
      : {}),
    ...(opening === undefined ? {} : { opening }),
    export: may('export-case'),
    safetyHold: may('set-safety-hold'),
    proposeErasure: may('propose-erasure'),
  };
}

/** What waits for a second person, and whether this one may be it. */
export const letInsOf = (member: Member, found: VerifiedCase, nameOf: NameOf): readonly LetInView[] =>
  found.access.letInsAsked.map(({ account, by }) => ({
    account: nameOf(account),
    by: nameOf(by),
    mayAgree: mayLetIn(member, found, [account, by]),
    mayRefuse: mayLetIn(member, found, [account]),
  }));

/** Purposes are asked for where it is done; here only whether it could be. */
const mayDoNow = (member: Member, { facts }: VerifiedCase, action: StaffAction): boolean =>
  decideAccess(member, { action, case: facts, purpose: 'child-safety' }).kind === 'allowed';

const mayLetIn = (member: Member, { facts }: VerifiedCase, others: readonly AccountId[]): boolean =>
  decideAccess(member, {
    action: 'let-in',
    case: facts,
    others: others.map((account) => ({ account, teams: [] })),
  }).kind === 'allowed';
