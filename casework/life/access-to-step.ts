/**
 * Who may record which step: those to whom the case is assigned, and those who watch over it; a review only somebody else than
 * whoever told of the pressure, and for a wish to withdraw somebody from outside the office that has the case (BRIEF section 4).
 */
import {
  type AccessAnswer,
  decideAccess,
  type Life,
  type Member,
  type NewStep,
  type StaffAction,
  type StepType,
} from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';

export function accessToStep(member: Member, step: NewStep, life: Life, found: VerifiedCase): AccessAnswer {
  const action = actionOf(step.type);
  const access = decideAccess(member, { action, case: found.facts });
  if (access.kind === 'refused') return access;
  if (action === 'review-pressure' && toldBy(step, life) === member.account) return refused('same-person');
  if (action === 'review-withdrawal' && found.keeping.keepers[0] === access.by.office) return refused('same-team');
  return access;
}

const refused = (refusal: 'same-person' | 'same-team'): AccessAnswer => ({
  kind: 'refused',
  refusal,
  existenceIsSecret: false,
});

/** Whether such a step could be recorded by this person at all; whose it is a review of is asked when it is. */
export const mayRecord = (member: Member, type: StepType, { facts }: VerifiedCase): boolean =>
  decideAccess(member, { action: actionOf(type), case: facts }).kind === 'allowed';

function actionOf(type: StepType): StaffAction {
  if (type.startsWith('pressure.review')) return 'review-pressure';
  if (/^withdrawal\.(?:review|family|decided)/.test(type)) return 'review-withdrawal';
  return 'record-step';
}

/** Who recorded the step that the review is about; nobody, if it came by code. */
function toldBy({ facts }: NewStep, life: Life) {
  const about: unknown = Reflect.get(facts, 'step');
  return life.steps.find(({ id }) => id === about)?.by;
}
