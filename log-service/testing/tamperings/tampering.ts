/**
 * What one case of tampering is, and the words that the tables of them share. Each case is one test: what somebody
 * does, and the codes of the findings with how often each is found.
 */
import type { AuditFinding } from '../../audit-findings.ts';
import type { AuditedPlace } from '../audited-log.ts';

export interface Tampering {
  readonly what: string;
  readonly by: (place: AuditedPlace) => Promise<unknown> | unknown;
  readonly finds: Readonly<Record<string, number>>;
  /** In the listed findings. */
  readonly place?: (audited: AuditedPlace) => Omit<AuditFinding, 'code'>;
  readonly withMirror?: boolean;
}

export const idAt = ({ eventIds }: AuditedPlace, index: number): string => eventIds[index] ?? '';
export const atEvent = (index: number) => (audited: AuditedPlace) => ({ eventId: idAt(audited, index) });
export const atIndex = (index: number) => (audited: AuditedPlace) => ({
  logId: 1,
  index,
  eventId: idAt(audited, index),
});

/** For `SET`: the fourth byte of that column with one bit changed. */
export const flip = (column: string): string => `${column} = set_byte(${column}, 3, get_byte(${column}, 3) # 1)`;
