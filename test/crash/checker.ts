/**
 * A program for tests that judges a log from what the killed programs left: record, published folder, memories of signer
 * and witness, and what was seen outside. It has no part in writing any of them. A line on its input is a question.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  equalBytes,
  noteTextUnverified,
  openGrowingTree,
  parseCheckpointText,
  parsePolicy,
  rootFromTiles,
  utf8,
  verifyByPolicy,
} from '@amanat/ledger';
import { loadLastSigned } from '@amanat/log-service';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { type AttachedDatabase, attachDatabase } from '@amanat/store';
import { tilesFrom } from '../../log-service/store-tiles.ts';
import { observe, type Seen } from '../../log-service/testing/outside-observer.ts';
import { publishedFolder } from '../../server/log/open-log.ts';
import { sha256Into } from '../../server/ciphers.ts';
import { amanat } from '../fixtures/amanat-command.ts';
import type { CheckAnswer, CheckRequest } from './check-request.ts';
import { digestsIn, linesOf, type SeenHead } from './evidence.ts';
import { logOrigin } from './task.ts';

const logId = 1;

interface Judging {
  readonly request: CheckRequest;
  readonly attached: AttachedDatabase;
  /** As a stranger reads it; `undefined` before the first publication. */
  readonly published: Seen | undefined;
  readonly require: (holds: boolean, fault: string) => void;
}

/** Verified from its first entry, with nothing but the policy. */
function readPublished({ dataDir, policy }: CheckRequest): Seen | undefined {
  const folder = publishedFolder(dataDir, logId);
  if (!existsSync(join(folder, 'checkpoint'))) return undefined;
  const seen = observe(folder);
  verifyByPolicy(seen.note, parsePolicy(policy, sha256), verifyEd25519);
  return seen;
}

async function witnessedSize({ witnessUrl }: CheckRequest): Promise<number> {
  const answer = await fetch(`${witnessUrl}/${sha256(utf8(logOrigin)).toHex()}/checkpoint`);
  if (answer.status === 404) return 0;
  return parseCheckpointText(noteTextUnverified(await answer.text())).size;
}

/** Nobody remembers more than the one before it in the path of a checkpoint: record, signer, record again, witness, readers. */
async function checkOrder({ request, attached, published, require }: Judging): Promise<void> {
  const log = (await attached.log.loadLogs()).find((each) => each.logId === logId);
  const signer = (await loadLastSigned(request.signerFolder)).size;
  const witness = await witnessedSize(request);
  const signed = await attached.readSnapshot(async (snapshot) => {
    let largest = 0;
    for await (const some of snapshot.checkpoints(logId))
      for (const { size, signedNote } of some) if (signedNote !== undefined) largest = Math.max(largest, size);
    return largest;
  });
  const sizes = [log?.publishedSize ?? 0, published?.size ?? 0, witness, signed, signer, log?.size ?? 0];
  const isSorted = sizes.every((size, at) => size >= (sizes[at - 1] ?? 0));
  require(isSorted, `recorded as published, published, witnessed, signed, remembered by the signer, indexed: ${sizes.join(' ')}`);
  require(log?.halted === undefined, `the log has halted: ${log?.halted ?? ''}`);
  if (request.isSettled) require(log?.publishedSize === published?.size, 'the record knows what is published');
}

/** Whatever was ever signed lies on the way of the one log. */
async function checkHeads({ request, attached, published, require }: Judging): Promise<void> {
  const size = (await attached.log.loadLog())?.size ?? 0;
  const tree = openGrowingTree(0, [], sha256Into);
  const heads = linesOf(request.evidenceFolder, 'heads')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- evidence.ts wrote it
    .map((line) => JSON.parse(line) as SeenHead)
    .toSorted((a, b) => a.size - b.size);
  for (const head of heads) {
    if (head.size > size)
      require(false, `a head of ${head.size} was seen by the ${head.seenBy}, and the log has ${size}`);
    else if (head.size <= (published?.size ?? 0)) {
      for (const leaf of published?.leaves.slice(tree.size, head.size) ?? []) tree.appendLeafHashes(leaf);
      require(tree.root().toBase64() === head.root, `fork at ${head.size}, seen by the ${head.seenBy}`);
    } else {
      const root = await rootFromTiles(head.size, tilesFrom(attached.log, logId), sha256);
      require(equalBytes(
        root,
        Uint8Array.fromBase64(head.root),
      ), `fork at ${head.size}, not published, seen by the ${head.seenBy}`);
    }
  }
}

/** A file that was seen once is there as it was; a partial one may have given way to the full one. */
function checkFiles({ request, require }: Judging): void {
  const now = new Map(digestsIn(publishedFolder(request.dataDir, logId)));
  for (const line of linesOf(request.evidenceFolder, 'files')) {
    const [path = '', digest] = line.split(' ');
    const full = path.replace(/\.p\/\d+$/, '');
    const isReplaced = full !== path && now.has(full) && !now.has(path);
    require(isReplaced || now.get(path) === digest, `a published file has changed: ${path}`);
  }
}

/** Nothing waits for ever, and each promise is kept, once. */
async function checkPromises({ request, attached, published, require }: Judging): Promise<void> {
  await attached.readSnapshot(async (snapshot) => {
    let notIndexed = 0;
    for await (const some of snapshot.notIndexed(logId)) notIndexed += some.length;
    let waiting = 0;
    for await (const some of snapshot.waiting()) waiting += some.length;
    require(notIndexed === 0, `${notIndexed} events without an index`);
    require(waiting === 0, `${waiting} events wait`);
  });
  const times = new Map<string, number>();
  for (const { commitment } of published?.entries ?? []) {
    const key = commitment.toBase64();
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  for (const commitment of linesOf(request.evidenceFolder, 'promised'))
    require(times.get(commitment) === 1, `a promised event is ${times.get(commitment) ?? 0} times in the log`);
}

/** What an operator would run; a program that was killed gives it nothing to find. */
async function checkByAudit({ request, require }: Judging): Promise<void> {
  const { dataDir, databaseUrl, signerDir } = request;
  const env = { DATABASE_URL: databaseUrl, AMANAT_SIGNER_DIR: signerDir };
  const { exitCode, printed, complained } = await amanat(['audit', '--data', dataDir], env);
  require(exitCode === 0, `audit: ${printed} ${complained}`);
}

async function check(request: CheckRequest): Promise<CheckAnswer> {
  const faults: string[] = [];
  const require = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const attached = await attachDatabase(request.dataDir, request.databaseUrl);
  try {
    const published = readPublished(request);
    const judging = { request, attached, published, require };
    await checkOrder(judging);
    await checkHeads(judging);
    checkFiles(judging);
    if (request.isSettled) await checkPromises(judging);
    if (request.withAudit) await checkByAudit(judging);
    return { faults, publishedSize: published?.size ?? 0 };
  } catch (error) {
    return {
      faults: [...faults, error instanceof Error ? (error.stack ?? error.message) : String(error)],
      publishedSize: 0,
    };
  } finally {
    await attached.stop();
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checker-process.ts wrote it
  process.stdout.write(`${JSON.stringify(await check(JSON.parse(line) as CheckRequest))}\n`);
}
