/** Threads and the program alone do the same work on a base of mentions. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { mostKeys } from '@amanat/linking';
import { TableRefused } from './input-table.ts';
import { mentionCrew } from './mention-crew.ts';
import { newBase } from './mention-base.ts';
import { loadMentions } from './mention-file.ts';
import { postingLists } from './posting-lists.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'amanat-crew-')));
after(() => rmSync(folder, { recursive: true, force: true }));

const header = 'id,name,father_name,age,phone,cnic_masked,place,district,device_serial,date';
const names = ['Yousaf Qadir', 'یوسف قادر', 'Nazir Khan', 'Rukhsana Hanif', 'Usman Sadiq'];
const rows = Array.from(
  { length: 40 },
  (_, row) => `m${row},${names[row % 5]},Bashir,${20 + (row % 5)},0300-111222${row % 5},,Hazro,Attock,,2025-03-01`,
);
const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(folder, name), [header, ...lines].join('\n'));
  return join(folder, name);
};

async function pairsFoundBy(threads: number, path: string): Promise<readonly string[]> {
  const base = newBase([loadMentions(path)], mostKeys);
  const crew = await mentionCrew(base, threads);
  try {
    await crew.key(() => undefined);
    await crew.open(postingLists(base, 300), { mostOfRow: 20, leastShared: 0, leastBits: -5 });
    const told: string[] = [];
    await crew.compare(
      () => undefined,
      ({ left, right, bits }) => {
        for (const [at, of] of bits.entries()) told.push(`${left[at]} ${right[at]} ${of}`);
      },
    );
    return told;
  } finally {
    await crew.end();
  }
}

test(
  'two threads find what one finds, in the same order, and refuse what it refuses',
  { timeout: 600_000 },
  async () => {
    const path = file('mentions.csv', rows);
    const alone = await pairsFoundBy(0, path);
    assert.ok(alone.length > 40);
    assert.deepEqual(await pairsFoundBy(2, path), alone);
    const broken = file('broken.csv', [...rows, 'm40,too,few']);
    for (const threads of [0, 2]) await assert.rejects(pairsFoundBy(threads, broken), TableRefused);
  },
);
