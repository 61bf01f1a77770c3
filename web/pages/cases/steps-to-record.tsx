/** What may be recorded now: what would lawfully come next, and behind one fold everything else, by part of the case's life. */
import type { LifeView } from '@amanat/casework';
import { definitionOf, stages, type StepType } from '@amanat/domain';
import { ButtonLink, Fold } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages, stepText } from '../../locales/index.ts';
import { addressOfStep } from '../steps/case-step-page.tsx';
import { stationOfStage, stations, wayOf } from './way.ts';

export interface StepsToRecordProps {
  readonly lang: Lang;
  readonly caseId: string;
  readonly view: Pick<LifeView, 'offered' | 'recordable' | 'life'>;
}

export const StepsToRecord = ({ lang, caseId, view }: StepsToRecordProps): Html => {
  const { life } = messages(lang);
  const all = Object.values(view.recordable).flat();
  if (all.length === 0) return <p>{life.nothingRecordable}</p>;
  const offered = nearestFirst(view);
  const byStage = Map.groupBy(all, (type) => definitionOf(type).stage);
  return (
    <>
      {view.offered.length === 0 ? null : (
        <section class="flow">
          <h3>{life.offeredTitle}</h3>
          <p class="small soft">{life.offeredText}</p>
          <Offers lang={lang} caseId={caseId} types={offered.slice(0, offersAtFirst)} />
          {offered.length <= offersAtFirst ? null : (
            <details class="more-offers">
              <summary>{life.moreOffers(formatNumber(lang, offered.length - offersAtFirst))}</summary>
              <Offers lang={lang} caseId={caseId} types={offered.slice(offersAtFirst)} />
            </details>
          )}
        </section>
      )}
      <Fold title={life.allSteps}>
        <div class="all-steps">
          {stages.map((stage) => (
            <StepsOfPart lang={lang} caseId={caseId} title={life.stages[stage]} types={byStage.get(stage) ?? []} />
          ))}
        </div>
      </Fold>
    </>
  );
};

/** So many are seen at once; the rest is one press away. */
const offersAtFirst = 8;

/** Reviews that wait, then what belongs to where the case rests, then what lies ahead of it, then the rest. */
function nearestFirst({ offered, life }: StepsToRecordProps['view']): readonly StepType[] {
  const rests = wayOf(life, []).find(({ restsSince }) => restsSince !== undefined)?.station ?? 'report';
  const rank = (type: StepType): number => {
    const { stage } = definitionOf(type);
    if (stage === 'pressure' || stage === 'withdrawal') return 0;
    const station = stationOfStage[stage];
    if (station === undefined) return stations.length + 1;
    const ahead = stations.indexOf(station) - stations.indexOf(rests);
    return ahead < 0 ? stations.length : 1 + ahead;
  };
  return offered.toSorted((one, other) => rank(one) - rank(other));
}

const Offers = ({
  lang,
  caseId,
  types,
}: Omit<StepsToRecordProps, 'view'> & { readonly types: readonly StepType[] }): Html => (
  <ul class="offers">
    {types.map((type) => (
      <li>
        <ButtonLink href={addressOfStep(lang, caseId, type)} kind="secondary">
          {stepText(lang, type).title}
        </ButtonLink>
      </li>
    ))}
  </ul>
);

const StepsOfPart = ({
  lang,
  caseId,
  title,
  types,
}: {
  readonly lang: Lang;
  readonly caseId: string;
  readonly title: string;
  readonly types: readonly StepType[];
}): Html => {
  // A step is struck from its own line in the timeline.
  const shown = types.filter((type) => type !== 'step.struck');
  if (shown.length === 0) return <></>;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {shown.map((type) => (
          <li>
            <a href={addressOfStep(lang, caseId, type)}>{stepText(lang, type).title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
