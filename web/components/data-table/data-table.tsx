/** A table with its caption and heads. On a narrow screen it scrolls by itself and can be reached by keyboard. */
import type { Child, Html } from '../../html.ts';

export interface DataTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of a row is the row's head. */
  readonly rows: readonly (readonly Child[])[];
}

export const DataTable = ({ caption, heads, rows }: DataTableProps): Html => (
  <div class="table-box" tabindex={0} role="region" aria-label={caption}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr>
            <th scope="row">{first}</th>
            {rest.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
