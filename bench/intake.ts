/**
 * `npm run bench:intake`: complaints a second through the API, in the default configuration, the load on the same cores.
 * Tickets are drawn and solved before the clock starts. After the last 201 the server is killed as by a power cut, and
 * another process counts: none lost, none doubled.
 */
import { randomBytes } from 'node:crypto';
import { cpus, totalmem } from 'node:os';
import { ciphers } from '../server/ciphers.ts';
import { solveProof } from '../server/tickets/index.ts';
import { freshFolder, removeFolder } from '../test/fixtures/fresh-folder.ts';
import { httpClient } from '../test/fixtures/http-client.ts';
import {
  endServerProcess,
  runProgram,
  type ServerProcess,
  startServerProcess,
} from '../test/fixtures/server-process.ts';

interface Solved {
  readonly ticket: string;
  readonly proof: string;
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
  readonly ticketsPerSecond: number;
}

/** About what a person writes: 500 Urdu letters, a told office, a way to be reached. */
const answers = {
  relation: 'parent',
  group: 'blackmail',
  district: { id: 'pk-pb-kasur' },
  village: 'BENCH',
  told: [{ office: 'police-station', did: 'refused', on: '2026-10' }],
  pressure: { now: 'yes', by: ['police'], how: ['withdraw'] },
  reach: { how: 'phone', at: '0000 0000000', name: 'BENCH' },
  text: 'تھانے نے درخواست نہیں لی۔ '.repeat(20),
};

async function drawTickets(
  port: number,
  count: number,
): Promise<{ readonly solved: Solved[]; readonly perSecond: number }> {
  const client = httpClient(port);
  const from = performance.now();
  const tickets: string[] = [];
  for (let drawn = 0; drawn < count; drawn++) {
    const { body } = await client.send('GET', '/api/tickets', {});
    tickets.push((JSON.parse(body) as { readonly ticket: string }).ticket);
  }
  const perSecond = count / ((performance.now() - from) / 1000);
  client.close();
  return { solved: tickets.map((ticket) => ({ ticket, proof: solveProof(ticket, ciphers) })), perSecond };
}

async function lodgeAll(port: number, clients: number, solved: readonly Solved[]) {
  const times: number[] = [];
  const promised: string[] = [];
  let next = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = httpClient(port);
      for (let each = solved[next++]; each !== undefined; each = solved[next++]) {
        const body = JSON.stringify({ ...answers, ...each });
        const headers = {
          'content-type': 'application/json',
          'idempotency-key': randomBytes(24).toString('base64url'),
        };
        const sent = performance.now();
        const answer = await client.send('POST', '/api/complaints', headers, body);
        times.push(performance.now() - sent);
        if (answer.status !== 201) throw new Error(`answered ${answer.status}: ${answer.body}`);
        const { promise } = JSON.parse(answer.body) as { readonly promise: string };
        promised.push(promise.split('\n')[2] ?? '');
      }
      client.close();
    }),
  );
  return { seconds: (performance.now() - from) / 1000, times: times.sort((a, b) => a - b), promised };
}

async function measure(clients: number, complaints: number): Promise<Run> {
  const dataDir = freshFolder();
  const server: ServerProcess = await startServerProcess(dataDir);
  try {
    const { solved, perSecond: ticketsPerSecond } = await drawTickets(server.port, complaints);
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
      ticketsPerSecond,
    };
  } finally {
    await endServerProcess(server, 'SIGKILL');
    removeFolder(dataDir);
  }
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
console.log(
  `${cpus()[0]?.model ?? ''} × ${cpus().length}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}; medians of ${runs}`,
);
console.log('| clients | complaints/s | p50 ms | p95 ms | max ms | lost | doubled | tickets/s |');
console.log('|---|---|---|---|---|---|---|---|');
for (const [clients, complaints] of load) {
  const all: Run[] = [];
  for (let run = 0; run < runs; run++) all.push(await measure(clients, complaints));
  const of = (pick: (run: Run) => number): string => median(all.map(pick)).toFixed(1);
  const sum = (pick: (run: Run) => number): number => all.reduce((total, run) => total + pick(run), 0);
  console.log(
    `| ${clients} | ${of((run) => run.perSecond)} | ${of((run) => run.p50)} | ${of((run) => run.p95)} | ${of((run) => run.max)} | ${sum((run) => run.lost)} | ${sum((run) => run.doubled)} | ${of((run) => run.ticketsPerSecond)} |`,
  );
}
