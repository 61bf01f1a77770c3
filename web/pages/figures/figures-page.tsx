/** What all pages of figures have in common: where the reader is, the way to the others, and what stands below each figure. */
import type { ReleaseManifest } from '@amanat/figures';
import { type Chrome, Page, Panel, SummaryList } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { NumbersFold } from './numbers-fold.tsx';

export type FiguresPlace = 'overview' | 'places' | 'method' | 'releases' | 'check';

export interface FiguresPageProps {
  readonly chrome: Chrome;
  readonly here: FiguresPlace;
  readonly children: Child;
}

const pathOf: Readonly<Record<FiguresPlace, string>> = {
  overview: '',
  places: '/places',
  method: '/method',
  releases: '/releases',
  check: '/check',
};

export const figuresAddress = (lang: Lang, place: FiguresPlace): string => `/${lang}/figures${pathOf[place]}`;

export const FiguresPage = ({ chrome, here, children }: FiguresPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).figures;
  const names: readonly (readonly [FiguresPlace, string])[] = [
    ['overview', words.navOverview],
    ['places', words.navPlaces],
    ['method', words.navMethod],
    ['releases', words.navReleases],
    ['check', words.navCheck],
  ];
  const name = names.find(([place]) => place === here)?.[1];
  // Told apart in tabs, and never with the name of a place.
  const title = here === 'overview' || name === undefined ? words.title : `${name} · ${words.title}`;
  return (
    <Page chrome={chrome} title={title} width="reading">
      <nav class="figure-nav" aria-label={words.nav}>
        <ul class="figure-links">
          {names.map(([place, name]) => (
            <li>
              <a href={figuresAddress(lang, place)} aria-current={place === here ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
};

/** Plainly: there is nothing yet, and what will stand here. */
export const NoFigures = ({ lang }: { readonly lang: Lang }): Html => {
  const { none } = messages(lang).figures;
  return (
    <Panel title={none.title}>
      <p>{none.text}</p>
      <p>{none.will}</p>
      <ul>
        {none.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </Panel>
  );
};

export const MarkNote = ({ lang, mark }: { readonly lang: Lang; readonly mark: ReleaseManifest['mark'] }): Html =>
  mark === undefined ? <></> : <p class="note">{messages(lang).figures.mark[mark]}</p>;

export interface FigureNoteProps {
  readonly lang: Lang;
  readonly manifest: ReleaseManifest;
  /** Whom the figure counts. */
  readonly cohort: string;
}

/** Below each figure: unit, cohort, cut-off day with its release, and the way to how such numbers are read. */
export const FigureNote = ({ lang, manifest: { id, snapshot }, cohort }: FigureNoteProps): Html => {
  const { note } = messages(lang).figures;
  return (
    <p class="soft">
      {note.unit} {cohort} {note.asOf(Temporal.PlainDate.from(snapshot))}{' '}
      <span class="no-print">
        <a href={`/${lang}/figures/releases/${id}`}>{note.release}</a>
        {' · '}
        <a href={`#${readingId}`}>{note.how}</a>
      </span>
    </p>
  );
};

const readingId = 'reading';

/** Once on each page with figures: what stands in place of exact numbers, and what the figures are not. */
export const Reading = ({ lang }: { readonly lang: Lang }): Html => {
  const { note, navMethod } = messages(lang).figures;
  return (
    <section class="shown flow" aria-labelledby={readingId}>
      <h2 id={readingId}>{note.readingTitle}</h2>
      <p>{note.rest}</p>
      <NumbersFold lang={lang} holds="words">
        <SummaryList lang={lang} rows={note.reading.map(([label, value]) => ({ label, value }))} />
      </NumbersFold>
      <p class="no-print">
        <a href={figuresAddress(lang, 'method')}>{navMethod}</a>
      </p>
    </section>
  );
};

export interface ShownProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: Child;
}

/** One figure: its heading, a sentence, picture and table, and its note. */
export const Shown = ({ id, title, lead, children }: ShownProps): Html => (
  <section class="shown flow" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {lead === undefined ? null : <p>{lead}</p>}
    {children}
  </section>
);
