/** What may be recorded now: what would lawfully come next, and behind one fold everything else, by part of the case's life. */
import type { LifeView } from '@amanat/casework';
import { definitionOf, stages, type StepType } from '@amanat/domain';
import { ButtonLink, Fold } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages, stepText } from '../../locales/index.ts';
import { addressOfStep } from '../steps/case-step-page.tsx';

export interface StepsToRecordProps {
  readonly lang: Lang;
  readonly caseId: string;
  readonly view: Pick<LifeView, 'offered' | 'recordable'>;
}

export const StepsToRecord = ({ lang, caseId, view }: StepsToRecordProps): Html => {
  const { life } = messages(lang);
  const all = Object.values(view.recordable).flat();
  if (all.length === 0) return <p>{life.nothingRecordable}</p>;
  const byStage = Map.groupBy(all, (type) => definitionOf(type).stage);
  return (
    <>
      {view.offered.length === 0 ? null : (
        <section class="flow">
          <h3>{life.offeredTitle}</h3>
          <p class="small soft">{life.offeredText}</p>
          <ul class="offers">
            {view.offered.map((type) => (
              <li>
                <ButtonLink href={addressOfStep(lang, caseId, type)} kind="secondary">
                  {stepText(lang, type).title}
                </ButtonLink>
              </li>
            ))}
          </ul>
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
