/** The rows of an alarm, one for each account that is told; they are stored with the events that raise it. */
import { type AccountId, type CaseId, idLetters } from '@amanat/domain';
import { type Deployment, todayOf } from '../deployment.ts';
import type { AlarmKind, AlarmRow } from '../staff-ports.ts';

export interface AlarmAbout {
  /** Told once each, however often they are named. */
  readonly accounts: readonly AccountId[];
  readonly caseId?: CaseId | undefined;
  /** Whom it is about. */
  readonly about?: AccountId | undefined;
  /** The stream that tells more: an opening, a change, an erasure. */
  readonly streamId?: string | undefined;
}

export function alarmsFor(
  kind: AlarmKind,
  { accounts, caseId, about, streamId }: AlarmAbout,
  deployment: Pick<Deployment, 'ciphers' | 'now' | 'timeZone'>,
): readonly AlarmRow[] {
  const onDay = todayOf(deployment);
  return [...new Set(accounts)].map((forAccount) => ({
    alarm: `alarm_${idLetters(deployment.ciphers.random(17))}`,
    kind,
    forAccount,
    onDay,
    ...(caseId === undefined ? {} : { caseId }),
    ...(about === undefined ? {} : { aboutAccount: about }),
    ...(streamId === undefined ? {} : { streamId }),
  }));
}
