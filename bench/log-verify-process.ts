/**
 * Checks a log in a folder and hashes the same inputs barely, by turns in one process, and prints how long each took.
 * Bare hashing is given each input ready, reads no file while the clock runs, and throws its digests away.
 */
import { hash } from 'node:crypto';
import { entryBytes, hashBytes, policyOfKey, tileWidth } from '@amanat/ledger';
import { openLogSource } from '@amanat/log-service';
import { sha256, sha256Into, verifyEd25519 } from '@amanat/node-crypto';
import { bundledBytes, readBundle } from '../log-service/log-source.ts';
import { checkLog, readHead } from '../log-service/verify-log.ts';

const [, , folder = '', vkey = '', times = '1'] = process.argv;
const source = openLogSource(folder);
const checks = { sha256, hashInto: sha256Into, verify: verifyEd25519 };
const policy = policyOfKey(vkey, sha256);
const head = await readHead(source, policy, checks);
/** Inputs that are made before the clock runs. */
const bundlesAtOnce = 64;

async function verifyMs(): Promise<number> {
  const from = performance.now();
  await checkLog(source, await readHead(source, policy, checks), checks);
  return performance.now() - from;
}

/** 0x00 ‖ entry for each entry of these bundles. */
async function leafInputs(firstBundle: number): Promise<readonly Uint8Array[]> {
  const inputs: Uint8Array[] = [];
  for (let number = firstBundle; number < firstBundle + bundlesAtOnce && number * tileWidth < head.size; number++) {
    const width = Math.min(tileWidth, head.size - number * tileWidth);
    const bundle = await readBundle(source, number, width, head.size);
    for (let at = 0; at < bundle.length; at += bundledBytes) {
      const input = bundle.subarray(at + 1, at + 2 + entryBytes);
      input[0] = 0;
      inputs.push(input);
    }
  }
  return inputs;
}

/** 0x01 ‖ left ‖ right for each pair of hashes. */
function nodeInputs(hashes: Uint8Array): readonly Uint8Array[] {
  const pairs = Math.floor(hashes.length / hashBytes / 2);
  return Array.from({ length: pairs }, (_, pair) => {
    const input = new Uint8Array(1 + 2 * hashBytes);
    input[0] = 1;
    input.set(hashes.subarray(pair * 2 * hashBytes, (pair + 1) * 2 * hashBytes), 1);
    return input;
  });
}

function digests(inputs: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(inputs.length * hashBytes);
  for (const [place, input] of inputs.entries()) sha256Into(input, all, place * hashBytes);
  return all;
}

type Form = 'latin1' | 'hex';

/** All leaves, and all nodes of each part's own tree and above. */
async function bare(form: Form): Promise<{ readonly ms: number; readonly count: number }> {
  let ms = 0;
  let count = 0;
  const timed = (inputs: readonly Uint8Array[]): void => {
    const from = performance.now();
    for (const input of inputs) hash('sha256', input, form);
    ms += performance.now() - from;
    count += inputs.length;
  };
  /** All nodes over these hashes. A last one without a sibling goes up as it is. */
  const reduce = (hashes: Uint8Array): Uint8Array => {
    let level = hashes;
    while (level.length > hashBytes) {
      const inputs = nodeInputs(level);
      timed(inputs);
      const above = digests(inputs);
      const isOdd = (level.length / hashBytes) % 2 === 1;
      level = isOdd ? Buffer.concat([above, level.subarray(-hashBytes)]) : above;
    }
    return level;
  };
  const tops: Uint8Array[] = [];
  for (let bundle = 0; bundle * tileWidth < head.size; bundle += bundlesAtOnce) {
    const inputs = await leafInputs(bundle);
    timed(inputs);
    tops.push(reduce(digests(inputs)));
  }
  const root = reduce(Buffer.concat(tops));
  if (Buffer.compare(root, head.root) !== 0) throw new Error('these were not the inputs');
  return { ms, count };
}

const verified: number[] = [];
const bareMs: Record<Form, number[]> = { latin1: [], hex: [] };
let hashCount = 0;
/** Of the check alone: what bare hashing is given takes room, too. */
let peakMegabytes = 0;
for (let run = 0; run < Number(times); run++) {
  verified.push(await verifyMs());
  if (run === 0) peakMegabytes = process.resourceUsage().maxRSS / 1000;
  for (const form of ['latin1', 'hex'] as const) {
    const { ms, count } = await bare(form);
    bareMs[form].push(ms);
    hashCount = count;
  }
}
console.log(JSON.stringify({ hashCount, verifyMs: verified, bareMs, peakMegabytes }));
