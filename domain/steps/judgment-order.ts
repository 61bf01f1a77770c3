/** What no judgment can be, and what comes next. Nobody is judged who is not before a court; no charge ends by a compromise. */
import { isBefore } from './happened.ts';
import { compoundableUnder } from './compoundable.ts';
import type { JudgmentRefusal, judgmentSteps } from './judgment.ts';
import type { LawSection } from './law-sections.ts';
import type { Life } from './life.ts';
import { isConviction, isOpen, outcomeOf, outcomesOf } from './outcomes.ts';
import type { PersonRef } from './person-ref.ts';
import type { NewStep } from './step.ts';

type JudgmentType = keyof typeof judgmentSteps;
type JudgmentStep = NewStep<JudgmentType>;
type StepNamed<Type extends JudgmentType> = Extract<JudgmentStep, { readonly type: Type }>;

export function refusalOfJudgment(life: Life, step: JudgmentStep): JudgmentRefusal | undefined {
  switch (step.type) {
    case 'judgment.pronounced':
      return refusalOfPronouncing(life, step);
    case 'convicted':
    case 'acquitted':
      return refusalOfVerdict(life, step);
    case 'charge.compounded':
      return refusalOfCompounding(step) ?? refusalOfEnding(life, step.facts.accused, step.facts.charge);
    case 'prosecution.withdrawn':
      if (!step.facts.courtConsented) return 'court-consent-needed';
      return refusalOfEnding(life, step.facts.accused, step.facts.charge);
    case 'proceedings.quashed':
      return refusalOfQuashing(life, step);
    case 'trial.joined':
      return step.facts.accused.every((each) => life.trial.cognizance.has(each)) ? undefined : 'not-in-court';
    case 'sentence.passed':
      return refusalOfSentence(life, step);
    case 'sentence.suspended':
      return isConvict(life, step.facts.accused) ? undefined : 'not-convicted';
    case 'compensation.ordered':
      return refusalOfCompensation(life, step);
    case 'compensation.paid':
      return life.judgment.compensation.isOrdered ? undefined : 'compensation-not-ordered';
    case 'judgment.copy.given':
    case 'record.sent':
    case 'judgment.copy.received':
      return refusalOfAfterwards(life, step.facts.happened);
    case 'offender.registered':
      return refusalOfRegister(life, step.facts.accused);
    case 'proceedings.abated':
    case 'compensation.applied':
    case 'compensation.interim.ordered':
    case 'compensation.awarded':
    case 'compensation.refused':
      return undefined;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

/** Each must be before a court that took the case up earlier, and be judged once unless tried again. */
function refusalOfPronouncing(life: Life, { facts }: StepNamed<'judgment.pronounced'>): JudgmentRefusal | undefined {
  const { trial, judgment, appeal } = life;
  if (facts.accused.some((each) => !trial.cognizance.has(each))) return 'not-in-court';
  if (facts.accused.some((each) => isBefore(facts.happened, trial.cognizance.get(each)?.happened ?? facts.happened)))
    return 'before-cognizance-of-court';
  const isJudged = facts.accused.some(
    (each) => (judgment.timesPronounced.get(each) ?? 0) > (appeal.retrials.get(each) ?? 0),
  );
  return isJudged ? 'judgment-already-pronounced' : undefined;
}

/** A verdict needs a judgment and a charge; only an early acquittal does without a framed one (CrPC 249-A, 265-K). */
function refusalOfVerdict(life: Life, step: StepNamed<'convicted' | 'acquitted'>): JudgmentRefusal | undefined {
  const { accused, charge, happened } = step.facts;
  const pronounced = life.judgment.pronounced.get(accused);
  if (pronounced === undefined) return 'judgment-first';
  if (isBefore(happened, pronounced)) return 'before-judgment';
  const isFramed = life.trial.charges.get(accused)?.includes(charge) ?? false;
  const isEarly = step.type === 'acquitted' && step.facts.way !== 'after-evidence';
  if (!isFramed && !isEarly) return 'charge-never-framed';
  return refusalOfEnding(life, accused, charge);
}

/** What is before the court, and still open, can end. */
function refusalOfEnding(life: Life, accused: PersonRef, charge: LawSection): JudgmentRefusal | undefined {
  if (!life.trial.cognizance.has(accused)) return 'not-in-court';
  const known = outcomeOf(life, accused, charge);
  if (known === undefined) return 'charge-never-framed';
  return isOpen(known.outcome) ? undefined : 'outcome-already-recorded';
}

/** A higher court may end what never reached a court below; but there must be something that goes on. */
function refusalOfQuashing(life: Life, { facts }: StepNamed<'proceedings.quashed'>): JudgmentRefusal | undefined {
  const concerned = outcomesOf(life).filter(
    ({ accused, charge }) => accused === facts.accused && (facts.charge === undefined || charge === facts.charge),
  );
  if (concerned.length === 0) return 'charge-never-framed';
  return concerned.some(({ outcome }) => isOpen(outcome)) ? undefined : 'outcome-already-recorded';
}

/** @source PK-CRPC-345; for a child only with the court's permission, and only for a listed offence */
function refusalOfCompounding({ facts }: StepNamed<'charge.compounded'>): JudgmentRefusal | undefined {
  const listed = compoundableUnder(facts.charge);
  if (listed === undefined || (listed.firstPartOnly === true && !facts.onlyFirstPart)) return 'not-compoundable';
  if (listed.ground !== facts.ground) return 'another-ground-of-law';
  return facts.courtPermitted ? undefined : 'court-permission-needed';
}

function refusalOfSentence(life: Life, { facts }: StepNamed<'sentence.passed'>): JudgmentRefusal | undefined {
  const known = outcomeOf(life, facts.accused, facts.charge);
  if (known === undefined || !isConviction(known.outcome)) return 'not-convicted';
  const isPassed = life.judgment.sentences.some(
    ({ accused, charge, happened }) =>
      accused === facts.accused && charge === facts.charge && !isBefore(happened, pronouncedOn(life, accused)),
  );
  if (isPassed) return 'sentence-already-passed';
  return facts.kinds.includes('imprisonment') && facts.months === undefined ? 'sentence-without-length' : undefined;
}

const pronouncedOn = ({ judgment }: Life, accused: PersonRef): string =>
  judgment.pronounced.get(accused) ?? '0000-01-01';

/** A convict pays only who is one; the State may be ordered to pay at any time. */
function refusalOfCompensation(life: Life, { facts }: StepNamed<'compensation.ordered'>): JudgmentRefusal | undefined {
  if (facts.payer === 'state') return undefined;
  const isOfConvict =
    facts.accused === undefined
      ? outcomesOf(life).some(({ outcome }) => isConviction(outcome))
      : isConvict(life, facts.accused);
  return isOfConvict ? undefined : 'not-convicted';
}

const isConvict = (life: Life, accused: PersonRef): boolean =>
  outcomesOf(life).some((each) => each.accused === accused && isConviction(each.outcome));

function refusalOfAfterwards({ judgment }: Life, happened: string): JudgmentRefusal | undefined {
  const days = [...judgment.pronounced.values()];
  if (days.length === 0) return 'judgment-first';
  return days.every((each) => isBefore(happened, each)) ? 'before-judgment' : undefined;
}

/** Only after a conviction that no appeal can take away any more here (PK-ARA-24). */
function refusalOfRegister(life: Life, accused: PersonRef): JudgmentRefusal | undefined {
  if (!isConvict(life, accused)) return 'not-convicted';
  const isPending = life.appeal.appeals.some((each) => each.accused === accused && !each.isDecided);
  return isPending ? 'conviction-not-final' : undefined;
}

export function offersOfJudgment(life: Life): readonly JudgmentType[] {
  const { judgment, trial } = life;
  const known = outcomesOf(life);
  const isOpenAfterJudgment = known.some(({ accused, outcome }) => isOpen(outcome) && judgment.pronounced.has(accused));
  const convictions = known.filter(({ outcome }) => isConviction(outcome));
  const isUnsentenced = convictions.some(
    (each) => !judgment.sentences.some(({ accused, charge }) => accused === each.accused && charge === each.charge),
  );
  const { isOrdered, isPaidInFull } = judgment.compensation;
  return [
    ...([...trial.argued].some((each) => !judgment.pronounced.has(each)) ? (['judgment.pronounced'] as const) : []),
    ...(isOpenAfterJudgment ? (['convicted', 'acquitted'] as const) : []),
    ...(isUnsentenced ? (['sentence.passed'] as const) : []),
    ...(convictions.length > 0 && !isOrdered ? (['compensation.ordered', 'compensation.refused'] as const) : []),
    ...(isOrdered && !isPaidInFull ? (['compensation.paid'] as const) : []),
    ...(judgment.pronounced.size > 0 && !judgment.isCopyReceived
      ? (['judgment.copy.given', 'record.sent', 'judgment.copy.received'] as const)
      : []),
    ...(convictions.some(({ accused }) => !judgment.registered.has(accused)) ? (['offender.registered'] as const) : []),
  ];
}
