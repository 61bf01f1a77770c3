/** Releases of figures on a record: made from its cases, kept as they are, their digest on the log. */
import type { ReleaseFiles, ReleaseManifest, ReleaseView } from '@amanat/figures';

export interface StoredRelease {
  readonly id: string;
  /** Hex SHA-256 of `release.json`, as the event on the log says it. */
  readonly digest: string;
  readonly manifest: ReleaseManifest;
  readonly eventId: string;
}

/** What pages and API read. A stored release whose files are not what the log's event says is never shown. */
export interface Releases {
  /** Newest first. @throws StoreError */
  list(): Promise<readonly StoredRelease[]>;
  /** The newest of all, and the newest that has districts; `undefined` while there is none. */
  newest(): Promise<{ readonly whole: ReleaseView; readonly districts: ReleaseView | undefined } | undefined>;
  find(id: string): Promise<ReleaseView | undefined>;
  files(id: string): Promise<ReleaseFiles | undefined>;
  /** `c2sp.org/tlog-proof` of the event that holds its digest; `undefined` while it is not on the log. */
  proof(id: string): Promise<string | undefined>;
}
