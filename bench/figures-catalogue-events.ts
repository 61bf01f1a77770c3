/** Invented events of a nation in files: as columns for us, as CSV for a database. */
import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { District } from '@amanat/figures';
import { inventedChildren } from '../figures/testing/invented-children.ts';
import { inventedEvents } from '../figures/testing/invented-events.ts';

/** Ten years and a half, 150 districts; the snapshot lies before the last events. */
export const snapshotDay = '2025-12-31';
const [from, until] = ['2016-01-01', '2026-06-30'];
const eventsPerChild = 8;

/** @returns how many events */
export async function writeInventedEvents(folder: string, size: number): Promise<number> {
  const children = inventedChildren({ seed: 11, size, divisions: 10, districtsPerDivision: 15, from, until });
  const { districts, district, child, what, on } = inventedEvents(children, eventsPerChild, 12);
  writeFileSync(join(folder, 'districts.json'), JSON.stringify(districts satisfies readonly District[]));
  for (const [name, column] of Object.entries({ district, child, what, on }))
    writeFileSync(join(folder, `${name}.bin`), new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  await writeRows(
    join(folder, 'children.csv'),
    'child,district',
    district.length,
    (at) => `${at},${district[at] ?? 0}`,
  );
  await writeRows(
    join(folder, 'events.csv'),
    'child,what,day',
    what.length,
    (at) => `${child[at] ?? 0},${what[at] ?? 0},${on[at] ?? 0}`,
  );
  return what.length;
}

async function writeRows(path: string, header: string, size: number, rowOf: (at: number) => string): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${header}\n`);
  for (let at = 0; at < size;) {
    const rows: string[] = [];
    for (const end = Math.min(size, at + 50_000); at < end; at += 1) rows.push(rowOf(at));
    if (!out.write(`${rows.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
