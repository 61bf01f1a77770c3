/** Where open cases rest, at which kind of office, and in how many of them nothing has happened for long. */
import type { ReleaseView } from '@amanat/figures';
import { BarChart, extentOfCount } from '../../components/charts/index.ts';
import { DataTable } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { FigureNote, Shown } from './figures-page.tsx';
import { NumbersFold } from './numbers-fold.tsx';
import { officeAt, stageOrder } from './orders.ts';
import { countInWords } from './printed-words.ts';

export interface RestsFigureProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
}

export const RestsFigure = ({ lang, release }: RestsFigureProps): Html => {
  const { rests: words, note } = messages(lang).figures;
  const { rows, quietDays } = release.stalled;
  const ofWhole = rows.filter(({ place }) => place === 'all');
  const days = formatNumber(lang, quietDays);
  const stages = stageOrder.flatMap((stage, index) => {
    const row = ofWhole.find((each) => each.stage === stage);
    if (row === undefined) return [];
    const before = stageOrder[index - 1];
    const isFirst = before === undefined || officeAt[before] !== officeAt[stage];
    return [{ stage, row, office: officeAt[stage], group: isFirst ? words.office[officeAt[stage]] : undefined }];
  });
  const all = ofWhole.find(({ stage }) => stage === 'all');
  if (stages.length === 0 && all === undefined) return <></>;
  const said = (open: string, stalled: string): readonly [string, string] => [
    countInWords(lang, open),
    countInWords(lang, stalled),
  ];
  const bars = stages.flatMap(({ stage, row: { open, stalled }, group }) => [
    { label: words.at[stage], value: countInWords(lang, open), extent: extentOfCount(open), group },
    { label: words.quiet(days), value: countInWords(lang, stalled), extent: extentOfCount(stalled), isPart: true },
  ]);
  return (
    <Shown id="rests" title={words.title} lead={words.lead(days)}>
      <div class="shown-pair">
        <BarChart
          lang={lang}
          id="rests-chart"
          title={words.chart}
          desc={bars.map(({ label, value }) => `${label}: ${value}`).join('; ')}
          bars={bars}
        />
        <NumbersFold lang={lang} holds="table">
          <DataTable
            caption={messages(lang).figures.tableOf(words.title)}
            heads={[words.heads.stage, words.heads.office, words.heads.open, words.heads.stalled(days)]}
            rows={[
              ...stages.map(({ stage, row, office }) => [
                words.at[stage],
                words.officeShort[office],
                ...said(row.open, row.stalled),
              ]),
              ...(all === undefined ? [] : [[words.all, '', ...said(all.open, all.stalled)]]),
            ]}
          />
        </NumbersFold>
      </div>
      <FigureNote lang={lang} manifest={release.manifest} cohort={note.cohortOpen} />
    </Shown>
  );
};
