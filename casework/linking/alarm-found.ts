/**
 * Who is told that two cases may belong together: the monitors who see both, where nobody who works on one of them does. Told
 * once for each pair, and once more each time that it comes back for new reasons.
 */
import { type CaseId, isCaseId, maySeeCase } from '@amanat/domain';
import { alarmsOnce } from '../alarms/alarms-once.ts';
import { type ActivePerson, activePeople, seesCaseAs } from '../case-access/active-people.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import { casesOfPair } from './pair-access.ts';
import { isSuggested, type KnownPair } from './visible-pairs.ts';

/** @throws SealedError · StoreError */
export async function alarmFound(pairs: readonly KnownPair[], deployment: StaffDeployment): Promise<void> {
  const between = pairs.filter(
    (pair) => isSuggested(pair) && isCaseId(pair.left.stream) && isCaseId(pair.right.stream),
  );
  if (between.length === 0) return;
  const people = await activePeople(deployment);
  const alarms = await Promise.all(between.map((pair) => alarmsOf(pair, people, deployment)));
  if (alarms.flat().length > 0) await deployment.staff.append({ events: [], projections: { alarms: alarms.flat() } });
}

const monitoring = new Set(['monitor'] as const);

async function alarmsOf(
  pair: KnownPair,
  people: readonly ActivePerson[],
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const cases = await casesOfPair(pair, deployment);
  const caseId = cases?.[0]?.caseId;
  if (cases === undefined || caseId === undefined || isInHand(cases, people)) return [];
  const accounts = people
    .filter((person) => cases.every(({ facts }) => seesCaseAs(monitoring, person, facts)))
    .map(({ account }) => account);
  return alarmsOnce('suggestion-found', aboutPair(pair, caseId, accounts, deployment), deployment);
}

const aboutPair = (
  { link, suggestion, decided }: KnownPair,
  caseId: CaseId,
  accounts: readonly ActivePerson['account'][],
  deployment: StaffDeployment,
) => ({
  caseId,
  accounts,
  about: `${link} ${decided?.basis ?? ''}`,
  onDay: suggestion?.foundOn ?? todayOf(deployment),
  streamId: link,
});

/** Somebody to whom one of the cases is assigned sees both: it stands on that person's page. */
const isInHand = (cases: readonly VerifiedCase[], people: readonly ActivePerson[]): boolean =>
  people.some(
    (person) =>
      cases.some(({ facts }) => facts.handlers.includes(person.account)) &&
      cases.every(({ facts }) => maySeeCase(person, facts)),
  );
