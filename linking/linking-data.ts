/** All learned tables that comparing mentions needs. Read once by a program (`read-data`), handed in as an argument. */
import type { Calibration } from './calibrate/score.ts';
import type { ComparisonTables } from './compare/compare-mentions.ts';
import { type Frequencies, frequenciesOfNames } from './compare/frequencies.ts';
import type { Weights } from './compare/weights.ts';
import type { Letters } from './names/letters.ts';
import { tokenSimilarity } from './names/token-similarity.ts';

export interface LinkingData {
  readonly letters: Letters;
  readonly weights: Weights;
  readonly calibration: Calibration;
}

/** So many pairs of tokens are remembered; then it begins anew. A million mentions have some 100,000 different ones. */
const mostRemembered = 500_000;

/** `frequencies`: of the base that is searched; without one, the table that came with the program. */
export function comparisonTables(data: LinkingData, frequencies: Frequencies = usualFrequencies): ComparisonTables {
  const known = new Map<string, number>();
  return {
    weights: data.weights,
    frequencies,
    similarity: (a, b) => {
      if (a === b) return 1;
      const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
      const found = known.get(pair);
      if (found !== undefined) return found;
      if (known.size >= mostRemembered) known.clear();
      const similarity = tokenSimilarity(a, b, data.letters);
      known.set(pair, similarity);
      return similarity;
    },
  };
}

const usualFrequencies = frequenciesOfNames(new Map());
