/** Whom an alarm goes to. About a case only to somebody who may see it, or to a custodian who is not shut out. */
import { type AccountId, type CaseFacts, isKeptAway, type Role } from '@amanat/domain';
import { activePeople, hasRole, type PeopleNeeds, seesCaseAs } from '../case-access/active-people.ts';

export const monitorsWhoMaySee = (facts: CaseFacts, deployment: PeopleNeeds): Promise<readonly AccountId[]> =>
  whoSeesAs('monitor', facts, deployment);

export const supervisorsWhoMaySee = (facts: CaseFacts, deployment: PeopleNeeds): Promise<readonly AccountId[]> =>
  whoSeesAs('supervisor', facts, deployment);

async function whoSeesAs(role: Role, facts: CaseFacts, deployment: PeopleNeeds): Promise<readonly AccountId[]> {
  const people = await activePeople(deployment);
  return people.filter((person) => seesCaseAs(new Set([role]), person, facts)).map(({ account }) => account);
}

/** They may decide on a case that they cannot see; one who is shut out, or of an office that it keeps away, may not. */
export const custodiansNotShutOut = (facts: CaseFacts, deployment: PeopleNeeds): Promise<readonly AccountId[]> =>
  whoIsNotShutOut('custodian', facts, deployment);

/** Also those who cannot see the case. */
export const monitorsNotShutOut = (facts: CaseFacts, deployment: PeopleNeeds): Promise<readonly AccountId[]> =>
  whoIsNotShutOut('monitor', facts, deployment);

async function whoIsNotShutOut(role: Role, facts: CaseFacts, deployment: PeopleNeeds): Promise<readonly AccountId[]> {
  const people = await activePeople(deployment);
  return people
    .filter((person) => hasRole(person, role) && !facts.shutOut.includes(person.account) && !isKeptAway(person, facts))
    .map(({ account }) => account);
}

/** For what concerns no case. */
export async function allMonitors(deployment: PeopleNeeds): Promise<readonly AccountId[]> {
  const people = await activePeople(deployment);
  return people.filter((person) => hasRole(person, 'monitor')).map(({ account }) => account);
}
