/** `server.json` in the data folder (0600): how the command line on the same machine finds the running server. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const fileOf = (dataDir: string): string => join(dataDir, 'server.json');

export interface AnnouncedServer {
  readonly url: string;
  readonly pid: number;
  /** What proves to the server that somebody who may read the data folder asks. */
  readonly operatorKey: string;
}

/** Returns what takes the file away again. */
export function announceServer(dataDir: string, url: string, operatorKey: string): () => void {
  const file = fileOf(dataDir);
  writeFileSync(file, `${JSON.stringify({ url, pid: process.pid, operatorKey })}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** Address of the server that runs on this folder, or `undefined`: none does, or the file is left from one that was killed. */
export function findServer(dataDir: string): AnnouncedServer | undefined {
  const file = fileOf(dataDir);
  if (!existsSync(file)) return undefined;
  const announced = parseAnnounced(readFileSync(file, 'utf8'));
  if (announced === undefined) return undefined;
  try {
    process.kill(announced.pid, 0);
    return announced;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? announced : undefined;
  }
}

const announcedSchema = z.strictObject({ url: z.url(), pid: z.int().min(1), operatorKey: z.string() });

/** `undefined` for what a power cut left of the file: its words would be quoted by the parser, and hold the key. */
function parseAnnounced(text: string): AnnouncedServer | undefined {
  try {
    return announcedSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
