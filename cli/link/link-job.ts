/** What `amanat link` was asked to do, once its options have been read. */
import type { ResultFiles } from './result-files.ts';

export interface LinkJob {
  readonly input: string;
  /** A second file: then only pairs of a row of the one and a row of the other. */
  readonly other: string | undefined;
  readonly output: string;
  readonly cluster: string | undefined;
  /** Only pairs of at least this score, in log2 odds. */
  readonly threshold: number | undefined;
  /** Only as many pairs that this share of them is expected to be right. */
  readonly leastPrecision: number | undefined;
  /** Whether each pair says what its score is made of. */
  readonly evidence: boolean;
  readonly files: ResultFiles;
  /** How far it is, for whoever waits. */
  tell(sentence: string): void;
}

/** What was found, for the one who asked. */
export interface LinkAnswer {
  readonly rows: number;
  readonly pairs: number;
  readonly clusters?: number;
  /** From which score on pairs were written. */
  readonly leastScore?: number;
}

/** Below these log2 odds (one in 4,096) nobody looks at a pair, but its rank may be measured. */
export const floorScore = -12;
