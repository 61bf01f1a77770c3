/**
 * A break-glass that nobody reviewed in time is told to the monitors who may see the case, once each. There is no timer:
 * this is asked on the hour, after unsealing, and when somebody reads the list. House norm.
 */
import { type AccountId, idLetters, type OpeningId } from '@amanat/domain';
import { monitorsWhoMaySee } from '../alarms/who-is-told.ts';
import { findVerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow, OpeningRow } from '../staff-ports.ts';

export async function alarmLateReviews(deployment: StaffDeployment): Promise<void> {
  const late = await deployment.staff.openingsLateForReview(deployment.now());
  const alarms = (await Promise.all(late.map((row) => alarmsOf(row, deployment)))).flat();
  if (alarms.length > 0) await deployment.staff.append({ events: [], projections: { alarms } });
}

async function alarmsOf(row: OpeningRow, deployment: StaffDeployment): Promise<readonly AlarmRow[]> {
  const { opening, caseId, account, reviewBy } = row;
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined || reviewBy === undefined) return [];
  const monitors = await monitorsWhoMaySee(found.facts, deployment);
  const onDay = reviewBy.toZonedDateTimeISO(deployment.timeZone).toPlainDate().toString();
  return monitors
    .filter((monitor) => monitor !== account)
    .map((forAccount) => ({
      alarm: alarmIdOf(opening, forAccount, deployment),
      kind: 'opening-review-late',
      forAccount,
      onDay,
      caseId,
      aboutAccount: account,
      streamId: opening,
    }));
}

/** The same alarm for the same opening and monitor, however often it is asked for: a row replaces itself. */
const alarmIdOf = (opening: OpeningId, monitor: AccountId, { ciphers }: Pick<StaffDeployment, 'ciphers'>): string =>
  `alarm_${idLetters(ciphers.sha256(ciphers.utf8(`amanat/late-review/v1\n${opening}\n${monitor}`)))}`;
