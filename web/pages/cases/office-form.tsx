/** An office is chosen for the case: to be given it, or to be kept away from it; by whoever may do so. */
import type { OfficeId } from '@amanat/domain';
import { Button, Buttons, Fold, Form, SelectField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { addressOfCase, type CaseFormProps } from './case-forms.tsx';
import type { OfficeNames } from './case-words.tsx';

export const transferField = 'office';
export const keepAwayField = 'kept-away';

export const OfficeForm = ({
  lang,
  page,
  action,
  field,
  words,
  choices,
  offices,
  error,
  open,
}: Pick<CaseFormProps, 'lang' | 'page'> & {
  readonly action: 'transfer' | 'keep-away';
  readonly field: string;
  readonly words: { readonly title: string; readonly text: string; readonly label: string; readonly button: string };
  readonly choices: readonly OfficeId[] | undefined;
  readonly offices: OfficeNames;
  readonly error: string | undefined;
  readonly open: boolean;
}): Html => {
  if (choices === undefined || choices.length === 0) return <></>;
  const options = choices
    .map((id) => ({ value: id, label: offices.get(id) ?? id }))
    .toSorted((one, other) => one.label.localeCompare(other.label, lang));
  return (
    <Fold title={words.title} open={error !== undefined || open}>
      <Form action={`${addressOfCase(lang, page)}/${action}`}>
        <p>{words.text}</p>
        <SelectField lang={lang} name={field} label={words.label} groups={[{ label: '', options }]} error={error} />
        <Buttons>
          <Button kind="secondary">{words.button}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};
