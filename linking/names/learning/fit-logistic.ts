/** Weights that best tell pairs of one name from others: logistic regression by Newton's method, slightly held towards 0. */
import type { FeatureWeights } from '../letters.ts';

export interface LabelledFeatures {
  readonly features: readonly number[];
  readonly same: boolean;
}

const rounds = 25;
/** In units of a standard deviation of each feature. */
const heldBy = 1;

/** `samples` must hold both kinds. */
export function fitLogistic(samples: readonly LabelledFeatures[]): FeatureWeights {
  const count = samples[0]?.features.length ?? 0;
  const means = mean(samples.map(({ features }) => features));
  const spreads = mean(samples.map(({ features }) => features.map((value, at) => (value - (means[at] ?? 0)) ** 2))).map(
    (variance) => Math.sqrt(variance) || 1,
  );
  const scaled = samples.map(({ features, same }) => ({
    same,
    inputs: [1, ...features.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1))],
  }));
  let fitted: readonly number[] = Array.from({ length: count + 1 }, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    const slopes: number[] = fitted.map((weight, at) => (at === 0 ? 0 : -heldBy * weight));
    const curves = fitted.map((_, row) => fitted.map<number>((_, at) => (row === at && row > 0 ? heldBy : 0)));
    for (const { inputs, same } of scaled) {
      const sum = inputs.reduce((total, input, at) => total + input * (fitted[at] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-sum));
      for (const [row, input] of inputs.entries()) {
        slopes[row] = (slopes[row] ?? 0) + ((same ? 1 : 0) - chance) * input;
        const curve = curves[row] ?? [];
        for (const [at, other] of inputs.entries())
          curve[at] = (curve[at] ?? 0) + chance * (1 - chance) * input * other;
      }
    }
    const step = solved(curves, slopes);
    fitted = fitted.map((weight, at) => weight + (step[at] ?? 0));
  }
  const weights = means.map((_, at) => (fitted[at + 1] ?? 0) / (spreads[at] ?? 1));
  const bias = (fitted[0] ?? 0) - weights.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
  return { bias: toFour(bias), weights: weights.map(toFour) };
}

const toFour = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;

const mean = (rows: readonly (readonly number[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length);

/** Gauss and Jordan, without pivots: the matrix is symmetric and positive. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    const scale = pivot[at] ?? 1;
    for (const [other, row] of rows.entries()) {
      const factor = other === at ? 0 : (row[at] ?? 0) / scale;
      if (factor !== 0)
        for (const [column, value] of pivot.entries()) row[column] = (row[column] ?? 0) - factor * value;
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
