/** What of appeals and petitions cannot be, and what comes next. A late appeal can: whether it is heard, a court decides. */
import type { AppealRefusal, appealSteps } from './appeal.ts';
import { isBefore } from './happened.ts';
import type { Life } from './life.ts';
import { isAcquittal, isConviction, outcomesOf } from './outcomes.ts';
import type { NewStep } from './step.ts';

type AppealType = keyof typeof appealSteps;
type AppealStep = NewStep<AppealType>;
type StepNamed<Type extends AppealType> = Extract<AppealStep, { readonly type: Type }>;

export function refusalOfAppeal(life: Life, step: AppealStep): AppealRefusal | undefined {
  switch (step.type) {
    case 'appeal.filed':
      return refusalOfFiling(life, step);
    case 'appeal.adjourned':
      return refusalOfOpen(life, step.facts.appeal, step.facts.happened);
    case 'appeal.decided':
      return refusalOfOpen(life, step.facts.appeal, step.facts.happened) ?? refusalOfResult(life, step);
    case 'petition.filed':
      return undefined;
    case 'petition.decided': {
      const petition = life.appeal.petitions.find(({ id }) => id === step.facts.petition);
      if (petition === undefined) return 'no-such-petition';
      if (petition.isDecided) return 'petition-already-decided';
      return isBefore(step.facts.happened, petition.happened) ? 'decided-before-filed' : undefined;
    }
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

/** There must be a judgment of that kind, of that accused, on that charge. */
function refusalOfFiling(life: Life, { facts }: StepNamed<'appeal.filed'>): AppealRefusal | undefined {
  const { accused, charge, against, appellant, happened } = facts;
  const judged = outcomesOf(life).filter(
    (each) =>
      each.accused === accused &&
      (charge === undefined || each.charge === charge) &&
      (against === 'acquittal' ? isAcquittal(each.outcome) : isConviction(each.outcome)),
  );
  if (judged.length === 0) return 'nothing-to-appeal';
  const pronounced = life.judgment.pronounced.get(accused);
  if (pronounced !== undefined && isBefore(happened, pronounced)) return 'appeal-before-judgment';
  const isPending = life.appeal.appeals.some(
    (each) =>
      !each.isDecided &&
      each.appellant === appellant &&
      each.accused === accused &&
      each.against === against &&
      (each.charge === undefined || charge === undefined || each.charge === charge),
  );
  return isPending ? 'appeal-already-pending' : undefined;
}

function refusalOfOpen({ appeal: { appeals } }: Life, id: string, happened: string): AppealRefusal | undefined {
  const appeal = appeals.find((each) => each.id === id);
  if (appeal === undefined) return 'no-such-appeal';
  if (appeal.isDecided) return 'appeal-already-decided';
  return isBefore(happened, appeal.happened) ? 'decided-before-filed' : undefined;
}

/** An appeal against an acquittal acquits nobody, one against a conviction convicts nobody. */
function refusalOfResult({ appeal }: Life, { facts }: StepNamed<'appeal.decided'>): AppealRefusal | undefined {
  const against = appeal.appeals.find(({ id }) => id === facts.appeal)?.against;
  const isOfAnother =
    (facts.result === 'acquitted-instead' && against !== 'conviction') ||
    (facts.result === 'convicted-instead' && against !== 'acquittal') ||
    (facts.result === 'retrial-ordered' && against !== 'conviction' && against !== 'acquittal') ||
    (facts.result === 'sentence-changed' && against === 'acquittal') ||
    (facts.result === 'compensation-changed' && against === 'acquittal');
  return isOfAnother ? 'result-of-another-appeal' : undefined;
}

export function offersOfAppeal({ judgment, appeal: { appeals, petitions } }: Life): readonly AppealType[] {
  const isPending = appeals.some(({ isDecided }) => !isDecided);
  return [
    ...(isPending ? (['appeal.decided', 'appeal.adjourned'] as const) : []),
    ...(judgment.pronounced.size > 0 && !isPending ? (['appeal.filed'] as const) : []),
    ...(petitions.some(({ isDecided }) => !isDecided) ? (['petition.decided'] as const) : []),
  ];
}
