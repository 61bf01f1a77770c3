/** The file of pairs: `id1,id2,score`, in the order of the rows, the earlier row first. */
import { scoreForPrecision, type ScoredPairs } from '@amanat/linking';
import { floorScore, type LinkJob } from './link-job.ts';
import { csvCell } from './result-files.ts';

/** The higher of what was asked for, if anything was. */
export function leastScoreOf(
  { threshold, leastPrecision }: Pick<LinkJob, 'threshold' | 'leastPrecision'>,
  scores: Iterable<number>,
): number {
  const byPrecision = leastPrecision === undefined ? floorScore : scoreForPrecision(scores, leastPrecision);
  return Math.max(threshold ?? floorScore, byPrecision);
}

/** `evidence`: what the score of a pair is made of, where that was asked for. Answers how many were written. */
export function writePairs(
  { files, output }: LinkJob,
  { left, right, score }: ScoredPairs,
  leastScore: number,
  idOf: (row: number) => string,
  evidence?: (left: number, right: number, score: number) => string,
): number {
  const file = files.open(output, evidence === undefined ? 'id1,id2,score' : 'id1,id2,score,evidence');
  let written = 0;
  for (let at = 0; at < score.length; at += 1) {
    const of = score[at] ?? floorScore;
    if (of < leastScore) continue;
    const [one, other] = [left[at] ?? 0, right[at] ?? 0];
    const pair = `${csvCell(idOf(one))},${csvCell(idOf(other))},${of.toFixed(4)}`;
    file.line(evidence === undefined ? pair : `${pair},${csvCell(evidence(one, other, of))}`);
    written += 1;
  }
  return written;
}
