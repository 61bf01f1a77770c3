/** A role as it is held: what, where, how far. */
import { type Role, rolesThatSeeCases, type Scope } from '@amanat/domain';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

export interface RoleView {
  /** `mem_…`; what a form names it by. */
  readonly membershipId: string;
  readonly role: Role;
  readonly scope: Scope;
  /** Its name in the page's language. */
  readonly office: string;
  readonly team?: string | undefined;
  /** Its name in the page's language. */
  readonly district?: string | undefined;
}

export const RoleLine = ({ lang, role: held }: { readonly lang: Lang; readonly role: RoleView }): Html => {
  const words = messages(lang).staff;
  const { role, scope, office, team, district } = held;
  return (
    <>
      <strong>{words.roles[role]}</strong> · {office}
      {team === undefined ? null : (
        <>
          {' · '}
          {words.team} <bdi>{team}</bdi>
        </>
      )}
      {rolesThatSeeCases.has(role) ? (
        <span class="choice-hint">
          {words.scopes[scope]}
          {district === undefined ? null : <> · {district}</>}
        </span>
      ) : null}
    </>
  );
};
