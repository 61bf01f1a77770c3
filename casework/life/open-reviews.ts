/** Reviews that wait for a person: of pressure, and of a wish to withdraw, told here or sent by code. */
import type { ComplaintState, Life } from '@amanat/domain';

export interface OpenReview {
  readonly about: 'pressure' | 'withdrawal';
  /** The step that opened it; absent if it came by code. */
  readonly step?: string;
}

export function openReviewsOf(_life: Life, _state: ComplaintState): readonly OpenReview[] {
  return [];
}
