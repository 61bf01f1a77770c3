/**
 * The medical examination: never done without consent or a court's recorded order; a refusal is a lawful, complete end.
 *
 * @source PK-CRPC-164A-EXAM (sub-section 7), PK-CRPC-164B, IN-BNSS-184-1
 */
import type { StepGroup } from './group.ts';
import { isBefore } from './happened.ts';
import type { Life } from './life.ts';
import {
  type Examination,
  evolveMedical,
  examinationAt,
  examinationOf,
  hasConsent,
  type MedicalState,
} from './medical-state.ts';
import { medicalSteps } from './medical-steps.ts';
import type { PersonRef } from './person-ref.ts';
import type { NewStep, StepOf } from './step.ts';

export { type Examination, examinationOf } from './medical-state.ts';
export { medicalSteps };

export const medicalRefusals = [
  'consent-not-asked',
  'no-consent-and-no-order',
  'consent-by-one-who-may-not',
  'consent-withdrawn',
  'examination-refused',
  'child-does-not-agree',
  'order-suspended',
  'order-set-aside',
  'done-before-consent-or-order',
  'examination-ended-before-it-began',
  'nothing-to-withdraw',
  'no-such-order',
  'objection-not-recorded',
  'no-examination-done',
] as const;
type MedicalRefusal = (typeof medicalRefusals)[number];
type MedicalType = keyof typeof medicalSteps;

/** Children whom law wanted examined by a woman, and who were not. */
export const girlsExaminedByMen = ({ medical, people: { people } }: Life): readonly PersonRef[] =>
  [...medical.children.keys()].filter(
    (child) =>
      people.get(child)?.gender === 'female' &&
      examinationOf(medical, child).done.some(({ examiner }) => examiner === 'male'),
  );

/** Why there is nothing on which it could rest, the nearest reason first. */
function refusalOfGround(exam: Examination): MedicalRefusal | undefined {
  if (exam.order === 'stands' || hasConsent(exam)) return undefined;
  if (exam.order === 'suspended') return 'order-suspended';
  if (exam.order === 'set-aside') return 'order-set-aside';
  if (exam.wasRefused) return 'examination-refused';
  if (exam.wasWithdrawn) return 'consent-withdrawn';
  if (exam.childAgrees === false) return 'child-does-not-agree';
  return exam.claimedConsents.length > 0 ? 'consent-by-one-who-may-not' : 'no-consent-and-no-order';
}

function refusalOfExamination(state: MedicalState, facts: StepOf<'medical.exam.done'>['facts']) {
  const { child, happened, began = happened, ended } = facts;
  const missing = refusalOfGround(examinationAt(state, child, began));
  if (missing !== undefined)
    return refusalOfGround(examinationOf(state, child)) === undefined ? 'done-before-consent-or-order' : missing;
  return ended !== undefined && isBefore(ended, began) ? 'examination-ended-before-it-began' : undefined;
}

/** Somebody said no: then a court that orders it does so over an objection, and whose it was is on the record. */
const isObjected = ({ childAgrees, objections, wasRefused, wasWithdrawn }: Examination): boolean =>
  objections.length > 0 || wasRefused || wasWithdrawn || childAgrees === false;

function refusalOf(state: MedicalState, { type, facts }: NewStep<MedicalType>): MedicalRefusal | undefined {
  if (type === 'accused.examined' || type === 'dna.samples.sent') return undefined;
  const exam = examinationAt(state, facts.child, facts.happened);
  switch (type) {
    case 'medical.consent.given':
      return exam.askedOn === undefined ? 'consent-not-asked' : undefined;
    case 'medical.consent.withdrawn':
      return exam.consents.has(facts.withdrawnBy) ? undefined : 'nothing-to-withdraw';
    case 'medical.exam.ordered':
      return facts.overObjection && !isObjected(exam) ? 'objection-not-recorded' : undefined;
    case 'medical.order.appealed':
    case 'medical.order.suspended':
    case 'medical.order.upheld':
    case 'medical.order.set-aside':
      return exam.order === 'none' || exam.order === 'set-aside' ? 'no-such-order' : undefined;
    case 'medical.exam.done':
      return refusalOfExamination(state, facts);
    case 'medical.report.forwarded':
      return exam.done.length === 0 ? 'no-examination-done' : undefined;
    default:
      return undefined;
  }
}

function offersFor(exam: Examination): readonly MedicalType[] {
  if (exam.done.length > exam.reportsForwarded) return ['medical.report.forwarded'];
  if (exam.order === 'suspended') return ['medical.order.upheld', 'medical.order.set-aside'];
  if (refusalOfGround(exam) === undefined)
    return ['medical.exam.done', ...(hasConsent(exam) ? (['medical.consent.withdrawn'] as const) : [])];
  // A refusal is complete: nothing more is wanted of the child.
  if (exam.wasRefused || exam.wasWithdrawn || exam.done.length > 0) return [];
  return exam.askedOn === undefined
    ? ['medical.consent.asked']
    : ['medical.consent.given', 'medical.exam.refused', 'medical.assent.recorded'];
}

export const medicalGroup: StepGroup<MedicalState, MedicalType, MedicalRefusal> = {
  steps: medicalSteps,
  refusals: medicalRefusals,
  empty: { children: new Map() },
  evolve: evolveMedical,
  refusalOf: ({ medical }, step) => refusalOf(medical, step),
  offers: ({ medical }) =>
    medical.children.size === 0
      ? ['medical.exam.proposed']
      : [...new Set([...medical.children.keys()].flatMap((child) => offersFor(examinationOf(medical, child))))],
};
