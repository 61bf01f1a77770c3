/**
 * What happened in a case: events of the complaint and its access by the day on which they were recorded, steps of its life by
 * when they are said to have happened, with the day of recording beside it. What the code's holder sent is a claim; what was
 * struck stays to be seen; what is sealed is marked.
 */
import type { CaseStep, LifeView, StepView } from '@amanat/casework';
import { isStepType, type PersonRef, whomStepsName } from '@amanat/domain';
import { Tag, Timeline } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { keptRefusalText, type Lang, messages, stepText } from '../../locales/index.ts';
import { FactList } from '../steps/fact-list.tsx';
import { personInWords, type StepNames, whenInWords } from '../steps/fact-words.tsx';
import { namesOfSteps } from '../steps/step-choices.ts';
import { dayInWords, dayOf, type OfficeNames, Person } from './case-words.tsx';

export interface CaseTimelineProps {
  readonly lang: Lang;
  readonly caseId: string;
  readonly steps: readonly CaseStep[];
  readonly offices: OfficeNames;
  /** Absent where what the steps say cannot be read. */
  readonly view?: Pick<LifeView, 'life' | 'steps' | 'recordable'> | undefined;
  /** To what is sealed; absent where this person opens nothing. */
  readonly openHref?: string | undefined;
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

/** What became of a limit and who follows it up: told apart, for there are many of it. */
export const isOfLimits = ({ type }: CaseStep): boolean => type.startsWith('clock.') || type === 'keepers.set';

export const CaseTimeline = ({ lang, caseId, steps, offices, view, openHref }: CaseTimelineProps): Html => {
  const said = new Map(view?.steps.map((each) => [each.step.seq, each]));
  const names: StepNames = view === undefined ? new Map() : namesOfSteps(lang, view.life);
  const counting = new Set(view?.life.steps.map(({ id }) => id));
  const whom = whomStepsName(view?.life.recorded ?? [], counting);
  const mayStrike = view?.recordable.correction?.includes('step.struck') === true;
  const strikeHref = mayStrike ? `/${lang}/staff/cases/${caseId}/steps/step.struck` : undefined;
  return (
    <Timeline
      entries={inOrder(steps, said).map((step) => {
        const life = said.get(step.seq);
        if (life === undefined)
          return {
            day: dayInWords(lang, step.on),
            isoDay: step.on,
            content: <PlainEvent lang={lang} step={step} offices={offices} />,
          };
        const { happened } = life.step.facts;
        return {
          day: whenInWords(lang, happened),
          isoDay: happened,
          content: (
            <LifeStep {...{ lang, names, offices, openHref, strikeHref }} view={life} whom={whom.get(life.step.id)} />
          ),
        };
      })}
    />
  );
};

/** By the day that each stands under; within a day by the minute where both are known, or else as recorded. */
function inOrder(steps: readonly CaseStep[], said: ReadonlyMap<number, StepView>): readonly CaseStep[] {
  const whenOf = (step: CaseStep): string => said.get(step.seq)?.step.facts.happened ?? step.on;
  return steps.toSorted((one, other) => {
    const [first, second] = [whenOf(one), whenOf(other)];
    const byDay = first.slice(0, 10).localeCompare(second.slice(0, 10));
    if (byDay !== 0) return byDay;
    const bothMinutes = first.length > 10 && second.length > 10;
    return (bothMinutes ? first.localeCompare(second) : 0) || one.seq - other.seq;
  });
}

const LifeStep = ({
  lang,
  view: { step, by, isStruck, hasSealedParts },
  whom,
  names,
  offices,
  openHref,
  strikeHref,
}: {
  readonly lang: Lang;
  readonly view: StepView;
  /** Who came into the case by it. */
  readonly whom: PersonRef | undefined;
  readonly names: StepNames;
  readonly offices: OfficeNames;
  readonly openHref: string | undefined;
  readonly strikeHref: string | undefined;
}): Html => {
  const { life, cases } = messages(lang);
  return (
    <div class={isStruck ? 'timeline-step struck' : 'timeline-step'} id={step.id}>
      <p>
        <strong>{stepText(lang, step.type).title}</strong>
        {whom === undefined ? null : <>: {personInWords(lang, whom)}</>}
        {isStruck ? (
          <>
            {' '}
            <Tag tone="part">{life.struck}</Tag>
          </>
        ) : null}
      </p>
      <FactList lang={lang} step={step} names={names} />
      <Details>
        {life.recorded(dayOf(step.recordedOn))}
        <span class="staff-name">
          {cases.by} <Person lang={lang} person={by} />
        </span>
        {offices.get(step.office) ?? step.office}
      </Details>
      <OfStep lang={lang} openHref={hasSealedParts ? openHref : undefined} isSealed={hasSealedParts}>
        {strikeHref === undefined || isStruck || step.type === 'step.struck' ? null : (
          <a class="no-print" href={`${strikeHref}?step=${step.id}`}>
            {life.strike}
          </a>
        )}
      </OfStep>
    </div>
  );
};

/** Marks what is sealed, with the way to it; and the way to strike it. */
const OfStep = ({
  lang,
  openHref,
  isSealed,
  children,
}: {
  readonly lang: Lang;
  readonly openHref: string | undefined;
  readonly isSealed: boolean;
  readonly children: Child;
}): Html => {
  const { life } = messages(lang);
  if (!isSealed && children === null) return <></>;
  return (
    <p class="small soft of-step">
      {isSealed ? <span>{life.sealedParts}</span> : null}
      {openHref === undefined ? null : (
        <a class="no-print" href={openHref}>
          {life.openSealed}
        </a>
      )}
      {children}
    </p>
  );
};

const PlainEvent = ({
  lang,
  step,
  offices,
}: {
  readonly lang: Lang;
  readonly step: CaseStep;
  readonly offices: OfficeNames;
}): Html => {
  const words = messages(lang).cases;
  const { type, office, question, ground, reviewOn, about, by, clock, dueOn, refused } = step;
  const kept = refused === undefined ? undefined : keptRefusalText(lang, refused);
  const whom = type === 'case.assigned' || type === 'case.handed-over' ? words.toWhom : words.whom;
  return (
    <>
      <p>
        <strong>{isStepType(type) ? stepText(lang, type).title : words.step[type]}</strong>
        {office === undefined ? null : <>: {offices.get(office) ?? office}</>}
      </p>
      {question === undefined ? null : <p>{messages(lang).code.question[question]}</p>}
      {kept?.what === undefined ? null : <p>{kept.what}</p>}
      {kept?.why === undefined ? null : <p class="soft">{kept.why}</p>}
      <Details>
        {clock === undefined ? null : (
          <bdi dir="ltr" translate="no">
            {clock}
          </bdi>
        )}
        {dueOn === undefined ? null : words.saidToEnd(dayOf(dueOn))}
        {about === undefined ? null : (
          <span class="staff-name">
            {whom} <Person lang={lang} person={about} />
          </span>
        )}
        {ground === undefined ? null : words.ground[ground]}
        {by === undefined ? null : (
          <span class="staff-name">
            {words.by} <Person lang={lang} person={by} />
          </span>
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
    <p class="small soft details">
      {there.map((child) => (
        <span>{child}</span>
      ))}
    </p>
  );
};
