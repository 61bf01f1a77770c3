/** Reports and their registration: told to whom, entered in the diary, FIR registered, late or refused, remedies sought. */
import type { StepGroup } from './group.ts';
import { dayOf, daysCounted, isBefore } from './happened.ts';
import type { PersonRef } from './person-ref.ts';
import { type remedies, reportSteps } from './report-steps.ts';
import type { NewStep, StepOf } from './step.ts';

export { reportSteps };

export interface Fir {
  readonly registered: string;
  /** Since the first report that the record knows; `undefined`: it knows none. A number, and no breach: the code gives no hours. */
  readonly daysAfterReport: number | undefined;
}

export type Remedy = (typeof remedies)[number];

export interface MissingChild {
  readonly reported: string;
  readonly notified: string | undefined;
  readonly recovered: string | undefined;
}

export interface ReportState {
  /** When the first of all reports came, as far as they were recorded. */
  readonly firstReceived: string | undefined;
  readonly diaryEntries: number;
  /** One for each incident. */
  readonly firs: readonly Fir[];
  readonly refusedFirs: number;
  /** Of the officer in charge or a magistrate. */
  readonly isCognizable: boolean | undefined;
  readonly openRemedies: readonly Remedy[];
  readonly privateComplaint: 'none' | 'pending' | 'decided';
  readonly missing: ReadonlyMap<PersonRef, MissingChild>;
}

export const reportRefusals = [
  'fir-already-registered',
  'fir-before-any-report',
  'no-fir-yet',
  'before-the-fir',
  'reasons-for-not-investigating-missing',
  'no-such-remedy-sought',
  'no-private-complaint',
  'child-not-missing',
  'before-the-child-was-missing',
  'already-notified',
] as const;
type ReportRefusal = (typeof reportRefusals)[number];
type ReportType = keyof typeof reportSteps;

const earlier = (known: string | undefined, told: string): string =>
  known === undefined || isBefore(told, known) ? told : known;

const missingWith = (
  state: ReportState,
  ref: PersonRef,
  change: (child: MissingChild) => MissingChild,
): ReportState => {
  const found = state.missing.get(ref);
  return found === undefined ? state : { ...state, missing: new Map([...state.missing, [ref, change(found)]]) };
};

function evolve(state: ReportState, step: StepOf<ReportType>): ReportState {
  const { happened } = step.facts;
  switch (step.type) {
    case 'report.received':
      return { ...state, firstReceived: earlier(state.firstReceived, happened) };
    case 'diary.entered':
      return { ...state, diaryEntries: state.diaryEntries + 1 };
    case 'offence.classified':
      return { ...state, isCognizable: step.facts.isCognizable };
    case 'fir.registered': {
      const { firstReceived: received } = state;
      const daysAfterReport = received === undefined ? undefined : daysCounted(dayOf(received), dayOf(happened)) - 1;
      return { ...state, firs: [...state.firs, { registered: happened, daysAfterReport }] };
    }
    case 'fir.refused':
      return { ...state, refusedFirs: state.refusedFirs + 1 };
    case 'remedy.sought':
      return { ...state, openRemedies: [...state.openRemedies, step.facts.remedy] };
    case 'remedy.decided': {
      const at = state.openRemedies.indexOf(step.facts.remedy);
      return { ...state, openRemedies: state.openRemedies.toSpliced(at, 1) };
    }
    case 'complaint.private.filed':
      return { ...state, privateComplaint: 'pending' };
    case 'complaint.private.decided':
      return { ...state, privateComplaint: 'decided' };
    case 'child.missing.reported': {
      const known = state.missing.get(step.facts.person);
      // Told again while it is missing: the first time counts.
      if (known !== undefined && known.recovered === undefined) return state;
      const child: MissingChild = { reported: happened, notified: undefined, recovered: undefined };
      return { ...state, missing: new Map([...state.missing, [step.facts.person, child]]) };
    }
    case 'child.missing.notified':
      return missingWith(state, step.facts.person, (child) => ({ ...child, notified: happened }));
    case 'child.recovered':
      return missingWith(state, step.facts.person, (child) => ({ ...child, recovered: happened }));
    case 'offence.occurred':
    case 'report.due':
    case 'report.amplified':
    case 'report.signed':
    case 'officer.details.given':
    case 'enquiry.begun':
    case 'report.nci.entered':
    case 'fir.copy.given':
    case 'fir.transferred':
    case 'report.157.sent':
    case 'complaint.transferred':
    case 'child.missing.status-sent':
    case 'child.search.begun':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

function refusalOfFir({ firs, firstReceived }: ReportState, facts: StepOf<'fir.registered'>['facts']) {
  if (firs.length > 0 && facts.isAnotherIncident !== true) return 'fir-already-registered';
  return firstReceived !== undefined && isBefore(facts.happened, firstReceived) ? 'fir-before-any-report' : undefined;
}

function refusalAfterFir({ firs }: ReportState, happened: string): ReportRefusal | undefined {
  if (firs.length === 0) return 'no-fir-yet';
  return firs.every(({ registered }) => isBefore(happened, registered)) ? 'before-the-fir' : undefined;
}

function refusalOfMissing(state: ReportState, ref: PersonRef, happened: string): ReportRefusal | undefined {
  const child = state.missing.get(ref);
  if (child === undefined || child.recovered !== undefined) return 'child-not-missing';
  return isBefore(happened, child.reported) ? 'before-the-child-was-missing' : undefined;
}

function refusalOf(state: ReportState, { type, facts }: NewStep<ReportType>): ReportRefusal | undefined {
  const { happened } = facts;
  switch (type) {
    case 'fir.registered':
      return refusalOfFir(state, facts);
    case 'fir.refused':
      // A refusal that came before the registration may be recorded after it.
      return state.firs.some(({ registered }) => isBefore(registered, happened)) ? 'fir-already-registered' : undefined;
    case 'fir.copy.given':
    case 'fir.transferred':
      return refusalAfterFir(state, happened);
    case 'report.157.sent':
      if (!facts.isInvestigating && facts.reasonsWritten === undefined) return 'reasons-for-not-investigating-missing';
      return refusalAfterFir(state, happened);
    case 'remedy.decided':
      return state.openRemedies.includes(facts.remedy) ? undefined : 'no-such-remedy-sought';
    case 'complaint.private.decided':
      return state.privateComplaint === 'pending' ? undefined : 'no-private-complaint';
    case 'child.missing.notified':
      if (state.missing.get(facts.person)?.notified !== undefined) return 'already-notified';
      return refusalOfMissing(state, facts.person, happened);
    case 'child.missing.status-sent':
    case 'child.search.begun':
    case 'child.recovered':
      return refusalOfMissing(state, facts.person, happened);
    default:
      return undefined;
  }
}

function offers(state: ReportState): readonly ReportType[] {
  const isRegistered = state.firs.length > 0;
  const isRefused = state.refusedFirs > 0 && !isRegistered;
  const missing = [...state.missing.values()].filter(({ recovered }) => recovered === undefined);
  return [
    ...(missing.some(({ notified }) => notified === undefined) ? (['child.missing.notified'] as const) : []),
    ...(missing.length > 0 ? (['child.recovered'] as const) : []),
    ...(state.firstReceived === undefined ? (['report.received'] as const) : []),
    ...(isRegistered ? (['fir.copy.given'] as const) : (['diary.entered', 'fir.registered', 'fir.refused'] as const)),
    ...(isRefused && state.openRemedies.length === 0 ? (['remedy.sought', 'complaint.private.filed'] as const) : []),
    ...(state.openRemedies.length > 0 ? (['remedy.decided'] as const) : []),
    ...(state.privateComplaint === 'pending' ? (['complaint.private.decided'] as const) : []),
  ];
}

export const reportGroup: StepGroup<ReportState, ReportType, ReportRefusal> = {
  steps: reportSteps,
  refusals: reportRefusals,
  empty: {
    firstReceived: undefined,
    diaryEntries: 0,
    firs: [],
    refusedFirs: 0,
    isCognizable: undefined,
    openRemedies: [],
    privateComplaint: 'none',
    missing: new Map(),
  },
  evolve,
  refusalOf: ({ report }, step) => refusalOf(report, step),
  offers: ({ report }) => offers(report),
};
