/** What the work list shows: whose, which district, where the case rests. Sent by GET: it changes nothing, and is an address. */
import type { WorkChoice } from '@amanat/casework';
import { type AddedDistrict, stages } from '@amanat/domain';
import { Button, Buttons, Fold, Radios, SelectField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import type { OfficeNames } from '../cases/case-words.tsx';
import { districtGroups } from '../intake/choices.ts';
import { whoseOf } from './work-address.ts';

/** Those of the list of places, those that were added, and "another". */
export const districtChoices = (lang: Lang, districts: readonly AddedDistrict[]) => [
  ...districtGroups(lang, districts),
  { label: '', options: [{ value: 'other', label: messages(lang).cases.otherDistrict }] },
];

export const WorkFilterForm = ({
  lang,
  choice,
  ownOffices,
  offices,
  districts,
}: {
  readonly lang: Lang;
  readonly choice: WorkChoice;
  readonly ownOffices: readonly string[];
  readonly offices: OfficeNames;
  readonly districts: readonly AddedDistrict[];
}): Html => {
  const { work: words, cases, life } = messages(lang);
  const whose = whoseOf(choice);
  return (
    <Fold
      title={words.filterTitle}
      open={whose !== undefined || choice.district !== undefined || choice.stage !== undefined}
    >
      <form class="form" method="get" action={`/${lang}/staff/work`} autocomplete="off">
        {choice.only === undefined ? null : <input type="hidden" name="only" value={choice.only} autocomplete="off" />}
        <Radios
          lang={lang}
          name="whose"
          label={words.whose}
          choices={[
            { value: '', label: words.whoseAll },
            { value: 'mine', label: words.whoseMine },
            ...ownOffices.map((id) => ({ value: id, label: words.whoseOffice(offices.get(id) ?? id) })),
          ]}
          value={whose ?? ''}
        />
        <SelectField
          lang={lang}
          name="district"
          label={cases.district}
          groups={districtChoices(lang, districts)}
          value={choice.district}
          optional
        />
        <SelectField
          lang={lang}
          name="stage"
          label={words.stage}
          groups={[{ label: '', options: stages.map((value) => ({ value, label: life.stages[value] })) }]}
          value={choice.stage}
          optional
        />
        <Buttons>
          <Button kind="secondary">{words.show}</Button>
        </Buttons>
      </form>
    </Fold>
  );
};
