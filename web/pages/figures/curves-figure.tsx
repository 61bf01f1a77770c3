/** Which share still waits after fixed times: the first and the last part of the way as steps, all parts in the table. */
import type { PlaceKey, ReleaseView } from '@amanat/figures';
import { extentOfShare, StepChart } from '../../components/charts/index.ts';
import { DataTable } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { cohortInWords } from './cohort-words.ts';
import type { ShownYear } from './figure-view.ts';
import { FigureNote, Shown } from './figures-page.tsx';
import { NumbersFold } from './numbers-fold.tsx';
import { curveDayOrder } from './orders.ts';
import { shareInWords } from './printed-words.ts';
import { timesRowsOf } from './times-figure.tsx';

export interface CurvesFigureProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
  readonly place: PlaceKey;
  readonly year: ShownYear;
}

const drawn = ['started-fir', 'charge-judgment'] as const;

export const CurvesFigure = ({ lang, release, place, year }: CurvesFigureProps): Html => {
  const { curves: words, interval } = messages(lang).figures;
  const rows = timesRowsOf(release, place, year);
  if (rows.length === 0) return <></>;
  const scale = [0, 50, 100].map((percent) => ({ percent, name: percentSign(lang, percent) }));
  return (
    <Shown id="curves" title={words.title} lead={words.lead}>
      <NumbersFold lang={lang} holds="picture-and-table">
        <div class="shown-pair">
          {drawn.map((part) => {
            const row = rows.find((each) => each.interval === part);
            if (row === undefined) return null;
            const said = curveDayOrder.map((day, index) => ({ day, token: row.open[index] ?? '?' }));
            return (
              <div>
                <h3>{words.of[part]}</h3>
                <StepChart
                  lang={lang}
                  id={`curve-${part}`}
                  title={`${words.of[part]}. ${words.chart}`}
                  desc={said.map(({ day, token }) => `${words.day[day]}: ${shareInWords(lang, token)}`).join('; ')}
                  scale={scale}
                  bandKey={words.bandKey}
                  gapKey={words.gapKey}
                  steps={said.map(({ day, token }) => ({
                    label: words.dayShort[day],
                    value: percentSign(lang, Number(token.replace('%', ''))),
                    extent: extentOfShare(token),
                  }))}
                />
              </div>
            );
          })}
        </div>
        <DataTable
          caption={words.tableTitle}
          heads={[messages(lang).figures.times.heads.interval, ...curveDayOrder.map((day) => words.day[day])]}
          rows={rows.map((row) => [
            interval[row.interval],
            ...curveDayOrder.map((_, index) => shareInWords(lang, row.open[index] ?? '?')),
          ])}
        />
        <FigureNote lang={lang} manifest={release.manifest} cohort={cohortInWords(lang, year, release.manifest)} />
      </NumbersFold>
    </Shown>
  );
};

/** Short enough to stand over a step. */
const percentSign = (lang: Lang, percent: number): string =>
  lang === 'ur' ? `${formatNumber(lang, percent)}٪` : `${percent}\u00A0%`;
