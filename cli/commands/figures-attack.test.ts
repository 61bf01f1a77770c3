import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'amanat-attack-'));
after(() => rmSync(folder, { recursive: true }));

const few = { status: 'suppressed', min: 0, max: 9 };
const bundle = (total: object) => ({
  format: 'sdc-attack/1',
  threshold: 10,
  incrementThreshold: 5,
  pin: 1,
  releases: ['2026-05'],
  cumulative: ['\\|ever$'],
  tables: [
    {
      id: 'funnel',
      release: '2026-05',
      cells: [
        { key: 'a|ever', ...few },
        { key: 'b|ever', ...few },
        { key: 'all|ever', ...total },
      ],
      relations: [{ sum: ['a|ever', 'b|ever'], total: 'all|ever' }],
    },
  ],
  truth: { '2026-05::a|ever': 9, '2026-05::b|ever': 9, '2026-05::all|ever': 18 },
});

async function attack(content: unknown, ...args: readonly string[]) {
  const file = join(folder, 'bundle.json');
  writeFileSync(file, JSON.stringify(content));
  const [printed, complained]: [string[], string[]] = [[], []];
  const terminal = { print: (text: string) => printed.push(text), complain: (text: string) => complained.push(text) };
  const exit = await run(['figures', 'attack', file, ...args], {}, terminal);
  return { exit, printed: printed.join('\n'), complained: complained.join('\n') };
}

test('ends with 1 and names what follows, and with 0 if nothing does', async () => {
  const found = await attack(bundle({ status: 'published', value: 18 }));
  assert.equal(found.exit, 1);
  assert.match(found.printed, /^a\|ever, 2026-05: 9 \(by one subtraction\)$/mu);
  const none = await attack(bundle({ status: 'band', min: 10, max: 29 }), '--json');
  assert.deepEqual([none.exit, none.printed], [0, '{"findings":[]}']);
});

test('a neighbour who knows one count finds the other', async () => {
  const known = join(folder, 'known.json');
  writeFileSync(known, JSON.stringify([{ release: '2026-05', key: 'a|ever', min: 9, max: 9 }]));
  const content = bundle({ status: 'band', min: 17, max: 29 });
  const { exit, printed } = await attack(content, '--known', known, '--json');
  assert.equal(exit, 1);
  assert.match(printed, /"key":"b\|ever".*"min":8,"max":9/u);
  assert.doesNotMatch(printed, /"key":"a\|ever"/u);
});

test('another status of a cell is wrong use, a true count that is not printed so a contradiction', async () => {
  const ratio = await attack(bundle({ status: 'ratio', digits: 0 }));
  assert.equal(ratio.exit, 2);
  assert.match(ratio.complained, /tables\[0\]\.cells\[2\]\.status/u);
  const wrong = await attack(bundle({ status: 'published', value: 17 }));
  assert.equal(wrong.exit, 1);
  assert.match(wrong.complained, /^contradiction: .*2026-05::all\|ever/u);
});
