/** A lawyer confirms a rule, or takes that back: who they are, and the date of the official text that they compared it with. */
import type { RuleView } from '@amanat/casework';
import { qualifications } from '@amanat/domain';
import {
  Button,
  Buttons,
  DateField,
  type DateParts,
  Fold,
  Form,
  type Mistake,
  Radios,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

export interface TypedConfirmation {
  readonly qualification?: string | undefined;
  readonly textAsOf?: DateParts | undefined;
}

export type ConfirmMistake = 'qualification' | 'text-missing' | 'text-in-future' | 'not-a-day' | 'not-confirmed';

const fieldOf: Readonly<Record<ConfirmMistake, 'qualification' | 'text' | undefined>> = {
  qualification: 'qualification',
  'text-missing': 'text',
  'text-in-future': 'text',
  'not-a-day': 'text',
  'not-confirmed': undefined,
};

export const mistakesOfConfirm = (lang: Lang, mistakes: readonly ConfirmMistake[]): readonly Mistake[] =>
  mistakes.map((code) => ({ name: fieldOf[code], text: messages(lang).rules.mistakes[code] }));

export const ConfirmForms = ({
  lang,
  view: { rule, confirmation },
  typed = {},
  mistakes = [],
}: {
  readonly lang: Lang;
  readonly view: RuleView;
  readonly typed?: TypedConfirmation | undefined;
  readonly mistakes?: readonly ConfirmMistake[] | undefined;
}): Html => {
  const words = messages(lang).rules;
  const at = `/${lang}/staff/rules/${rule.id}`;
  const errorOf = (field: string): string | undefined => {
    const code = mistakes.find((each) => fieldOf[each] === field);
    return code === undefined ? undefined : words.mistakes[code];
  };
  return (
    <>
      <Fold
        title={confirmation === undefined ? words.confirmTitle : words.confirmAgainTitle}
        open={confirmation === undefined || mistakes.length > 0}
      >
        <p>{words.confirmationText}</p>
        <Form action={`${at}/confirm`}>
          <Radios
            lang={lang}
            name="qualification"
            label={words.qualification}
            choices={qualifications.map((value) => ({ value, label: words.qualifications[value] }))}
            value={typed.qualification}
            error={errorOf('qualification')}
          />
          <DateField
            lang={lang}
            name="text"
            label={words.textAsOf}
            hint={words.textAsOfHint}
            value={typed.textAsOf}
            error={errorOf('text')}
          />
          <Buttons>
            <Button>{words.confirm}</Button>
          </Buttons>
        </Form>
      </Fold>
      {confirmation === undefined ? null : (
        <Fold title={words.withdrawTitle}>
          <p>{words.withdrawText}</p>
          <Form action={`${at}/withdraw`}>
            <Buttons>
              <Button kind="secondary">{words.withdraw}</Button>
            </Buttons>
          </Form>
        </Fold>
      )}
    </>
  );
};
