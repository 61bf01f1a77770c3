/** How far each request for information has come: asked, answered or refused, reviewed, taken to the commission. */
import { isBefore } from './happened.ts';
import type { InformationRefusal, informationSteps } from './information.ts';
import type { Life } from './life.ts';
import type { NewStep, StepOf } from './step.ts';

type InformationType = keyof typeof informationSteps;

export interface InformationRequest {
  /** The step that asked. */
  readonly id: string;
  readonly happened: string;
  readonly isExtended: boolean;
  readonly answer: 'none' | 'full' | 'in-part' | 'refused';
  readonly review: 'none' | 'asked' | 'decided';
  readonly commission: 'none' | 'asked' | 'decided';
}

export interface Asking {
  readonly id: string;
  readonly happened: string;
}

export interface InformationState {
  readonly requests: readonly InformationRequest[];
  /** Oversight bodies that were asked and gave no answer yet. */
  readonly asked: readonly Asking[];
}

export const nothingAsked: InformationState = { requests: [], asked: [] };

export function evolveInformation(state: InformationState, step: StepOf<InformationType>): InformationState {
  switch (step.type) {
    case 'rti.requested': {
      const { happened } = step.facts;
      const asked = {
        id: step.id,
        happened,
        isExtended: false,
        answer: 'none',
        review: 'none',
        commission: 'none',
      } as const;
      return { ...state, requests: [...state.requests, asked] };
    }
    case 'rti.extended':
      return withRequest(state, step.facts.request, { isExtended: true });
    case 'rti.answered':
      return withRequest(state, step.facts.request, { answer: step.facts.answer });
    case 'rti.refused':
      return withRequest(state, step.facts.request, { answer: 'refused' });
    case 'rti.review.requested':
      return withRequest(state, step.facts.request, { review: 'asked' });
    case 'rti.review.decided':
      return withRequest(state, step.facts.request, { review: 'decided' });
    case 'rti.complaint.filed':
      return withRequest(state, step.facts.request, { commission: 'asked' });
    case 'rti.complaint.decided':
      return withRequest(state, step.facts.request, { commission: 'decided' });
    case 'oversight.asked':
      return { ...state, asked: [...state.asked, { id: step.id, happened: step.facts.happened }] };
    case 'oversight.answered':
      return { ...state, asked: state.asked.filter(({ id }) => id !== step.facts.asked) };
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

const withRequest = (
  state: InformationState,
  id: string,
  change: Partial<Omit<InformationRequest, 'id' | 'happened'>>,
): InformationState => ({
  ...state,
  requests: state.requests.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

export function refusalOfInformation(
  { information: { requests, asked } }: Life,
  step: NewStep<InformationType>,
): InformationRefusal | undefined {
  if (step.type === 'rti.requested' || step.type === 'oversight.asked') return undefined;
  if (step.type === 'oversight.answered') {
    const asking = asked.find(({ id }) => id === step.facts.asked);
    if (asking === undefined) return 'no-such-asking';
    return isBefore(step.facts.happened, asking.happened) ? 'before-request' : undefined;
  }
  const request = requests.find(({ id }) => id === step.facts.request);
  if (request === undefined) return 'no-such-request';
  if (isBefore(step.facts.happened, request.happened)) return 'before-request';
  return refusalOfTurn(request, step.type);
}

type Turn = Exclude<InformationType, 'rti.requested' | 'oversight.asked' | 'oversight.answered'>;

/** A review may be asked for after silence, too; an answer in full leaves nothing to review. */
function refusalOfTurn(request: InformationRequest, type: Turn): InformationRefusal | undefined {
  switch (type) {
    case 'rti.extended':
      if (request.answer !== 'none') return 'request-already-answered';
      return request.isExtended ? 'extended-once-only' : undefined;
    case 'rti.answered':
      // A body may answer after all, having refused.
      return request.answer === 'full' || request.answer === 'in-part' ? 'request-already-answered' : undefined;
    case 'rti.refused':
      return request.answer === 'none' ? undefined : 'request-already-answered';
    case 'rti.review.requested':
      if (request.answer === 'full') return 'request-already-answered';
      return request.review === 'none' ? undefined : 'review-already-asked';
    case 'rti.review.decided':
      return request.review === 'asked' ? undefined : 'review-not-asked';
    case 'rti.complaint.filed':
      if (request.answer === 'full') return 'request-already-answered';
      return request.commission === 'none' ? undefined : 'commission-already-asked';
    case 'rti.complaint.decided':
      return request.commission === 'asked' ? undefined : 'commission-not-asked';
    default:
      throw new Error(`unknown turn: ${String(type satisfies never)}`);
  }
}

export function offersOfInformation({ information: { requests, asked } }: Life): readonly InformationType[] {
  const some = (is: (request: InformationRequest) => boolean): boolean => requests.some(is);
  return [
    ...(some(({ answer }) => answer === 'none') ? (['rti.answered', 'rti.refused'] as const) : []),
    ...(some(({ answer, review }) => answer !== 'full' && review === 'none')
      ? (['rti.review.requested'] as const)
      : []),
    ...(some(({ review }) => review === 'asked') ? (['rti.review.decided'] as const) : []),
    ...(some(({ answer, review, commission }) => answer !== 'full' && review === 'decided' && commission === 'none')
      ? (['rti.complaint.filed'] as const)
      : []),
    ...(some(({ commission }) => commission === 'asked') ? (['rti.complaint.decided'] as const) : []),
    ...(asked.length > 0 ? (['oversight.answered'] as const) : []),
    'rti.requested',
    'oversight.asked',
  ];
}
