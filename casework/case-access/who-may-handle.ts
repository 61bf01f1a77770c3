/** Whom a case can be given to, and who may be shut out of it: as the accounts stand now. */
import { type AccountId, type CaseFacts, type Role, rolesThatSeeCases } from '@amanat/domain';
import { type ActivePerson, activePeople, type PeopleNeeds, seesCaseAs } from './active-people.ts';

const caseWork: ReadonlySet<Role> = new Set(['case-worker', 'lawyer', 'investigator', 'team-secretary']);
const monitors: ReadonlySet<Role> = new Set(['monitor']);

/** Of an office on the allow-list, in a role of case work, and able to see the case once it is theirs. */
export const mayHandle = (person: ActivePerson, facts: CaseFacts): boolean =>
  seesCaseAs(caseWork, person, { ...facts, handlers: [...facts.handlers, person.account] });

/** Who could take the case and does not have it. */
export async function possibleHandlers(facts: CaseFacts, deployment: PeopleNeeds): Promise<readonly ActivePerson[]> {
  const people = await activePeople(deployment);
  return people.filter((person) => mayHandle(person, facts) && !facts.handlers.includes(person.account));
}

/** Whoever sees cases at all: somebody who cannot see this one could still ask for it, or break the glass. */
export async function possiblyShutOut(facts: CaseFacts, deployment: PeopleNeeds): Promise<readonly ActivePerson[]> {
  const people = await activePeople(deployment);
  return people.filter(
    ({ account, memberships }) =>
      !facts.shutOut.includes(account) && memberships.some(({ role }) => rolesThatSeeCases.has(role)),
  );
}

/** Whether this monitor is the only one who sees the case: without it nobody above would watch it any more. */
export async function isLastMonitor(account: AccountId, facts: CaseFacts, deployment: PeopleNeeds): Promise<boolean> {
  const people = await activePeople(deployment);
  const watching = people.filter((person) => seesCaseAs(monitors, person, facts));
  return watching.length === 1 && watching[0]?.account === account;
}
