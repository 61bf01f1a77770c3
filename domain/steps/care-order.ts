/** What of care cannot be, and what comes next. Help before any paper can: a service needs no plan. */
import type { CareRefusal, careSteps } from './care.ts';
import { isBefore } from './happened.ts';
import type { Life } from './life.ts';
import type { NewStep } from './step.ts';

type CareType = keyof typeof careSteps;

export function refusalOfCare({ care }: Life, step: NewStep<CareType>): CareRefusal | undefined {
  switch (step.type) {
    case 'care.planned':
      return care.isAssessed ? undefined : 'assessment-first';
    case 'care.plan.reviewed':
      if (care.plan === undefined) return 'plan-first';
      return isBefore(step.facts.happened, care.plan.happened) ? 'review-before-plan' : undefined;
    case 'care.closed':
      if (care.isClosed) return 'care-already-closed';
      if (care.plan === undefined) return 'plan-first';
      if (!care.plan.isReviewed) return 'plan-not-reviewed';
      return care.referrals.some(({ isAnswered }) => !isAnswered) ? 'referral-open' : undefined;
    case 'referral.answered': {
      const referral = care.referrals.find(({ id }) => id === step.facts.referral);
      if (referral === undefined) return 'no-such-referral';
      if (referral.isAnswered) return 'referral-already-answered';
      return isBefore(step.facts.happened, referral.happened) ? 'answered-before-referred' : undefined;
    }
    case 'legalaid.decided':
      return care.legalAid === 'applied' ? undefined : 'legalaid-not-applied';
    case 'child.taken.into.care':
      return care.isInCare ? 'already-in-care' : undefined;
    case 'child.produced':
    case 'child.returned':
      return care.isInCare ? undefined : 'not-in-care';
    case 'cwc.order.made':
    case 'cwc.order.final':
    case 'social.investigation.reported':
      return care.isBeforeCommittee ? undefined : 'not-before-committee';
    case 'relief.paid':
      return care.isReliefRecommended ? undefined : 'relief-not-recommended';
    case 'support.person.court-told':
      return care.hasSupportPerson ? undefined : 'no-support-person';
    case 'child.need.found':
    case 'care.arranged':
    case 'care.assessment.initial':
    case 'care.assessment.comprehensive':
    case 'service.given':
    case 'referral.made':
    case 'victim.support.referred':
    case 'followup.done':
    case 'legalaid.applied':
    case 'lawyer.assigned':
    case 'parents.told':
    case 'protection.order.applied':
    case 'protection.order.interim':
    case 'protection.order.made':
    case 'cwc.reported':
    case 'cwc.produced':
    case 'cwc.relief.recommended':
    case 'support.person.assigned':
      return undefined;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

export function offersOfCare({ care }: Life): readonly CareType[] {
  const isWaiting = care.referrals.some(({ isAnswered }) => !isAnswered);
  return [
    ...(care.isInCare ? (['child.produced', 'parents.told', 'protection.order.applied'] as const) : []),
    ...(care.isBeforeCommittee ? (['social.investigation.reported', 'cwc.order.final'] as const) : []),
    ...(isWaiting ? (['referral.answered'] as const) : []),
    ...(care.legalAid === 'applied' ? (['legalaid.decided'] as const) : []),
    ...(care.legalAid === 'granted' && !care.hasLawyer ? (['lawyer.assigned'] as const) : []),
    ...(care.isReliefRecommended ? (['relief.paid'] as const) : []),
    ...planOffers(care),
    ...(care.legalAid === 'none' ? (['legalaid.applied'] as const) : []),
  ];
}

function planOffers({ isAssessed, plan, referrals, isClosed }: Life['care']): readonly CareType[] {
  if (!isAssessed) return ['care.assessment.initial'];
  if (plan === undefined) return ['care.planned', 'referral.made'];
  if (isClosed) return ['followup.done'];
  const mayClose = plan.isReviewed && referrals.every(({ isAnswered }) => isAnswered);
  return [
    'service.given',
    'referral.made',
    'followup.done',
    'care.plan.reviewed',
    ...(mayClose ? (['care.closed'] as const) : []),
  ];
}
