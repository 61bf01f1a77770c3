/** Promises made to the public, by state: no children, and so the numbers are exact. */
import type { ReleaseView } from '@amanat/figures';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { BarsWithTable } from './bars-with-table.tsx';
import { Shown } from './figures-page.tsx';
import { promiseStateOrder } from './orders.ts';

export interface PromisesFigureProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
}

export const PromisesFigure = ({ lang, release }: PromisesFigureProps): Html => {
  const { promises: words, note } = messages(lang).figures;
  const row = release.promises?.rows.find(({ dossier }) => dossier === 'all');
  if (row === undefined) return <></>;
  const { id, snapshot } = release.manifest;
  const bars = promiseStateOrder.map((state) => ({
    label: words.state[state],
    value: formatNumber(lang, row.counts[state]),
    extent: { kind: 'point' as const, at: row.counts[state] },
  }));
  const below = (
    <p class="soft">
      {words.note(Temporal.PlainDate.from(snapshot))}{' '}
      <a class="no-print" href={`/${lang}/figures/releases/${id}`}>
        {note.release}
      </a>
    </p>
  );
  return (
    <Shown id="promises" title={words.title} lead={words.lead}>
      {bars.every(({ extent }) => extent.at === 0) ? (
        <>
          <p>{words.none}</p>
          {below}
        </>
      ) : (
        <BarsWithTable
          lang={lang}
          id="promises"
          words={words}
          heads={[words.heads.state, words.heads.count]}
          bars={bars}
          note={below}
        />
      )}
      <p>
        <a href={`/${lang}/promises`}>{words.toBoard}</a>
      </p>
    </Shown>
  );
};
