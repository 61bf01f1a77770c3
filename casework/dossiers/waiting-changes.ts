/** Who is told that a change of a dossier waits for another person: whoever may agree to it, on their first page and by an alarm. */
import type { DossierRecord, Member, WaitingChange } from '@amanat/domain';
import { alarmsOnce } from '../alarms/alarms-once.ts';
import { type ActivePerson, peopleToTell } from '../case-access/active-people.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import { mayDecideOn } from './decide-on-change.ts';
import { dossierRecords, dossierStream } from './dossier-records.ts';
import type { WaitingDossierChanges } from './dossier-work.ts';

/** House norm, not law: of what has waited for so many days they are told once more. */
export const lateAfterDays = 7;

/** @throws StoreError */
export async function waitingFor(member: Member, deployment: StaffDeployment): Promise<WaitingDossierChanges> {
  const theirs = [...(await dossierRecords(deployment)).values()]
    .flatMap(({ waiting }) => waiting)
    .filter((one) => mayDecideOn(member, one).kind === 'allowed');
  const [since] = theirs.map(({ proposedOn }) => proposedOn).toSorted();
  return since === undefined ? { count: 0 } : { count: theirs.length, since };
}

/** Done again, nobody is told twice. Sealed or not: what is proposed stands in clear. @throws StoreError */
export async function tellOfWaitingChanges(deployment: StaffDeployment): Promise<void> {
  const waiting = [...(await dossierRecords(deployment)).values()].filter((record) => record.waiting.length > 0);
  if (waiting.length === 0) return;
  const people = await peopleToTell(deployment);
  const alarms = waiting.flatMap((record) =>
    record.waiting.flatMap((one) => alarmsOf(record, one, people, deployment)),
  );
  const { kind } = await deployment.staff.append({ events: [], projections: { alarms } });
  if (kind !== 'stored') throw new Error('alarms about changes that wait were refused by the store');
}

function alarmsOf(
  { id }: DossierRecord,
  waiting: WaitingChange,
  people: readonly ActivePerson[],
  deployment: StaffDeployment,
): readonly AlarmRow[] {
  const { proposal, proposedOn } = waiting;
  const others = people.filter((person) => mayDecideOn(memberOf(person), waiting).kind === 'allowed');
  const told = { accounts: others.map(({ account }) => account), about: proposal, streamId: dossierStream(id) };
  const lateOn = Temporal.PlainDate.from(proposedOn).add({ days: lateAfterDays }).toString();
  return [
    ...alarmsOnce('dossier-change-proposed', { ...told, onDay: proposedOn }, deployment),
    ...(lateOn > todayOf(deployment) ? [] : alarmsOnce('dossier-change-late', { ...told, onDay: lateOn }, deployment)),
  ];
}

/** As they will be once they have signed in: what keeps somebody from deciding today does not keep them from knowing. */
const memberOf = ({ account, memberships }: ActivePerson): Member => ({
  account,
  memberships,
  hasSecondFactor: true,
  acceptedConduct: true,
});
