/** All learned tables that comparing mentions needs. Read once by a program (`read-data`), handed in as an argument. */
import type { Calibration } from './calibrate/score.ts';
import type { ComparisonTables } from './compare/compare-mentions.ts';
import { type Frequencies, usualFrequencies } from './compare/frequencies.ts';
import type { Weights } from './compare/weights.ts';
import type { Letters } from './names/letters.ts';
import { similarityCache } from './names/similarity-cache.ts';

export interface LinkingData {
  readonly letters: Letters;
  readonly weights: Weights;
  readonly calibration: Calibration;
}

/**
 * `frequencies`: of the base that is searched; without one, the table that came with the program. To be made once and kept: it
 * remembers which tokens it has compared.
 */
export function comparisonTables(data: LinkingData, frequencies: Frequencies = usualFrequencies): ComparisonTables {
  return { weights: data.weights, frequencies, similarity: similarityCache(data.letters) };
}
