/** `npm run bench:start`: from start to the first answer on a new folder, and the memory of the idle server. */
import { freshFolder, removeFolder } from '../test/fixtures/fresh-folder.ts';
import { httpClient } from '../test/fixtures/http-client.ts';
import { endServerProcess, residentMegabytes, startServerProcess } from '../test/fixtures/server-process.ts';

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const idleMs = 10_000;

const first: number[] = [];
const again: number[] = [];
const resident: number[] = [];
for (let run = 0; run < 5; run++) {
  const dataDir = freshFolder();
  for (const times of [first, again]) {
    const from = performance.now();
    const server = await startServerProcess(dataDir);
    const client = httpClient(server.port);
    const { status } = await client.send('GET', '/healthz', {});
    if (status !== 200) throw new Error(`answered ${status}`);
    times.push(performance.now() - from);
    client.close();
    if (times === again) {
      await new Promise((resolve) => setTimeout(resolve, idleMs));
      resident.push(residentMegabytes(server.child.pid ?? 0));
    }
    await endServerProcess(server, 'SIGTERM');
  }
  removeFolder(dataDir);
}
console.log(`first start to first answer  ${(median(first) / 1000).toFixed(2)} s (median of 5)`);
console.log(`later start to first answer  ${(median(again) / 1000).toFixed(2)} s`);
console.log(`server alone, idle           ${median(resident).toFixed(0)} MB resident`);
