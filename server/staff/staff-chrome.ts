/** What every page of staff needs beside what all pages need: who it is, where they may go, what waits. */
import type { Context } from 'hono';
import { type Member, policy, type StaffAction } from '@amanat/domain';
import type { StaffChrome, StaffPlace } from '@amanat/web';
import { chromeOf } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from './signed-in.ts';

/** A place shows in the band if the policy's table has one of its actions for one of the person's roles. */
const actionsOf: Readonly<Record<Exclude<StaffPlace, 'home' | 'me'>, readonly StaffAction[]>> = {
  work: ['list-cases'],
  cases: ['list-cases'],
  clocks: ['see-passed-clocks'],
  alarms: ['see-alarms'],
  warnings: ['see-warnings'],
  links: ['see-all-suggestions', 'answer-contact'],
  openings: ['see-openings', 'agree-opening', 'ask-opening', 'review-opening'],
  search: ['search-outside'],
  erasures: ['propose-erasure', 'agree-erasure'],
  dossiers: ['see-dossier-work'],
  people: ['see-people'],
  offices: ['see-offices'],
  districts: ['see-offices'],
  changes: ['see-changes'],
  registers: ['import-register'],
  rules: ['see-rules'],
};

const hasAny = ({ memberships }: Member, actions: readonly StaffAction[]): boolean =>
  memberships.some(({ role }) => actions.some((action) => policy[role][action] !== undefined));

export function placesOf(member: Member): readonly StaffPlace[] {
  const places = Object.entries(actionsOf).filter(([, actions]) => hasAny(member, actions));
  // Its keys are places: the record above says so.
  return ['home', ...places.map(([place]) => place as keyof typeof actionsOf), 'me'];
}

/** Only behind the session's guard. */
export async function staffChromeOf(c: Context, services: Services): Promise<StaffChrome> {
  const { member, displayName } = signedInOf(c);
  const { accounts } = services.staff;
  const [alarms, waitingCases] = await Promise.all([
    accounts.countAlarms(member.account),
    accounts.countWaitingCases(member.account),
  ]);
  // Before the conduct is accepted every place leads back to it.
  const places = member.acceptedConduct ? placesOf(member) : [];
  return { ...chromeOf(c, services), displayName, places, alarms, waitingCases };
}
