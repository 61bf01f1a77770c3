/** In which order a trial can be: what it refuses, and what comes next. Late and odd entries are recorded and shown. */
import { isBefore } from './happened.ts';
import type { LawSection } from './law-sections.ts';
import type { Life } from './life.ts';
import { isOpen, mayBeTakenUp, outcomeOf, outcomesOf } from './outcomes.ts';
import type { PersonRef } from './person-ref.ts';
import type { NewStep } from './step.ts';
import type { TakenUp } from './trial-state.ts';
import type { TrialRefusal, trialSteps } from './trial.ts';

type TrialType = keyof typeof trialSteps;
type TrialStep = NewStep<TrialType>;

export function refusalOfTrial(life: Life, step: TrialStep): TrialRefusal | undefined {
  if (step.type === 'cognizance.taken') return refusalOfCognizance(life, step.facts.accused);
  // An absconder surrenders before any court has taken the case up, and evidence may be false in another one.
  if (step.type === 'accused.appeared' || step.type === 'evidence.false') return undefined;
  return refusalOfTakenUp(life, step) ?? refusalOfDates(step) ?? refusalOfStage(life, step);
}

/** Once for each, unless what it was taken of ended without anybody having judged: a discharge acquits nobody. */
function refusalOfCognizance(life: Life, accused: readonly PersonRef[]): TrialRefusal | undefined {
  const ended = (each: PersonRef): boolean => {
    const known = outcomesOf(life).filter((one) => one.accused === each);
    return known.length > 0 && known.every(({ outcome }) => mayBeTakenUp(outcome) && !isOpen(outcome));
  };
  return accused.some((each) => life.trial.cognizance.has(each) && !ended(each))
    ? 'cognizance-already-taken'
    : undefined;
}

/** Whom the step names; nobody named, it is about the trial as a whole. */
function accusedOf({ facts }: TrialStep): readonly PersonRef[] {
  if (!('accused' in facts) || facts.accused === undefined) return [];
  return typeof facts.accused === 'string' ? [facts.accused] : facts.accused;
}

/** The court must have taken the case up, against each whom the step names, and on that day or before. */
function refusalOfTakenUp({ trial }: Life, step: TrialStep): TrialRefusal | undefined {
  const named = accusedOf(step);
  const taken = named.length === 0 ? [...trial.cognizance.values()] : named.map((each) => trial.cognizance.get(each));
  if (taken.length === 0 || taken.includes(undefined)) return 'cognizance-first';
  const isEarlier = (each: TakenUp | undefined): boolean =>
    each !== undefined && isBefore(step.facts.happened, each.happened);
  const isTooEarly = named.length === 0 ? taken.every(isEarlier) : taken.some(isEarlier);
  return isTooEarly ? 'before-cognizance' : undefined;
}

function refusalOfDates(step: TrialStep): TrialRefusal | undefined {
  const announced = announcedBy(step);
  return announced !== undefined && isBefore(announced, step.facts.happened) ? 'date-before-order' : undefined;
}

/** The day that the step announces. */
function announcedBy({ type, facts }: TrialStep): string | undefined {
  switch (type) {
    case 'trial.fixed':
      return facts.date;
    case 'adjournment.granted':
      return facts.until;
    case 'hearing.held':
      return facts.next;
    case 'trial.schedule.issued':
      return facts.endsBy;
    default:
      return undefined;
  }
}

function refusalOfStage(life: Life, step: TrialStep): TrialRefusal | undefined {
  const { trial } = life;
  switch (step.type) {
    case 'trial.opened':
      return step.facts.accused.some((each) => (trial.openings.get(each) ?? 0) > retrialsOf(life, each))
        ? 'trial-already-opened'
        : undefined;
    case 'charge.framed': {
      const { accused, charge } = step.facts;
      const known = outcomeOf(life, accused, charge);
      if (known !== undefined && !mayBeTakenUp(known.outcome)) return 'trial-is-over';
      if (chargesOf(life, accused).includes(charge) && known?.outcome !== 'discharged') return 'charge-already-framed';
      return isOver(life, accused) ? 'trial-is-over' : undefined;
    }
    case 'charge.altered': {
      const { accused, from, charge } = step.facts;
      if (!chargesOf(life, accused).includes(from)) return 'charge-not-framed';
      if (chargesOf(life, accused).includes(charge)) return 'charge-already-framed';
      return hasOpenCharge(life, accused, from) ? undefined : 'trial-is-over';
    }
    case 'arguments.completed':
      if (step.facts.accused.some((each) => chargesOf(life, each).length === 0)) return 'charge-not-framed';
      return step.facts.accused.some((each) => isOver(life, each)) ? 'trial-is-over' : undefined;
    default:
      // What else happens at a trial may come at any time of it.
      return undefined;
  }
}

const chargesOf = ({ trial }: Life, accused: PersonRef): readonly LawSection[] => trial.charges.get(accused) ?? [];

const retrialsOf = ({ appeal }: Life, accused: PersonRef): number => appeal.retrials.get(accused) ?? 0;

const hasOpenCharge = (life: Life, accused: PersonRef, charge: LawSection): boolean =>
  outcomesOf(life).some((each) => each.accused === accused && each.charge === charge && isOpen(each.outcome));

/** Each of the charges has its outcome, and no court has reopened one. */
function isOver(life: Life, accused: PersonRef): boolean {
  const known = outcomesOf(life).filter((each) => each.accused === accused);
  return known.length > 0 && !known.some(({ outcome }) => mayBeTakenUp(outcome));
}

export function offersOfTrial(life: Life): readonly TrialType[] {
  const { trial } = life;
  const accused = [...trial.cognizance.keys()];
  if (accused.length === 0) return isReported(life) ? ['cognizance.taken'] : [];
  const going = accused.filter((each) => !isOver(life, each));
  if (going.length === 0) return [];
  if (going.some((each) => chargesOf(life, each).length === 0))
    return ['copies.delivered', 'trial.fixed', 'charge.framed', 'trial.opened', 'hearing.held', 'adjournment.granted'];
  if (going.every((each) => trial.argued.has(each))) return ['hearing.held'];
  const isChildHeard = trial.childsEvidence.some(({ isFinished }) => isFinished);
  return [
    ...(isChildHeard ? [] : (['evidence.child.recorded'] as const)),
    'hearing.held',
    'adjournment.granted',
    'trial.evidence',
    'arguments.completed',
  ];
}

/** A report of the police, or a complaint to the court itself, has reached the court. */
const isReported = ({ steps }: Life): boolean => steps.some(({ type }) => courtReachedBy.has(type));
const courtReachedBy: ReadonlySet<string> = new Set([
  'report.173.interim',
  'report.173.final',
  'complaint.private.filed',
]);
