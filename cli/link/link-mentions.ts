/** Mentions of people in two scripts, compared as the server compares them, a million in one go. */
import { bitsFor, type Calibration, compareMentions, mostKeys, probabilityOf, score } from '@amanat/linking';
import { readLinkingData } from '@amanat/linking/read-data';
import type { CompareLimits } from './compare-rows.ts';
import { growingPairs } from './growing-pairs.ts';
import { TableRefused } from './input-table.ts';
import { floorScore, type LinkAnswer, type LinkJob } from './link-job.ts';
import { groupsOf, withOthers } from './mention-groups.ts';
import { mentionCrew } from './mention-crew.ts';
import { type MentionBase, newBase } from './mention-base.ts';
import { loadMentions, readId } from './mention-file.ts';
import { tablesOf } from './mention-work.ts';
import { postingLists } from './posting-lists.ts';
import { placeOfRow, preparer } from './prepare-rows.ts';
import { csvCell } from './result-files.ts';
import { leastScoreOf, writePairs } from './write-pairs.ts';

export async function linkMentions(job: LinkJob): Promise<LinkAnswer> {
  const files = [job.input, ...(job.other === undefined ? [] : [job.other])].map(loadMentions);
  const base = newBase(files, mostKeys);
  const { calibration } = readLinkingData();
  const found = growingPairs();
  const crew = await mentionCrew(base);
  try {
    await crew.key((rows) => job.tell(`${rows} of ${base.rows} rows are read.`));
    refuseIdsTwice(base);
    job.tell('Keys are put in order.');
    await crew.open(postingLists(base, mostOfKey), limitsFor(base, calibration));
    await crew.compare(
      (rows) => job.tell(`${rows} of ${base.rows} rows are compared.`),
      ({ left, right, bits }) => {
        for (let at = 0; at < bits.length; at += 1)
          found.add(left[at] ?? 0, right[at] ?? 0, score({ bits: bits[at] ?? 0 }, base.rows, calibration).odds);
      },
    );
  } finally {
    await crew.end();
  }
  const pairs = base.small ? withOthers(base, found.pairs(), calibration) : found.pairs();
  const leastScore = leastScoreOf(job, pairs.score);
  const idOf = idsOf(base);
  const evidence = job.evidence ? evidenceIn(base, calibration) : undefined;
  const written = writePairs(job, pairs, leastScore, idOf, evidence);
  if (job.cluster === undefined) return { rows: base.rows, pairs: written, leastScore };
  job.tell('Mentions are put together.');
  const groupOf = groupsOf(base, pairs);
  const file = job.files.open(job.cluster, 'id,cluster');
  for (const [row, group] of groupOf.entries()) file.line(`${csvCell(idOf(row))},${csvCell(idOf(group))}`);
  return { rows: base.rows, pairs: written, leastScore, clusters: new Set(groupOf).size };
}

/** What more mentions share tells nothing: with these many, each is looked at in a thousandth of a second. */
const mostOfKey = 300;
/** So many full comparisons take two cores half a minute. */
const mostComparisons = 3_000_000;

function limitsFor({ rows, small }: MentionBase, calibration: Calibration): CompareLimits {
  return {
    mostOfRow: Math.max(3, Math.min(100, Math.floor(mostComparisons / Math.max(1, rows)))),
    leastShared: small ? 0 : Math.log2(rows) - 2,
    leastBits: bitsFor(probabilityOf(small ? floorScore : floorScore / 2), rows, calibration),
  };
}

/** Equal 53 bits are looked at: ids that stand twice have them, and hardly any others. @throws TableRefused */
function refuseIdsTwice(base: MentionBase): void {
  const sorted = Float64Array.from(base.ids).toSorted();
  const twice = new Set(sorted.filter((id, at) => at > 0 && id === sorted[at - 1]));
  if (twice.size === 0) return;
  const idOf = idsOf(base);
  const known = new Set<string>();
  for (const [row, hash] of base.ids.entries()) {
    if (!twice.has(hash)) continue;
    const id = idOf(row);
    if (known.has(id)) throw new TableRefused(`Row ${row + 1} has an id that another row has too.`);
    known.add(id);
  }
}

const idsOf =
  (base: MentionBase) =>
  (row: number): string => {
    const [file, at] = placeOfRow(base, row);
    return file === undefined ? '' : readId(file, at);
  };

/**
 * `bits 12.30; name all-tokens-agree 9.10; father missing 0.00; …; alone 4.31; others 0.62`: the fields add up to the bits, of which
 * the base makes the score that the two have alone; with what the others of their group say it is the score of the pair.
 */
function evidenceIn(base: MentionBase, calibration: Calibration) {
  const { ofRow } = preparer(base);
  const tables = tablesOf(base);
  return (left: number, right: number, of: number): string => {
    const comparison = compareMentions(ofRow(left), ofRow(right), tables);
    const alone = score(comparison, base.rows, calibration).odds;
    return [
      `bits ${comparison.bits.toFixed(2)}`,
      ...comparison.evidence.map(({ field, level, bits }) => `${field} ${level} ${bits.toFixed(2)}`),
      `alone ${alone.toFixed(2)}`,
      `others ${(of - alone).toFixed(2)}`,
    ].join('; ');
  };
}
