/** On what a medical examination of each child could lawfully rest, and what was done. */
import { isBefore } from './happened.ts';
import { type ConsentGiver, type medicalSteps } from './medical-steps.ts';
import type { PersonRef } from './person-ref.ts';
import type { StepOf } from './step.ts';

/** On what an examination could lawfully rest now, for one child. */
export interface Examination {
  /** When consent was last asked for and explained; `undefined`: not since the last examination. */
  readonly askedOn: string | undefined;
  /** Of those who may give it, when they gave it and have not taken it back. */
  readonly consents: ReadonlyMap<'child' | 'guardian', string>;
  /** Of others: on the record as who claimed to consent. It lets nobody examine. */
  readonly claimedConsents: readonly ConsentGiver[];
  readonly wasWithdrawn: boolean;
  readonly wasRefused: boolean;
  readonly childAgrees: boolean | undefined;
  readonly objections: readonly StepOf<'medical.objection.made'>['facts']['author'][];
  readonly order: 'none' | 'stands' | 'suspended' | 'set-aside';
  readonly orderedOn: string | undefined;
  readonly isUnderAppeal: boolean;
  readonly done: readonly ExaminationDone[];
  readonly reportsForwarded: number;
  readonly breaches: number;
}

export interface ExaminationDone {
  readonly happened: string;
  /** Law asks for a woman where a girl is examined (`girlsExaminedByMen`). */
  readonly examiner: 'female' | 'male' | 'not-known';
  /** `nothing`: it was recorded while consent stood, and a withdrawal before it came to be known later. */
  readonly restedOn: 'consent' | 'order' | 'nothing';
}

type MedicalType = keyof typeof medicalSteps;
type OfChild = StepOf<Exclude<MedicalType, 'accused.examined' | 'dna.samples.sent'>>;

export interface MedicalState {
  /** In the order in which it is said to have happened, so that what is recorded late stands where it belongs. */
  readonly children: ReadonlyMap<PersonRef, readonly OfChild[]>;
}

const untouched: Examination = {
  askedOn: undefined,
  consents: new Map(),
  claimedConsents: [],
  wasWithdrawn: false,
  wasRefused: false,
  childAgrees: undefined,
  objections: [],
  order: 'none',
  orderedOn: undefined,
  isUnderAppeal: false,
  done: [],
  reportsForwarded: 0,
  breaches: 0,
};

/** As it stands now, of a child of the case. */
export const examinationOf = ({ children }: MedicalState, child: PersonRef): Examination =>
  (children.get(child) ?? []).reduce(examinationAfter, untouched);

/** As it stood at a claimed time: without what certainly happened after it. */
export const examinationAt = ({ children }: MedicalState, child: PersonRef, happened: string): Examination =>
  (children.get(child) ?? [])
    .filter(({ facts }) => !isBefore(happened, facts.happened))
    .reduce(examinationAfter, untouched);

const mayConsent = (giver: ConsentGiver): giver is 'child' | 'guardian' => giver === 'child' || giver === 'guardian';
const withoutConsentOf = ({ consents }: Examination, giver: 'child' | 'guardian') =>
  new Map([...consents].filter(([each]) => each !== giver));

function consented(exam: Examination, { facts }: StepOf<'medical.consent.given'>): Examination {
  const { givenBy: giver, scope, happened } = facts;
  if (!mayConsent(giver)) return { ...exam, claimedConsents: [...exam.claimedConsents, giver] };
  // To photographs, or to samples alone: that lets nobody examine.
  if (!scope.includes('examination')) return exam;
  const childAgrees = giver === 'child' ? true : exam.childAgrees;
  const consents = new Map([...exam.consents, [giver, happened] as const]);
  return { ...exam, consents, childAgrees, wasRefused: false, wasWithdrawn: false };
}

/** No more, of whoever takes it back or says no: what a child refuses, a guardian's earlier yes does not outweigh. */
function tookBack(exam: Examination, giver: 'child' | 'guardian'): Examination {
  return {
    ...exam,
    consents: withoutConsentOf(exam, giver),
    childAgrees: giver === 'child' ? false : exam.childAgrees,
  };
}

/** A consent or an order carries one examination: another needs its own. */
const afterExamination = ({ done, reportsForwarded, breaches }: Examination): Examination => ({
  ...untouched,
  done,
  reportsForwarded,
  breaches,
});

/** Somebody who may consent did, took nothing back, and the child itself does not say no. */
export const hasConsent = ({ consents, childAgrees }: Examination): boolean =>
  consents.size > 0 && childAgrees !== false;

const groundOf = (exam: Examination): ExaminationDone['restedOn'] =>
  hasConsent(exam) ? 'consent' : exam.order === 'stands' ? 'order' : 'nothing';

function examinationDone(exam: Examination, { facts }: StepOf<'medical.exam.done'>): Examination {
  const { examiner, happened } = facts;
  const done: ExaminationDone = { happened, examiner, restedOn: groundOf(exam) };
  return { ...afterExamination(exam), done: [...exam.done, done] };
}

function examinationAfter(exam: Examination, step: OfChild): Examination {
  const { happened } = step.facts;
  switch (step.type) {
    case 'medical.consent.asked':
      return { ...exam, askedOn: happened };
    case 'medical.consent.given':
      return consented(exam, step);
    case 'medical.assent.recorded':
      return { ...exam, childAgrees: step.facts.agrees };
    case 'medical.exam.refused':
      return { ...tookBack(exam, step.facts.refusedBy), wasRefused: true };
    case 'medical.consent.withdrawn':
      return { ...tookBack(exam, step.facts.withdrawnBy), wasWithdrawn: true };
    case 'medical.objection.made':
      return { ...exam, objections: [...exam.objections, step.facts.author] };
    case 'medical.exam.ordered':
      return { ...exam, order: 'stands', orderedOn: happened, isUnderAppeal: false };
    case 'medical.order.appealed':
      return { ...exam, isUnderAppeal: true };
    case 'medical.order.suspended':
      return { ...exam, order: 'suspended' };
    case 'medical.order.upheld':
      return { ...exam, order: 'stands', isUnderAppeal: false };
    case 'medical.order.set-aside':
      return { ...exam, order: 'set-aside', isUnderAppeal: false };
    case 'medical.exam.done':
      return examinationDone(exam, step);
    case 'medical.report.forwarded':
      return { ...exam, reportsForwarded: exam.reportsForwarded + 1 };
    case 'medical.breach.reported':
      return { ...exam, breaches: exam.breaches + 1 };
    case 'medical.exam.proposed':
    case 'medical.exam.requested':
      return exam;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

/** What is recorded late stands before whatever certainly happened after it. */
function insertMedical(ordered: readonly OfChild[], late: OfChild): readonly OfChild[] {
  const last = ordered.findLastIndex((each) => !isBefore(late.facts.happened, each.facts.happened));
  return ordered.toSpliced(last + 1, 0, late);
}

export function evolveMedical(state: MedicalState, step: StepOf<MedicalType>): MedicalState {
  if (step.type === 'accused.examined' || step.type === 'dna.samples.sent') return state;
  const { child } = step.facts;
  return { children: new Map([...state.children, [child, insertMedical(state.children.get(child) ?? [], step)]]) };
}
