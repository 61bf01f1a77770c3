/** Reviews of pressure and of wishes to withdraw that nobody has closed yet, each with the way to it. */
import type { LifeView, OpenReview } from '@amanat/casework';
import { Panel } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import type { StepNames } from '../steps/fact-words.tsx';

export const addressOfReview = (lang: Lang, caseId: string, { step }: Pick<OpenReview, 'step'>): string =>
  `/${lang}/staff/cases/${caseId}/reviews/${step}`;

export const OpenReviews = ({
  lang,
  caseId,
  reviews,
  names,
}: {
  readonly lang: Lang;
  readonly caseId: string;
  readonly reviews: LifeView['reviews'];
  /** What opened each. */
  readonly names: StepNames;
}): Html => {
  const words = messages(lang).life;
  if (reviews.length === 0) return <></>;
  return (
    <Panel kind="firm" title={words.reviewsTitle}>
      <ul class="plain">
        {reviews.map((review) => (
          <li>
            <ReviewInWords lang={lang} review={review} />
            {review.opened === 'by-code' || !names.has(review.step) ? null : <>: {names.get(review.step)}</>}{' '}
            <a class="no-print" href={addressOfReview(lang, caseId, review)}>
              {words.toReview}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

export const ReviewInWords = ({ lang, review }: { readonly lang: Lang; readonly review: OpenReview }): Html => {
  const words = messages(lang).life;
  return (
    <>
      {words.reviewAbout[review.about]}
      {review.opened === 'by-code' ? `, ${words.reviewByCode}` : null} (
      {words.reviewSince(Temporal.PlainDate.from(review.recordedOn))})
    </>
  );
};
