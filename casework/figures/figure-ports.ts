/** What releases of figures need of the store. */
import type { AppendOutcome, EventRow } from '../ports.ts';

export interface KeptFile {
  /** Id of the release. */
  readonly release: string;
  readonly file: string;
  readonly content: Uint8Array;
}

/** Files that are put there once, with the event that holds their digest, and are never changed. */
export interface FigureStore {
  /** Events and files in one transaction. `stream-moved` also if the release is there already. @throws StoreError */
  keep(events: readonly EventRow[], files: readonly KeptFile[]): Promise<AppendOutcome>;
  filesOf(release: string): Promise<readonly KeptFile[]>;
  fileOf(release: string, file: string): Promise<KeptFile | undefined>;
  /** Hex SHA-256 of each file, as the database computes it. */
  digestsOf(release: string): Promise<readonly { readonly file: string; readonly digest: string }[]>;
}
