/**
 * What follows from a case's life, each time that something is recorded: its clocks and work facts for the lists, keepers if it
 * has none yet, what was shown and is corrected, and what has passed already. One function, so that a projection rebuilt from
 * nothing equals the one that was kept up step by step.
 */
import {
  type EscalationEvent,
  escalationOf,
  evolveKeeping,
  type Keeping,
  type KeepingEvent,
  keepersOf,
  type Life,
  type Membership,
  nextEscalationOn,
  type Office,
  type RunningClock,
  stepTable,
} from '@amanat/domain';
import { withKeptAway } from '../cases/kept-away.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import { calendarsOf, loadRulebook, type Rulebook } from '../rulebook/load-rulebook.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CaseOfficesRow, CaseWork, ClockRow, WorkFacts, WorkSummary } from '../work-ports.ts';
import { countingOf } from '../timers/counting-of.ts';
import { nearDatesOf, warningOf } from './near-dates.ts';
import { clockRowsOf, clocksOfLife, correctionsOf, packOf, runningOf, withKeeper } from './case-clocks.ts';
import { letOfficeIn } from './let-office-in.ts';
import { openReviewsOf } from './open-reviews.ts';

export interface Following {
  /** To be appended after the step, in this order. */
  readonly events: readonly KeepingEvent[];
  readonly work: CaseWork;
  /** The list of offices as it is after that, where a limit that passed let one in. */
  readonly offices?: CaseOfficesRow;
  /** Days of dates that are near by now: told of once each, however often they are found. */
  readonly warned: readonly string[];
}

/**
 * @param by through whose office the case gets its first keeper; `undefined`: nobody recorded anything, and it gets none now
 * @throws SealedError
 */
export async function followingOf(
  found: VerifiedCase,
  life: Life,
  by: Membership | undefined,
  deployment: StaffDeployment,
): Promise<Following> {
  const rulebook = await loadRulebook(deployment);
  const keepers = by === undefined || found.keeping.keepers.length > 0 ? [] : await firstKeepers(found, by, deployment);
  const begun = keepers.reduce(evolveKeeping, found.keeping);
  const today = todayOf(deployment);
  const counted = rowsOf(found, life, begun, rulebook, deployment);
  const rows = (keeping: Keeping) => counted.map((row) => withKeeper(row, keeping));
  const corrections = correctionsOf(counted, begun);
  const corrected = corrections.reduce(evolveKeeping, begun);
  // Not while somebody records: what comes next may show that it was done in time. The timers say what has passed.
  const passed = by === undefined ? passedOf(counted, corrected, today) : [];
  const keeping = passed.reduce(evolveKeeping, corrected);
  const letIn = lettingIn(passed, found, deployment);
  const events = [...keepers, ...corrections, ...letIn.events];
  const nextSeq = found.nextSeq + (by === undefined ? 0 : 1) + events.length;
  return {
    events,
    ...(letIn.offices === undefined ? {} : { offices: letIn.offices }),
    work: {
      caseId: found.caseId,
      ...workFactsOf(life, today),
      ...summaryOf(rows(keeping), today),
      clocks: rows(keeping),
      countedBy: countingOf(rulebook, deployment),
      countedTo: nextSeq - 1,
    },
    warned: nearDatesOf(life, today),
  };
}

/** What is to be recorded by that day, in the order in which it fell due. From rows alone, so that a sealed server does the same. */
export function passedOf(rows: readonly ClockRow[], keeping: Keeping, today: string): readonly KeepingEvent[] {
  const due = rows.flatMap((row) => {
    const running = runningOf(row);
    return running === undefined ? [] : eventsOfClock(running, keeping, today);
  });
  return due
    .toSorted(
      (one, other) => one.on.localeCompare(other.on) || one.event.data.clock.localeCompare(other.event.data.clock),
    )
    .map(({ event }) => event);
}

/** One clock's, each with the day on which it fell due: what another does changes nothing of it. */
function eventsOfClock(
  running: RunningClock,
  keeping: Keeping,
  today: string,
): readonly { readonly on: string; readonly event: EscalationEvent }[] {
  const on = nextEscalationOn(keeping, running);
  if (on === undefined || on > today) return [];
  const events = escalationOf(keeping, running, on);
  if (events.length === 0) return [];
  const after = events.reduce(evolveKeeping, keeping);
  return [...events.map((event) => ({ on, event })), ...eventsOfClock(running, after, today)];
}

/** Before a limit goes up to an office that does not have the case yet, the office is let in. Needs no key. */
export function lettingIn(
  events: readonly KeepingEvent[],
  { caseId, row }: Pick<VerifiedCase, 'caseId' | 'row'>,
  deployment: Pick<StaffDeployment, 'ciphers'>,
): { readonly events: readonly KeepingEvent[]; readonly offices?: CaseOfficesRow } {
  let offices: CaseOfficesRow | undefined;
  const all = events.flatMap((event): readonly KeepingEvent[] => {
    const now = { ...row, ...offices };
    if (event.type !== 'clock.escalated' || now.allowedOffices.includes(event.data.to)) return [event];
    const letIn = letOfficeIn({ caseId, row: now }, event.data.to, { ground: 'escalated' }, deployment);
    offices = letIn.row;
    return [letIn.event, event];
  });
  return { events: all, ...(offices === undefined ? {} : { offices }) };
}

function rowsOf(
  { facts }: VerifiedCase,
  life: Life,
  keeping: Keeping,
  rulebook: Rulebook,
  { packs, now, timeZone }: StaffDeployment,
): readonly ClockRow[] {
  const pack = packOf(facts, packs);
  const clocks = clocksOfLife(life, pack, { ...rulebook, ...calendarsOf(pack, rulebook) }, now());
  return clockRowsOf(clocks, keeping, timeZone);
}

async function firstKeepers(
  found: VerifiedCase,
  { office }: Membership,
  deployment: StaffDeployment,
): Promise<readonly KeepingEvent[]> {
  const { facts } = await withKeptAway(found, deployment);
  const { offices: keptAway = [] } = facts.keptAway ?? {};
  const offices = mayFollowUp(facts, deployment);
  const watches = offices.some(({ id, monitors }) => id === office && monitors);
  // Whoever watches over it records something, too: it is with an office that handles it all the same.
  const handles = offices.find(({ id, receives }) => receives && facts.allowedOffices.includes(id));
  const start = watches ? (handles?.id ?? office) : office;
  const chain = keepersOf(start, facts.allowedOffices, new Set(keptAway), offices);
  return chain.length === 0 ? [] : [{ type: 'keepers.set', data: { offices: [...chain] } }];
}

/** Words may mean any office of the chain: then only those to which somebody gave the case. @param facts with whom it keeps away */
export function mayFollowUp(
  { keptAway, allowedOffices }: Pick<VerifiedCase['facts'], 'keptAway' | 'allowedOffices'>,
  { offices }: Pick<StaffDeployment, 'offices'>,
): readonly Office[] {
  const all = offices();
  return keptAway?.maybeOthers === true ? all.filter(({ id }) => allowedOffices.includes(id)) : all;
}

/** What a list shows of all these clocks: the gravest that has passed, or else the next. */
export function summaryOf(clocks: readonly ClockRow[], today: string): WorkSummary {
  const running = clocks
    .filter((row) => runningOf(row) !== undefined)
    .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  const passed = running.filter(({ dueOn = '' }) => dueOn < today);
  const gravest = Math.max(-1, ...passed.map(({ gravity }) => gravity));
  const first = passed.find(({ gravity }) => gravity === gravest) ?? running[0];
  const summary = { urgency: gravest + 1, passed: passed.length };
  if (first?.dueOn === undefined) return summary;
  return { ...summary, firstClock: first.clock, firstDueOn: first.dueOn };
}

function workFactsOf(life: Life, today: string): WorkFacts {
  const last = life.steps.at(-1);
  const openReviews = openReviewsOf(life).length;
  const warnOn = warningOf(life, today);
  const waiting = { openReviews, ...(warnOn === undefined ? {} : { warnOn }) };
  if (last === undefined) return waiting;
  return { ...waiting, stage: stepTable[last.type].stage, lastStepOn: last.recordedOn };
}
