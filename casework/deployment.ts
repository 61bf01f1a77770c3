/** What one deployment is made of, given to every part of casework. */
import type { NoteSigner } from '@amanat/ledger';
import type { Ciphers } from '@amanat/sealing';
import type { RecordStore } from './ports.ts';

export interface Deployment {
  readonly store: RecordStore;
  readonly ciphers: Ciphers;
  /** Neutral log name without a scheme. */
  readonly origin: string;
  readonly now: () => Temporal.Instant;
  /** The jurisdiction's: a day is told in it. */
  readonly timeZone: string;
  /** Complaints are sealed to it; its private half is not here. */
  readonly intakeKey: { readonly publicKey: Uint8Array; readonly fingerprint: string };
  /** Under the key `<origin>/promise`. */
  readonly promiseSigner: NoteSigner;
  readonly promiseHours: number;
  /** A training deployment holds no real entry; only there may anybody play the office. */
  readonly training: boolean;
}

export const todayOf = ({ now, timeZone }: Deployment): string =>
  now().toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** When a promise made now ends: rounded up to the full hour, so that it does not tell the minute of intake. */
export function promiseEnd({ now, promiseHours }: Deployment): string {
  return now()
    .add({ hours: promiseHours })
    .round({ smallestUnit: 'hour', roundingMode: 'ceil' })
    .toString({ smallestUnit: 'second' });
}
