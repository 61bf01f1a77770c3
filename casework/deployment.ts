/** What one deployment is made of, given to every part of casework. */
import type { NoteSigner } from '@amanat/ledger';
import type { Ciphers } from '@amanat/sealing';
import type { FigureStore } from './figures/figure-ports.ts';
import type { LogReader, RecordStore } from './ports.ts';
import type { StaffStore } from './staff-ports.ts';

export interface Deployment {
  readonly store: RecordStore;
  /** What the code page tells of openings; in clear, so that a sealed server tells it too. */
  readonly openings: Pick<StaffStore, 'openingsOfCase' | 'lastEventOf'>;
  /** Files of releases; in clear, as they are public. */
  readonly figures: FigureStore;
  /** What a release was found not to be as the record says; told once each. */
  readonly releaseAltered?: ((release: string) => void) | undefined;
  readonly ciphers: Ciphers;
  /** The record's name, that of its first log: codes and keys are derived from it, and it never changes. */
  readonly origin: string;
  readonly log: LogReader;
  /** Neutral name, without a scheme, of the log that goes on: `origin` unless that one was frozen. Promises name it. */
  readonly logOrigin: string;
  readonly now: () => Temporal.Instant;
  /** The jurisdiction's: a day is told in it. */
  readonly timeZone: string;
  /** Complaints are sealed to it; its private half is not here. */
  readonly intakeKey: { readonly publicKey: Uint8Array; readonly fingerprint: string };
  /** Under the key `<logOrigin>/promise`. */
  readonly promiseSigner: NoteSigner;
  readonly promiseHours: number;
  /** A training deployment holds no real entry; only there may anybody play the office. */
  readonly training: boolean;
}

export const todayOf = ({ now, timeZone }: Pick<Deployment, 'now' | 'timeZone'>): string =>
  now().toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The same with its clock held: for work that follows later from what is done now, and bears the time of that. */
export function withClockHeld<Parts extends Pick<Deployment, 'now'>>(deployment: Parts): Parts {
  const at = deployment.now();
  return { ...deployment, now: () => at };
}

/** When a promise made now ends: rounded up to the full hour, so that it does not tell the minute of intake. */
export function promiseEnd({ now, promiseHours }: Deployment): string {
  return now()
    .add({ hours: promiseHours })
    .round({ smallestUnit: 'hour', roundingMode: 'ceil' })
    .toString({ smallestUnit: 'second' });
}
