/** How cases have ended so far, each by its first end, beside those that are open. */
import type { ReleaseView } from '@amanat/figures';
import { extentOfCount } from '../../components/charts/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { cohortInWords } from './cohort-words.ts';
import type { ShownYear } from './figure-view.ts';
import { BarsWithTable } from './bars-with-table.tsx';
import { FigureNote, figuresAddress, Shown } from './figures-page.tsx';
import { wordsId } from './method-page.tsx';
import { outcomeOrder } from './orders.ts';
import { countInWords } from './printed-words.ts';

export interface OutcomesFigureProps {
  readonly lang: Lang;
  readonly release: ReleaseView;
  readonly year: ShownYear;
}

/** Of the whole: a division and a district do not print every kind. */
export const OutcomesFigure = ({ lang, release, year }: OutcomesFigureProps): Html => {
  const { outcomes: words, outcome, ended, open } = messages(lang).figures;
  const row = release.outcomes.rows.find((each) => each.place === 'all' && each.year === year);
  if (row === undefined) return <></>;
  const kinds = outcomeOrder.flatMap((kind) => {
    const printed = row.counts[kind];
    return printed === undefined ? [] : [{ label: outcome[kind], printed, isPart: true }];
  });
  const { ended: endedCount } = row.counts;
  // The open ones would dwarf the rest in the picture; they stand in the table, and rest in a figure of their own.
  const shown = [
    ...(endedCount === undefined ? [] : [{ label: ended, printed: endedCount, isPart: false }]),
    ...kinds,
  ].map(({ printed, ...bar }) => ({ ...bar, value: countInWords(lang, printed), extent: extentOfCount(printed) }));
  return (
    <Shown id="outcomes" title={words.title} lead={words.lead}>
      <p class="no-print">
        <a href={`${figuresAddress(lang, 'method')}#${wordsId}`}>{words.toWords}</a>
      </p>
      <BarsWithTable
        lang={lang}
        id="outcomes"
        words={words}
        heads={[words.heads.end, words.heads.count]}
        bars={shown}
        tableOnly={[[open, countInWords(lang, row.open)]]}
        note={
          <FigureNote lang={lang} manifest={release.manifest} cohort={cohortInWords(lang, year, release.manifest)} />
        }
      />
    </Shown>
  );
};
