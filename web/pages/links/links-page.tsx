/** For monitors: every suggestion between cases of which they see both, newest first. */
import type { SuggestionListView } from '@amanat/casework';
import type { AddedDistrict } from '@amanat/domain';
import { Panel, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { SuggestionItem } from './suggestion-item.tsx';

export interface LinksPageProps {
  readonly chrome: StaffChrome;
  readonly list: SuggestionListView;
  readonly districts: readonly AddedDistrict[];
  /** Not the first page. */
  readonly isFurther: boolean;
}

export const LinksPage = ({ chrome, list, districts, isFurther }: LinksPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).links;
  const here = `/${lang}/staff/links`;
  return (
    <StaffPage chrome={chrome} title={words.listTitle} place="links">
      <h1>{words.listTitle}</h1>
      <p class="lead">{words.listText}</p>
      <Panel>
        <p>{words.notAFinding}</p>
      </Panel>
      {list.suggestions.length === 0 ? <p>{words.listNone}</p> : null}
      {list.suggestions.length === 0 ? null : (
        <section class="flow ruled">
          <h2>{words.suggestionsTitle}</h2>
          {list.suggestions.map((suggestion) => (
            <SuggestionItem lang={lang} suggestion={suggestion} districts={districts} />
          ))}
        </section>
      )}
      <nav class="buttons" aria-label={words.listTitle}>
        {list.next === undefined ? null : (
          <a href={`${here}?after=${encodeURIComponent(list.next)}`} rel="next">
            {words.listNext}
          </a>
        )}
        {isFurther ? <a href={here}>{words.listFirst}</a> : null}
      </nav>
    </StaffPage>
  );
};
