/**
 * Reviews that wait for a person: of pressure, and of a wish to withdraw, told here or sent by code. What came by code stands in
 * the life as the opening of its review (`load-life.ts`), and stays open until a person has closed it.
 */
import type { Life, PressureReview } from '@amanat/domain';

export interface OpenReview {
  readonly about: 'pressure' | 'withdrawal';
  /** What closes it names this: the step that opened it, or the event of the complaint. */
  readonly step: string;
  readonly opened: 'by-code' | 'by-step';
  readonly recordedOn: string;
}

const reviewOf = (
  about: OpenReview['about'],
  { review: step, opened, recordedOn }: Pick<PressureReview, 'review' | 'opened' | 'recordedOn'>,
): OpenReview => ({ about, step, opened, recordedOn });

/** The oldest first. */
export const openReviewsOf = ({ pressure, withdrawal }: Life): readonly OpenReview[] =>
  [
    ...pressure.openReviews.map((each) => reviewOf('pressure', each)),
    ...withdrawal.openReviews.map((each) => reviewOf('withdrawal', each)),
  ].toSorted((one, other) => one.recordedOn.localeCompare(other.recordedOn));
