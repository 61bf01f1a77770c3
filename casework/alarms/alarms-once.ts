/** An alarm that is the same however often its reason is found again: its row replaces itself, and nobody is told twice. */
import { type AccountId, type CaseId, idLetters } from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import type { AlarmKind, AlarmRow } from '../staff-ports.ts';

export interface AlarmOnce {
  /** Absent for what concerns no case: then `about` says it among all. */
  readonly caseId?: CaseId;
  readonly accounts: readonly AccountId[];
  /** What it is about: a day, the id of an event. In clear, and no more than the alarm itself tells. */
  readonly about: string;
  readonly onDay: string;
  /** The stream that tells more: a link, a warning. */
  readonly streamId?: string;
}

export function alarmsOnce(
  kind: AlarmKind,
  { caseId, accounts, about, onDay, streamId }: AlarmOnce,
  { ciphers }: Pick<Deployment, 'ciphers'>,
): readonly AlarmRow[] {
  return [...new Set(accounts)].map((forAccount) => {
    const words = ['amanat/alarm-once/v1', kind, caseId ?? '', about, forAccount].join('\n');
    const alarm = `alarm_${idLetters(ciphers.sha256(ciphers.utf8(words)))}`;
    return {
      alarm,
      kind,
      forAccount,
      onDay,
      ...(caseId === undefined ? {} : { caseId }),
      ...(streamId === undefined ? {} : { streamId }),
    };
  });
}
