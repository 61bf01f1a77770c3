/** Mentions of people in two scripts, compared as the server compares them, a million in one go. */
import {
  type Calibration,
  compareMentions,
  type GroupedPair,
  groupMentions,
  mostKeys,
  probabilityOf,
  bitsFor,
  score,
  type ScoredPairs,
  usualGrouping,
} from '@amanat/linking';
import { readLinkingData } from '@amanat/linking/read-data';
import type { CompareLimits } from './compare-rows.ts';
import { growingPairs } from './growing-pairs.ts';
import { TableRefused } from './input-table.ts';
import { floorScore, type LinkAnswer, type LinkJob } from './link-job.ts';
import { mentionCrew } from './mention-crew.ts';
import { type MentionBase, newBase } from './mention-base.ts';
import { loadMentions, readMention } from './mention-file.ts';
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
    job.tell('Keys are sorted.');
    await crew.open(postingLists(base, mostOfKey), limitsFor(base.rows, calibration));
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
  const pairs = found.pairs();
  const leastScore = leastScoreOf(job, pairs.score);
  const idOf = idsOf(base);
  const written = writePairs(job, pairs, leastScore, idOf, job.evidence ? evidenceIn(base) : undefined);
  if (job.cluster === undefined) return { rows: base.rows, pairs: written, leastScore };
  job.tell('Mentions are put together.');
  return { rows: base.rows, pairs: written, leastScore, clusters: writeClusters(job.cluster, job, base, pairs, idOf) };
}

/** What more mentions share tells nothing: with these many, each is looked at in a thousandth of a second. */
const mostOfKey = 300;
/** So many full comparisons take two cores half a minute. */
const mostComparisons = 3_000_000;

function limitsFor(rows: number, calibration: Calibration): CompareLimits {
  const many = rows > 50_000;
  return {
    mostOfRow: Math.max(3, Math.min(100, Math.floor(mostComparisons / Math.max(1, rows)))),
    leastShared: many ? Math.log2(rows) - 2 : 0,
    leastBits: bitsFor(probabilityOf(many ? floorScore / 2 : floorScore), rows, calibration),
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
    return file === undefined ? '' : readMention(file, at).id;
  };

/** `name all-tokens-agree 9.10; father missing 0.00; …`: the numbers add up to the bits that the score is made of. */
function evidenceIn(base: MentionBase): (left: number, right: number) => string {
  const { ofRow } = preparer(base);
  const tables = tablesOf(base);
  return (left, right) => {
    const { evidence, bits } = compareMentions(ofRow(left), ofRow(right), tables);
    const lines = evidence.map((line) => `${line.field} ${line.level} ${line.bits.toFixed(2)}`);
    return [...lines, `bits ${bits.toFixed(2)}`].join('; ');
  };
}

/** Answers how many clusters there are. */
function writeClusters(
  path: string,
  job: LinkJob,
  base: MentionBase,
  pairs: ScoredPairs,
  idOf: (row: number) => string,
): number {
  const { ofRow } = preparer(base);
  const telling: GroupedPair[] = [];
  for (let at = 0; at < pairs.score.length; at += 1) {
    const odds = pairs.score[at] ?? floorScore;
    if (odds >= usualGrouping.absentOdds)
      telling.push({ a: String(pairs.left[at] ?? 0), b: String(pairs.right[at] ?? 0), odds });
  }
  const { groups } = groupMentions(telling, (row) => ofRow(Number(row)).cnic);
  const first = new Map(
    groups.flatMap(({ members }) => members.map((row) => [Number(row), Number(members[0])] as const)),
  );
  const file = job.files.open(path, 'id,cluster');
  for (let row = 0; row < base.rows; row += 1)
    file.line(`${csvCell(idOf(row))},${csvCell(idOf(first.get(row) ?? row))}`);
  return base.rows - first.size + groups.length;
}
