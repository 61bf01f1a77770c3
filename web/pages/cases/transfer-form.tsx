/** A case is given to one more office, by whoever may do so. */
import type { OfficeId } from '@amanat/domain';
import { Button, Buttons, Fold, Form, SelectField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { addressOfCase, type CaseFormProps } from './case-forms.tsx';
import type { OfficeNames } from './case-words.tsx';

export const transferField = 'office';

export const TransferForm = ({
  lang,
  page,
  targets,
  offices,
  error,
}: CaseFormProps & {
  readonly targets: readonly OfficeId[] | undefined;
  readonly offices: OfficeNames;
  readonly error: string | undefined;
}): Html => {
  const words = messages(lang).life;
  if (targets === undefined || targets.length === 0) return <></>;
  const options = targets
    .map((id) => ({ value: id, label: offices.get(id) ?? id }))
    .toSorted((one, other) => one.label.localeCompare(other.label, lang));
  return (
    <Fold title={words.transferTitle} open={error !== undefined || page.waitsWithCustodians}>
      <Form action={`${addressOfCase(lang, page)}/transfer`}>
        <p>{words.transferText}</p>
        <SelectField
          lang={lang}
          name={transferField}
          label={words.transferLabel}
          groups={[{ label: '', options }]}
          error={error}
        />
        <Buttons>
          <Button kind="secondary">{words.transfer}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};
