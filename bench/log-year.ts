/**
 * Part `year`: what the log costs at the default rhythm, 35,040 publications of 32 entries. One month is run, as fast as
 * it will go, through the real sequencer, signer, publisher and tables with real fillers; a year of the tables is 12.17 times
 * that. They are vacuumed once a simulated day, as PostgreSQL does by itself when the days are long. The files of a year
 * are counted by the publisher's rules, which must give the very files that the month has left.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tileWidth } from '@amanat/ledger';
import { fileBytes, filesOfSize, filledBetween } from '../log-service/log-files-of-size.ts';
import { type Line, megabytes, milliseconds, type Part, seconds, whole } from './measuring.ts';
import { type LogPlace, openLogPlace } from './log-place.ts';

const publicationsPerYear = 35_040;
const blockEntries = 32;
const publicationsPerDay = 96;
const tables = ['events', 'log_entries', 'log_tiles', 'log_checkpoints'];

async function tableBytes({ asOwner }: LogPlace, table: string): Promise<number> {
  const [row] = await asOwner('SELECT pg_total_relation_size($1::text::regclass) AS bytes', [table]);
  return Number(row?.['bytes']);
}

interface Files {
  readonly count: number;
  readonly bytes: number;
}

/** Tiles and bundles after so many publications of 32 entries: partial ones go one publication after they are full. */
function filesByRule(publications: number): Files {
  const there = new Map<string, number>();
  for (let publication = 1; publication <= publications; publication++) {
    const size = publication * blockEntries;
    for (const file of filesOfSize(size, size - blockEntries)) there.set(file.path, fileBytes(file));
    if (publication < 3) continue;
    for (const { path } of filledBetween(size - 2 * blockEntries, size - blockEntries))
      for (let width = 1; width < tileWidth; width++) there.delete(`${path}.p/${width}`);
  }
  return { count: there.size, bytes: [...there.values()].reduce((total, bytes) => total + bytes, 0) };
}

function filesIn(folder: string): Files {
  const sizes = readdirSync(join(folder, 'tile'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { count: sizes.length, bytes: sizes.reduce((total, size) => total + size, 0) };
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
      for (let publication = 1; log.status().publishedSize < publications * blockEntries; publication++) {
        await log.publishNow();
        if (publication % publicationsPerDay !== 0) continue;
        for (const table of [...tables, 'logs']) await place.asOwner(`VACUUM ${table}`);
      }
      const ms = performance.now() - from;
      const sizes: (readonly [table: string, bytes: number])[] = [];
      for (const table of tables) sizes.push([table, await tableBytes(place, table)]);
      const kept = sizes.reduce((total, [, bytes]) => total + bytes, 0);
      // What follows a publication, its end does not wait for.
      await log.stop();
      const files = filesIn(place.folder);
      const byRule = filesByRule(publications);
      if (files.count !== byRule.count || files.bytes !== byRule.bytes)
        throw new Error(
          `${files.count} files of ${files.bytes} bytes, by the rules ${byRule.count} of ${byRule.bytes}`,
        );
      const yearFiles = filesByRule(publicationsPerYear);
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
        line('published files, by the rules', whole(files.count), whole(yearFiles.count)),
        line('published files, bytes in them', megabytes(files.bytes), megabytes(yearFiles.bytes)),
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
