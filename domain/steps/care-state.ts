/** Where the care of the child stands: assessed, planned, reviewed; referrals open; in whose charge the child is. */
import type { careSteps } from './care.ts';
import type { StepOf } from './step.ts';

export interface Referral {
  /** The step that made it. */
  readonly id: string;
  readonly happened: string;
  readonly isAnswered: boolean;
}

export interface CarePlan {
  readonly happened: string;
  /** House norm, not law. */
  readonly reviewOn: string;
  readonly isReviewed: boolean;
}

export interface CareState {
  readonly isAssessed: boolean;
  /** The one that stands; `undefined` before there is any. */
  readonly plan: CarePlan | undefined;
  readonly referrals: readonly Referral[];
  readonly isClosed: boolean;
  readonly legalAid: 'none' | 'applied' | 'granted' | 'refused';
  readonly hasLawyer: boolean;
  /** Taken from home, and not back. */
  readonly isInCare: boolean;
  readonly isBeforeCommittee: boolean;
  readonly isReliefRecommended: boolean;
  readonly hasSupportPerson: boolean;
}

export const emptyCare: CareState = {
  isAssessed: false,
  plan: undefined,
  referrals: [],
  isClosed: false,
  legalAid: 'none',
  hasLawyer: false,
  isInCare: false,
  isBeforeCommittee: false,
  isReliefRecommended: false,
  hasSupportPerson: false,
};

export function evolveCare(state: CareState, step: StepOf<keyof typeof careSteps>): CareState {
  switch (step.type) {
    case 'care.assessment.initial':
    case 'care.assessment.comprehensive':
      return { ...state, isAssessed: true };
    case 'care.planned': {
      const { happened, reviewOn } = step.facts;
      // A new plan takes care up again.
      return { ...state, plan: { happened, reviewOn, isReviewed: false }, isClosed: false };
    }
    case 'care.plan.reviewed': {
      const { plan } = state;
      if (plan === undefined) return state;
      const reviewOn = step.facts.nextReviewOn ?? plan.reviewOn;
      return { ...state, plan: { ...plan, reviewOn, isReviewed: true } };
    }
    case 'referral.made': {
      const made: Referral = { id: step.id, happened: step.facts.happened, isAnswered: false };
      return { ...state, referrals: [...state.referrals, made] };
    }
    case 'referral.answered': {
      const { referral } = step.facts;
      const referrals = state.referrals.map((each) => (each.id === referral ? { ...each, isAnswered: true } : each));
      return { ...state, referrals };
    }
    case 'care.closed':
      return { ...state, isClosed: true };
    case 'legalaid.applied':
      return { ...state, legalAid: 'applied' };
    case 'legalaid.decided':
      return { ...state, legalAid: step.facts.granted ? 'granted' : 'refused' };
    case 'lawyer.assigned':
      return { ...state, hasLawyer: true };
    case 'child.taken.into.care':
      return { ...state, isInCare: true };
    case 'child.returned':
      return { ...state, isInCare: false };
    case 'cwc.produced':
      return { ...state, isBeforeCommittee: true };
    case 'cwc.relief.recommended':
      return { ...state, isReliefRecommended: true };
    case 'support.person.assigned':
      return { ...state, hasSupportPerson: true };
    case 'child.need.found':
    case 'care.arranged':
    case 'service.given':
    case 'victim.support.referred':
    case 'followup.done':
    case 'parents.told':
    case 'protection.order.applied':
    case 'protection.order.interim':
    case 'protection.order.made':
    case 'child.produced':
    case 'cwc.reported':
    case 'cwc.order.made':
    case 'cwc.order.final':
    case 'relief.paid':
    case 'social.investigation.reported':
    case 'support.person.court-told':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}
