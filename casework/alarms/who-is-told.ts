/** Whom an alarm goes to. About a case only to somebody who may see it, or to a custodian who is not shut out. */
import type { AccountId, CaseFacts, Role } from '@amanat/domain';
import { activePeople, hasRole, seesCaseAs } from '../case-access/active-people.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

type People = Pick<StaffDeployment, 'staff'>;

export const monitorsWhoMaySee = (facts: CaseFacts, deployment: People): Promise<readonly AccountId[]> =>
  whoSeesAs('monitor', facts, deployment);

export const supervisorsWhoMaySee = (facts: CaseFacts, deployment: People): Promise<readonly AccountId[]> =>
  whoSeesAs('supervisor', facts, deployment);

async function whoSeesAs(role: Role, facts: CaseFacts, deployment: People): Promise<readonly AccountId[]> {
  const people = await activePeople(deployment);
  return people.filter((person) => seesCaseAs(new Set([role]), person, facts)).map(({ account }) => account);
}

/** They may decide on a case that they cannot see; one who is shut out may not. */
export async function custodiansNotShutOut(facts: CaseFacts, deployment: People): Promise<readonly AccountId[]> {
  const people = await activePeople(deployment);
  return people
    .filter((person) => hasRole(person, 'custodian') && !facts.shutOut.includes(person.account))
    .map(({ account }) => account);
}

/** For what concerns no case. */
export async function allMonitors(deployment: People): Promise<readonly AccountId[]> {
  const people = await activePeople(deployment);
  return people.filter((person) => hasRole(person, 'monitor')).map(({ account }) => account);
}
