/** A bar chart, and the same printed values in a table beside it. */
import { type Bar, BarChart } from '../../components/charts/index.ts';
import { DataTable } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { NumbersFold } from './numbers-fold.tsx';

export interface BarsWithTableProps {
  readonly lang: Lang;
  /** Of the figure; the chart's is `ID-chart`. */
  readonly id: string;
  readonly words: { readonly title: string; readonly chart: string };
  readonly heads: readonly [name: string, value: string];
  readonly bars: readonly Bar[];
  /** Of the table alone, before the others: what would dwarf the rest in the picture. */
  readonly tableOnly?: readonly (readonly [name: string, value: string])[];
  /** Below them: unit, cohort and day. */
  readonly note: Child;
}

export const BarsWithTable = ({ lang, id, words, heads, bars, tableOnly = [], note }: BarsWithTableProps): Html => (
  <NumbersFold lang={lang} holds="picture-and-table">
    <div class="shown-pair">
      <BarChart
        lang={lang}
        id={`${id}-chart`}
        title={words.chart}
        desc={bars.map(({ label, value }) => `${label}: ${value}`).join('; ')}
        bars={bars}
      />
      <DataTable
        compact
        caption={messages(lang).figures.tableOf(words.title)}
        heads={heads}
        rows={[...tableOnly, ...bars.map(({ label, value }) => [label, value])]}
      />
    </div>
    {note}
  </NumbersFold>
);
