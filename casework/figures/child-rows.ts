/**
 * What the steps of a case make of each child in it: days of the stages, the first end, the last event. A step that names children
 * concerns these; any other all of the case. What happened before the complaint came here counts nowhere: nobody can say how long
 * a way took that was not watched (specs/public-statistics, section 1, "at or after the start").
 */
import {
  isOpen,
  isPersonRef,
  type Life,
  lifeOf,
  type Outcome,
  outcomesOf,
  type PersonRef,
  roleOf,
  type Step,
  type StepType,
} from '@amanat/domain';
import {
  type DayNumber,
  noDay,
  openOutcome,
  type OutcomeKind,
  outcomeKinds,
  parseDay,
  type Stage,
} from '@amanat/figures';

/** One case-child, as one row of `CaseChildren`. */
export interface ChildRow {
  /** First occurrence at or after the start; `noDay` where it has not come. */
  readonly days: Readonly<Record<Stage, DayNumber>>;
  readonly endedOn: DayNumber;
  /** Index into `outcomeKinds`, `openOutcome` while open. */
  readonly outcome: number;
  readonly lastOn: DayNumber;
}

/** By which steps a stage is reached. An interim police report is none: the investigation goes on. */
const stageOf: Readonly<Partial<Record<StepType, Exclude<Stage, 'started'>>>> = {
  'fir.registered': 'fir',
  'accused.arrested': 'arrest',
  'juvenile.accused.arrested': 'arrest',
  'report.173.final': 'report',
  'chargesheet.filed': 'report',
  'charge.framed': 'charge',
  'judgment.pronounced': 'judgment',
  convicted: 'judgment',
  acquitted: 'judgment',
};

/** How an outcome is told to the public; those that are missing end nothing, as a transfer or a release by the police. */
const kindOf: Readonly<Partial<Record<Outcome, OutcomeKind>>> = {
  convicted: 'convicted',
  'convicted-of-lesser': 'convicted',
  'acquitted-after-evidence': 'acquitted',
  'acquitted-early': 'acquitted',
  'acquitted-on-appeal': 'acquitted',
  discharged: 'discharged',
  'juvenile-diversion': 'juvenile-diversion',
  'compounded-by-court': 'compounded-by-court',
  'withdrawn-by-prosecutor': 'withdrawn-by-prosecutor',
  quashed: 'quashed',
  'fir-cancelled': 'fir-cancelled',
  untraced: 'untraced',
  abated: 'abated',
};

/** @param steps as recorded by the snapshot, corrections among them; in order of recording */
export function childRows(steps: readonly Step[], startedOn: DayNumber): readonly ChildRow[] {
  const life = lifeOf(steps);
  const { endedOn, outcome } = firstEnd(life, startedOn);
  return childrenIn(life).map((child) => {
    const days: Record<Stage, DayNumber> = { ...unreached, started: startedOn };
    let lastOn = startedOn;
    for (const step of life.steps) {
      if (!concerns(step, child)) continue;
      const day = dayOfStep(step);
      if (day === undefined || day < startedOn) continue;
      lastOn = Math.max(lastOn, day);
      const stage = stageOf[step.type];
      if (stage !== undefined && (days[stage] === noDay || day < days[stage])) days[stage] = day;
    }
    return { days, endedOn, outcome, lastOn };
  });
}

/** Of a case whose child was erased, only what stands in clear: when it began, and when something was recorded last. */
export const erasedRow = (startedOn: DayNumber, lastOn: DayNumber): ChildRow => ({
  days: { ...unreached, started: startedOn },
  endedOn: noDay,
  outcome: openOutcome,
  lastOn: Math.max(startedOn, lastOn),
});

const unreached = { fir: noDay, arrest: noDay, report: noDay, charge: noDay, judgment: noDay } as const;
const inOrder = ['started', 'fir', 'arrest', 'report', 'charge', 'judgment'] as const satisfies readonly Stage[];

/** No stage before one that comes earlier on the way; those that are missing in between are fine. */
export function isInOrder({ days }: ChildRow): boolean {
  const reached = inOrder.map((stage) => days[stage]).filter((day) => day !== noDay);
  return reached.every((day, at) => at === 0 || (reached[at - 1] ?? noDay) <= day);
}

/** The same child under two pseudonyms is one. */
function childrenIn({ people }: Life): readonly ReadonlySet<PersonRef>[] {
  const survivors = [...people.people.values()].filter(({ role }) => role === 'survivor');
  const groups: Set<PersonRef>[] = [];
  for (const { ref, sameAs } of survivors) {
    const known = groups.filter((group) => group.has(ref) || sameAs.some((other) => group.has(other)));
    for (const group of known) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([ref, ...known.flatMap((group) => [...group])]));
  }
  return groups;
}

function concerns({ facts }: Step, child: ReadonlySet<PersonRef>): boolean {
  const named = Object.values(facts)
    .flat()
    .filter((value) => typeof value === 'string' && isPersonRef(value) && roleOf(value) === 'survivor');
  return named.length === 0 || named.some((ref) => [...child].includes(ref));
}

const dayOfStep = ({ facts: { happened } }: Step): DayNumber | undefined => parseDay(happened.slice(0, 10));

/** By which a charge can end; what each ends, `outcomesOf` says. */
const mayEnd: ReadonlySet<StepType> = new Set<StepType>([
  'accused.discharged',
  'juvenile.committee.ordered',
  'report.closure.decided',
  'convicted',
  'acquitted',
  'charge.compounded',
  'prosecution.withdrawn',
  'proceedings.quashed',
  'proceedings.abated',
  'appeal.decided',
]);

/** The first day on which the case ended for any accused and charge, and of the ends of that day the gravest. */
function firstEnd(life: Life, startedOn: DayNumber): Pick<ChildRow, 'endedOn' | 'outcome'> {
  let endedOn = noDay;
  let outcome = openOutcome;
  life.steps.forEach((step, at) => {
    if (!mayEnd.has(step.type)) return;
    const day = dayOfStep(step);
    if (day === undefined || day < startedOn || (endedOn !== noDay && day > endedOn)) return;
    for (const kind of endsBy(step, { ...life, steps: life.steps.slice(0, at + 1) })) {
      const place = outcomeKinds.indexOf(kind);
      if (day === endedOn && place >= outcome) continue;
      endedOn = day;
      outcome = place;
    }
  });
  return { endedOn, outcome };
}

/** @param life up to this step */
function endsBy(step: Step, life: Life): readonly OutcomeKind[] {
  const outcomes = outcomesOf(life);
  if (outcomes.length === 0) return closedForNobody(step);
  return outcomes.flatMap((each) =>
    each.step === step.id && !isOpen(each.outcome) ? (kindOf[each.outcome] ?? []) : [],
  );
}

/** A magistrate ends a case in which nobody was ever named: there is no accused whose charge could end. */
function closedForNobody(step: Step): readonly OutcomeKind[] {
  if (step.type !== 'report.closure.decided' || !step.facts.isAccepted) return [];
  return [step.facts.closure === 'untraced' ? 'untraced' : 'fir-cancelled'];
}
