/** The overview: the whole way, how long it takes, what came of it and where it rests; for all years, or for one of them. */
import type { ReleaseView } from '@amanat/figures';
import type { Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { AgesFigure } from './ages-figure.tsx';
import { yearInWords } from './cohort-words.ts';
import { CurvesFigure } from './curves-figure.tsx';
import { EndsFigure } from './ends-figure.tsx';
import type { ShownYear } from './figure-view.ts';
import { figuresAddress, FiguresPage, MarkNote, NoFigures, Reading } from './figures-page.tsx';
import { FunnelFigure } from './funnel-figure.tsx';
import { KeyFigures } from './key-figures.tsx';
import { OutcomesFigure } from './outcomes-figure.tsx';
import { PromisesFigure } from './promises-figure.tsx';
import { RestsFigure } from './rests-figure.tsx';
import { TimesFigure } from './times-figure.tsx';

export interface FiguresOverviewPageProps {
  readonly chrome: Chrome;
  /** The newest of all; `undefined` while there is none. */
  readonly release: ReleaseView | undefined;
  /** `all`, or one of the release's years. */
  readonly year: ShownYear;
}

export const FiguresOverviewPage = ({ chrome, release, year }: FiguresOverviewPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).figures;
  return (
    <FiguresPage chrome={chrome} here="overview">
      <header class="dossier-head">
        <p class="eyebrow">{`${words.whole}${messages(lang).dossiers.apart}${yearInWords(lang, year, release?.manifest ?? { years: [] })}`}</p>
        <h1>{words.heading}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      {release === undefined ? (
        <NoFigures lang={lang} />
      ) : (
        <>
          <MarkNote lang={lang} mark={release.manifest.mark} />
          <Years lang={lang} years={release.manifest.years} here={year} />
          <KeyFigures lang={lang} release={release} place="all" year={year} />
          <p class="no-print">
            <a href={figuresAddress(lang, 'places')}>{words.short.toPlaces}</a>
          </p>
          <FunnelFigure lang={lang} release={release} place="all" year={year} />
          <TimesFigure lang={lang} release={release} place="all" year={year} />
          {year === 'all' ? <RestsFigure lang={lang} release={release} /> : null}
          <CurvesFigure lang={lang} release={release} place="all" year={year} />
          <EndsFigure lang={lang} release={release} place="all" year={year} />
          <OutcomesFigure lang={lang} release={release} year={year} />
          {year === 'all' ? (
            <>
              <AgesFigure lang={lang} release={release} />
              <PromisesFigure lang={lang} release={release} />
            </>
          ) : null}
          <Reading lang={lang} />
        </>
      )}
    </FiguresPage>
  );
};

interface YearsProps {
  readonly lang: Lang;
  readonly years: readonly string[];
  readonly here: ShownYear;
}

/** Fixed pages, one for each year: nothing is chosen by a query. */
const Years = ({ lang, years, here }: YearsProps): Html => (
  <nav class="figure-nav" aria-label={messages(lang).figures.yearsNav}>
    <ul class="figure-links">
      {['all', ...years].map((year) => (
        <li>
          <a
            href={year === 'all' ? `/${lang}/figures` : `/${lang}/figures/years/${year}`}
            aria-current={year === here ? 'true' : undefined}
          >
            {yearInWords(lang, year, { years })}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
