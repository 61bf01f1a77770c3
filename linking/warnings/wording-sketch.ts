/**
 * A sketch of a text by which two texts of one hand are found without keeping either: of every three words in a row, hashed in
 * several ways, the smallest value of each way (MinHash). Two sketches agree in as large a share of places as the texts share
 * of such triples. It tells nothing to whoever has it but whether a text that they have is the same.
 */
import { normalName } from '../names/normal-name.ts';

const places = 32;
const wordsInARow = 3;
/** Of fewer words anybody might write the same. */
const leastWords = 8;

/** 32 numbers below 65,536; `undefined`: too few words to tell. */
export function wordingSketch(text: string): readonly number[] | undefined {
  const words = normalName(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length < leastWords) return undefined;
  const least = Array.from({ length: places }, () => 0xffffffff);
  for (let at = 0; at + wordsInARow <= words.length; at++) {
    const hash = hashOf(words.slice(at, at + wordsInARow).join(' '));
    for (let place = 0; place < places; place++) {
      const value = mixed(hash, place);
      if (value < (least[place] ?? 0)) least[place] = value;
    }
  }
  // Half of each says the same, and is half as long.
  return least.map((value) => value & 0xffff);
}

/** From 0 (nothing in common) to 1. */
export const wordingLikeness = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, place) => value === other[place]).length / places;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Another hash for each place: the finish of MurmurHash3 over both. */
function mixed(hash: number, place: number): number {
  let value = hash ^ Math.imul(place + 1, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
