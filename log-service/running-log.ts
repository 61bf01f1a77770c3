/** The running log: takes events into the tree at once, publishes on a rhythm. */
import type { HashInto, Sha256 } from '@amanat/ledger';
import type { LogStore } from '@amanat/store';
import type { Signer } from './signer.ts';
import type { Witnesses } from './witnesses.ts';

/** Named moments at which a test ends the program. */
export type LogPoint =
  | 'before-index'
  | 'after-tiles'
  | 'after-head'
  | 'after-signature'
  | 'after-files'
  | 'after-witness'
  | 'after-publication';

export interface LogOptions {
  readonly store: LogStore;
  readonly origin: string;
  /** Published files; `<data>/log`. */
  readonly folder: string;
  readonly signer: Signer;
  readonly witnesses: Witnesses;
  readonly sha256: Sha256;
  readonly hashInto: HashInto;
  /** Filler events, stored and committed like any other. */
  readonly makeFillers: (count: number) => readonly FillerRow[];
  readonly publishEveryMs: number;
  readonly now: () => Temporal.Instant;
  /** For the operator; never says what an event is. */
  readonly report: (news: LogNews) => void;
  readonly reached?: (point: LogPoint) => void;
}
type FillerRow = import('@amanat/store').LogBatch['fillers'][number];

export type LogNews =
  | { readonly kind: 'published'; readonly size: number }
  | { readonly kind: 'waits-for-witnesses' }
  | { readonly kind: 'waits-for-signer' }
  | { readonly kind: 'lost-the-lock' }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'halted'; readonly code: string };
