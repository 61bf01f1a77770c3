/** Searching outside one's own cases: the form, and the one sentence that follows it whatever was found. */
import { type Purpose, searchesADay, type SearchKind, searchKinds } from '@amanat/domain';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  Panel,
  PurposeRadios,
  Radios,
  StaffPage,
  type StaffChrome,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, messages } from '../../locales/index.ts';

export type SearchMistake = 'kind' | 'typed' | 'purpose';

export interface SearchPageProps {
  readonly chrome: StaffChrome;
  /** What was sent and could not be taken; shown again to whoever typed it. */
  readonly sent?: {
    readonly kind: SearchKind | undefined;
    readonly typed: string;
    readonly purpose: Purpose | undefined;
    readonly mistakes: readonly SearchMistake[];
  };
}

export const SearchPage = ({ chrome, sent }: SearchPageProps): Html => {
  const { lang } = chrome;
  const { search: words } = messages(lang);
  const texts: Readonly<Record<SearchMistake, string>> = {
    kind: words.chooseKind,
    typed: words.typedWrong[sent?.kind ?? 'case-number'],
    purpose: words.choosePurpose,
  };
  const mistakes = sent?.mistakes ?? [];
  const errorOf = (name: SearchMistake): string | undefined => (mistakes.includes(name) ? texts[name] : undefined);
  return (
    <StaffPage chrome={chrome} title={words.title} place="search" width="form">
      <h1>{words.title}</h1>
      <ErrorSummary lang={lang} mistakes={mistakes.map((name) => ({ name, text: texts[name] }))} />
      <p class="lead">{words.lead}</p>
      <Panel title={words.howTitle}>
        <ul class="points">
          {words.how.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p class="hint">{words.budget(formatNumber(lang, searchesADay))}</p>
      </Panel>
      <Form action={`/${lang}/staff/search`}>
        <Radios
          lang={lang}
          name="kind"
          label={words.kind}
          error={errorOf('kind')}
          value={sent?.kind}
          choices={searchKinds.map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            hint: words.kindHints[kind],
          }))}
        />
        <TextField
          lang={lang}
          name="typed"
          label={words.typed}
          width="medium"
          value={sent?.typed}
          error={errorOf('typed')}
        />
        <PurposeRadios lang={lang} value={sent?.purpose} error={errorOf('purpose')} />
        <Buttons>
          <Button>{words.submit}</Button>
        </Buttons>
      </Form>
    </StaffPage>
  );
};

export interface SearchAnswerPageProps {
  readonly chrome: StaffChrome;
}

/** The same for whoever searches, whatever there is. */
export const SearchTakenPage = ({ chrome }: SearchAnswerPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).search;
  return (
    <StaffPage chrome={chrome} title={words.title} place="search" width="form">
      <Panel kind="done" level={1} title={words.takenTitle}>
        <p>{words.taken}</p>
      </Panel>
      <Buttons>
        <ButtonLink href={`/${lang}/staff/cases`}>{words.toCases}</ButtonLink>
        <ButtonLink href={`/${lang}/staff/search`} kind="secondary">
          {words.again}
        </ButtonLink>
      </Buttons>
    </StaffPage>
  );
};

export const SearchStoppedPage = ({ chrome }: SearchAnswerPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).search;
  return (
    <StaffPage chrome={chrome} title={words.title} place="search" width="form">
      <Panel kind="firm" level={1} title={words.stoppedTitle}>
        <p>{words.stopped(formatNumber(lang, searchesADay))}</p>
        <p>{words.budget(formatNumber(lang, searchesADay))}</p>
        <p>{words.stoppedUrgent}</p>
      </Panel>
    </StaffPage>
  );
};

export const SearchNotAllowedPage = ({ chrome }: SearchAnswerPageProps): Html => {
  const words = messages(chrome.lang).search;
  return (
    <StaffPage chrome={chrome} title={words.title} width="form">
      <Panel kind="firm" level={1} title={words.notAllowedTitle}>
        <p>{words.notAllowed}</p>
      </Panel>
    </StaffPage>
  );
};
