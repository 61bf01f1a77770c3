/** Events out of a folder's columns to the whole catalogue, timed; the result as JSON. Arguments: folder, file to write. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childrenOfEvents, type District, parseDay, trueFigures } from '@amanat/figures';
import { snapshotDay } from './figures-catalogue-events.ts';
import type { CatalogueResult } from './figures-catalogue-result.ts';

const [folder = '', out = ''] = process.argv.slice(2);
const bytes = (name: string): ArrayBuffer => {
  const read = readFileSync(join(folder, `${name}.bin`));
  return Uint8Array.from(read).buffer;
};
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own program just now
const districts = JSON.parse(readFileSync(join(folder, 'districts.json'), 'utf8')) as readonly District[];
const events = {
  districts,
  district: new Int32Array(bytes('district')),
  child: new Int32Array(bytes('child')),
  what: new Uint8Array(bytes('what')),
  on: new Int32Array(bytes('on')),
};
const snapshot = parseDay(snapshotDay);
if (snapshot === undefined) throw new Error('the snapshot is a day');

const [began, used] = [performance.now(), process.cpuUsage()];
const figures = trueFigures(childrenOfEvents(events, snapshot), snapshot, 'monthly');
const ms = performance.now() - began;
const { user, system } = process.cpuUsage(used);
const result: CatalogueResult = {
  ms,
  processorMs: (user + system) / 1000,
  counts: Object.fromEntries(figures.counts),
  times: figures.times,
  ends: figures.ends,
};
writeFileSync(out, JSON.stringify(result));
