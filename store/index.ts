/** Where the record is kept: casework's port on PostgreSQL, embedded in the data folder or a server's. */
export type { ConnectionSettings } from './access/connection.ts';
export { attachDatabase, type AttachedDatabase } from './attached/attach-database.ts';
export type { IndexedEvent, RecordSnapshot } from './attached/record-snapshot.ts';
export { BackupError, backupErrorCodes } from './backup/backup-error.ts';
export { loadRecord } from './backup/load-record.ts';
export { erasableTables, tableFile } from './backup/manifest.ts';
export { openBackup, type OpenedBackup } from './backup/open-backup.ts';
export type { Recipients } from './backup/sealed-file.ts';
export { type MadeBackup, writeBackup } from './backup/write-backup.ts';
export type { DeploymentKind } from './access/deployment.ts';
export type { Database, DatabaseDescription, DatabaseOptions, DatabaseRole } from './database.ts';
export type { FreeSpace, SpaceThresholds } from './free-space.ts';
export type {
  FirstLog,
  KeptCheckpoint,
  LogBatch,
  LogState,
  LogStore,
  LogTile,
  LogTransaction,
  LogWriter,
} from './log/log-store.ts';
export type { LogReads } from './log/stored-log.ts';
export type { JobQueue, JobQueueOptions, TimedJob } from './timers/job-queue.ts';
export { openDatabase } from './open-database.ts';
export { StoreError, type StoreErrorCode, storeErrorCodes } from './store-error.ts';
