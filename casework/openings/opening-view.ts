/** What pages show of openings. Nothing that was opened is in it, and no name of a person in a case. */
import {
  type AccessRefusal,
  type CaseId,
  type CasePart,
  type ComplaintEventType,
  isOpenAt,
  type OpeningFinding,
  type OpeningId,
  type OpeningReason,
  type OpeningRefusal,
  type OpeningWay,
  type OpeningWish,
  type PersonRef,
  type Purpose,
  type StepType,
} from '@amanat/domain';
import { caseOf, type LoadedOpening } from './load-opening.ts';

/** What somebody gives with every wish to open. */
export type OpeningWanted = Pick<OpeningWish, 'parts' | 'purpose' | 'reason'>;

/** `lapsed`: nobody answered, or the asker did not open, in time. */
export type OpeningStage = 'asked' | 'lapsed' | 'refused' | 'agreed' | 'open' | 'ended' | 'reviewed';

export interface OpeningView {
  readonly opening: OpeningId;
  readonly caseId: CaseId;
  readonly stage: OpeningStage;
  readonly way: OpeningWay;
  /** Account ids, here and below. */
  readonly by: string;
  readonly office: string;
  readonly purpose: Purpose;
  readonly reason: OpeningReason;
  readonly parts: readonly CasePart[];
  readonly askedOn: string;
  /** By when it must be answered, or opened, if that is what it waits for. House norm. */
  readonly waitsUntil?: string;
  readonly answeredBy?: string;
  readonly at?: string;
  readonly until?: string;
  readonly closed?: true;
  /** Break-glass only. House norm. */
  readonly reviewBy?: string;
  readonly alarmed?: readonly string[];
  readonly review?: { readonly by: string; readonly at: string; readonly found: OpeningFinding };
}

export type OpeningAnswer = { readonly kind: 'done'; readonly opening: OpeningId } | OpeningNotDone;

export type OpeningNotDone =
  /** No such case or opening. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'refused';
      readonly refusal: AccessRefusal | OpeningRefusal;
      /** The answer is then that of something unknown. */
      readonly existenceIsSecret: boolean;
    };

/** One part of one event, opened. */
export interface OpenedText {
  /** Calendar day in the jurisdiction. */
  readonly on: string;
  readonly event: ComplaintEventType | StepType;
  readonly part: CasePart;
  /** Whatever comes by code is a claim by the code's holder, whoever that is (BRIEF 2.9); a step is what staff recorded. */
  readonly saidBy: 'reporter' | 'code-holder' | 'staff';
  /** Of a name that a step brought in: whose, while the steps of the case can be read. */
  readonly person?: PersonRef;
  /** Of a step that counts no more. */
  readonly isStruck?: true;
  readonly content:
    /** Answers of a form, numbers of a step, or a name; by field, of known shapes, yet outside data. */
    | { readonly kind: 'answers'; readonly answers: Readonly<Record<string, unknown>> }
    | { readonly kind: 'erased' }
    /** Came in while the server was sealed, and is about to be put under the case's key. */
    | { readonly kind: 'waiting' };
}

export interface OpenedView extends OpeningView {
  readonly until: string;
  readonly texts: readonly OpenedText[];
}

export function openingViewOf({ opening, events, state }: LoadedOpening, now: Temporal.Instant): OpeningView {
  const { by, office, purpose, reason, parts } = state.wish;
  const view = { opening, caseId: caseOf(state.wish), by, office, purpose, reason, parts };
  const asked = { ...view, askedOn: events[0]?.recordedOn ?? '', way: 'agreed' as const };
  const isPast = (end: string): boolean => Temporal.Instant.compare(now, end) >= 0;
  switch (state.status) {
    case 'asked':
      return { ...asked, stage: isPast(state.answerBy) ? 'lapsed' : 'asked', waitsUntil: state.answerBy };
    case 'refused':
      return { ...asked, stage: 'refused', answeredBy: state.refusedBy };
    case 'agreed':
      return {
        ...asked,
        stage: isPast(state.openBy) ? 'lapsed' : 'agreed',
        waitsUntil: state.openBy,
        answeredBy: state.agreedBy,
      };
    case 'opened': {
      const { way, at, until, isClosed, agreedBy, reviewBy, alarmed, review } = state;
      const ended = review === undefined ? 'ended' : 'reviewed';
      return {
        ...asked,
        stage: isOpenAt(state, now) ? 'open' : ended,
        way,
        at,
        until,
        ...(isClosed ? { closed: true } : {}),
        ...(agreedBy === undefined ? {} : { answeredBy: agreedBy }),
        ...(reviewBy === undefined ? {} : { reviewBy }),
        ...(alarmed === undefined ? {} : { alarmed }),
        ...(review === undefined ? {} : { review }),
      };
    }
    default:
      throw new Error(`unknown state: ${String(state satisfies never)}`);
  }
}
