/** What had come of charge sheets after one, two and three years: parts of a whole, the open ones among them. */
import type { PlaceKey, ReleaseView } from '@amanat/figures';
import { extentOfShare, type PartLook, StackedChart } from '../../components/charts/index.ts';
import { DataTable } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { reportCohortInWords } from './cohort-words.ts';
import type { ShownYear } from './figure-view.ts';
import { FigureNote, Shown } from './figures-page.tsx';
import { NumbersFold } from './numbers-fold.tsx';
import { endGroupOrder, horizonOrder } from './orders.ts';
import { shareInWords } from './printed-words.ts';

export interface EndsFigureProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
  readonly place: PlaceKey;
  readonly year: ShownYear;
}

const looks = { convicted: 'solid', acquitted: 'dots', 'other-end': 'lines', open: 'empty' } as const satisfies Record<
  string,
  PartLook
>;

export const EndsFigure = ({ lang, release, place, year }: EndsFigureProps): Html => {
  const { ends: words, printed } = messages(lang).figures;
  const rows = horizonOrder.flatMap((horizon) =>
    release.ends.rows.filter((row) => row.place === place && row.year === year && row.horizon === horizon),
  );
  if (rows.length === 0) return <></>;
  const said = rows.map(({ horizon, shares }) => ({
    label: words.horizon[horizon],
    isTold: endGroupOrder.every((group) => shares[group] !== '?'),
    parts: endGroupOrder.map((group) => ({
      label: words.group[group],
      value: shareInWords(lang, shares[group]),
      extent: extentOfShare(shares[group]),
      look: looks[group],
    })),
  }));
  return (
    <Shown id="ends" title={words.title} lead={words.lead}>
      <NumbersFold lang={lang} holds="picture-and-table">
        <div class="shown-pair">
          <StackedChart
            lang={lang}
            id="ends-chart"
            title={words.chart}
            desc={said
              .map(({ label, isTold, parts }) =>
                isTold
                  ? `${label}: ${parts.map((part) => `${part.label} ${part.value}`).join(', ')}`
                  : `${label}: ${printed.notEnough}`,
              )
              .join('; ')}
            stacks={said.map(({ label, isTold, parts }) =>
              isTold ? { label, parts } : { label, parts: [], untold: printed.notEnough },
            )}
          />
          <DataTable
            caption={messages(lang).figures.tableOf(words.title)}
            heads={[words.headTime, ...endGroupOrder.map((group) => words.group[group])]}
            rows={said.map(({ label, parts }) => [label, ...parts.map(({ value }) => value)])}
          />
        </div>
        <FigureNote
          lang={lang}
          manifest={release.manifest}
          cohort={reportCohortInWords(lang, year, release.manifest)}
        />
      </NumbersFold>
    </Shown>
  );
};
