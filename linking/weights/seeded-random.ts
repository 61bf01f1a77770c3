/** Numbers that look drawn and are the same in every run: what is learned from samples can be learned again, to the last digit. */

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** @source Mulberry32, Tommy Ettinger 2017 (public domain); not for secrets */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
