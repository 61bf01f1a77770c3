/** One division or district: its way by year, its times, how its cases stand, beside its division and the whole. */
import type { PlaceKey, ReleaseView } from '@amanat/figures';
import { type Chrome, DataTable } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { cohortInWords, yearInWords } from './cohort-words.ts';
import type { DivisionEntry, PlaceEntry } from './figure-view.ts';
import { FigureNote, FiguresPage, MarkNote, Reading, Shown } from './figures-page.tsx';
import { FunnelFigure, funnelRowOf } from './funnel-figure.tsx';
import { KeyFigures } from './key-figures.tsx';
import { NumbersFold } from './numbers-fold.tsx';
import { intervalOrder, stageOrder } from './orders.ts';
import { NameOfPlace, placeInWords } from './place-name.tsx';
import { countInWords, timeInWords } from './printed-words.ts';
import { placeOfRepair, repairInWords } from './repair-words.ts';
import { TimesFigure, timesRowsOf } from './times-figure.tsx';

export interface FiguresPlacePageProps {
  readonly chrome: Chrome;
  /** The newest that has districts. */
  readonly release: ReleaseView;
  readonly place: PlaceEntry;
  /** The one that a district lies in; of a division itself, with its districts. */
  readonly division: DivisionEntry;
}

interface PartProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
  readonly place: PlaceEntry;
  readonly division: DivisionEntry;
}

export const FiguresPlacePage = ({ chrome, release, place, division }: FiguresPlacePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).figures;
  const part = { lang, release, place, division };
  const hasRows = funnelRowOf(release, place.key, 'all') !== undefined;
  return (
    <FiguresPage chrome={chrome} here="places">
      <header class="dossier-head">
        <p class="eyebrow">
          {place.kind === 'district' ? (
            <a href={`/${lang}/figures/places/${division.id}`}>{placeInWords(lang, division)}</a>
          ) : (
            words.whole
          )}
        </p>
        <h1>{placeInWords(lang, place)}</h1>
      </header>
      <MarkNote lang={lang} mark={release.manifest.mark} />
      {hasRows ? (
        <>
          <KeyFigures lang={lang} release={release} place={place.key} year="all" />
          <FunnelFigure lang={lang} release={release} place={place.key} year="all" />
          <Standing {...part} />
          <TimesFigure lang={lang} release={release} place={place.key} year="all" />
          <TimesBeside {...part} />
          <FunnelByYear {...part} />
          <Reading lang={lang} />
        </>
      ) : (
        <p>{words.places.noRows}</p>
      )}
      <Otherwise {...part} />
      {place.kind === 'division' ? <Districts {...part} /> : null}
    </FiguresPage>
  );
};

/** Itself, its division, the whole: whichever have rows. */
function besideOf({ lang, place, division }: PartProps): readonly { readonly key: PlaceKey; readonly name: string }[] {
  return [
    { key: place.key, name: placeInWords(lang, place) },
    ...(place.kind === 'district' ? [{ key: division.key, name: placeInWords(lang, division) }] : []),
    { key: 'all', name: messages(lang).figures.whole },
  ];
}

const Otherwise = ({ lang, release, place, division }: PartProps): Html => {
  const words = messages(lang).figures.places;
  const own = release.manifest.repairs.filter((repair) => placeOfRepair(repair) === place.key);
  if (own.length === 0) return <></>;
  const isMerged = own.some(({ kind }) => kind === 'merged-district');
  return (
    <section class="flow" aria-labelledby="otherwise">
      <h2 id="otherwise">{words.withheldTitle}</h2>
      {isMerged ? <p>{words.merged(division.name.text)}</p> : null}
      <ul class="points">
        {own.slice(0, mostRepairs).map((repair) => (
          <li>{repairInWords(lang, repair, () => placeInWords(lang, place))}</li>
        ))}
      </ul>
      {own.length > mostRepairs ? <p>{messages(lang).figures.repair.more}</p> : null}
    </section>
  );
};

const mostRepairs = 12;

const FunnelByYear = ({ lang, release, place }: PartProps): Html => {
  const { places, stage } = messages(lang).figures;
  const rows = ['all', ...release.manifest.years].flatMap((year) => {
    const row = funnelRowOf(release, place.key, year);
    return row === undefined
      ? []
      : [
          [
            yearInWords(lang, year, release.manifest),
            ...stageOrder.map((each) => countInWords(lang, row.counts[each])),
          ],
        ];
  });
  return (
    <Shown id="years" title={places.funnelTitle}>
      <NumbersFold lang={lang} holds="table">
        <DataTable
          caption={messages(lang).figures.tableOf(places.funnelTitle)}
          heads={[places.funnelHead, ...stageOrder.map((each) => stage[each])]}
          rows={rows}
        />
        <FigureNote lang={lang} manifest={release.manifest} cohort={cohortInWords(lang, 'all', release.manifest)} />
      </NumbersFold>
    </Shown>
  );
};

const Standing = (props: PartProps): Html => {
  const { lang, release } = props;
  const { places, note } = messages(lang).figures;
  const rows = besideOf(props).flatMap(({ key, name }) => {
    const ends = release.outcomes.rows.find((row) => row.place === key && row.year === 'all');
    const rests = release.stalled.rows.find((row) => row.place === key && row.stage === 'all');
    if (ends === undefined) return [];
    const said = (printed: string | undefined): Child => (printed === undefined ? '' : countInWords(lang, printed));
    const { ended, convicted, acquitted } = ends.counts;
    return [[name, said(ends.open), said(rests?.stalled), said(ended), said(convicted), said(acquitted)]];
  });
  const { place, open, stalled, ended, convicted, acquitted } = places.standHeads;
  return (
    <Shown id="standing" title={places.stand}>
      <DataTable
        caption={messages(lang).figures.tableOf(places.stand)}
        heads={[place, open, stalled, ended, convicted, acquitted]}
        rows={rows}
      />
      <FigureNote lang={lang} manifest={release.manifest} cohort={note.cohortAll} />
    </Shown>
  );
};

const TimesBeside = (props: PartProps): Html => {
  const { lang, release } = props;
  const { places, interval, note, printed } = messages(lang).figures;
  const columns = besideOf(props).map(({ key, name }) => ({ name, rows: timesRowsOf(release, key, 'all') }));
  return (
    <Shown id="beside" title={places.timesTitle}>
      <NumbersFold lang={lang} holds="table">
        <DataTable
          caption={messages(lang).figures.tableOf(places.timesTitle)}
          heads={[places.timesHeads.interval, ...columns.map(({ name }) => name)]}
          rows={intervalOrder.map((each) => [
            interval[each],
            ...columns.map(({ rows }) => {
              const row = rows.find((one) => one.interval === each);
              return row === undefined ? printed.notEnough : timeInWords(lang, row.median);
            }),
          ])}
        />
        <FigureNote lang={lang} manifest={release.manifest} cohort={note.cohortAll} />
      </NumbersFold>
    </Shown>
  );
};

const Districts = ({ lang, division }: PartProps): Html => (
  <section class="flow" aria-labelledby="districts">
    <h2 id="districts">{messages(lang).figures.places.districtsOf}</h2>
    <ul class="figure-links">
      {division.districts.map((district) => (
        <li>
          <a href={`/${lang}/figures/places/${district.id}`}>
            <NameOfPlace pageLang={lang} name={district.name} />
          </a>
        </li>
      ))}
    </ul>
  </section>
);
