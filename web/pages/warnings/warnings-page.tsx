/** The warnings that somebody is told of: open ones by the day to look at them by, then those that were closed. */
import type { WarningView } from '@amanat/casework';
import { Panel, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { dayOf } from '../cases/case-words.tsx';
import { LookBy, Reasons, ruleInWords, type WarningProps, WarningTags } from './warning-words.tsx';

export interface WarningsPageProps {
  readonly chrome: StaffChrome;
  readonly warnings: readonly WarningView[];
}

export const WarningsPage = ({ chrome, warnings }: WarningsPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).warnings;
  const open = warnings.filter(({ state }) => state !== 'closed');
  const closed = warnings.filter(({ state }) => state === 'closed');
  return (
    <StaffPage chrome={chrome} title={words.title} place="warnings">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Panel>
        <p>{words.notAFinding}</p>
      </Panel>
      <section class="flow">
        <h2>{words.openTitle}</h2>
        {open.length === 0 ? <p>{words.none}</p> : <List lang={lang} warnings={open} />}
      </section>
      {closed.length === 0 ? null : (
        <section class="flow">
          <h2>{words.closedTitle}</h2>
          <List lang={lang} warnings={closed} />
        </section>
      )}
    </StaffPage>
  );
};

const List = ({ lang, warnings }: { readonly lang: Lang; readonly warnings: readonly WarningView[] }): Html => (
  <ul class="warning-list">
    {warnings.map((warning) => (
      <Item lang={lang} warning={warning} />
    ))}
  </ul>
);

const Item = ({ lang, warning }: WarningProps): Html => {
  const words = messages(lang).warnings;
  const { closed } = warning;
  return (
    <li>
      <p class="case-head">
        <WarningTags lang={lang} warning={warning} />
        <span class="small soft">{words.raisedOn(dayOf(warning.raisedOn))}</span>
      </p>
      <h3>
        <a href={`/${lang}/staff/warnings/${warning.warning}`}>{ruleInWords(lang, warning)}</a>
      </h3>
      {closed === undefined ? (
        <>
          <Reasons lang={lang} warning={warning} />
          <p class="small">{words.casesCount(formatNumber(lang, warning.cases.length))}</p>
          <p class="small">
            <LookBy lang={lang} warning={warning} />
          </p>
        </>
      ) : (
        <p class="small">
          {words.closedOn(dayOf(closed.onDay))}
          {words.apart}
          {words.closeGrounds[closed.ground]}
        </p>
      )}
    </li>
  );
};
