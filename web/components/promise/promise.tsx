/**
 * A promise: who promised, when and until when as far as known, whether it names a step that can be checked, and its state
 * as each source gives it. A state is a word first and a colour second.
 */
import type { CountedState } from '@amanat/domain';
import type { Html } from '../../html.ts';
import { digits, formatDay, messages, type Lang } from '../../locales/index.ts';
import type { DossierLink, FulfilmentView, PromiseView } from '../../pages/dossiers/dossier-view.ts';
import { Attribution, SourceLink } from '../claim/attribution.tsx';
import { Beside } from '../claim/beside.tsx';
import { SaidText } from '../claim/said.tsx';
import { printedDate } from '../claim/printed-date.ts';
import { Tag, type TagProps } from '../tag/tag.tsx';

const toneOf: Readonly<Record<CountedState, TagProps['tone']>> = {
  open: 'open',
  kept: 'good',
  'kept-late': 'part',
  'partly-kept': 'part',
  'not-kept': 'plain',
  'not-stated': 'open',
  'not-yet-due': 'open',
};

export const StateTag = ({ lang, state }: { readonly lang: Lang; readonly state: CountedState }): Html => (
  <Tag tone={toneOf[state]}>{messages(lang).dossiers.state[state]}</Tag>
);

export interface PublicPromiseProps {
  readonly lang: Lang;
  readonly promise: PromiseView;
  /** Its dossier, where it stands outside of it: sources are there. */
  readonly dossier?: DossierLink | undefined;
  /** Address of the page that it belongs to, where it is shown on another without a dossier: it has no id here. */
  readonly page?: string | undefined;
}

interface FulfilmentProps extends Pick<PublicPromiseProps, 'lang'> {
  readonly fulfilment: FulfilmentView;
  readonly page: string | undefined;
}

const Fulfilment = ({ lang, fulfilment, page }: FulfilmentProps): Html => {
  const { status, text, on, attributedTo, sourceId, asOf } = fulfilment;
  return (
    <div class="promise-state">
      <StateTag lang={lang} state={status} />
      <div>
        <p>
          <SaidText pageLang={lang} said={text} />
          {on === null ? null : ` (${printedDate(lang, on)})`}
        </p>
        <Attribution lang={lang} attributedTo={attributedTo} sourceId={sourceId} asOf={asOf} page={page} />
      </div>
    </div>
  );
};

const Unanswered = ({ lang, counted }: { readonly lang: Lang; readonly counted: CountedState }): Html => {
  const words = messages(lang).dossiers;
  return (
    <div class="promise-state">
      <StateTag lang={lang} state={counted} />
      <p>{counted === 'not-yet-due' ? words.notYetDueText : words.stateUnknownText}</p>
    </div>
  );
};

const Touched = ({ lang, promise, dossier }: PublicPromiseProps & { readonly dossier: DossierLink }): Html => {
  const words = messages(lang).dossiers;
  return (
    <p class="attribution no-print">
      {promise.touchedBy.map(({ version, on, eventId, isOnLog }, index) => (
        <>
          {index === 0 ? null : words.apart}
          <a href={`/${lang}/dossiers/${dossier.id}/history#v${version}`}>
            {words.versionOf(digits(lang, String(version)), formatDay(lang, on))}
          </a>
          {isOnLog ? (
            <>
              {' ('}
              <a href={`/proofs/${eventId}`}>{words.proof}</a>
              {')'}
            </>
          ) : null}
        </>
      ))}
    </p>
  );
};

export const PublicPromise = ({ lang, promise, dossier, page: elsewhere }: PublicPromiseProps): Html => {
  const words = messages(lang).dossiers;
  const page = dossier === undefined ? elsewhere : `/${lang}/dossiers/${dossier.id}`;
  const { id, text, madeBy, doneBy, madeOn, dueOn, concrete, counted, fulfilment, replies, corrections } = promise;
  return (
    <article class="promise" id={dossier !== undefined ? `${dossier.id}-${id}` : page === undefined ? id : undefined}>
      {dossier === undefined ? null : (
        <p class="eyebrow">
          {words.boardDossier}:{' '}
          <a href={page}>
            <SaidText pageLang={lang} said={dossier.title} />
          </a>
        </p>
      )}
      <p class="promise-text">
        <SaidText pageLang={lang} said={text} />
      </p>
      <p class="attribution">
        {words.promisedBy}{' '}
        <cite>
          <SaidText pageLang={lang} said={madeBy} />
        </cite>
        {doneBy === null ? null : (
          <>
            {words.apart}
            {words.toBeDoneBy} <SaidText pageLang={lang} said={doneBy} />
          </>
        )}
        {words.apart}
        {madeOn === null ? words.noDay : words.promisedOn(printedDate(lang, madeOn))}
        {dueOn === null ? null : `${words.apart}${words.dueOn(printedDate(lang, dueOn))}`}
        {words.apart}
        {words.concrete[concrete ? 'yes' : 'no']}
        {words.apart}
        <SourceLink lang={lang} sourceId={promise.sourceId} asOf={promise.asOf} page={page} />
      </p>
      {fulfilment.length === 0 ? (
        <Unanswered lang={lang} counted={counted} />
      ) : (
        fulfilment.map((each) => <Fulfilment lang={lang} fulfilment={each} page={page} />)
      )}
      <Beside lang={lang} replies={replies} corrections={corrections} page={page} />
      {dossier === undefined ? null : <Touched lang={lang} promise={promise} dossier={dossier} />}
    </article>
  );
};
