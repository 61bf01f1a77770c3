/** The first page after signing in: what waits, which roles this person holds, and where to go. */
import type { WaitingDossierChanges } from '@amanat/casework';
import { ButtonLink, Buttons, Panel, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, messages } from '../../locales/index.ts';
import { dayInWords } from '../cases/case-words.tsx';

type RoleName = keyof ReturnType<typeof messages>['staff']['roles'];
type ScopeName = keyof ReturnType<typeof messages>['staff']['scopes'];

export interface HeldRole {
  readonly role: RoleName;
  readonly scope: ScopeName;
  /** Its name in the page's language. */
  readonly office: string;
  readonly team?: string | undefined;
}

export interface StaffHomePageProps {
  readonly chrome: StaffChrome;
  readonly roles: readonly HeldRole[];
  /** Changes of dossiers that wait for this person's agreement. */
  readonly dossierChanges?: WaitingDossierChanges | undefined;
  /** May take the key out of the server's memory. */
  readonly maySeal?: boolean | undefined;
}

export const StaffHomePage = ({ chrome, roles, dossierChanges, maySeal = false }: StaffHomePageProps): Html => {
  const { lang, alarms, places } = chrome;
  const words = messages(lang).staff;
  return (
    <StaffPage chrome={chrome} title={words.homeTitle} place="home">
      <h1>{words.homeTitle}</h1>
      <p class="lead">{words.homeText}</p>
      <Panel title={words.waitsTitle} kind={alarms > 0 || dossierChanges?.since !== undefined ? 'firm' : 'note'}>
        <p>
          {alarms === 0
            ? words.nothingWaits
            : words.alarmsWait(alarms > 99 ? `${digits(lang, '99')}+` : digits(lang, String(alarms)))}
        </p>
        {dossierChanges?.since === undefined ? null : (
          <p>
            {words.dossierChangesWait(
              dossierChanges.count,
              digits(lang, String(dossierChanges.count)),
              dayInWords(lang, dossierChanges.since),
            )}{' '}
            <a href={`/${lang}/staff/dossiers`}>{words.toDossierChanges}</a>
          </p>
        )}
        {alarms === 0 && !places.includes('cases') ? null : (
          <Buttons>
            {alarms === 0 ? null : <ButtonLink href={`/${lang}/staff/alarms`}>{words.toAlarms}</ButtonLink>}
            {places.includes('cases') ? (
              <ButtonLink href={`/${lang}/staff/cases`} kind="secondary">
                {words.toCases}
              </ButtonLink>
            ) : null}
          </Buttons>
        )}
      </Panel>
      <section class="flow ruled">
        <h2>{words.rolesTitle}</h2>
        {roles.length === 0 ? (
          <p>{words.noRoles}</p>
        ) : (
          <ul class="points">
            {roles.map(({ role, scope, office, team }) => (
              <li>
                <strong>{words.roles[role]}</strong> · <bdi>{office}</bdi>
                {team === undefined ? null : (
                  <>
                    {' · '}
                    {words.team} <bdi>{team}</bdi>
                  </>
                )}
                <span class="choice-hint">{words.scopes[scope]}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {maySeal ? (
        <section class="flow ruled">
          <p>
            <a href={`/${lang}/staff/seal`}>{messages(lang).unseal.seal.link}</a>
            <span class="choice-hint">{messages(lang).unseal.seal.linkText}</span>
          </p>
        </section>
      ) : null}
    </StaffPage>
  );
};
