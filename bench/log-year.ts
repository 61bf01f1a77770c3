/**
 * Part `year`: what the log costs at the default rhythm, 35,040 publications of 32 entries. One month is run, as fast as
 * it will go, through the real sequencer, signer, publisher and tables with real fillers; a year is twelve of it. Tables
 * are vacuumed once a simulated day, as PostgreSQL does by itself when the days are long.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Line, megabytes, milliseconds, type Part, seconds, whole } from './log-measuring.ts';
import { type LogPlace, openLogPlace } from './log-place.ts';

const publicationsPerYear = 35_040;
const publicationsPerDay = 96;
const tables = ['events', 'log_entries', 'log_tiles', 'log_checkpoints'];

async function tableBytes({ asOwner }: LogPlace, table: string): Promise<number> {
  const [row] = await asOwner('SELECT pg_total_relation_size($1::text::regclass) AS bytes', [table]);
  return Number(row?.['bytes']);
}

/** Bytes that `ls` shows, and the blocks that they take. */
function filesIn(folder: string): { readonly count: number; readonly bytes: number; readonly onDisk: number } {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)));
  const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0);
  return {
    count: sizes.length,
    bytes: sum(sizes.map(({ size }) => size)),
    onDisk: sum(sizes.map(({ blocks }) => blocks * 512)),
  };
}

export const yearPart: Part = {
  name: 'year',
  async measure(quick) {
    const days = quick ? 1 : 30;
    const publications = days * publicationsPerDay;
    const times = publicationsPerYear / publications;
    const place = await openLogPlace();
    try {
      const log = await place.startLog();
      const from = performance.now();
      // The log publishes once by itself when it starts.
      for (let publication = 1; publication < publications; publication++) {
        await log.publishNow();
        if (publication % publicationsPerDay !== 0) continue;
        for (const table of [...tables, 'logs']) await place.asOwner(`VACUUM ${table}`);
      }
      const ms = performance.now() - from;
      const sizes: (readonly [table: string, bytes: number])[] = [];
      for (const table of tables) sizes.push([table, await tableBytes(place, table)]);
      const kept = sizes.reduce((total, [, bytes]) => total + bytes, 0);
      const files = filesIn(place.folder);
      const { publishedSize } = log.status();
      const line = (what: string, month: string, year: string): Line => ({
        what,
        measured: `${year} a year`,
        wanted: '',
        beside: `measured over ${days} days: ${month}`,
      });
      const scaled = (what: string, bytes: number): Line => line(what, megabytes(bytes), megabytes(bytes * times));
      return [
        line('entries, if nothing but fillers comes', whole(publishedSize), whole(publishedSize * times)),
        scaled('record, all of the log', kept),
        ...sizes.map(([table, bytes]) => scaled(`- table ${table} with its indexes`, bytes)),
        scaled('published files, bytes in them', files.bytes),
        scaled('published files, room on the disk', files.onDisk),
        line('published files', whole(files.count), whole(files.count * times)),
        {
          what: 'one publication: fillers, index, signature, files, all flushed',
          measured: milliseconds(ms / publications),
          wanted: '',
          beside: `${whole(publications)} of them in ${seconds(ms)}`,
        },
      ];
    } finally {
      await place.end();
    }
  },
};
