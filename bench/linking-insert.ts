/**
 * How long it takes to put one mention among very many, sealed, and what it finds:
 *
 *     node --import @oxc-node/core/register bench/linking-insert.ts [MENTIONS]     (100000; the target is 1000000)
 *
 * Every mention lies in the tables as the program stores it: sealed under its person's key, that under its case's, with its tokens.
 * Then people who are there already are mentioned again, one by one, by the program's own path: seal, tokens, store, candidates,
 * open the best hundred, compare. Beside it `pg_trgm`, in the same database, on names that lie there in clear.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { candidatesFor } from '@amanat/casework';
import { caseId, eventId, idLetters, personId } from '@amanat/domain';
import { prepareMention, type Mention } from '@amanat/linking';
import { readLinkingData } from '@amanat/linking/read-data';
import { drawPersonKey, wrapKey } from '@amanat/sealing';
import { type Database, openDatabase } from '@amanat/store';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { sealMaterial } from '../casework/linking/open-material.ts';
import { subjectIdOf } from '../casework/linking/subjects.ts';
import { mostOfAToken } from '../casework/linking/take-mentions.ts';
import { filledUp, keyedKeys, linkTokenKey } from '../casework/linking/tokens.ts';
import { ciphers } from '../server/ciphers.ts';
import { inventWorld } from './linking-insert-world.ts';
import { type Line, milliseconds, quantile, seconds, whole } from './measuring.ts';

const deploymentKey = ciphers.random(32);
const keyring = { state: (): 'unsealed' => 'unsealed', deploymentKey: () => deploymentKey } as const;
const tokenKey = linkTokenKey(deploymentKey, ciphers);
const linking = readLinkingData();
/** A case with so many people and things has one key above theirs. */
const mentionsOfCase = 5;
const letters = (prefix: string): string => `${prefix}_${idLetters(ciphers.random(17))}`;

interface Case {
  readonly id: string;
  readonly key: Uint8Array;
}

interface NewPerson {
  readonly where: {
    readonly subject: string;
    readonly stream: string;
    readonly personId: string;
    readonly keyId: string;
    readonly eventId: string;
    readonly place: number;
  };
  readonly key: Uint8Array;
  readonly wrapped: Uint8Array;
}

const newCase = (): Case => ({ id: caseId(ciphers.random(17)), key: ciphers.random(32) });

function newPerson(of: Case, ref = 'accused-1'): NewPerson {
  const [person, keyId, key] = [personId(ciphers.random(17)), letters('key'), drawPersonKey(ciphers)];
  const place = { kind: 'person', personId: person, keyId, caseId: of.id } as const;
  return {
    where: {
      subject: subjectIdOf(of.id, ref, { keyring, ciphers }),
      stream: of.id,
      personId: person,
      keyId,
      eventId: eventId(ciphers.random(17)),
      place: 0,
    },
    key,
    wrapped: wrapKey(key, of.key, place, ciphers),
  };
}

const contentOf = (mention: Mention, ref = 'accused-1') => ({ ref, what: 'person', role: 'accused', mention }) as const;
const tokensOf = (mention: Mention) => keyedKeys(prepareMention(mention), tokenKey, ciphers).map(({ token }) => token);
const hex = (bytes: Uint8Array): string => `\\\\x${bytes.toHex()}`;

/** Lines of a table in COPY's own text, sent as they come. */
async function copyInto(client: Client, target: string, lines: Iterable<string>): Promise<void> {
  const into = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  const done = new Promise<void>((resolve, reject) => into.once('finish', resolve).once('error', reject));
  let held: string[] = [];
  const flush = async (): Promise<void> => {
    const chunk = held.map((line) => `${line}\n`).join('');
    held = [];
    if (!into.write(chunk)) await new Promise<void>((resolve) => void into.once('drain', resolve));
  };
  for (const line of lines) {
    held.push(line);
    if (held.length === 2_000) await flush();
  }
  await flush();
  into.end();
  await done;
}

/** By three bytes of each token, so that ten million fit: a few are counted together, far below what is too many. */
function tokenCounts() {
  const counts = new Uint16Array(2 ** 24);
  return {
    countOf([first = 0, second = 0, third = 0]: Uint8Array): number {
      const place = (first << 16) | (second << 8) | third;
      counts[place] = Math.min(65_535, (counts[place] ?? 0) + 1);
      return counts[place] ?? 0;
    },
  };
}

/** So many at once are made and sent: memory stays bounded. */
const batch = 20_000;

/** Gives the subject of each mention, in their order. */
async function fill(owner: Client, mentions: Iterable<Mention>): Promise<readonly string[]> {
  const subjects: string[] = [];
  // A token that too many have is not written any more, as in the program.
  const counts = tokenCounts();
  let held: Mention[] = [];
  await owner.query('ALTER TABLE link_tokens DROP CONSTRAINT link_tokens_pkey');
  await owner.query('DROP INDEX link_tokens_by_mention');
  async function store(): Promise<void> {
    const first = subjects.length + 1;
    let of = newCase();
    const cases: string[] = [];
    const rows = held.map((mention, index) => {
      if (index % mentionsOfCase === 0) {
        of = newCase();
        const wrapped = wrapKey(of.key, deploymentKey, { kind: 'case', caseId: of.id }, ciphers);
        cases.push(`${of.id}\t${hex(wrapped)}`);
      }
      const ref = `accused-${String((index % mentionsOfCase) + 1)}`;
      const person = newPerson(of, ref);
      const tokens = tokensOf(mention).filter((token) => counts.countOf(token) <= mostOfAToken);
      return { person, sealed: sealMaterial(contentOf(mention, ref), person.key, person.where, { ciphers }), tokens };
    });
    subjects.push(...rows.map(({ person }) => person.where.subject));
    await copyInto(owner, 'case_keys (case_id, wrapped)', cases);
    await copyInto(
      owner,
      'person_keys (person_id, key_id, case_id, wrapped)',
      rows.map(({ person: { where, wrapped } }) =>
        [where.personId, where.keyId, where.stream, hex(wrapped)].join('\t'),
      ),
    );
    await copyInto(
      owner,
      'link_mentions (mention, subject, stream, person_id, key_id, event_id, place, material, material_check)',
      rows.map(({ person: { where }, sealed }, index) =>
        [
          String(first + index),
          where.subject,
          where.stream,
          where.personId,
          where.keyId,
          where.eventId,
          '0',
          hex(sealed.material),
          hex(sealed.check),
        ].join('\t'),
      ),
    );
    const tokens = rows.flatMap(({ tokens: its }, index) =>
      filledUp(its, ciphers).map((token) => `${hex(token)}\t${String(first + index)}`),
    );
    await copyInto(owner, 'link_tokens (token, mention)', tokens);
    held = [];
  }
  for (const mention of mentions) {
    held.push(mention);
    if (held.length === batch) await store();
  }
  await store();
  await owner.query('ALTER TABLE link_tokens ADD CONSTRAINT link_tokens_pkey PRIMARY KEY (token, mention)');
  await owner.query('CREATE INDEX link_tokens_by_mention ON link_tokens (mention)');
  await owner.query(
    `SELECT setval(pg_get_serial_sequence('link_mentions', 'mention'), max(mention)) FROM link_mentions`,
  );
  await owner.query('ANALYZE');
  return subjects;
}

interface Inserted {
  readonly ms: readonly number[];
  /** Of the parts of the longest way: keys and tokens made and stored; candidates found, opened and compared. */
  readonly storedMs: readonly number[];
  readonly cpuMs: number;
  readonly found: number;
  readonly asked: number;
}

/** By the program's own path; the key of the new person is there, as it is after a step. */
async function insertAgain(
  { links, keys }: Database,
  owner: Client,
  again: readonly { readonly mention: Mention; readonly subject: string }[],
): Promise<Inserted> {
  const needs = { links, keys, keyring, ciphers, linking };
  const [ms, storedMs]: [number[], number[]] = [[], []];
  let found = 0;
  const cpu = process.cpuUsage();
  for (const { mention, subject } of again) {
    const of = newCase();
    const person = newPerson(of);
    const wrappedCase = wrapKey(of.key, deploymentKey, { kind: 'case', caseId: of.id }, ciphers);
    await owner.query('INSERT INTO case_keys VALUES ($1, $2)', [of.id, wrappedCase]);
    await owner.query('INSERT INTO person_keys (person_id, key_id, case_id, wrapped) VALUES ($1, $2, $3, $4)', [
      person.where.personId,
      person.where.keyId,
      of.id,
      person.wrapped,
    ]);
    const began = performance.now();
    const content = contentOf(mention);
    const own = tokensOf(mention);
    const counts = await links.countTokens(own);
    const tokens = filledUp(
      own.filter((_token, index) => (counts[index] ?? 0) < mostOfAToken),
      ciphers,
    );
    const row = { ...person.where, ...sealMaterial(content, person.key, person.where, { ciphers }), tokens };
    await links.take({ stream: of.id, takenTo: 1, takenBy: 'bench' }, [row], []);
    storedMs.push(performance.now() - began);
    const { subject: mine, stream } = person.where;
    const candidates = await candidatesFor([{ subject: mine, stream, content }], needs);
    ms.push(performance.now() - began);
    if (candidates.some(({ other }) => other.subject === subject)) found += 1;
  }
  const { user, system } = process.cpuUsage(cpu);
  return { ms, storedMs, cpuMs: (user + system) / 1000 / again.length, found, asked: again.length };
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a user would otherwise choose: similar letters, over names in clear. `undefined` where the server lacks the extension. */
async function byTrigrams(
  owner: Client,
  names: Iterable<string>,
  again: readonly { readonly mention: Mention; readonly place: number }[],
): Promise<{ readonly ms: readonly number[]; readonly found: number } | undefined> {
  try {
    await owner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  } catch {
    return undefined;
  }
  await owner.query('CREATE TABLE bench_names (place integer PRIMARY KEY, name text NOT NULL)');
  let place = 0;
  const lines = (function* () {
    for (const name of names) yield `${String(place++)}\t${normal(name)}`;
  })();
  await copyInto(owner, 'bench_names (place, name)', lines);
  await owner.query('CREATE INDEX bench_names_trgm ON bench_names USING gin (name gin_trgm_ops)');
  await owner.query('ANALYZE bench_names');
  const ms: number[] = [];
  let found = 0;
  for (const { mention, place: wanted } of again) {
    const began = performance.now();
    const { rows } = await owner.query<{ place: number }>(
      'SELECT place FROM bench_names WHERE name % $1 ORDER BY similarity(name, $1) DESC, place LIMIT 100',
      [normal(mention.name ?? '')],
    );
    ms.push(performance.now() - began);
    if (rows.some((row) => row.place === wanted)) found += 1;
  }
  return { ms, found };
}

const share = (part: number, of: number): string => (part / of).toFixed(3);
const times = (ms: readonly number[]): string =>
  `${milliseconds(quantile(ms, 0.5))} / ${milliseconds(quantile(ms, 0.95))}`;

/** `mentions`: how many are there before; `asked`: how many people are mentioned again. */
export async function insertLines(mentions = 100_000, asked = 400): Promise<readonly Line[]> {
  const dataDir = await mkdtemp(join(await realpath(tmpdir()), 'amanat-bench-links-'));
  const databaseUrl = process.env['DATABASE_URL'];
  const database = await openDatabase({ dataDir, databaseUrl, kind: 'training', origin: 'bench.example' });
  const owner = new Client(database.connectionOf('owner'));
  await owner.connect();
  try {
    const world = inventWorld(mentions);
    const names: string[] = [];
    const stored = (function* () {
      for (const person of world.people) {
        const mention = world.mentionOf(person);
        names.push(mention.name ?? '');
        yield mention;
      }
    })();
    const began = performance.now();
    const subjects = await fill(owner, stored);
    const filledMs = performance.now() - began;
    const every = Math.floor(mentions / asked);
    const again = Array.from({ length: asked }, (_, index) => index * every).flatMap((place) => {
      const [person, subject] = [world.people[place], subjects[place]];
      return person === undefined || subject === undefined
        ? []
        : [{ mention: world.mentionOf(person), subject, place }];
    });
    // The first look at cold tables is nobody's measure.
    await insertAgain(database, owner, again.slice(0, 20));
    const inserted = await insertAgain(database, owner, again.slice(20));
    const rival = await byTrigrams(owner, names, again.slice(20, 120));
    const { rows } = await owner.query<{ bytes: string }>(
      `SELECT sum(pg_total_relation_size(each)) AS bytes FROM unnest(ARRAY['link_mentions', 'link_tokens']::regclass[]) AS each`,
    );
    const of = `among ${whole(mentions)}`;
    return [
      {
        what: `one mention ${of}, sealed, stored, candidates opened and compared: p50 / p95`,
        measured: `${times(inserted.ms)} (stored after ${times(inserted.storedMs)}; ${milliseconds(inserted.cpuMs)} of this program’s CPU)`,
        wanted: 'p95 < 50 ms',
        beside:
          rival === undefined ? 'pg_trgm: not there' : `pg_trgm on names in clear, search alone: ${times(rival.ms)}`,
      },
      {
        what: `planted partners found ${of}, among the best hundred`,
        measured: `${share(inserted.found, inserted.asked)} of ${whole(inserted.asked)}`,
        wanted: '≥ 0.88',
        beside: rival === undefined ? '' : `pg_trgm ${share(rival.found, 100)}`,
      },
      {
        what: `tables of ${whole(mentions)} mentions, and the time in which they are made anew`,
        measured: `${(Number(rows[0]?.bytes ?? 0) / 1e9).toFixed(2)} GB, ${seconds(filledMs)}`,
        wanted: '',
        beside: '',
      },
    ];
  } finally {
    await owner.end();
    await database.stop();
    rmSync(dataDir, { recursive: true });
  }
}

const [, script = '', given] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  const lines = await insertLines(given === undefined ? undefined : Number(given));
  console.log('| what | measured | wanted | beside it |\n|---|---|---|---|');
  for (const { what, measured, wanted, beside } of lines)
    console.log(`| ${what} | ${measured} | ${wanted} | ${beside} |`);
}
