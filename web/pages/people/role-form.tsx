/** The form that proposes a role: which, how far, where. */
import { roles, scopes } from '@amanat/domain';
import {
  Button,
  Buttons,
  Form,
  type Mistake,
  SelectField,
  type SelectOption,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

export type RoleField = 'role' | 'scope' | 'office' | 'team' | 'district';

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

export interface RoleFormProps {
  readonly lang: Lang;
  readonly action: string;
  readonly offices: readonly OptionGroup[];
  readonly districts: readonly OptionGroup[];
  readonly typed: Readonly<Partial<Record<RoleField, string>>>;
  readonly mistakes: readonly Mistake[];
}

export const RoleForm = ({ lang, action, offices, districts, typed, mistakes }: RoleFormProps): Html => {
  const { people, staff } = messages(lang);
  const field = (name: RoleField) => ({
    lang,
    name,
    value: typed[name],
    error: mistakes.find((mistake) => mistake.name === name)?.text,
  });
  const list = (options: readonly SelectOption[]): readonly OptionGroup[] => [{ label: '', options }];
  return (
    <Form action={action} hidden={{ what: 'propose-role' }}>
      <SelectField
        {...field('role')}
        label={people.role}
        groups={list(roles.map((role) => ({ value: role, label: staff.roles[role] })))}
      />
      <SelectField
        {...field('scope')}
        label={people.scope}
        hint={people.scopeHint}
        groups={list(scopes.map((scope) => ({ value: scope, label: staff.scopes[scope] })))}
      />
      <SelectField {...field('office')} label={people.office} groups={offices} />
      <TextField {...field('team')} label={people.team} hint={people.teamHint} width="medium" optional />
      <SelectField
        {...field('district')}
        label={people.district}
        hint={people.districtHint}
        groups={districts}
        optional
      />
      <Buttons>
        <Button>{people.propose}</Button>
      </Buttons>
    </Form>
  );
};
