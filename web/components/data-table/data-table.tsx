/**
 * A table with its caption and heads. On a narrow screen each row becomes a card, its head first and every cell behind
 * the name of its column; a compact one stays a table and scrolls by itself, within reach of the keyboard. The roles are
 * said in so many words, because what is laid out as a block is no longer read out as a table.
 */
import type { Child, Html } from '../../html.ts';

export interface DataTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of a row is the row's head. */
  readonly rows: readonly (readonly Child[])[];
  /** A few short words or numbers in each row: read better side by side, on a telephone too. */
  readonly compact?: boolean | undefined;
}

export const DataTable = ({ caption, heads, rows, compact = false }: DataTableProps): Html => (
  <div class="table-box" tabindex={0} role="region" aria-label={caption}>
    <table role="table" class={compact ? undefined : 'table-cards'}>
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([first, ...rest]) => (
          <tr role="row">
            <th role="rowheader" scope="row">
              {first}
            </th>
            {rest.map((cell, index) => (
              <td role="cell" data-head={heads[index + 1]}>
                {cell === '' ? null : <div>{cell}</div>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
