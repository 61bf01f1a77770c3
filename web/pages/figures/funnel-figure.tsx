/** How many reached each stage, as bars and as a table, and between which two the way narrows most. */
import type { FunnelTable, PlaceKey, PrintedCount, ReleaseView, Stage } from '@amanat/figures';
import { BarChart, extentOfCount } from '../../components/charts/index.ts';
import { DataTable } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { cohortInWords } from './cohort-words.ts';
import type { ShownYear } from './figure-view.ts';
import { FigureNote, Shown } from './figures-page.tsx';
import { NumbersFold } from './numbers-fold.tsx';
import { stageOrder } from './orders.ts';
import { countInWords, shareInWords } from './printed-words.ts';

export interface FunnelFigureProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
  readonly place: PlaceKey;
  readonly year: ShownYear;
}

type Row = FunnelTable['rows'][number];

export const funnelRowOf = ({ funnel }: ReleaseView, place: PlaceKey, year: ShownYear): Row | undefined =>
  funnel.rows.find((row) => row.place === place && row.year === year);

export const FunnelFigure = ({ lang, release, place, year }: FunnelFigureProps): Html => {
  const { funnel: words, stage } = messages(lang).figures;
  const row = funnelRowOf(release, place, year);
  if (row === undefined) return <></>;
  const shown = stageOrder.map((each) => ({ each, label: stage[each], value: countInWords(lang, row.counts[each]) }));
  const narrows = narrowest(row);
  return (
    <Shown id="funnel" title={words.title} lead={words.lead}>
      {narrows === undefined ? null : <p>{words.narrows(stage[narrows[0]], stage[narrows[1]])}</p>}
      <div class="shown-pair">
        <BarChart
          lang={lang}
          id="funnel-chart"
          title={words.chart}
          desc={shown.map(({ label, value }) => `${label}: ${value}`).join('; ')}
          bars={shown.map(({ each, label, value }) => ({ label, value, extent: extentOfCount(row.counts[each]) }))}
        />
        <NumbersFold lang={lang} holds="table">
          <DataTable
            compact
            caption={messages(lang).figures.tableOf(words.title)}
            heads={[words.heads.stage, words.heads.count, words.heads.share]}
            rows={shown.map(({ each, label, value }) => [
              label,
              value,
              each === 'started' ? '' : shareOf(lang, row, each),
            ])}
          />
        </NumbersFold>
      </div>
      <FigureNote lang={lang} manifest={release.manifest} cohort={cohortInWords(lang, year, release.manifest)} />
    </Shown>
  );
};

/** A percentage comes of two printed numbers; where one of them is a band, it is not the cases that are too few. */
function shareOf(lang: Lang, { counts, shares }: Row, stage: Stage): string {
  const isBand = [counts.started, counts[stage]].some((count) => count !== '0-9' && !/^\d+$/u.test(count));
  return isBand && shares[stage] === '?' ? messages(lang).figures.printed.notOfBand : shareInWords(lang, shares[stage]);
}

/** By the printed numbers alone: the fall that is wider than every other, whatever is behind a rounded number or a band. */
function narrowest({ counts }: Row): readonly [from: Stage, to: Stage] | undefined {
  const falls = stageOrder.slice(1).map((to, index) => {
    const from = stageOrder[index] ?? to;
    const [above, below] = [rangeOf(counts[from]), rangeOf(counts[to])];
    return { from, to, least: above.least - below.most, most: above.most - below.least };
  });
  const found = falls.find(
    (fall) => fall.least > 0 && falls.every((other) => other === fall || fall.least > other.most),
  );
  return found && [found.from, found.to];
}

/** A number is printed to the nearest ten. */
function rangeOf(printed: PrintedCount): { readonly least: number; readonly most: number } {
  const extent = extentOfCount(printed);
  if (extent.kind === 'point') return { least: extent.at - 5, most: extent.at + 4 };
  return extent.kind === 'span' ? { least: extent.from, most: extent.to } : { least: 0, most: Infinity };
}
