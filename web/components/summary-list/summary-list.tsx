/** What was answered, row by row, to be read back before it is sent; a row may lead back to its question. */
import type { Child, Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';

export interface SummaryRow {
  readonly label: string;
  readonly value: Child;
  /** Nothing was answered: the row stands back behind those with an answer. */
  readonly unanswered?: boolean | undefined;
  /** Where the answer can be changed; absent when it cannot. */
  readonly changeHref?: string | undefined;
}

export const SummaryList = ({ lang, rows }: { readonly lang: Lang; readonly rows: readonly SummaryRow[] }): Html => (
  <dl class="summary-list">
    {rows.map(({ label, value, unanswered, changeHref }) => (
      <div class={unanswered === true ? 'summary-none' : undefined}>
        <dt>{label}</dt>
        <dd>
          <span dir="auto" class="summary-value">
            {value}
          </span>
          {changeHref === undefined ? null : (
            <a class="summary-change" href={changeHref}>
              {messages(lang).common.change}
              <span class="unseen"> {label}</span>
            </a>
          )}
        </dd>
      </div>
    ))}
  </dl>
);
