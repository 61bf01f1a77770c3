/**
 * `npm run bench:intake`: complaints a second through the API, in the default configuration, the load on the same cores.
 * Tickets are drawn and solved before the clock starts, once for all runs: each run's server is given the key of the day
 * that they are sealed under. After the last 201 the server is killed as by a power cut, and
 * another process counts: none lost, none doubled.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ciphers } from '../server/ciphers.ts';
import { openDailyKeys } from '../server/daily-keys.ts';
import { createTickets } from '../server/tickets/tickets.ts';
import { freshFolder, removeFolder } from '../test/fixtures/fresh-folder.ts';
import { httpClient } from '../test/fixtures/http-client.ts';
import { commitmentOf, lodge, solveTicket, type SolvedTicket } from '../test/fixtures/lodging.ts';
import {
  endServerProcess,
  runProgram,
  type ServerProcess,
  startServerProcess,
} from '../test/fixtures/server-process.ts';

/** Tickets with their proofs, and the key of the day under which they are sealed. */
interface Prepared {
  readonly solved: readonly SolvedTicket[];
  readonly dailyKeys: Buffer;
  readonly ticketsPerSecond: number;
}

interface Run {
  readonly clients: number;
  readonly complaints: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly lost: number;
  readonly doubled: number;
}

const dailyKeysOf = (dataDir: string): string => join(dataDir, 'keys', 'daily.keys');

async function prepare(count: number): Promise<Prepared> {
  const dataDir = freshFolder();
  const server = await startServerProcess(dataDir);
  try {
    const client = httpClient(server.port);
    const from = performance.now();
    const tickets: string[] = [];
    for (let drawn = 0; drawn < count; drawn++) {
      const { body } = await client.send('GET', '/api/tickets', {});
      tickets.push((JSON.parse(body) as { readonly ticket: string }).ticket);
    }
    const ticketsPerSecond = count / ((performance.now() - from) / 1000);
    client.close();
    const solved = tickets.map((ticket) => ({ ticket, proof: solveTicket(ticket) }));
    return { solved, dailyKeys: readFileSync(dailyKeysOf(dataDir)), ticketsPerSecond };
  } finally {
    await endServerProcess(server, 'SIGTERM');
    removeFolder(dataDir);
  }
}

/** A folder whose server takes the prepared tickets; everything else in it is made by the server's first start. */
function preparedFolder(dailyKeys: Buffer): string {
  const dataDir = freshFolder();
  mkdirSync(dataDir, { mode: 0o700 });
  mkdirSync(join(dataDir, 'keys'), { mode: 0o700 });
  writeFileSync(dailyKeysOf(dataDir), dailyKeys, { mode: 0o600 });
  return dataDir;
}

async function lodgeAll(port: number, clients: number, solved: readonly SolvedTicket[]) {
  const times: number[] = [];
  const promised: string[] = [];
  let next = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = httpClient(port);
      for (let each = solved[next++]; each !== undefined; each = solved[next++]) {
        const sent = performance.now();
        const answer = await lodge(client, each);
        times.push(performance.now() - sent);
        if (answer.status !== 201) throw new Error(`answered ${answer.status}: ${answer.body}`);
        promised.push(commitmentOf(answer));
      }
      client.close();
    }),
  );
  return { seconds: (performance.now() - from) / 1000, times: times.sort((a, b) => a - b), promised };
}

async function measure(clients: number, complaints: number, prepared: Prepared): Promise<Run> {
  const dataDir = preparedFolder(prepared.dailyKeys);
  const server: ServerProcess = await startServerProcess(dataDir);
  try {
    const solved = prepared.solved.slice(0, complaints);
    const { seconds, times, promised } = await lodgeAll(server.port, clients, solved);
    await endServerProcess(server, 'SIGKILL');
    const kept = (await runProgram('bench/count-complaints.ts', dataDir)).split('\n').filter((line) => line !== '');
    const keptOnce = new Set(kept);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return {
      clients,
      complaints,
      perSecond: complaints / seconds,
      p50: at(0.5),
      p95: at(0.95),
      max: at(1),
      lost: promised.filter((commitment) => !keptOnce.has(commitment)).length,
      doubled: kept.length - new Set(promised).size,
    };
  } finally {
    await endServerProcess(server, 'SIGKILL');
    removeFolder(dataDir);
  }
}

/** What one check of a ticket and its proof costs the server, in milliseconds. */
function ticketCheckMs({ ticket, proof }: SolvedTicket, dailyKeys: Buffer): number {
  const file = join(freshFolder(), '..', 'daily.keys');
  writeFileSync(file, dailyKeys);
  const now = (): Temporal.Instant => Temporal.Now.instant();
  const tickets = createTickets({ dailyKeys: openDailyKeys(file, now, ciphers), ciphers, now });
  const checks = 5000;
  const from = performance.now();
  for (let check = 0; check < checks; check++)
    if (tickets.admits(ticket, proof).kind !== 'admitted') throw new Error('a solved ticket does not admit');
  return (performance.now() - from) / checks;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const runs = Number(process.argv[2] ?? 5);
const load: readonly (readonly [clients: number, complaints: number])[] = [
  [1, 300],
  [2, 500],
  [4, 1000],
  [20, 2000],
  [100, 2000],
];
const prepared = await prepare(Math.max(...load.map(([, complaints]) => complaints)));
console.log(
  `${cpus()[0]?.model ?? ''} × ${cpus().length}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}; medians of ${runs}; ${prepared.ticketsPerSecond.toFixed(0)} tickets/s drawn by one client`,
);
const [firstSolved] = prepared.solved;
if (firstSolved !== undefined)
  console.log(`checking one ticket: ${ticketCheckMs(firstSolved, prepared.dailyKeys).toFixed(3)} ms`);
console.log('| clients | complaints/s | p50 ms | p95 ms | max ms | lost | doubled |');
console.log('|---|---|---|---|---|---|---|');
for (const [clients, complaints] of load) {
  const all: Run[] = [];
  for (let run = 0; run < runs; run++) all.push(await measure(clients, complaints, prepared));
  const of = (pick: (run: Run) => number): string => median(all.map(pick)).toFixed(1);
  const sum = (pick: (run: Run) => number): number => all.reduce((total, run) => total + pick(run), 0);
  console.log(
    `| ${clients} | ${of((run) => run.perSecond)} | ${of((run) => run.p50)} | ${of((run) => run.p95)} | ${of((run) => run.max)} | ${sum((run) => run.lost)} | ${sum((run) => run.doubled)} |`,
  );
}
