/** How the embedded server is set, each with its reason. Given on the command line, so a newer Amanat brings its own. */

export type ServerSettings = Readonly<Record<string, string>>;

/** Nothing is acknowledged before it is on the disk: district offices have power cuts. */
const durable: ServerSettings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** A write-ahead log file that is done with is removed, not used again: what an erasure destroyed would lie on in its end. */
const forgetful: ServerSettings = { wal_recycle: 'off' };

/** An old laptop runs the browser, this program and the database. */
const modest: ServerSettings = {
  shared_buffers: '64MB',
  wal_buffers: '4MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  max_connections: '20',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '1',
  io_method: 'sync',
  huge_pages: 'off',
  jit: 'off',
  min_wal_size: '80MB',
  max_wal_size: '512MB',
  // Only two statements ever write at once; should they block each other, nobody waits a second for it.
  deadlock_timeout: '100ms',
};

/**
 * No row reaches the log. An error's message, detail or statement may hold one, so errors are not logged at all:
 * `log` is above `error` in this setting's order, and leaves starts, stops, recovery and refused logins.
 */
const silentAboutRows: ServerSettings = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_connections: '',
  log_disconnections: 'off',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_destination: 'stderr',
  logging_collector: 'off',
  lc_messages: 'C',
};

export const embeddedSettings: ServerSettings = {
  ...durable,
  ...forgetful,
  ...modest,
  ...silentAboutRows,
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** For `postgres`, as arguments. */
export const asArguments = (settings: ServerSettings): readonly string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
