/** How many reached each stage, as bars and as a table, and between which two the way narrows most. */
import type { FunnelTable, PlaceKey, ReleaseView, Stage } from '@amanat/figures';
import { BarChart, extentOfCount } from '../../components/charts/index.ts';
import { DataTable } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { cohortInWords } from './cohort-words.ts';
import type { ShownYear } from './figure-view.ts';
import { FigureNote, Shown } from './figures-page.tsx';
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

/** By the printed numbers alone, and only where every one of them is a number and one gap is the widest. */
function narrowest({ counts }: Row): readonly [from: Stage, to: Stage] | undefined {
  const printed = stageOrder.map((stage) => Number(counts[stage]));
  if (printed.some(Number.isNaN)) return undefined;
  const falls = printed.slice(1).map((count, index) => (printed[index] ?? 0) - count);
  const most = Math.max(...falls);
  const at = falls.indexOf(most);
  const [from, to] = [stageOrder[at], stageOrder[at + 1]];
  if (most <= 0 || falls.lastIndexOf(most) !== at || from === undefined || to === undefined) return undefined;
  return [from, to];
}
