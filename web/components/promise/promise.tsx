/** A promise, its state as each source gives it, and who promised. The state is a word first and a colour second. */
import type { Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import type { FulfilmentView, PromiseView } from '../../pages/dossiers/dossier-view.ts';
import { Attribution } from '../claim/claim.tsx';
import { SaidText } from '../claim/said.tsx';
import { printedDate } from '../claim/printed-date.ts';
import { Tag, type TagProps } from '../tag/tag.tsx';

const toneOf: Readonly<Record<FulfilmentView['status'], TagProps['tone']>> = {
  kept: 'good',
  'partly-kept': 'part',
  'not-kept': 'plain',
  'not-stated': 'open',
  'in-progress': 'open',
};

const Fulfilment = ({ lang, fulfilment }: { readonly lang: Lang; readonly fulfilment: FulfilmentView }): Html => (
  <div class="promise-state">
    <Tag tone={toneOf[fulfilment.status]}>{messages(lang).dossiers.state[fulfilment.status]}</Tag>
    <div>
      <p>
        <SaidText pageLang={lang} said={fulfilment.text} />
      </p>
      <Attribution lang={lang} attributedTo={fulfilment.attributedTo} sourceId={fulfilment.sourceId} />
    </div>
  </div>
);

const Unanswered = ({ lang, concrete }: { readonly lang: Lang; readonly concrete: boolean }): Html => {
  const words = messages(lang).dossiers;
  return (
    <div class="promise-state">
      <Tag tone="open">{concrete ? words.state.unknown : words.state['not-stated']}</Tag>
      <p>{words.stateUnknownText}</p>
    </div>
  );
};

export const PublicPromise = ({ lang, promise }: { readonly lang: Lang; readonly promise: PromiseView }): Html => {
  const words = messages(lang).dossiers;
  return (
    <article class="promise">
      <p class="promise-text">
        <SaidText pageLang={lang} said={promise.text} />
      </p>
      <p class="attribution">
        {words.promisedBy}{' '}
        <cite>
          <SaidText pageLang={lang} said={promise.madeBy} />
        </cite>
        {' · '}
        {promise.madeOn === null ? words.noDay : words.promisedOn(printedDate(lang, promise.madeOn))}
        {' · '}
        <a href={`#source-${promise.sourceId}`}>
          {words.sourceRef} <bdi>{promise.sourceId}</bdi>
        </a>
      </p>
      {promise.fulfilment.length === 0 ? (
        <Unanswered lang={lang} concrete={promise.concrete} />
      ) : (
        promise.fulfilment.map((fulfilment) => <Fulfilment lang={lang} fulfilment={fulfilment} />)
      )}
    </article>
  );
};
