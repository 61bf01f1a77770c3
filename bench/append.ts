/** `npm run bench:append`: complaints a second that the store alone makes durable, by how many wait for it at once. */
import { openDatabase } from '@amanat/store';
import { exampleComplaint } from '../store/testing/example-append.ts';
import { freshFolder, removeFolder } from '../test/fixtures/fresh-folder.ts';

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const dataDir = freshFolder();
const database = await openDatabase({ dataDir, kind: 'real', origin: 'bench.example' });
for (const [clients, complaints] of [
  [1, 1000],
  [20, 6000],
  [100, 6000],
] as const) {
  const rates: number[] = [];
  for (let run = 0; run < 5; run++) {
    const queue = Array.from({ length: complaints }, () => exampleComplaint()).values();
    const from = performance.now();
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (const complaint of queue) await database.record.append(complaint);
      }),
    );
    rates.push(complaints / ((performance.now() - from) / 1000));
  }
  console.log(`${clients} at once: ${median(rates).toFixed(0)} complaints/s (median of 5)`);
}
await database.stop();
removeFolder(dataDir);
