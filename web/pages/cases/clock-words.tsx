/** A clock in words: what is owed, by when, and how it stands. Words of the law that have no Urdu yet are shown in English. */
import type { ClockView } from '@amanat/casework';
import { isPersonRef } from '@amanat/domain';
import { Tag, type TagProps } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, formatNumber, type Lang, messages } from '../../locales/index.ts';
import { personInWords, Section } from '../steps/fact-words.tsx';
import { courseOf } from './way.ts';

export const addressOfClock = (lang: Lang, caseId: string, clock: string): string =>
  `/${lang}/staff/cases/${caseId}/clocks/${encodeURIComponent(clock)}`;

/** In the reader's language where there is such a text, or else marked as English. */
export const LawText = ({
  lang,
  en,
  ur,
}: {
  readonly lang: Lang;
  readonly en: string;
  readonly ur: string | undefined;
}): Html => {
  if (lang === 'en') return <>{en}</>;
  return ur === undefined ? (
    <span lang="en" dir="ltr" class="in-english">
      {en}
    </span>
  ) : (
    <>{ur}</>
  );
};

const isFurther = ({ rule }: Pick<ClockView, 'rule'>): boolean => rule.includes('#');

/** As lists call it, or by what the rule requires; of a further limit of the same rule also what that one is about. */
export const ClockName = ({ lang, clock }: { readonly lang: Lang; readonly clock: ClockView }): Html => {
  const { citation, limit } = clock;
  const title = messages(lang).ruleTitles[citation.id];
  const further = isFurther(clock) ? limit.condition : undefined;
  return (
    <>
      {title ?? <LawText lang={lang} en={citation.requiredStep} ur={citation.ur?.requiredStep} />}
      {further === undefined ? null : (
        <>
          : <LawText lang={lang} en={further} ur={limit.ur?.condition} />
        </>
      )}
    </>
  );
};

export const LimitWords = ({ lang, clock }: { readonly lang: Lang; readonly clock: ClockView }): Html => (
  <LawText
    lang={lang}
    en={clock.limit.words}
    ur={isFurther(clock) ? clock.limit.ur?.words : clock.citation.ur?.words}
  />
);

/** For whom and for which charge it runs, where it does not run for the case as a whole. */
export const ForWhom = ({
  lang,
  clock: { accused, charge },
}: {
  readonly lang: Lang;
  readonly clock: Pick<ClockView, 'accused' | 'charge'>;
}): Html => {
  if (accused === undefined) return <></>;
  const person = isPersonRef(accused) ? personInWords(lang, accused) : accused;
  return (
    <>
      {messages(lang).life.forPerson(person)}
      {charge === undefined ? null : (
        <>
          {' · '}
          <Section section={charge} />
        </>
      )}
    </>
  );
};

const toneOf = (clock: ClockView): TagProps['tone'] => {
  const course = courseOf(clock);
  if (course === 'passed') return 'late';
  if (clock.status === 'due-soon' || clock.status === 'date-needed') return 'part';
  return clock.status === 'done' ? 'good' : 'plain';
};

/** Readable without the colour, and never firmer than the rule is (BRIEF section 6). */
export const ClockState = ({ lang, clock }: { readonly lang: Lang; readonly clock: ClockView }): Html => {
  const { life } = messages(lang);
  const { status, daysLate, dueOn, confidence, confirmed } = clock;
  const course = courseOf(clock);
  const told = [
    ...(course === 'ended' ? [] : [dueOn === undefined ? life.noDay : life.until(Temporal.PlainDate.from(dueOn))]),
    ...(daysLate > 0 ? [life.late(formatNumber(lang, daysLate))] : []),
    ...(confidence === 'secondary' ? [life.reportedRule] : []),
    ...(course === 'passed' && confidence === 'text-read' && !confirmed ? [life.unconfirmed] : []),
  ];
  return (
    <span class="clock-state">
      <Tag tone={toneOf(clock)}>{life.status[status]}</Tag> {told.join(life.apart)}
    </span>
  );
};

export const lastDayInWords = (lang: Lang, { dueOn }: Pick<ClockView, 'dueOn'>): string =>
  dueOn === undefined ? messages(lang).life.noDay : formatDay(lang, Temporal.PlainDate.from(dueOn));
