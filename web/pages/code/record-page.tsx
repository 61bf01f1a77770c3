/**
 * What the code opens. Write-mostly (BRIEF 2.9): it shows a day, one step and open questions, and is the same, byte for
 * byte, before and after whatever is sent from it. So nothing here may depend on what was sent, nor on the clock but for the
 * promise, which is kept or broken at one moment for a code and its cover alike, and for openings, told of a week later.
 */
import type { CodePageView } from '@amanat/casework';
import { Button, Buttons, ErrorSummary, Fold, Form, Page, Panel, type Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { LawByCode } from '../law/by-code.tsx';
import { OpeningsPart } from './openings-part.tsx';
import { PromisePart } from './promise-part.tsx';
import type { TypedRecordForm } from './record-form.ts';
import { AnswerForm, ContactForm, MessageForm, type PartProps, PressedForm, WithdrawForm } from './record-parts.tsx';
import { Remedies, type RemedyTable } from './remedies.tsx';

export interface RecordPageProps {
  readonly chrome: Chrome;
  readonly view: CodePageView;
  /** In words: by when the log was to show it. */
  readonly promisedUntil: string;
  readonly remedies: RemedyTable;
  /** Only in answer to a form that could not be read. */
  readonly typed?: TypedRecordForm | undefined;
}

export const RecordPage = ({ chrome, view, promisedUntil, remedies, typed }: RecordPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).code;
  const mistakes = Object.entries(typed?.mistakes ?? {}).map(([name, word]) => ({ name, text: words.mistake[word] }));
  const part = { lang, typed };
  return (
    <Page chrome={chrome} title={words.recordTitle}>
      <ErrorSummary lang={lang} mistakes={mistakes} />
      <Panel kind="done" title={words.recordTitle} level={1}>
        <p>{words.received(Temporal.PlainDate.from(view.receivedOn))}</p>
        <h2>{words.lastStepTitle}</h2>
        <p>
          {view.lastStep === undefined ? words.noStep : words.acknowledged(Temporal.PlainDate.from(view.lastStep.on))}
        </p>
      </Panel>
      <p class="soft">{words.nothingShown}</p>
      <PromisePart lang={lang} promise={view.promise} promisedUntil={promisedUntil} />
      <Questions {...part} questions={view.questions} />
      <section class="flow ruled">
        <h2>{words.pressedTitle}</h2>
        <PressedForm {...part} />
      </section>
      <Fold title={words.messageTitle} open={typed?.kind === 'message'}>
        <MessageForm {...part} />
      </Fold>
      <Fold title={words.contactTitle} open={typed?.kind === 'contact'}>
        {chrome.insecureLan ? <p>{words.contactOff}</p> : <ContactForm {...part} />}
      </Fold>
      <Fold title={words.withdrawTitle} open={typed?.kind === 'withdraw'}>
        <WithdrawForm {...part} />
      </Fold>
      <OpeningsPart lang={lang} openings={view.openings} />
      {remedies === 'none' ? null : (
        <Fold title={messages(lang).law.byCode.title}>
          <LawByCode lang={lang} />
        </Fold>
      )}
      {remedies === 'none' ? null : (
        <Fold title={words.remediesTitle}>
          <Remedies lang={lang} table={remedies} />
        </Fold>
      )}
      <p>
        <a href={`/${lang}/outside`}>{words.outsideTitle}</a>
      </p>
      <Finish chrome={chrome} />
    </Page>
  );
};

const Questions = (props: PartProps & Pick<CodePageView, 'questions'>): Html => {
  const words = messages(props.lang).code;
  if (props.questions.length === 0) return <></>;
  return (
    <section class="flow ruled">
      <h2>{words.questionsTitle}</h2>
      <p>{words.questionsText}</p>
      {props.questions.map((question) => (
        <AnswerForm lang={props.lang} typed={props.typed} question={question} />
      ))}
    </section>
  );
};

/** Ends the session on this device. */
export const Finish = ({ chrome: { lang } }: { readonly chrome: Chrome }): Html => {
  const words = messages(lang).code;
  return (
    <Form action={`/${lang}/record/close`}>
      <p>{words.finishText}</p>
      <Buttons>
        <Button kind="secondary" icon="lock">
          {words.finish}
        </Button>
      </Buttons>
    </Form>
  );
};
