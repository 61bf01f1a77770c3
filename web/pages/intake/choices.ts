/** The answers that can be chosen, in both languages, with an icon beside the words where one helps. */
import { type AddedDistrict, listedDistricts, offenceGroups, provinces } from '@amanat/domain';
import type { Choice } from '../../components/choice/choice.tsx';
import type { SelectOption } from '../../components/field/text-field.tsx';
import type { IconName } from '../../components/icon/icon.tsx';
import type { Lang } from '../../locales/index.ts';

/** In the order of the labels. */
export const choicesOf = <Code extends string>(
  labels: Readonly<Record<Code, string>>,
  icons: Readonly<Partial<Record<string, IconName>>> = {},
): readonly Choice[] => Object.entries<string>(labels).map(([value, label]) => ({ value, label, icon: icons[value] }));

export const optionsOf = (labels: Readonly<Record<string, string>>): readonly SelectOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const groupChoices = (lang: Lang): readonly Choice[] =>
  offenceGroups.map(({ code, labelEn, labelUr }) => ({ value: code, label: lang === 'ur' ? labelUr : labelEn }));

/** By province, in the order of their English names. */
export const districtGroups = (lang: Lang, districts: readonly AddedDistrict[] = listedDistricts) =>
  provinces.map(({ id: province, [lang]: label }) => ({
    label,
    options: districts
      .filter(({ id }) => id.startsWith(`${province}-`))
      .toSorted((one, other) => (one.en < other.en ? -1 : 1))
      .map((district) => ({ value: district.id, label: district[lang] })),
  }));

export const relationIcons = {
  self: 'person',
  parent: 'house',
  relative: 'people',
  neighbour: 'place',
  teacher: 'school',
  'health-worker': 'health',
  'help-line': 'phone',
  'repair-technician': 'device',
  journalist: 'news',
} as const satisfies Partial<Record<string, IconName>>;

export const reachIcons = {
  none: 'lock',
  phone: 'phone',
  message: 'talk',
  email: 'pen',
  'through-someone': 'people',
} as const satisfies Partial<Record<string, IconName>>;
