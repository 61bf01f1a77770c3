/** What is open now, to whoever opened it, until it closes by itself. Its title and address say nothing of it. */
import type { OpenedText, OpenedView } from '@amanat/casework';
import { caseNumberOf, isStepType } from '@amanat/domain';
import { Button, Buttons, Form, Panel, StaffPage, type StaffChrome, SummaryList } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, type Lang, messages, stepText } from '../../locales/index.ts';
import { CaseNumber } from '../cases/case-words.tsx';
import type { OfficeChoice } from '../intake/step-context.ts';
import { personInWords } from '../steps/fact-words.tsx';
import { openedRows } from './opened-rows.ts';
import type { OpeningNames } from './opening-words.tsx';

export interface OpenedPageProps {
  readonly chrome: StaffChrome;
  readonly view: OpenedView;
  readonly names: OpeningNames;
  readonly offices: readonly OfficeChoice[];
}

export const OpenedPage = ({ chrome, view, names, offices }: OpenedPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).openings;
  return (
    <StaffPage
      chrome={chrome}
      title={words.openedTitle}
      place="openings"
      width="form"
      backHref={`/${lang}/staff/openings`}
    >
      <h1>{words.openedTitle}</h1>
      <p>
        {words.caseNumber} <CaseNumber number={caseNumberOf(view.caseId)} />
      </p>
      <Panel kind="firm">
        <p>
          {words.openUntil(names.instant(view.until))} {words.houseNorm}
        </p>
        <p>{words.takeCare}</p>
        <Form action={`/${lang}/staff/openings/${view.opening}/close`}>
          <Buttons>
            <Button kind="secondary" icon="lock">
              {words.close}
            </Button>
          </Buttons>
        </Form>
      </Panel>
      {view.texts.map((text) => (
        <Text lang={lang} text={text} offices={offices} />
      ))}
    </StaffPage>
  );
};

interface TextProps extends Pick<OpenedPageProps, 'offices'> {
  readonly lang: Lang;
  readonly text: OpenedText;
}

const Text = ({ lang, text, offices }: TextProps): Html => {
  const words = messages(lang).openings;
  return (
    <section class="flow ruled">
      <h2>
        {titleOf(lang, text)} · {subjectOf(lang, text)}
      </h2>
      <p class="soft">
        {words.saidBy[text.saidBy]} · {formatDay(lang, Temporal.PlainDate.from(text.on))}
        {text.isStruck === true ? ` · ${words.struck}` : ''}
      </p>
      <Content lang={lang} text={text} offices={offices} />
    </section>
  );
};

const titleOf = (lang: Lang, { event }: OpenedText): string =>
  isStepType(event) ? stepText(lang, event).title : messages(lang).openings.events[event];

/** Whose name it is, by the pseudonym that everything else calls them by. */
const subjectOf = (lang: Lang, { part, person }: OpenedText): string =>
  person === undefined ? messages(lang).openings.partNames[part] : personInWords(lang, person);

const Content = ({ lang, text, offices }: TextProps): Html => {
  const words = messages(lang).openings;
  const { content } = text;
  switch (content.kind) {
    case 'erased':
      return <p>{words.erased}</p>;
    case 'waiting':
      return <p>{words.waits}</p>;
    case 'answers': {
      const rows = openedRows({ lang, text, answers: content.answers, offices });
      return rows.length === 0 ? <p>{words.noText}</p> : <SummaryList lang={lang} rows={rows} />;
    }
    default:
      throw new Error(`unknown content: ${String(content satisfies never)}`);
  }
};
