/** One office, whole, as it is or is to be. */
import { jurisdictions, officeKinds, officeLevels } from '@amanat/domain';
import {
  Button,
  Buttons,
  Checkboxes,
  ErrorSummary,
  Form,
  type Mistake,
  SelectField,
  type SelectOption,
  StaffPage,
  type StaffChrome,
  TextArea,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { namedMistakes } from '../people/named-mistakes.ts';
import type { OptionGroup } from '../people/role-form.tsx';

export const officeFields = [
  'id',
  'kind',
  'level',
  'en',
  'ur',
  'also',
  'jurisdiction',
  'district',
  'above',
  'contact',
  'basis',
] as const;
export type OfficeField = (typeof officeFields)[number];

export const officeWorks = ['receives', 'monitors', 'custodians', 'outside'] as const;
export type OfficeWork = (typeof officeWorks)[number];

export interface TypedOffice {
  readonly fields: Readonly<Partial<Record<OfficeField, string>>>;
  readonly works: readonly OfficeWork[];
  readonly confirmed: boolean;
}

export interface OfficePageProps {
  readonly chrome: StaffChrome;
  /** Absent for a new one. */
  readonly office: { readonly id: string; readonly name: string; readonly confirmedOn: string | undefined } | undefined;
  readonly typed: TypedOffice;
  readonly mistakes: readonly Mistake[];
  readonly offices: readonly OptionGroup[];
  readonly districts: readonly OptionGroup[];
  /** A monitor reads it and proposes nothing. */
  readonly mayPropose: boolean;
}

export const OfficePage = (props: OfficePageProps): Html => {
  const { chrome, office, mistakes, mayPropose } = props;
  const { lang } = chrome;
  const words = messages(lang).offices;
  return (
    <StaffPage
      chrome={chrome}
      title={office === undefined ? words.newTitle : words.editTitle}
      place="offices"
      width="form"
      backHref={`/${lang}/staff/offices`}
    >
      <h1>{office === undefined ? words.newTitle : office.name}</h1>
      <ErrorSummary lang={lang} mistakes={namedMistakes(mistakes, words)} />
      <p class="lead">{mayPropose ? words.editText : words.seeOnly}</p>
      <OfficeForm {...props} />
    </StaffPage>
  );
};

const OfficeForm = ({ chrome, office, typed, mistakes, offices, districts, mayPropose }: OfficePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).offices;
  const field = (name: OfficeField) => ({ lang, name, value: typed.fields[name], error: errorOf(mistakes, name) });
  const list = (options: readonly SelectOption[]): readonly OptionGroup[] => [{ label: '', options }];
  return (
    <Form action={`/${lang}/staff/offices/${office?.id ?? 'new'}`}>
      {office === undefined ? <TextField {...field('id')} label={words.id} hint={words.idHint} width="medium" /> : null}
      <TextField {...field('en')} label={words.en} />
      <TextField {...field('ur')} label={words.ur} />
      <TextArea {...field('also')} label={words.also} hint={words.alsoHint} rows={3} optional />
      <SelectField
        {...field('kind')}
        label={words.kind}
        groups={list(officeKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })))}
      />
      <SelectField
        {...field('level')}
        label={words.level}
        hint={words.levelHint}
        groups={list(officeLevels.map((level) => ({ value: level, label: words.levels[level] })))}
      />
      <SelectField
        {...field('jurisdiction')}
        label={words.jurisdiction}
        groups={list(jurisdictions.map((code) => ({ value: code, label: words.jurisdictions[code] })))}
      />
      <SelectField
        {...field('district')}
        label={words.district}
        hint={words.districtHint}
        groups={districts}
        optional
      />
      <SelectField {...field('above')} label={words.above} groups={offices} optional />
      <Checkboxes
        lang={lang}
        name="work"
        label={words.work}
        optional
        error={errorOf(mistakes, 'work')}
        values={typed.works}
        choices={officeWorks.map((work) => ({ value: work, label: words.works[work] }))}
      />
      <TextField {...field('contact')} label={words.contact} optional />
      <TextField {...field('basis')} label={words.basis} hint={words.basisHint} />
      <Checkboxes
        lang={lang}
        name="confirmed"
        label={words.confirm}
        optional
        values={typed.confirmed ? ['today'] : []}
        choices={[{ value: 'today', label: words.confirmToday }]}
      />
      {mayPropose ? (
        <Buttons>
          <Button>{words.propose}</Button>
        </Buttons>
      ) : null}
    </Form>
  );
};

const errorOf = (mistakes: readonly Mistake[], name: string): string | undefined =>
  mistakes.find((mistake) => mistake.name === name)?.text;
