/** Lawful ways onward when an office does not act: general words with their place in the law, never advice. */
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

/** Whose law the ways are taken from; `none` where no table was read for the jurisdiction. */
export type RemedyTable = 'pakistan' | 'india' | 'none';

export const Remedies = ({ lang, table }: { readonly lang: Lang; readonly table: RemedyTable }): Html => {
  const words = messages(lang).code;
  if (table === 'none') return <></>;
  return (
    <>
      <p>{words.remediesText}</p>
      <dl class="summary-list">
        {words.remedies[table].map(({ title, text, source }) => (
          <div>
            <dt>{title}</dt>
            <dd>
              <span>
                {text}
                {source === undefined ? null : (
                  <span class="choice-hint">
                    {words.sourceLabel} {source}
                  </span>
                )}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};
