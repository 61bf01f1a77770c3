/** The forms of a case's page, each shown only to whoever may send it. */
import type { CasePageView, PersonView } from '@amanat/casework';
import { shutOutGrounds } from '@amanat/domain';
import { Button, Buttons, Fold, Form, Radios, SelectField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { personText } from './case-words.tsx';

/** Which form was sent without a choice that it needs. */
export const caseForms = ['question', 'assign', 'hand-over', 'shut-out', 'let-in'] as const;
export type CaseForm = (typeof caseForms)[number];

export interface CaseMistake {
  readonly form: CaseForm;
  readonly missing: readonly ('account' | 'question' | 'ground')[];
  /** What was chosen of the rest. */
  readonly account?: string | undefined;
}

export interface CaseFormProps {
  readonly lang: Lang;
  readonly page: CasePageView;
  readonly mistake?: CaseMistake | undefined;
}

export const addressOfCase = (lang: Lang, { caseId }: Pick<CasePageView, 'caseId'>): string =>
  `/${lang}/staff/cases/${caseId}`;

/** The field's name says which form it is of, so that two on one page are told apart. */
export const accountField = (form: CaseForm): string => `${form}-account`;

const errorOf = ({ lang, mistake }: CaseFormProps, form: CaseForm, field: CaseMistake['missing'][number]) =>
  mistake?.form === form && mistake.missing.includes(field) ? messages(lang).cases.missing[field] : undefined;

const optionsOf = (lang: Lang, people: readonly PersonView[]) => [
  { label: '', options: people.map((person) => ({ value: person.account, label: personText(lang, person) })) },
];

const ChoosePerson = ({
  form,
  label,
  people,
  ...props
}: CaseFormProps & {
  readonly form: CaseForm;
  readonly label: string;
  readonly people: readonly PersonView[];
}): Html => (
  <SelectField
    lang={props.lang}
    name={accountField(form)}
    label={label}
    groups={optionsOf(props.lang, people)}
    value={props.mistake?.form === form ? props.mistake.account : undefined}
    error={errorOf(props, form, 'account')}
  />
);

export const AcknowledgeForm = ({ lang, page }: CaseFormProps): Html => {
  const words = messages(lang).cases;
  if (!page.may.acknowledge) return <></>;
  return (
    <Form action={`${addressOfCase(lang, page)}/acknowledge`}>
      <p>{words.acknowledgeText}</p>
      <Buttons>
        <Button>{words.acknowledge}</Button>
      </Buttons>
    </Form>
  );
};

export const QuestionForm = (props: CaseFormProps): Html => {
  const { lang, page, mistake } = props;
  const words = messages(lang).cases;
  const { questions } = page.may;
  if (questions === undefined) return <></>;
  return (
    <Fold title={words.askTitle} open={mistake?.form === 'question'}>
      {questions.length === 0 ? (
        <p>{words.askedAll}</p>
      ) : (
        <Form action={`${addressOfCase(lang, page)}/question`}>
          <p>{words.askText}</p>
          <Radios
            lang={lang}
            name="question"
            label={words.askLabel}
            choices={questions.map((value) => ({ value, label: messages(lang).code.question[value] }))}
            error={errorOf(props, 'question', 'question')}
          />
          <Buttons>
            <Button kind="secondary">{words.ask}</Button>
          </Buttons>
        </Form>
      )}
    </Fold>
  );
};

export const AssignForm = (props: CaseFormProps): Html => {
  const { lang, page, mistake } = props;
  const words = messages(lang).cases;
  const { assignTo } = page.may;
  if (assignTo === undefined) return <></>;
  return (
    <Fold title={words.assignTitle} open={mistake?.form === 'assign' || page.handlers.length === 0}>
      {assignTo.length === 0 ? (
        <p>{words.nobodyCan}</p>
      ) : (
        <Form action={`${addressOfCase(lang, page)}/assign`}>
          <ChoosePerson {...props} form="assign" label={words.assignLabel} people={assignTo} />
          <Buttons>
            <Button kind="secondary">{words.assign}</Button>
          </Buttons>
        </Form>
      )}
    </Fold>
  );
};

export const HandOverForm = (props: CaseFormProps): Html => {
  const { lang, page, mistake } = props;
  const words = messages(lang).cases;
  const { handOverTo } = page.may;
  if (handOverTo === undefined) return <></>;
  return (
    <Fold title={words.handOverTitle} open={mistake?.form === 'hand-over'}>
      <p>{words.handOverText}</p>
      {handOverTo.length === 0 ? (
        <p>{words.nobodyCan}</p>
      ) : (
        <Form action={`${addressOfCase(lang, page)}/hand-over`}>
          <ChoosePerson {...props} form="hand-over" label={words.assignLabel} people={handOverTo} />
          <Buttons>
            <Button kind="secondary">{words.handOver}</Button>
          </Buttons>
        </Form>
      )}
    </Fold>
  );
};

/** A conflict is declared by whoever has it, and a suggestion is confirmed where it is made. */
const grounds = shutOutGrounds.filter((ground) => ground === 'named-in-case' || ground === 'set-by-hand');

export const ShutOutForm = (props: CaseFormProps): Html => {
  const { lang, page, mistake } = props;
  const words = messages(lang).cases;
  const { shutOut } = page.may;
  if (shutOut === undefined) return <></>;
  return (
    <Fold title={words.shutOutTitle} open={mistake?.form === 'shut-out'}>
      <Form action={`${addressOfCase(lang, page)}/shut-out`}>
        <p>{words.shutOutText}</p>
        <ChoosePerson {...props} form="shut-out" label={words.shutOutWhom} people={shutOut} />
        <Radios
          lang={lang}
          name="ground"
          label={words.shutOutGround}
          choices={grounds.map((value) => ({ value, label: words.ground[value] }))}
          error={errorOf(props, 'shut-out', 'ground')}
        />
        <Buttons>
          <Button kind="secondary">{words.shutOut}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};

export const LetInForm = (props: CaseFormProps): Html => {
  const { lang, page, mistake } = props;
  const words = messages(lang).cases;
  const { letIn } = page.may;
  if (letIn === undefined || letIn.length === 0) return <></>;
  return (
    <Fold title={words.letInTitle} open={mistake?.form === 'let-in'}>
      <Form action={`${addressOfCase(lang, page)}/let-in`}>
        <p>{words.letInText}</p>
        <ChoosePerson {...props} form="let-in" label={words.shutOutWhom} people={letIn} />
        <Buttons>
          <Button kind="secondary">{words.letInAsk}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};
