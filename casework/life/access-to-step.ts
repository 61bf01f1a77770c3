/**
 * Who may record which step: those to whom the case is assigned, and those who watch over it; a review only somebody else than
 * whoever told of the pressure, and for a wish to withdraw somebody from outside the office that has the case (BRIEF section 4).
 */
import {
  type AccessAnswer,
  decideAccess,
  handlingOffices,
  isNamedIn,
  type Life,
  type Member,
  type Membership,
  type NewStep,
  type Office,
  type OfficeKind,
  opensReview,
  type StaffAction,
  type Step,
  type StepType,
} from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

export function accessToStep(
  member: Member,
  step: NewStep,
  life: Life,
  found: VerifiedCase,
  { offices }: Pick<StaffDeployment, 'offices'>,
): AccessAnswer {
  const about = aboutWhich(step, life);
  const action = step.type === 'step.struck' ? actionOfStriking(about) : actionOf(step.type);
  const access = decideAccess(member, { action, case: found.facts });
  if (access.kind === 'refused') return access;
  if (action === 'review-pressure') {
    if (about?.by === member.account) return refused('same-person');
    // Who closes a review is asked when it is closed; what opened it is struck by nobody whom it names either.
    if (step.type === 'step.struck' && isNamed(about, access.by, life, offices())) return refused('same-team');
  }
  if (action === 'review-withdrawal' && isOfTheCase(member, life, found, offices())) return refused('same-team');
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

/** Without it a review would be gone, or what it found: it is as if it had been closed. */
function actionOfStriking(struck: Step | undefined): StaffAction {
  if (struck === undefined) return 'record-step';
  const { type } = struck;
  if (!opensReview(type)) return actionOf(type);
  return type.startsWith('withdrawal.') && type !== 'withdrawal.demanded' ? 'review-withdrawal' : 'review-pressure';
}

/** The step that the review, or the correction, is about; if it came by code, nobody's. */
function aboutWhich({ facts }: NewStep, life: Life): Step | undefined {
  const about: unknown = Reflect.get(facts, 'step');
  return life.steps.find(({ id }) => id === about);
}

function isNamed(
  struck: Step | undefined,
  { office }: Membership,
  { pressure }: Life,
  offices: readonly Office[],
): boolean {
  const review = struck === undefined ? undefined : pressure.reviews.get(struck.id);
  return review !== undefined && isNamedIn(review, { office, officeKind: kindOf(office, offices) });
}

const kindOf = (office: string, offices: readonly Office[]): OfficeKind =>
  offices.find(({ id }) => id === office)?.kind ?? 'other';

/** By any of their roles: a second one elsewhere makes nobody somebody from outside. */
function isOfTheCase(
  { memberships }: Member,
  life: Life,
  { facts, keeping: { keepers } }: VerifiedCase,
  offices: readonly Office[],
): boolean {
  const handling = handlingOffices(life);
  // Before anything is recorded: every office that has it to work on, and not only to watch over it.
  const [first] = keepers;
  const having = offices.filter(({ id, monitors }) => !monitors && facts.allowedOffices.includes(id));
  const its = new Set<string>([...handling, ...(first === undefined ? having.map(({ id }) => id) : [first])]);
  return memberships.some(({ office }) => its.has(office));
}
