/** Districts by province, and the form that proposes one more, or other names of one. */
import {
  Button,
  Buttons,
  DataTable,
  ErrorSummary,
  Fold,
  Form,
  type Mistake,
  SelectField,
  StaffPage,
  type StaffChrome,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { namedMistakes } from '../people/named-mistakes.ts';

export type DistrictFormField = 'province' | 'district' | 'en' | 'ur';

export interface ProvinceDistricts {
  readonly id: string;
  readonly name: string;
  readonly districts: readonly { readonly id: string; readonly en: string; readonly ur: string }[];
}

export interface DistrictsPageProps {
  readonly chrome: StaffChrome;
  readonly provinces: readonly ProvinceDistricts[];
  readonly mayPropose: boolean;
  readonly typed: Readonly<Partial<Record<DistrictFormField, string>>>;
  readonly mistakes: readonly Mistake[];
}

export const DistrictsPage = ({ chrome, provinces, mayPropose, typed, mistakes }: DistrictsPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).offices;
  const { en, ur, id } = words.districtsHeads;
  return (
    <StaffPage chrome={chrome} title={words.districtsTitle} place="districts">
      <h1>{words.districtsTitle}</h1>
      <ErrorSummary lang={lang} mistakes={namedMistakes(mistakes, { ...words, district: words.districtId })} />
      <p class="lead">{words.districtsLead}</p>
      {mayPropose ? <DistrictForm lang={lang} provinces={provinces} typed={typed} mistakes={mistakes} /> : null}
      {provinces.map((province) => (
        <Fold title={`${province.name} · ${words.districtsCount(formatNumber(lang, province.districts.length))}`}>
          <DataTable
            compact
            caption={province.name}
            heads={lang === 'ur' ? [ur, en, id] : [en, ur, id]}
            rows={province.districts.map((district) => {
              const names = [
                <bdi lang="en" dir="ltr">
                  {district.en}
                </bdi>,
                <bdi lang="ur" dir="rtl">
                  {district.ur}
                </bdi>,
              ];
              return [
                ...(lang === 'ur' ? names.toReversed() : names),
                <bdi dir="ltr" translate="no">
                  {district.id}
                </bdi>,
              ];
            })}
          />
        </Fold>
      ))}
    </StaffPage>
  );
};

const DistrictForm = ({
  lang,
  provinces,
  typed,
  mistakes,
}: Pick<DistrictsPageProps, 'provinces' | 'typed' | 'mistakes'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).offices;
  const field = (name: DistrictFormField) => ({
    lang,
    name,
    value: typed[name],
    error: mistakes.find((mistake) => mistake.name === name)?.text,
  });
  return (
    <Fold title={words.districtTitle} open={mistakes.length > 0}>
      <p>{words.editText}</p>
      <Form action={`/${lang}/staff/districts`}>
        <SelectField
          {...field('province')}
          label={words.province}
          groups={[{ label: '', options: provinces.map(({ id, name }) => ({ value: id, label: name })) }]}
        />
        <TextField {...field('district')} label={words.districtId} hint={words.districtIdHint} width="medium" />
        <TextField {...field('en')} label={words.en} width="medium" />
        <TextField {...field('ur')} label={words.ur} width="medium" />
        <Buttons>
          <Button>{words.propose}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};
