/**
 * What a flood of sign-ins does to intake: complaints are offered at an even pace, first in quiet, then while strangers type
 * passphrases without a pause; beside it the same flood against Argon2id in Node's own thread pool, as it comes.
 */
import { argon2, randomBytes } from 'node:crypto';
import { argon2Parameters, deriveArgon2 } from '@amanat/node-crypto';
import { freshFolder, removeFolder } from '../test/fixtures/fresh-folder.ts';
import { httpClient } from '../test/fixtures/http-client.ts';
import { drawTickets, lodge, type SolvedTicket } from '../test/fixtures/lodging.ts';
import { endServerProcess, startServerProcess } from '../test/fixtures/server-process.ts';
import { median, milliseconds, type Part, passed, quantile } from './measuring.ts';

const perSecond = 20;
const strangers = 12;

export const signInPart: Part = {
  name: 'sign-in',
  async measure(quick) {
    const derivations: number[] = [];
    for (let turn = 0; turn < (quick ? 2 : 12); turn++) {
      const from = performance.now();
      await deriveArgon2('twelve letters', randomBytes(16));
      derivations.push(performance.now() - from);
    }
    const own = await timesOf('no strangers', quick);
    const flooded = await timesOf('strangers', quick);
    const pool = await timesOf('thread pool', quick);
    const ratio = quantile(flooded, 0.95) / quantile(own, 0.95);
    const ofPool = quantile(pool, 0.95) / quantile(own, 0.95);
    return [
      {
        what: 'Argon2id, one derivation',
        measured: milliseconds(median(derivations)),
        wanted: '250–500 ms',
        beside: `${argon2Parameters.memoryKib / 1024} MiB, ${argon2Parameters.passes} passes; the least that RFC 9106 recommends for this memory has three`,
      },
      {
        what: `intake at ${perSecond}/s, p95, while ${strangers} strangers sign in without a pause`,
        measured: `${milliseconds(quantile(flooded, 0.95))}, ${ratio.toFixed(2)} times its quiet value`,
        wanted: '≤ 1.5 times',
        beside: `quiet: ${milliseconds(quantile(own, 0.95))}; with four at once at the server's own priority: ${milliseconds(quantile(pool, 0.95))}, ${ofPool.toFixed(2)} times`,
      },
    ];
  },
};

type Flood = 'no strangers' | 'strangers' | 'thread pool';

async function timesOf(flood: Flood, quick: boolean): Promise<readonly number[]> {
  const dataDir = freshFolder();
  const server = await startServerProcess(dataDir, '--demo');
  const ended = new AbortController();
  try {
    const tickets = await drawTickets(server.port, quick ? 20 : 600);
    const flooding =
      flood === 'no strangers'
        ? []
        : Array.from({ length: strangers }, () => flooded(flood, server.port, ended.signal));
    await passed(flood === 'no strangers' ? 0 : 1000);
    const times = await offered(server.port, tickets);
    ended.abort();
    await Promise.all(flooding);
    return times;
  } finally {
    ended.abort();
    await endServerProcess(server, 'SIGTERM');
    removeFolder(dataDir);
  }
}

/** Each is sent when its time has come, whether or not those before have been answered. */
async function offered(port: number, tickets: readonly SolvedTicket[]): Promise<readonly number[]> {
  const clients = Array.from({ length: 32 }, () => httpClient(port));
  const from = performance.now();
  const times = await Promise.all(
    tickets.map(async (ticket, place) => {
      const due = from + (place * 1000) / perSecond;
      await passed(Math.max(0, due - performance.now()));
      const client = clients[place % clients.length];
      if (client === undefined) throw new Error('no client');
      const { status } = await lodge(client, ticket);
      if (status !== 201) throw new Error(`a complaint was answered ${status}`);
      return performance.now() - due;
    }),
  );
  for (const client of clients) client.close();
  return times;
}

async function flooded(flood: Flood, port: number, ended: AbortSignal): Promise<void> {
  for (let turn = 0; !ended.aborted; turn++) {
    if (flood === 'thread pool') await inThreadPool();
    // Another name each time: one pair of name and source would be slowed, and the flood with it.
    else await wrongSignIn(port, `somebody.${turn}.${randomBytes(4).toString('hex')}`);
  }
}

async function wrongSignIn(port: number, name: string): Promise<void> {
  const body = new URLSearchParams({ name, passphrase: 'not the passphrase' });
  const headers = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`http://127.0.0.1:${port}/en/sign-in`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  // As a browser does that is told to come again.
  if (answer.status === 503) await passed(100);
}

/** Four at once, at the priority of everything else: what `argon2` with a callback does. In this process, on the same cores. */
const inThreadPool = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const { memoryKib: memory, passes, lanes: parallelism } = argon2Parameters;
    const settings = {
      message: 'not the passphrase',
      nonce: randomBytes(16),
      parallelism,
      tagLength: 32,
      memory,
      passes,
    };
    argon2('argon2id', settings, (error) => (error === null ? resolve() : reject(error)));
  });
