/** What the running log is given, and what it tells its operator. Nothing of it says what an event is. */
import type { HashInto, Sha256, VerifyEd25519 } from '@amanat/ledger';
import type { LogBatch, LogStore } from '@amanat/store';
import type { HaltCode } from './log-halt.ts';
import type { Signer } from './signer.ts';
import type { StampAuthority } from './stamps/stamp-authority.ts';
import type { MissingWitness, Witnesses } from './witnesses.ts';

/**
 * Named moments at which a test ends the program: `before-index` with events taken and nothing written; `after-tiles`
 * inside the transaction, `after-head` after its commit; `after-signature` twice, before it is kept and after;
 * `after-publication` twice, when `checkpoint` has been replaced and when the record says so.
 */
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
  /** Published files; `<data>/log`. Made if it is missing. */
  readonly folder: string;
  readonly signer: Signer;
  /** Verifier keys that the record lists: of those that are of this log, one must sign. None, by default: any may sign. */
  readonly listedKeys?: () => Promise<readonly string[]>;
  readonly witnesses: Witnesses;
  readonly sha256: Sha256;
  readonly hashInto: HashInto;
  readonly verify: VerifyEd25519;
  /** Filler events, stored and committed like any other. */
  readonly makeFillers: (count: number) => readonly FillerRow[];
  /** Who stamps what is published; none by default. */
  readonly authorities?: readonly StampAuthority[];
  readonly publishEveryMs: number;
  readonly now: () => Temporal.Instant;
  /** For the operator; never says what an event is. */
  readonly report: (news: LogNews) => void;
  readonly reached?: (point: LogPoint) => void;
  /** After each commit that gave indexes to these events (fillers are not among them). For measurements. */
  readonly onIndexed?: (eventIds: readonly string[]) => void;
}
export type FillerRow = LogBatch['fillers'][number];

export type LogNews =
  | { readonly kind: 'published'; readonly size: number }
  /** Too few have signed; told again when `missing`, all that have not, changes. */
  | { readonly kind: 'waits-for-witnesses'; readonly missing: readonly MissingWitness[] }
  /** Enough have signed without them; told again when `missing` changes, empty when all sign again. */
  | { readonly kind: 'witnesses-missing'; readonly missing: readonly MissingWitness[] }
  /** What it waited for, signer or witnesses, is there. */
  | { readonly kind: 'goes-on' }
  /** It says that it has seen another log, or a larger one, and shows no proof: it counts as one that has not signed. */
  | { readonly kind: 'witness-contradicts'; readonly witness: string }
  | { readonly kind: 'waits-for-signer' }
  /** Another program writes this log, or may do so by now: this one has stopped and tries to get the lock again. */
  | { readonly kind: 'lost-the-lock' }
  /** Tried again. The code is that of the store, of the ledger or of the file system. */
  | { readonly kind: 'failed'; readonly code: string }
  /** A checkpoint without this authority's stamp; the next one is stamped anew. */
  | { readonly kind: 'not-stamped'; readonly authority: string; readonly code: string }
  /** Nothing is indexed or signed any more until an operator decides. */
  | { readonly kind: 'halted'; readonly code: HaltCode | (string & {}) };
