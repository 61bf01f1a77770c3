/** The questions of every wish to open: which parts, what purpose, what reason. All from closed lists. */
import { caseParts, openingReasons, purposes } from '@amanat/domain';
import { Checkboxes, type Mistake, SelectField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

export type OpeningMistake = keyof ReturnType<typeof messages>['openings']['mistakes'];

/** What was typed into a form that could not be read, and which fields are wrong. */
export interface TypedOpening {
  readonly parts: readonly string[];
  readonly purpose?: string | undefined;
  readonly reason?: string | undefined;
  readonly number?: string | undefined;
  readonly mistakes: readonly OpeningMistake[];
}

export interface WantedFieldsProps {
  readonly lang: Lang;
  readonly typed?: TypedOpening | undefined;
}

export const mistakesIn = (lang: Lang, typed: Pick<TypedOpening, 'mistakes'> | undefined): readonly Mistake[] =>
  (typed?.mistakes ?? []).map((name) => ({ name, text: messages(lang).openings.mistakes[name] }));

export const errorOf = (lang: Lang, typed: TypedOpening | undefined, name: OpeningMistake): string | undefined =>
  typed?.mistakes.includes(name) === true ? messages(lang).openings.mistakes[name] : undefined;

export const WantedFields = ({ lang, typed }: WantedFieldsProps): Html => {
  const words = messages(lang).openings;
  return (
    <>
      <Checkboxes
        lang={lang}
        name="parts"
        label={words.partsLabel}
        hint={words.partsHint}
        choices={caseParts.map((value) => ({ value, label: words.parts[value] }))}
        values={typed?.parts}
        error={errorOf(lang, typed, 'parts')}
      />
      <SelectField
        lang={lang}
        name="purpose"
        label={words.purposeLabel}
        groups={[
          { label: '', options: purposes.map((value) => ({ value, label: messages(lang).staff.purposes[value] })) },
        ]}
        value={typed?.purpose}
        error={errorOf(lang, typed, 'purpose')}
      />
      <SelectField
        lang={lang}
        name="reason"
        label={words.reasonLabel}
        hint={words.reasonHint}
        groups={[{ label: '', options: openingReasons.map((value) => ({ value, label: words.reasons[value] })) }]}
        value={typed?.reason}
        error={errorOf(lang, typed, 'reason')}
      />
    </>
  );
};
