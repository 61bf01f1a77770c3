/** What the checker is asked, one line of JSON, and what it answers. */
export interface CheckRequest {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly signerDir: string;
  /** Folder of the log's signer, in `signerDir`. */
  readonly signerFolder: string;
  readonly evidenceFolder: string;
  readonly witnessUrl: string;
  /** Trust policy: the log's key and the witness. */
  readonly policy: string;
  /** The audit, too, which reads every event. */
  readonly withAudit: boolean;
  /** Nothing was lodged since the last publication: every event must be in the published log. */
  readonly isSettled: boolean;
}

export interface CheckAnswer {
  /** What does not hold; empty if all does. */
  readonly faults: readonly string[];
  readonly publishedSize: number;
}
