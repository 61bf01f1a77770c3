/** Which of the limits that have passed are listed. What can be chosen is what there is in the summary. */
import type { PassedGroup } from '@amanat/casework';
import { Button, Buttons, Fold, SelectField, type SelectOption } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { titleText } from '../rules/rule-words.tsx';
import type { ClocksPageProps } from './clocks-page.tsx';
import { districtChoices } from './work-filter.tsx';

/** Each once, by their words; the chosen one is always there. */
function optionsOf<Value extends string>(
  groups: readonly PassedGroup[],
  valueOf: (group: PassedGroup) => Value | undefined,
  labelOf: (value: Value, group: PassedGroup | undefined) => string,
  chosen: Value | undefined,
): readonly SelectOption[] {
  const options = new Map<string, string>();
  for (const group of groups) {
    const value = valueOf(group);
    if (value !== undefined) options.set(value, labelOf(value, group));
  }
  if (chosen !== undefined && !options.has(chosen)) options.set(chosen, labelOf(chosen, undefined));
  return [...options].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label));
}

export const ClocksFilter = ({
  lang,
  list: { groups },
  choice,
  offices,
  districts,
}: Pick<ClocksPageProps, 'list' | 'choice' | 'offices' | 'districts'> & { readonly lang: Lang }): Html => {
  const { work: words, cases, life } = messages(lang);
  const field = (name: 'rule' | 'owner' | 'keeper', options: readonly SelectOption[]): Html => (
    <SelectField
      lang={lang}
      name={name}
      label={words.clockFilter[name]}
      groups={[{ label: '', options }]}
      value={choice[name]}
      optional
    />
  );
  return (
    <Fold title={words.filterTitle} open={Object.values(choice).some((each) => each !== undefined)}>
      <form class="form" method="get" action={`/${lang}/staff/clocks`} autocomplete="off">
        <SelectField
          lang={lang}
          name="district"
          label={cases.district}
          groups={districtChoices(lang, districts)}
          value={choice.district}
          optional
        />
        {field(
          'rule',
          optionsOf(
            groups,
            ({ rule }) => rule,
            (rule, group) => (group?.about === undefined ? rule : titleText(lang, group.about)),
            choice.rule,
          ),
        )}
        {field(
          'owner',
          optionsOf(
            groups,
            ({ owner }) => owner,
            (owner) => life.owners[owner],
            choice.owner,
          ),
        )}
        {field(
          'keeper',
          optionsOf<string>(
            groups,
            ({ keeper }) => keeper,
            (keeper) => offices.get(keeper) ?? keeper,
            choice.keeper,
          ),
        )}
        <Buttons>
          <Button kind="secondary">{words.show}</Button>
        </Buttons>
      </form>
    </Fold>
  );
};
