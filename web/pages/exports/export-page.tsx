/** Taking a case, or one's list, out of the machine: to whom, and what for. There is no button that does it in clear. */
import { caseNumberOf, type CaseId, type Purpose } from '@amanat/domain';
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  Panel,
  PurposeRadios,
  Radios,
  StaffPage,
  type StaffChrome,
  SummaryList,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

export type ExportMistake = 'recipient' | 'purpose';

/** `plain`: a case as a document, a list as a table. `event-log`: what happened when, for programs that read OCEL 2.0. */
export const exportForms = ['plain', 'event-log'] as const;
export type ExportForm = (typeof exportForms)[number];

export interface ExportPageProps {
  readonly chrome: StaffChrome;
  /** Absent: the person's own list. */
  readonly caseId?: CaseId | undefined;
  readonly sent?: {
    readonly recipient: string;
    readonly purpose: Purpose | undefined;
    readonly form?: ExportForm | undefined;
    readonly mistakes: readonly ExportMistake[];
  };
}

export const ExportPage = ({ chrome, caseId, sent }: ExportPageProps): Html => {
  const { lang } = chrome;
  const { exporting: words } = messages(lang);
  const title = caseId === undefined ? words.listTitle : words.caseTitle;
  const back = `/${lang}/staff/cases${caseId === undefined ? '' : `/${caseId}`}`;
  const texts: Readonly<Record<ExportMistake, string>> = {
    recipient: words.recipientWrong,
    purpose: words.choosePurpose,
  };
  const mistakes = sent?.mistakes ?? [];
  const errorOf = (name: ExportMistake): string | undefined => (mistakes.includes(name) ? texts[name] : undefined);
  const number = caseId === undefined ? undefined : caseNumberOf(caseId);
  return (
    <StaffPage chrome={chrome} title={title} place="cases" width="form" backHref={back}>
      <h1>{title}</h1>
      <ErrorSummary lang={lang} mistakes={mistakes.map((name) => ({ name, text: texts[name] }))} />
      <p class="lead">{caseId === undefined ? words.listLead : words.caseLead}</p>
      {number === undefined ? null : (
        <SummaryList
          lang={lang}
          rows={[
            {
              label: words.caseNumber,
              value: (
                <bdi dir="ltr" translate="no">
                  {number}
                </bdi>
              ),
            },
          ]}
        />
      )}
      <Panel title={words.howTitle}>
        <ul class="points">
          {words.how.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Panel>
      <Form action={caseId === undefined ? `/${lang}/staff/export` : `${back}/export`}>
        <TextField
          lang={lang}
          name="recipient"
          label={words.recipient}
          hint={words.recipientHint}
          value={sent?.recipient}
          error={errorOf('recipient')}
        />
        <Radios
          lang={lang}
          name="form"
          label={words.form}
          value={sent?.form ?? 'plain'}
          choices={exportForms.map((form) => ({
            value: form,
            label: form === 'event-log' ? words.eventLog : caseId === undefined ? words.asTable : words.asDocument,
            ...(form === 'event-log' ? { hint: words.eventLogHint } : {}),
          }))}
        />
        <PurposeRadios lang={lang} value={sent?.purpose} error={errorOf('purpose')} />
        <Buttons>
          <Button>{words.submit}</Button>
        </Buttons>
      </Form>
      {caseId === undefined ? null : (
        <p>
          <a href={`/${lang}/staff/export`}>{words.toList}</a>
        </p>
      )}
    </StaffPage>
  );
};

export const ExportNotAllowedPage = ({ chrome }: Pick<ExportPageProps, 'chrome'>): Html => {
  const words = messages(chrome.lang).exporting;
  return (
    <StaffPage
      chrome={chrome}
      title={words.listTitle}
      place="cases"
      width="form"
      backHref={`/${chrome.lang}/staff/cases`}
    >
      <Panel kind="firm" level={1} title={words.notAllowedTitle}>
        <p>{words.notAllowed}</p>
      </Panel>
    </StaffPage>
  );
};
