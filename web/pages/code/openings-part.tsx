/**
 * How often, by month and kind of office, somebody opened what was written. The sentence that it may show less stands
 * always: without it an empty list under a safety hold would tell of the hold.
 */
import type { CodePageView } from '@amanat/casework';
import { openerKinds } from '@amanat/domain';
import { DataTable } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, formatNumber, type Lang, messages, monthNames } from '../../locales/index.ts';

export interface OpeningsPartProps extends Pick<CodePageView, 'openings'> {
  readonly lang: Lang;
}

export const OpeningsPart = ({ lang, openings }: OpeningsPartProps): Html => {
  const words = messages(lang).openings.byCode;
  return (
    <section class="flow ruled">
      <h2>{words.title}</h2>
      {openings.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          compact
          caption={words.byMonth}
          heads={[words.month, ...openerKinds.map((kind) => words.kinds[kind])]}
          rows={openings.map(({ month, counts }) => [
            monthInWords(lang, month),
            ...openerKinds.map((kind) => formatNumber(lang, counts.find(({ by }) => by === kind)?.count ?? 0)),
          ])}
        />
      )}
      <p class="soft">{words.always}</p>
    </section>
  );
};

/** `2026-11` as `November 2026`. */
function monthInWords(lang: Lang, month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${monthNames(lang)[Number(number) - 1] ?? ''} ${digits(lang, year)}`;
}
