/** What happened in a case, in order, each with its day and with who said or did it. What the code's holder sent is a claim. */
import type { CaseStep } from '@amanat/casework';
import { isStepType } from '@amanat/domain';
import { Timeline } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages, stepText } from '../../locales/index.ts';
import { dayInWords, dayOf, type OfficeNames, Person } from './case-words.tsx';

export interface CaseTimelineProps {
  readonly lang: Lang;
  readonly steps: readonly CaseStep[];
  readonly offices: OfficeNames;
}

/** Whoever holds the code, not necessarily the reporter (BRIEF 2.9). */
const byCode: ReadonlySet<CaseStep['type']> = new Set([
  'question.answered',
  'message.received',
  'pressure.claimed',
  'contact.given',
  'withdrawal.requested',
]);

export const isRefusal = ({ type }: CaseStep): boolean => type === 'access.refused' || type === 'command.refused';

export const CaseTimeline = ({ lang, steps, offices }: CaseTimelineProps): Html => (
  <Timeline
    entries={steps.map((step) => ({
      day: dayInWords(lang, step.on),
      isoDay: step.on,
      content: <Step lang={lang} step={step} offices={offices} />,
    }))}
  />
);

const Step = ({ lang, step, offices }: Omit<CaseTimelineProps, 'steps'> & { readonly step: CaseStep }): Html => {
  const words = messages(lang).cases;
  const { type, office, question, ground, reviewOn, about, by } = step;
  const whom = type === 'case.assigned' || type === 'case.handed-over' ? words.toWhom : words.whom;
  return (
    <>
      <p>
        <strong>{isStepType(type) ? stepText(lang, type).title : words.step[type]}</strong>
        {office === undefined ? null : <>: {offices.get(office) ?? office}</>}
      </p>
      {question === undefined ? null : <p>{messages(lang).code.question[question]}</p>}
      <Details>
        {about === undefined ? null : (
          <>
            {whom} <Person lang={lang} person={about} />
          </>
        )}
        {ground === undefined ? null : words.ground[ground]}
        {by === undefined ? null : (
          <>
            {words.by} <Person lang={lang} person={by} />
          </>
        )}
        {reviewOn === undefined ? null : words.reviewOn(dayOf(reviewOn))}
        {byCode.has(type) ? words.claim : null}
        {type === 'complaint.lodged' ? words.reporterClaim : null}
      </Details>
    </>
  );
};

/** Those that are there, one after the other. */
const Details = ({ children }: { readonly children: readonly Child[] }): Html => {
  const there = children.filter((child) => child !== null);
  if (there.length === 0) return <></>;
  return (
    <p class="small soft">
      {there.map((child, index) => (
        <>
          {index === 0 ? null : ' · '}
          {child}
        </>
      ))}
    </p>
  );
};
