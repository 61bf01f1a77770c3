/** The public log as its page shows it: plain values, times in words already. */

/** `begins`: nothing is published yet. The kinds of stopping follow what a reader must know, not our codes. */
export type LogState =
  | 'begins'
  | 'goes-on'
  | 'waits-for-witnesses'
  | 'waits-for-signer'
  | 'waits'
  /** The signing key will never sign for it again. */
  | 'stopped-frozen'
  /** Somebody outside has seen more than is here: it was rolled back. */
  | 'stopped-smaller'
  /** What is kept is not what was signed or published. */
  | 'stopped-altered'
  /** Keys or names do not belong together. */
  | 'stopped-mixed-up';

export interface LogPageView {
  readonly origin: string;
  /** Where strangers read it, `https://…/log`, if the request told. */
  readonly address?: string | undefined;
  readonly state: LogState;
  /** A code of docs/errors.md, for whoever is called to help. */
  readonly haltCode?: string | undefined;
  /** The newest checkpoint; the time is in words, by this office's clock. */
  readonly published?: { readonly size: number; readonly at: string } | undefined;
  /** In seconds. */
  readonly publishEvery?: number | undefined;
  /** Verifier keys that sign checkpoints now. */
  readonly logKeys: readonly string[];
  readonly promiseKey?: string | undefined;
  /** Whom the policy names, and when each has signed the newest checkpoint, in words. */
  readonly witnesses: readonly { readonly name: string; readonly signedAt?: string | undefined }[];
  /** How many of them must sign at the least before anything is published. */
  readonly witnessesNeeded: number;
  /** Earlier logs of this record. */
  readonly frozen: readonly { readonly origin: string; readonly size: number; readonly reason: string }[];
}
