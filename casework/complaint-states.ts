/**
 * The state of a complaint and the place of its next event. What was replayed once is remembered, so that what is sent
 * next costs the reading of what is new, not of all that was sent before: one code's holder could make every later
 * answer slow otherwise. Events are never changed, so that a remembered state is right as far as it goes.
 */
import {
  type CaseAccess,
  caseAccessEventOf,
  type ComplaintEvent,
  complaintEventOf,
  type ComplaintState,
  type EventBody,
  evolve,
  evolveCaseAccess,
  evolveKeeping,
  type Keeping,
  keepingEventOf,
  noCaseAccess,
  noKeeping,
  notLodged,
  type StepInClear,
  stepInClearOf,
} from '@amanat/domain';
import type { Deployment } from './deployment.ts';
import type { RecordStore } from './ports.ts';
import { readEvent } from './stored-event.ts';

export interface LoadedComplaint {
  readonly state: ComplaintState;
  /** Who works on the case and who must not know of it. */
  readonly access: CaseAccess;
  /** Who follows up its clocks. */
  readonly keeping: Keeping;
  /** The steps of its life, as they are kept: what they say is sealed. */
  readonly steps: readonly KeptStep[];
  /** That pressure was told of by code, or a wish to withdraw: each opens a review. */
  readonly claims: readonly KeptClaim[];
  readonly nextSeq: number;
  /** What was committed to at intake; absent before it is lodged. */
  readonly lodged?: LodgedFacts;
}

/** A step without what it says. */
export interface KeptStep extends StepInClear {
  readonly id: string;
  readonly seq: number;
  readonly recordedOn: string;
  /** Version of its type in which it was stored. */
  readonly v: number;
  readonly sealed: NonNullable<EventBody['sealed']>;
}

/** What came by code, without what it says. */
export interface KeptClaim {
  readonly about: 'pressure' | 'withdrawal';
  /** The event that holds it. */
  readonly id: string;
  readonly seq: number;
  readonly recordedOn: string;
}

/** For comparing the row that lists work on with what came in, or with what its offices were changed to. */
export interface LodgedFacts {
  readonly recordedOn: string;
  /** Under which of the child's keys the complaint is: what comes by code after an erasure is under another. */
  readonly childKey: string;
  /** 32 bytes (`case-columns.ts`). */
  readonly columnsCommitment: Uint8Array;
}

/** Holds no text and no key; the one that was asked for longest ago goes first. */
const mostRemembered = 1000;
const remembered = new WeakMap<RecordStore, Map<string, LoadedComplaint>>();

/** @throws LedgerError, InputError for an event that is not as committed, or of no known type */
export async function loadComplaint(
  caseId: string,
  { store, ciphers }: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<LoadedComplaint> {
  const states = remembered.get(store) ?? new Map<string, LoadedComplaint>();
  remembered.set(store, states);
  const before = states.get(caseId) ?? nothingYet;
  const rows = await store.loadStream(caseId, before.nextSeq);
  const loaded = rows.map((row) => readEvent(row, ciphers)).reduce(withEvent, before);
  states.delete(caseId);
  states.set(caseId, loaded);
  if (states.size > mostRemembered) states.delete(states.keys().next().value ?? '');
  return loaded;
}

const nothingYet: LoadedComplaint = {
  state: notLodged,
  access: noCaseAccess,
  keeping: noKeeping,
  steps: [],
  claims: [],
  nextSeq: 1,
};

function withEvent(before: LoadedComplaint, body: EventBody): LoadedComplaint {
  const next = { ...before, nextSeq: before.nextSeq + 1 };
  const step = stepInClearOf(body);
  if (step !== undefined) return { ...next, steps: [...before.steps, keptStepOf(step, body)] };
  const ofAccess = caseAccessEventOf(body);
  if (ofAccess !== undefined) return { ...next, access: evolveCaseAccess(before.access, ofAccess) };
  const ofKeeping = keepingEventOf(body);
  if (ofKeeping !== undefined) {
    const kept = { ...next, keeping: evolveKeeping(before.keeping, ofKeeping) };
    if (ofKeeping.type !== 'offices.changed' || before.lodged === undefined) return kept;
    const columnsCommitment = Uint8Array.fromBase64(ofKeeping.data.caseColumns);
    return { ...kept, lodged: { ...before.lodged, columnsCommitment } };
  }
  const event = complaintEventOf(body);
  const about = claimAbout[event.type];
  const evolved = {
    ...next,
    state: evolve(before.state, event),
    claims: about === undefined ? before.claims : [...before.claims, { about, ...placeOf(body) }],
  };
  if (event.type !== 'complaint.lodged') return evolved;
  const columnsCommitment = Uint8Array.fromBase64(event.data.caseColumns);
  return {
    ...evolved,
    lodged: { recordedOn: body.recordedOn, childKey: body.sealed?.child?.key ?? '', columnsCommitment },
  };
}

/** A cover code tells that somebody is forced. */
const claimAbout: Readonly<Partial<Record<ComplaintEvent['type'], KeptClaim['about']>>> = {
  'pressure.claimed': 'pressure',
  'duress.signalled': 'pressure',
  'withdrawal.requested': 'withdrawal',
};

const placeOf = ({ event: id, seq, recordedOn }: EventBody) => ({ id, seq, recordedOn });

const keptStepOf = (step: StepInClear, body: EventBody): KeptStep => ({
  ...step,
  ...placeOf(body),
  v: body.v,
  sealed: body.sealed ?? {},
});
