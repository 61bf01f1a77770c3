/** Where the record is kept: casework's port on PostgreSQL, embedded in the data folder or a server's. */
export type { ConnectionSettings } from './access/connection.ts';
export { attachDatabase, type AttachedDatabase } from './attached/attach-database.ts';
export type { EnqueuedEvent, IndexedEvent, NotIndexedEvent, RecordSnapshot } from './attached/record-snapshot.ts';
export type { DeploymentKind } from './access/deployment.ts';
export type { Database, DatabaseDescription, DatabaseOptions, DatabaseRole } from './database.ts';
export type { FreeSpace, SpaceThresholds } from './free-space.ts';
export type {
  FirstLog,
  KeptCheckpoint,
  KeptStamp,
  LogBatch,
  LogState,
  LogStore,
  LogTile,
  LogTransaction,
  LogWriter,
  WaitingEvent,
} from './log/log-store.ts';
export type { LogReads } from './log/stored-log.ts';
export type { AppendedListener } from './record/group-commit.ts';
export type { RecordReads } from './record/record-store.ts';
export { openDatabase } from './open-database.ts';
export { StoreError, type StoreErrorCode, storeErrorCodes } from './store-error.ts';
