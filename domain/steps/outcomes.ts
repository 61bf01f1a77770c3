/**
 * What has become of each accused and charge. A compromise between the parties is not in this list and never ends a charge: it
 * is an event, presented and not accepted or made an order of a court where the law lists the offence (`charge.compounded`).
 *
 * @source law data, section 8; BRIEF section 4 on "compounded"
 */
import type { LawSection } from './law-sections.ts';
import type { Life } from './life.ts';
import type { PersonRef } from './person-ref.ts';
import type { Step } from './step.ts';

export const outcomes = [
  'pending',
  'convicted',
  'convicted-of-lesser',
  'acquitted-after-evidence',
  'acquitted-early',
  'acquitted-on-appeal',
  'discharged',
  'released-by-police',
  'fir-cancelled',
  'untraced',
  'withdrawn-by-prosecutor',
  'compounded-by-court',
  'abated',
  'absconding',
  'transferred',
  'joined',
  'juvenile-diversion',
  'quashed',
] as const;
export type Outcome = (typeof outcomes)[number];

export interface ChargeOutcome {
  readonly accused: PersonRef;
  readonly charge: LawSection;
  readonly outcome: Outcome;
  /** The step that says so; absent while nothing does. */
  readonly step?: string;
}

/** Convicted of the charge, or of a lesser one under it. */
export const isConviction = (outcome: Outcome): boolean => outcome === 'convicted' || outcome === 'convicted-of-lesser';
export const isAcquittal = (outcome: Outcome): boolean => outcome.startsWith('acquitted');

const openOutcomes: ReadonlySet<Outcome> = new Set<Outcome>([
  'pending',
  'released-by-police',
  'absconding',
  'transferred',
  'joined',
]);
/** Goes on, here or before another court: a release by the police acquits nobody, and who has gone may be found. */
export const isOpen = (outcome: Outcome): boolean => openOutcomes.has(outcome);

/** Ended without a judgment, and taken up again where a charge is framed all the same. */
const unjudged: ReadonlySet<Outcome> = new Set<Outcome>([
  'released-by-police',
  'fir-cancelled',
  'untraced',
  'discharged',
]);

export const mayBeTakenUp = (outcome: Outcome): boolean => isOpen(outcome) || unjudged.has(outcome);

type Table = ReadonlyMap<string, ChargeOutcome>;

/** In the order in which the sections came up against each, from the FIR on. */
export const outcomesOf = ({ steps }: Life): readonly ChargeOutcome[] => [
  ...steps.reduce<Table>((table, step) => withStep(table, step, steps), new Map()).values(),
];

export const outcomeOf = (life: Life, accused: PersonRef, charge: LawSection): ChargeOutcome | undefined =>
  outcomesOf(life).find((each) => each.accused === accused && each.charge === charge);

function withStep(table: Table, step: Step, steps: readonly Step[]): Table {
  switch (step.type) {
    case 'fir.registered':
    case 'report.173.final':
    case 'chargesheet.filed':
      return named(table, step.facts.accused ?? [], step.facts.sections);
    case 'cognizance.taken': {
      const { accused, sections } = step.facts;
      return named(ofAccused(table, step, accused, 'pending', wasUnjudged), accused, sections);
    }
    case 'charge.framed':
      return opened(
        ofAccused(table, step, [step.facts.accused], 'pending', wasUnjudged),
        step.facts.accused,
        step.facts.charge,
      );
    case 'accused.released':
      if (step.facts.how !== 'by-police-169') return table;
      return ofAccused(table, step, [step.facts.accused], 'released-by-police', isStillOpen);
    case 'accused.discharged':
      return ofAccused(table, step, [step.facts.accused], 'discharged', isStillOpen);
    case 'accused.absconded':
      return ofAccused(table, step, [step.facts.accused], 'absconding', isStillOpen);
    case 'accused.arrested':
    case 'juvenile.accused.arrested':
    case 'accused.appeared':
      return ofAccused(table, step, [step.facts.accused], 'pending', ({ outcome }) => outcome === 'absconding');
    case 'juvenile.committee.ordered':
      if (step.facts.order !== 'diverted') return table;
      return ofAccused(table, step, [step.facts.accused], 'juvenile-diversion', isStillOpen);
    case 'report.closure.decided': {
      if (!step.facts.isAccepted) return table;
      const everybody = [...table.values()].map(({ accused }) => accused);
      const outcome = step.facts.closure === 'untraced' ? 'untraced' : 'fir-cancelled';
      return ofAccused(table, step, everybody, outcome, isStillOpen);
    }
    case 'charge.altered': {
      const { accused, from, charge } = step.facts;
      return opened(new Map([...table].filter(([key]) => key !== keyOf(accused, from))), accused, charge);
    }
    case 'convicted':
      return ended(table, step, step.facts.lesser === undefined ? 'convicted' : 'convicted-of-lesser');
    case 'acquitted':
      return ended(table, step, step.facts.way === 'after-evidence' ? 'acquitted-after-evidence' : 'acquitted-early');
    case 'charge.compounded':
      return ended(table, step, 'compounded-by-court');
    case 'prosecution.withdrawn':
      return ended(table, step, 'withdrawn-by-prosecutor');
    case 'proceedings.quashed': {
      const { accused, charge } = step.facts;
      return ofAccused(
        table,
        step,
        [accused],
        'quashed',
        (each) => isOpen(each.outcome) && (charge === undefined || each.charge === charge),
      );
    }
    case 'proceedings.abated':
      return ofAccused(table, step, [step.facts.accused], 'abated', isStillOpen);
    case 'trial.transferred':
      return ofAccused(table, step, step.facts.accused, 'transferred', isStillOpen);
    case 'trial.joined':
      return ofAccused(table, step, step.facts.accused, 'joined', isStillOpen);
    case 'appeal.decided':
      return afterAppeal(table, step, steps);
    default:
      // Any other step leaves each charge as it is.
      return table;
  }
}

const keyOf = (accused: PersonRef, charge: LawSection): string => `${accused} ${charge}`;

const isStillOpen = ({ outcome }: ChargeOutcome): boolean => isOpen(outcome);
const wasUnjudged = ({ outcome }: ChargeOutcome): boolean => unjudged.has(outcome);

const named = (table: Table, accused: readonly PersonRef[], charges: readonly LawSection[]): Table =>
  accused.reduce(
    (known, each) => charges.reduce((withCharges, charge) => opened(withCharges, each, charge), known),
    table,
  );

function opened(table: Table, accused: PersonRef, charge: LawSection): Table {
  const key = keyOf(accused, charge);
  return table.has(key) ? table : new Map([...table, [key, { accused, charge, outcome: 'pending' }]]);
}

type Ending = Extract<
  Step,
  { readonly type: 'convicted' | 'acquitted' | 'charge.compounded' | 'prosecution.withdrawn' }
>;

function ended(table: Table, { id, facts: { accused, charge } }: Ending, outcome: Outcome): Table {
  return new Map([...table, [keyOf(accused, charge), { accused, charge, outcome, step: id }]]);
}

/** Every charge of these accused that `concerns` says. */
function ofAccused(
  table: Table,
  { id }: Step,
  accused: readonly PersonRef[],
  outcome: Outcome,
  concerns: (each: ChargeOutcome) => boolean,
): Table {
  const changed = [...table].filter(([, each]) => accused.includes(each.accused) && concerns(each));
  return new Map([...table, ...changed.map(([key, each]) => [key, { ...each, outcome, step: id }] as const)]);
}

type AppealDecided = Extract<Step, { readonly type: 'appeal.decided' }>;

function afterAppeal(table: Table, step: AppealDecided, steps: readonly Step[]): Table {
  const filed = steps.find(({ id }) => id === step.facts.appeal);
  const outcome = outcomeAfter(step.facts.result);
  if (filed?.type !== 'appeal.filed' || outcome === undefined) return table;
  const { accused, charge, against } = filed.facts;
  const concerns = (each: ChargeOutcome): boolean =>
    (charge === undefined || each.charge === charge) &&
    (against === 'acquittal' ? isAcquittal(each.outcome) : isConviction(each.outcome));
  return ofAccused(table, step, [accused], outcome, concerns);
}

/** `undefined`: what the lower court said of guilt stands. */
function outcomeAfter(result: AppealDecided['facts']['result']): Outcome | undefined {
  switch (result) {
    case 'acquitted-instead':
      return 'acquitted-on-appeal';
    case 'convicted-instead':
      return 'convicted';
    case 'retrial-ordered':
      return 'pending';
    case 'abated':
    case 'dismissed':
    case 'sentence-changed':
    case 'compensation-changed':
    case 'taken-back-by-appellant':
      return undefined;
    default:
      throw new Error(`unknown result: ${String(result satisfies never)}`);
  }
}
