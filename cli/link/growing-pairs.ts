/** Scored pairs as they come in, in memory that grows with them: sixteen bytes a pair. */
import type { ScoredPairs } from '@amanat/linking';

export interface GrowingPairs {
  add(left: number, right: number, score: number): void;
  pairs(): ScoredPairs;
}

const firstRoom = 2 ** 16;

export function growingPairs(): GrowingPairs {
  let left = new Int32Array(firstRoom);
  let right = new Int32Array(firstRoom);
  let score = new Float64Array(firstRoom);
  let used = 0;
  const grow = (): void => {
    const [oldLeft, oldRight, oldScore] = [left, right, score];
    left = new Int32Array(used * 2);
    right = new Int32Array(used * 2);
    score = new Float64Array(used * 2);
    left.set(oldLeft);
    right.set(oldRight);
    score.set(oldScore);
  };
  return {
    add(one, other, of) {
      if (used === left.length) grow();
      left[used] = one;
      right[used] = other;
      score[used] = of;
      used += 1;
    },
    pairs: () => ({ left: left.subarray(0, used), right: right.subarray(0, used), score: score.subarray(0, used) }),
  };
}
