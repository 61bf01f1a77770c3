/** Refusals as pages show them: which rule of access it was is on the record, not on the page. */
import type { OpeningAnswer, SafetyHoldAnswer } from '@amanat/casework';
import type { OpeningProblem } from '@amanat/web';

type Refused = Extract<OpeningAnswer | SafetyHoldAnswer, { kind: 'refused' }>;

export function problemOf({ refusal }: Pick<Refused, 'refusal'>): OpeningProblem {
  switch (refusal) {
    case 'second-factor-missing':
    case 'conduct-not-accepted':
    case 'not-in-role':
    case 'not-visible':
    case 'shut-out':
    case 'not-assigned':
    case 'purpose-missing':
    case 'opening-not-yours':
      return 'not-allowed';
    case 'opening-own-wish':
    case 'opening-own-review':
    case 'hold-own-review':
      return 'same-person';
    case 'opening-begun-before':
    case 'opening-not-asked':
      return 'opening-answered';
    default:
      return refusal;
  }
}

/** 403 for what a role or a place in the case does not allow; 409 for what is too late. */
export const statusOf = (problem: OpeningProblem | undefined): 200 | 403 | 409 => {
  if (problem === undefined) return 200;
  return problem === 'not-allowed' || problem === 'same-person' || problem === 'same-team' ? 403 : 409;
};
