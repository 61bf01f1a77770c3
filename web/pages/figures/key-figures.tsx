/** The first thing on a page of figures: a few printed numbers, each in a sentence; what is not told has no line. */
import type { PlaceKey, ReleaseView } from '@amanat/figures';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { cohortInWords } from './cohort-words.ts';
import type { ShownYear } from './figure-view.ts';
import { FigureNote } from './figures-page.tsx';
import { funnelRowOf } from './funnel-figure.tsx';
import { countInWords, shareInWords, timeInWords } from './printed-words.ts';
import { timesRowsOf } from './times-figure.tsx';

export interface KeyFiguresProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
  readonly place: PlaceKey;
  readonly year: ShownYear;
}

interface Line {
  readonly figure: string;
  readonly said: string;
}

export const KeyFigures = (props: KeyFiguresProps): Html => {
  const { lang, release, year } = props;
  const lines = linesOf(props);
  if (lines.length === 0) return <></>;
  return (
    <section class="flow" aria-labelledby="short">
      <h2 id="short">{messages(lang).figures.short.title}</h2>
      <div class="kept">
        {lines.map(({ figure, said }) => (
          <p class="figure">
            <b>{figure}</b> {said}
          </p>
        ))}
      </div>
      <FigureNote lang={lang} manifest={release.manifest} cohort={cohortInWords(lang, year, release.manifest)} />
    </section>
  );
};

function linesOf({ lang, release, place, year }: KeyFiguresProps): readonly Line[] {
  const { short } = messages(lang).figures;
  const shares = funnelRowOf(release, place, year)?.shares;
  const times = timesRowsOf(release, place, year);
  const rests =
    year === 'all' ? release.stalled.rows.find((row) => row.place === place && row.stage === 'all') : undefined;
  const ofShare = (stage: 'fir' | 'judgment'): readonly Line[] => {
    const share = shares?.[stage] ?? '?';
    return share === '?' ? [] : [{ figure: shareInWords(lang, share), said: short[stage] }];
  };
  const ofTime = (interval: 'started-fir' | 'charge-judgment'): readonly Line[] => {
    const median = times.find((row) => row.interval === interval)?.median ?? '?';
    return median === '?' ? [] : [{ figure: timeInWords(lang, median), said: short[interval] }];
  };
  return [
    ...ofShare('fir'),
    ...ofTime('started-fir'),
    ...ofShare('judgment'),
    ...ofTime('charge-judgment'),
    ...(rests === undefined || rests.stalled === '*' || rests.open === '*'
      ? []
      : [
          {
            figure: countInWords(lang, rests.stalled),
            said: short.stalled(formatNumber(lang, release.stalled.quietDays), countInWords(lang, rests.open)),
          },
        ]),
  ];
}
