/** Every promise of every dossier, under the state by which it is counted, in one fixed order. */
import type { CountedState } from '@amanat/domain';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { PublicPromise } from '../../components/promise/promise.tsx';
import type { Html } from '../../html.ts';
import { formatDay, formatNumber, messages, type Lang } from '../../locales/index.ts';
import type { DossierLink, PromiseView } from '../dossiers/dossier-view.ts';

/** In the order in which they are shown, always all. */
export const boardOrder = [
  'open',
  'kept',
  'kept-late',
  'partly-kept',
  'not-kept',
  'not-stated',
  'not-yet-due',
] as const satisfies readonly CountedState[];

export interface BoardPromise {
  readonly dossier: DossierLink;
  readonly promise: PromiseView;
}

export interface PromiseBoardPageProps {
  readonly chrome: Chrome;
  readonly promises: readonly BoardPromise[];
  /** The day by which "not yet due" is told. */
  readonly today: Temporal.PlainDate;
  /** Host and path of this page, for paper. */
  readonly address: string;
}

export const PromiseBoardPage = ({ chrome, promises, today, address }: PromiseBoardPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).dossiers;
  const groups = boardOrder.map((state) => ({
    state,
    promises: promises.filter(({ promise }) => promise.counted === state),
  }));
  return (
    <Page chrome={chrome} title={words.boardTitle} width="reading">
      <header class="dossier-head">
        <h1>{words.boardHeading}</h1>
        <p class="lead">{words.boardLead}</p>
        <p class="note">{words.boardNote}</p>
      </header>
      {promises.length === 0 ? (
        <p>{words.boardNone}</p>
      ) : (
        <>
          <Counts lang={lang} groups={groups} total={promises.length} today={today} />
          {groups
            .filter((group) => group.promises.length > 0)
            .map((group) => (
              <Group lang={lang} {...group} />
            ))}
        </>
      )}
      <p class="no-print">
        <a href={`/${lang}/dossiers`}>{words.listTitle}</a>
      </p>
      <div class="print-foot">
        <span>
          <bdi>{address}</bdi>
          {words.boardOn(formatDay(lang, today))}
        </span>
      </div>
    </Page>
  );
};

interface GroupProps {
  readonly lang: Lang;
  readonly state: CountedState;
  readonly promises: readonly BoardPromise[];
}

interface CountsProps extends Pick<PromiseBoardPageProps, 'today'> {
  readonly lang: Lang;
  readonly groups: readonly Omit<GroupProps, 'lang'>[];
  readonly total: number;
}

const Counts = ({ lang, groups, total, today }: CountsProps): Html => {
  const words = messages(lang).dossiers;
  return (
    <table class="counts">
      <caption>
        {words.boardCounts}
        <span class="soft">{words.boardOn(formatDay(lang, today))}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.boardState}</th>
          <th scope="col">{words.boardCount}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ state, promises }) => (
          <tr>
            <th scope="row">
              {promises.length === 0 ? words.state[state] : <a href={`#state-${state}`}>{words.state[state]}</a>}
            </th>
            <td>{formatNumber(lang, promises.length)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.boardTotal}</th>
          <td>{formatNumber(lang, total)}</td>
        </tr>
      </tfoot>
    </table>
  );
};

const Group = ({ lang, state, promises }: GroupProps): Html => {
  const words = messages(lang).dossiers;
  return (
    <section class="flow" aria-labelledby={`state-${state}`}>
      <h2 id={`state-${state}`}>
        {words.state[state]} <span class="soft">({formatNumber(lang, promises.length)})</span>
      </h2>
      {promises.map(({ dossier, promise }) => (
        <PublicPromise lang={lang} promise={promise} dossier={dossier} />
      ))}
    </section>
  );
};
