/**
 * `npm run test:crash`: 1,000 kills. `AMANAT_CRASH_SEED` draws those of an earlier run again (when each falls, by the
 * machine's clock, differs); `AMANAT_CRASH_KILLS` asks for another number.
 */
import { randomInt } from 'node:crypto';
import { crashRun } from './crash-run.ts';

const seed = Number(process.env['AMANAT_CRASH_SEED'] ?? randomInt(2 ** 31));
const killCount = Number(process.env['AMANAT_CRASH_KILLS'] ?? 1_000);
/** Each deployment begins empty: the first publications are killed, too. */
const killsOfField = 25;
const leastHits = Math.floor(killCount / 20);
const startedAt = performance.now();
const minutes = (): string => ((performance.now() - startedAt) / 60_000).toFixed(1);
console.log(`AMANAT_CRASH_SEED=${seed}`);
try {
  const { hits, ...counts } = await crashRun({
    seed,
    killCount,
    killsOfField,
    settleEvery: 12,
    databaseEvery: 20,
    anyMomentEvery: 20,
    laneCount: 2,
    report: ({ kills }) => {
      if (kills % 50 === 0) console.log(`${kills} kills in ${minutes()} minutes`);
    },
  });
  for (const [point, count] of hits) console.log(`${point.padEnd(20)}${count}`);
  const { kills, databaseKills, anyMomentKills, settled, promises, entries } = counts;
  console.log(`${kills} kills, ${databaseKills} of them with the database; ${anyMomentKills} more at any moment`);
  console.log(`${settled} undisturbed ends; nothing found`);
  console.log(`${promises} promises kept, ${entries} entries in ${Math.ceil(killCount / killsOfField)} logs`);
  const tooFew = [...hits].filter(([, count]) => count < leastHits);
  for (const [point, count] of tooFew) console.log(`only ${count} hits ${point}`);
  console.log(`${minutes()} minutes`);
  console.log(tooFew.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  process.exitCode = tooFew.length === 0 ? 0 : 1;
} catch (error) {
  console.log(error);
  console.log(`AMANAT_CRASH_SEED=${seed}\n0 passed, 1 failed`);
  process.exitCode = 1;
}
process.exit();
