/** What may belong together with one case, within what this person sees. What it says of elsewhere is always the same. */
import type { CaseLinksView, ElsewhereView } from '@amanat/casework';
import { type AddedDistrict, caseNumberOf, type LinkRefusal } from '@amanat/domain';
import {
  Button,
  Buttons,
  ButtonLink,
  ErrorSummary,
  Form,
  Panel,
  StaffPage,
  type StaffChrome,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, type OfficeNames } from '../cases/case-words.tsx';
import { SuggestionItem } from './suggestion-item.tsx';

export interface CaseLinksPageProps {
  readonly chrome: StaffChrome;
  readonly view: CaseLinksView;
  readonly districts: readonly AddedDistrict[];
  readonly offices: OfficeNames;
  readonly isAsked?: boolean | undefined;
  readonly refusal?: LinkRefusal | undefined;
}

export const CaseLinksPage = ({ chrome, view, districts, offices, isAsked, refusal }: CaseLinksPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).links;
  const { caseId, suggestions, decided, elsewhere } = view;
  const here = `/${lang}/staff/cases/${caseId}`;
  return (
    <StaffPage chrome={chrome} title={words.title} place="cases" backHref={here}>
      <ErrorSummary lang={lang} mistakes={refusal === undefined ? [] : [{ text: words.refusal[refusal] }]} />
      {isAsked === true ? (
        <Panel kind="done">
          <p role="status">{words.done.asked}</p>
        </Panel>
      ) : null}
      <h1>{words.title}</h1>
      <p>
        {words.ofCase} <CaseNumber number={caseNumberOf(caseId)} />
      </p>
      <p class="lead">{words.lead}</p>
      <Panel>
        <p>{words.notAFinding}</p>
      </Panel>
      {view.isWaiting ? <p role="status">{words.waiting}</p> : null}
      <section class="flow ruled">
        <h2>{words.suggestionsTitle}</h2>
        {suggestions.length === 0 ? <p>{words.noSuggestions}</p> : null}
        {suggestions.map((suggestion) => (
          <SuggestionItem lang={lang} suggestion={suggestion} districts={districts} here={caseId} />
        ))}
        <p class="soft">{words.elsewhereAlways}</p>
      </section>
      {elsewhere.length === 0 ? null : (
        <section class="flow ruled">
          <h2>{words.elsewhereTitle}</h2>
          <p>{words.elsewhereText}</p>
          {elsewhere.map((each) => (
            <Elsewhere lang={lang} caseId={caseId} elsewhere={each} offices={offices} />
          ))}
        </section>
      )}
      <section class="flow ruled">
        <h2>{words.decidedTitle}</h2>
        {decided.length === 0 ? <p>{words.noDecided}</p> : null}
        {decided.map((suggestion) => (
          <SuggestionItem lang={lang} suggestion={suggestion} districts={districts} here={caseId} />
        ))}
      </section>
      <nav class="no-print" aria-label={words.caseSection}>
        <Buttons>
          <ButtonLink kind="secondary" href={`${here}/network`}>
            {words.toNetwork}
          </ButtonLink>
        </Buttons>
      </nav>
    </StaffPage>
  );
};

interface ElsewhereProps {
  readonly lang: Lang;
  readonly caseId: string;
  readonly elsewhere: ElsewhereView;
  readonly offices: OfficeNames;
}

const Elsewhere = ({ lang, caseId, elsewhere: { link, contact, office }, offices }: ElsewhereProps): Html => {
  const words = messages(lang).links;
  return (
    <Panel>
      <p>
        {words.contact[contact]}
        {office === undefined ? null : <strong> {offices.get(office) ?? office}</strong>}
      </p>
      {contact === 'not-asked' ? (
        <Form action={`/${lang}/staff/cases/${caseId}/links/contact`} hidden={{ link }}>
          <p class="small soft">{words.askContactText}</p>
          <Buttons>
            <Button kind="secondary">{words.askContact}</Button>
          </Buttons>
        </Form>
      ) : null}
    </Panel>
  );
};
