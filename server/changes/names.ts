/** Names that stand for ids on the administrators' pages, in the page's language. */
import { type Membership, type Office, officeLevels, provinces } from '@amanat/domain';
import { type Lang, messages, type OptionGroup, type RoleView } from '@amanat/web';
import type { Services } from '../services.ts';

type Lists = Pick<Services, 'casework'>;

/** The id itself where nothing is called so. */
export const officeName = (id: string, lang: Lang, { casework }: Lists): string =>
  casework.offices().find((office) => office.id === id)?.[lang] ?? id;

export const districtName = (id: string, lang: Lang, { casework }: Lists): string =>
  casework.districts().find((district) => district.id === id)?.[lang] ?? id;

/** A role as it is held, or as it is proposed. */
interface HeldRole extends Pick<Membership, 'membershipId' | 'role' | 'scope'> {
  readonly office: string;
  readonly team?: string | undefined;
  readonly district?: string | undefined;
}

export function roleView(held: HeldRole, lang: Lang, lists: Lists): RoleView {
  const { membershipId, role, scope, office, team, district } = held;
  return {
    membershipId,
    role,
    scope,
    office: officeName(office, lang, lists),
    team,
    district: district === undefined ? undefined : districtName(district, lang, lists),
  };
}

/** To choose from, by level from near to far. */
export function officeOptions(offices: readonly Office[], lang: Lang): readonly OptionGroup[] {
  const words = messages(lang).offices.levels;
  return officeLevels
    .map((level) => ({
      label: words[level],
      options: offices
        .filter((office) => office.level === level)
        .map(({ id, [lang]: label }) => ({ value: id, label })),
    }))
    .filter(({ options }) => options.length > 0);
}

/** To choose from, by province. */
export const districtOptions = (lang: Lang, { casework }: Lists): readonly OptionGroup[] =>
  provinces.map((province) => ({
    label: province[lang],
    options: casework
      .districts()
      .filter(({ id }) => id.startsWith(`${province.id}-`))
      .map(({ id, [lang]: label }) => ({ value: id, label })),
  }));
