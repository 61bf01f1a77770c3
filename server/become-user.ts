/** A server that was started as root keeps none of its rights once it listens: it becomes the user that owns its data. */
import { chownSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** From here on this process is `user`, for good; its files in the data folder, and in `others`, become that user's. */
export function becomeUser(user: string, dataDir: string, others: readonly string[] = []): void {
  const { getuid, setgid, setgroups, setuid } = process;
  if (getuid?.() !== 0 || setgroups === undefined || setgid === undefined || setuid === undefined) return;
  const { uid, gid } = lstatSync(dataDir);
  giveTo(dataDir, uid, gid);
  for (const folder of others) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chownSync(folder, uid, gid);
    giveTo(folder, uid, gid);
  }
  setgroups([gid]);
  setgid(gid);
  setuid(user);
}

/** What root has made, and all in it. What is that user's is not looked into: PostgreSQL's folder, or the log's many files. */
function giveTo(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink() || lstatSync(path).uid === uid) continue;
    chownSync(path, uid, gid);
    if (entry.isDirectory()) giveTo(path, uid, gid);
  }
}
