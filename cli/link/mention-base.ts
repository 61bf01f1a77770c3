/**
 * The memory that the threads of a large comparison share. Keys are kept as 32-bit numbers: of ten million, some thousand meet by
 * chance, which costs a comparison each and nothing else. How often a thing occurs is counted in two hashed tables, of which the
 * lower count is nearer the truth.
 */
import type { FrequencyKind } from '@amanat/linking';
import type { MentionBytes } from './mention-file.ts';

type SharedInts = Uint32Array<SharedArrayBuffer>;

export interface MentionBase {
  /** One, or two that are compared with each other. */
  readonly files: readonly MentionBytes[];
  readonly rows: number;
  /** So many for each row, 0 for none. */
  readonly keys: SharedInts;
  readonly keysOfRow: number;
  /** 53 bits of each id, to find ids that stand twice. */
  readonly ids: Float64Array<SharedArrayBuffer>;
  readonly counts: SharedInts;
  /** Few enough rows that names alone are keys, of which too many would share one, and that what others say is asked of each pair. */
  readonly small: boolean;
}

const fewRows = 30_000;

/** As many as keep two different things apart nearly always, at four a mention. */
const countsPerRow = 16;
const fewestCounts = 2 ** 16;

export function newBase(files: readonly MentionBytes[], keysOfRow: number): MentionBase {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const counts = Math.max(fewestCounts, 2 ** Math.ceil(Math.log2(rows * countsPerRow + 1)));
  return {
    files,
    rows,
    keys: new Uint32Array(new SharedArrayBuffer(rows * keysOfRow * 4)),
    keysOfRow,
    ids: new Float64Array(new SharedArrayBuffer(rows * 8)),
    counts: new Uint32Array(new SharedArrayBuffer(counts * 4)),
    small: rows <= fewRows,
  };
}

/** Of a text, never 0. @source FNV-1a with the finish of MurmurHash3 */
export function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}

/** 53 bits. */
export const wideHashOf = (text: string): number => hashOf(text, 1) * 2 ** 21 + (hashOf(text, 2) >>> 11);

/** A seed for each kind, and from one number two places that have nothing to do with each other. */
const seedOf: Readonly<Record<FrequencyKind, number>> = { name: 3, phone: 4, device: 5, seal: 6, place: 7 };
const secondPlace = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 0;

export function count({ counts }: MentionBase, kind: FrequencyKind, key: string): void {
  const hash = hashOf(key, seedOf[kind]);
  const last = counts.length - 1;
  Atomics.add(counts, hash & last, 1);
  Atomics.add(counts, secondPlace(hash) & last, 1);
}

export function countOf({ counts }: MentionBase, kind: FrequencyKind, key: string): number {
  const hash = hashOf(key, seedOf[kind]);
  const last = counts.length - 1;
  return Math.min(counts[hash & last] ?? 0, counts[secondPlace(hash) & last] ?? 0);
}
