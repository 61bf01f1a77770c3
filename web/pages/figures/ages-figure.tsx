/** How long the open cases have been open. */
import type { ReleaseView } from '@amanat/figures';
import { extentOfCount } from '../../components/charts/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { BarsWithTable } from './bars-with-table.tsx';
import { FigureNote, Shown } from './figures-page.tsx';
import { ageOrder } from './orders.ts';
import { countInWords } from './printed-words.ts';

export interface AgesFigureProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
}

export const AgesFigure = ({ lang, release }: AgesFigureProps): Html => {
  const { ages: words, note } = messages(lang).figures;
  const row = release.ages.rows.find(({ place }) => place === 'all');
  if (row === undefined) return <></>;
  const bars = ageOrder.map((age) => ({
    label: words.band[age],
    value: countInWords(lang, row.counts[age]),
    extent: extentOfCount(row.counts[age]),
  }));
  return (
    <Shown id="ages" title={words.title} lead={words.lead}>
      <BarsWithTable
        lang={lang}
        id="ages"
        words={words}
        heads={[words.heads.age, words.heads.count]}
        bars={bars}
        note={<FigureNote lang={lang} manifest={release.manifest} cohort={note.cohortOpen} />}
      />
    </Shown>
  );
};
