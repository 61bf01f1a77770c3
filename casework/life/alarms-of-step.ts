/** Who is told of what a step brings: a review that somebody must close, a limit that has passed, an office that gets the case. */
import { type AccountId, type KeepingEvent, opensReview, type Step } from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { alarmsOnce } from '../alarms/alarms-once.ts';
import { monitorsWhoMaySee, supervisorsWhoMaySee } from '../alarms/who-is-told.ts';
import { type ActivePerson, peopleToTell, seesCaseAs } from '../case-access/active-people.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import type { OpenReview } from './open-reviews.ts';

type Told = Pick<VerifiedCase, 'caseId' | 'facts'>;

export async function alarmsOfStep(
  step: Step,
  following: readonly KeepingEvent[],
  found: Told,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const ofClocks = await alarmsOfClocks(following, found, deployment);
  return opensReview(step.type) ? [...(await alarmsOfReview(found, deployment)), ...ofClocks] : ofClocks;
}

/** Whoever can close it: supervisors first of all, and the monitor, who sees that it is closed. */
async function alarmsOfReview({ caseId, facts }: Told, deployment: StaffDeployment): Promise<readonly AlarmRow[]> {
  const [supervisors, monitors] = await Promise.all([
    supervisorsWhoMaySee(facts, deployment),
    monitorsWhoMaySee(facts, deployment),
  ]);
  return alarmsFor('review-opened', { accounts: [...supervisors, ...monitors], caseId }, deployment);
}

/** Needs no key: a sealed server tells of them, too. */
export async function alarmsOfClocks(
  following: readonly KeepingEvent[],
  { caseId, facts }: Told,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const passed = following.some(({ type }) => type === 'clock.passed');
  const offices = following.flatMap((event) => (event.type === 'clock.escalated' ? [event.data.to] : []));
  if (!passed && offices.length === 0) return [];
  const people = await peopleToTell(deployment);
  const above = people
    .filter(
      ({ account, memberships }) =>
        !facts.shutOut.includes(account) &&
        memberships.some(
          ({ office, role }) => offices.includes(office) && (role === 'supervisor' || role === 'monitor'),
        ),
    )
    .map(({ account }) => account);
  return [
    ...(passed ? alarmsFor('clock-passed', { accounts: followersOf(people, facts), caseId }, deployment) : []),
    ...(above.length > 0 ? alarmsFor('clock-escalated', { accounts: above, caseId }, deployment) : []),
  ];
}

/** Whoever must be in court for the child is told before the day; once for each day, sealed or not. House norm. */
export async function alarmsOfNearDates(
  days: readonly string[],
  { caseId, facts }: Told,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  if (days.length === 0) return [];
  const accounts = followersOf(await peopleToTell(deployment), facts);
  return days.flatMap((day) => alarmsOnce('bail-ends-soon', { caseId, accounts, about: day, onDay: day }, deployment));
}

/** What came by code opens a review, too: seen when the case is counted, for nobody here recorded it. */
export async function alarmsOfCodeReviews(
  reviews: readonly OpenReview[],
  { caseId, facts }: Told,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const byCode = reviews.filter(({ opened }) => opened === 'by-code');
  if (byCode.length === 0) return [];
  const people = await peopleToTell(deployment);
  const closing = new Set(['supervisor', 'monitor'] as const);
  const accounts = people.filter((person) => seesCaseAs(closing, person, facts)).map(({ account }) => account);
  return byCode.flatMap(({ step, recordedOn }) =>
    alarmsOnce('review-opened', { caseId, accounts, about: step, onDay: recordedOn }, deployment),
  );
}

/** Those to whom it is assigned, and the supervisors who may see it. */
function followersOf(people: readonly ActivePerson[], facts: Told['facts']): readonly AccountId[] {
  const supervising = new Set(['supervisor'] as const);
  return [
    ...facts.handlers,
    ...people.filter((person) => seesCaseAs(supervising, person, facts)).map(({ account }) => account),
  ];
}
