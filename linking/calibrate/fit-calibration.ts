/** Fits how odds follow from bits (`score`) on pairs whose weights were fitted elsewhere: a line in log odds, two numbers. */
import { solve } from './solve.ts';

export interface JudgedBits {
  /** Bits of the evidence with those of the prior. */
  readonly bits: number;
  readonly same: boolean;
}

const steps = 25;

/** Newton's steps from slope 1 and shift 0. Needs pairs of both kinds whose bits overlap. */
export function fitCalibration(pairs: readonly JudgedBits[]): { readonly slope: number; readonly shift: number } {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(2);
    let [ss, sx, xx] = [1e-9, 0, 1e-9];
    for (const { bits, same } of pairs) {
      const likely = 1 / (1 + 2 ** -(slope * bits + shift));
      const miss = ((same ? 1 : 0) - likely) * Math.LN2;
      const bend = likely * (1 - likely) * Math.LN2 ** 2;
      gradient[0] = (gradient[0] ?? 0) + miss * bits;
      gradient[1] = (gradient[1] ?? 0) + miss;
      xx += bend * bits * bits;
      sx += bend * bits;
      ss += bend;
    }
    const [moveSlope = 0, moveShift = 0] = solve([Float64Array.of(xx, sx), Float64Array.of(sx, ss)], gradient);
    slope += Math.max(-0.3, Math.min(0.3, moveSlope));
    shift += Math.max(-1, Math.min(1, moveShift));
  }
  return { slope, shift };
}
