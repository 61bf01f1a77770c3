/** The forms of the record page, one for each thing that the code's holder may send. */
import { pressingRoles, pressureKinds, type QuestionCode, reachWays } from '@amanat/domain';
import { Button, Buttons, Checkboxes, Form, Radios, TextArea, TextField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { answerField, type RecordFormKind, type TypedRecordForm } from './record-form.ts';

export interface PartProps {
  readonly lang: Lang;
  readonly typed?: TypedRecordForm | undefined;
}

/** What was typed into this form, and what is wrong with it; empty for a form that was not the one sent. */
function typedInto({ lang, typed }: PartProps, kind: RecordFormKind, question?: QuestionCode) {
  const mine = typed?.kind === kind && typed.question === question ? typed : undefined;
  return {
    all: (name: string): readonly string[] => mine?.values[name] ?? [],
    one: (name: string): string | undefined => mine?.values[name]?.[0],
    error: (name: string): string | undefined => {
      const word = mine?.mistakes[name];
      return word === undefined ? undefined : messages(lang).code.mistake[word];
    },
  };
}

const action = (lang: Lang): string => `/${lang}/record`;

export const AnswerForm = (props: PartProps & { readonly question: QuestionCode }): Html => {
  const { lang, question } = props;
  const words = messages(lang).code;
  const name = answerField(question);
  const typed = typedInto(props, 'answer', question);
  return (
    <Form action={action(lang)} hidden={{ kind: 'answer', question }}>
      <TextArea
        lang={lang}
        name={name}
        label={words.question[question]}
        hint={words.answerHint}
        rows={3}
        value={typed.one(name)}
        error={typed.error(name)}
      />
      <Buttons>
        <Button kind="secondary">{words.sendAnswer}</Button>
      </Buttons>
    </Form>
  );
};

export const MessageForm = (props: PartProps): Html => {
  const { lang } = props;
  const words = messages(lang).code;
  const typed = typedInto(props, 'message');
  return (
    <Form action={action(lang)} hidden={{ kind: 'message' }}>
      <TextArea
        lang={lang}
        name="message"
        label={words.messageLabel}
        hint={words.messageHint}
        rows={5}
        value={typed.one('message')}
        error={typed.error('message')}
      />
      <Buttons>
        <Button icon="talk">{words.sendMessage}</Button>
      </Buttons>
    </Form>
  );
};

export const PressedForm = (props: PartProps): Html => {
  const { lang } = props;
  const words = messages(lang).code;
  const typed = typedInto(props, 'pressed');
  return (
    <Form action={action(lang)} hidden={{ kind: 'pressed' }}>
      <p>{words.pressedText}</p>
      <Buttons>
        <Button icon="hand">{words.pressedButton}</Button>
      </Buttons>
      <details>
        <summary>{words.pressedMore}</summary>
        <Checkboxes
          lang={lang}
          name="by"
          label={words.pressedBy}
          choices={pressingRoles.map((value) => ({ value, label: words.pressingRole[value] }))}
          values={typed.all('by')}
          error={typed.error('by')}
          optional
        />
        <Checkboxes
          lang={lang}
          name="way"
          label={words.pressedHow}
          choices={pressureKinds.map((value) => ({ value, label: words.pressureKind[value] }))}
          values={typed.all('way')}
          error={typed.error('way')}
          optional
        />
      </details>
    </Form>
  );
};

export const ContactForm = (props: PartProps): Html => {
  const { lang } = props;
  const words = messages(lang).code;
  const typed = typedInto(props, 'contact');
  return (
    <Form action={action(lang)} hidden={{ kind: 'contact' }}>
      <p>{words.contactText}</p>
      <Radios
        lang={lang}
        name="how"
        label={words.contactHow}
        choices={reachWays.map((value) => ({ value, label: words.reachWay[value] }))}
        value={typed.one('how')}
        error={typed.error('how')}
      />
      <TextField
        lang={lang}
        name="at"
        label={words.contactAt}
        value={typed.one('at')}
        error={typed.error('at')}
        optional
      />
      <TextField
        lang={lang}
        name="when"
        label={words.contactWhen}
        value={typed.one('when')}
        error={typed.error('when')}
        optional
      />
      <Buttons>
        <Button kind="secondary" icon="phone">
          {words.sendContact}
        </Button>
      </Buttons>
    </Form>
  );
};

export const WithdrawForm = (props: PartProps): Html => {
  const { lang } = props;
  const words = messages(lang).code;
  const typed = typedInto(props, 'withdraw');
  return (
    <Form action={action(lang)} hidden={{ kind: 'withdraw' }}>
      <p>{words.withdrawText}</p>
      <TextArea
        lang={lang}
        name="addition"
        label={words.withdrawLabel}
        hint={words.withdrawHint}
        rows={3}
        value={typed.one('addition')}
        error={typed.error('addition')}
        optional
      />
      <Buttons>
        <Button kind="secondary">{words.sendWithdraw}</Button>
      </Buttons>
    </Form>
  );
};
