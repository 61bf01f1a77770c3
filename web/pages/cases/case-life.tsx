/** What a case's page shows of its life: the way and its clocks, the people, custody and bail; or why it cannot be read. */
import type { LifeView } from '@amanat/casework';
import { Panel } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { namesOfSteps } from '../steps/step-choices.ts';
import type { OfficeNames } from './case-words.tsx';
import { AccusedOfCase, BailWarnings, PeopleOfCase } from './people-of-case.tsx';
import { OpenReviews } from './reviews-part.tsx';
import { WayPicture } from './way-picture.tsx';

/** `erased`: the child's key is gone; `waiting`: the case is being put under its key. */
export type ShownLife =
  | { readonly kind: 'life'; readonly view: LifeView; readonly today: string }
  | { readonly kind: 'erased' }
  | { readonly kind: 'waiting' };

interface CaseLifeProps {
  readonly lang: Lang;
  readonly caseId: string;
  readonly life: ShownLife;
}

/** What somebody must look at before anything else. */
export const LifeNotices = ({ lang, caseId, life }: CaseLifeProps): Html => {
  const words = messages(lang).life;
  switch (life.kind) {
    case 'life':
      return (
        <>
          <BailWarnings lang={lang} life={life.view.life} today={life.today} />
          <OpenReviews
            lang={lang}
            caseId={caseId}
            reviews={life.view.reviews}
            names={namesOfSteps(lang, life.view.life)}
          />
        </>
      );
    case 'erased':
      return (
        <Panel title={words.erasedTitle}>
          <p>{words.erasedText}</p>
        </Panel>
      );
    case 'waiting':
      return (
        <Panel title={words.waitingTitle}>
          <p>{words.waitingText}</p>
        </Panel>
      );
    default:
      throw new Error(`unknown life: ${String(life satisfies never)}`);
  }
};

export const LifeParts = ({ lang, caseId, life, offices }: CaseLifeProps & { readonly offices: OfficeNames }): Html => {
  if (life.kind !== 'life') return <></>;
  const { view, today } = life;
  return (
    <>
      <WayPicture {...{ lang, caseId, offices, today }} life={view.life} clocks={view.clocks} />
      <PeopleOfCase lang={lang} life={view.life} />
      <AccusedOfCase lang={lang} life={view.life} />
    </>
  );
};
