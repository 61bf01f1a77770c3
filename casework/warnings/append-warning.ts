/** The one place where a warning's events are written, with the row by which lists find it and whoever is told. */
import { eventId, evolveWarning, type WarningEvent } from '@amanat/domain';
import { todayOf } from '../deployment.ts';
import type { AppendOutcome } from '../ports.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import { type LoadedWarning, stateOf, warningRowOf } from './load-warning.ts';

export function appendToWarning(
  { warning, events, nextSeq }: Pick<LoadedWarning, 'warning' | 'events' | 'nextSeq'>,
  event: WarningEvent,
  alarms: readonly AlarmRow[],
  deployment: Pick<StaffDeployment, 'staff' | 'ciphers' | 'now' | 'timeZone'>,
): Promise<AppendOutcome> {
  const { ciphers, staff } = deployment;
  // It can follow: what cannot be replayed is not written.
  evolveWarning(stateOf(events), event);
  const recordedOn = todayOf(deployment);
  const place = { eventId: eventId(ciphers.random(17)), streamId: warning, streamSeq: nextSeq, recordedOn };
  return staff.append({
    events: [commitEvent(event.type, event.data, place, ciphers)],
    projections: { warnings: [warningRowOf(warning, [...events, { event, recordedOn }])], alarms },
  });
}
