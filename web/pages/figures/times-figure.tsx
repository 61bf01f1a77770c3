/** How long each part of the way takes: a quarter, half, three quarters; those still waiting counted too. */
import type { PlaceKey, ReleaseView, TimesTable } from '@amanat/figures';
import { extentOfTime, RangeChart } from '../../components/charts/index.ts';
import { DataTable } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { cohortInWords } from './cohort-words.ts';
import type { ShownYear } from './figure-view.ts';
import { FigureNote, Shown } from './figures-page.tsx';
import { NumbersFold } from './numbers-fold.tsx';
import { intervalOrder } from './orders.ts';
import { timeInWords } from './printed-words.ts';

export interface TimesFigureProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
  readonly place: PlaceKey;
  readonly year: ShownYear;
}

type Row = TimesTable['rows'][number];

/** In the order of the way. */
export const timesRowsOf = ({ times }: ReleaseView, place: PlaceKey, year: ShownYear): readonly Row[] =>
  intervalOrder.flatMap((interval) =>
    times.rows.filter((row) => row.place === place && row.year === year && row.interval === interval),
  );

const monthsOfScale = [0, 6, 12, 24, 36, 48, 60, 84, 120] as const;
const daysOfMonth = 30.44;

/** Marks in months; too close to zero they would stand on each other. */
export const scaleOf = (lang: Lang) =>
  monthsOfScale.map((months) => ({
    days: months * daysOfMonth,
    name:
      months === 0 ? formatNumber(lang, 0) : messages(lang).figures.printed.months(months, formatNumber(lang, months)),
  }));

export const TimesFigure = ({ lang, release, place, year }: TimesFigureProps): Html => {
  const { times: words, interval } = messages(lang).figures;
  const rows = timesRowsOf(release, place, year);
  if (rows.length === 0) return <></>;
  const said = rows.map((row) => ({
    row,
    label: interval[row.interval],
    q25: timeInWords(lang, row.q25),
    median: timeInWords(lang, row.median),
    q75: timeInWords(lang, row.q75),
  }));
  const isTold = rows.some(({ q25, median, q75 }) => [q25, median, q75].some((time) => time !== '?'));
  return (
    <Shown id="times" title={words.title} lead={words.lead}>
      <div class="shown-pair">
        <div>
          <RangeChart
            lang={lang}
            id="times-chart"
            title={words.chart}
            desc={said.map(({ label, median }) => `${label}: ${words.halfWithin(median)}`).join('; ')}
            marks={isTold ? scaleOf(lang) : []}
            ranges={said.map(({ row, label, median }) => ({
              label,
              value: median,
              low: extentOfTime(row.q25),
              middle: extentOfTime(row.median),
              high: extentOfTime(row.q75),
            }))}
          />
          <p class="soft">{words.key}</p>
        </div>
        <NumbersFold lang={lang} holds="table">
          <DataTable
            caption={messages(lang).figures.tableOf(words.title)}
            heads={[words.heads.interval, words.heads.quarter, words.heads.half, words.heads.threeQuarters]}
            rows={said.map(({ label, q25, median, q75 }) => [label, q25, median, q75])}
          />
        </NumbersFold>
      </div>
      <FigureNote lang={lang} manifest={release.manifest} cohort={cohortInWords(lang, year, release.manifest)} />
    </Shown>
  );
};
