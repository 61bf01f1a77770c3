/**
 * How well mentions of people find each other, by the truth of a file in the columns of `pk-mentions.csv`:
 *
 *     node --import @oxc-node/core/register bench/linking-mentions.ts DIR
 *
 * Weights are fitted to one half of the entities, by a seed, and what is reported is of the other half; for the whole file each pair
 * is scored by the weights of the half that it is not in. The letters are learned without any name that stands in the file. So nothing is
 * judged by what it learned from.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PreparedMention, type ScoredPairs, scriptOf } from '@amanat/linking';
import { fitHalf, type GroupedFile, groupedFile, oddsOf, scoredPairs } from './fitted-elsewhere.ts';
import type { Line } from './measuring.ts';
import { candidatesOf, type JudgedFile, judgedFile, truePairs } from './mention-base.ts';
import { equalNumber, nameInDistrict } from './mention-rivals.ts';
import { bCubed, harmonic, type PairQuality, pairQuality, type ScoredPair } from './pair-quality.ts';

/** @throws Error if the folder lacks the file or its truth */
export function mentionLines(dir: string): readonly Line[] {
  const file = judgedFile(dir);
  const fitted = [fitHalf(file, 0).weights, fitHalf(file, 1).weights];
  const alone = scoredPairs(file.candidates, oddsOf(file, file.candidates, fitted));
  const grouped = groupedFile(file, alone, fitted);
  const positives = truePairs(file.entities);
  const whole = pairQuality(judged(file, grouped.pairs), positives);
  return [
    ...[0, 1].map((half) => halfLine(file, fitted, half)),
    {
      what: 'pk-mentions whole, the two mentions alone: best F1 / AP / R@P95',
      measured: curve(pairQuality(judged(file, alone), positives)),
      wanted: '',
      beside: rivals(file, positives),
    },
    {
      what: 'pk-mentions whole, as a file is compared (others of a group speak too)',
      measured: curve(whole),
      wanted: '0.87 / 0.88 / 0.78',
      beside: '',
    },
    groupLine(file, grouped, positives),
    acrossLine(file, grouped),
    scriptLine(file, grouped, whole.precision95At),
    promiseLine(file, alone),
    keyLine(file, positives),
  ];
}

const two = (value: number): string => value.toFixed(3);
const curve = ({ bestF1, averagePrecision, recallAtPrecision95 }: PairQuality): string =>
  [bestF1, averagePrecision, recallAtPrecision95].map(two).join(' / ');

function judged({ entities }: JudgedFile, pairs: ScoredPairs): readonly ScoredPair[] {
  return Array.from(pairs.score, (score, at) => ({
    score,
    same: entities[pairs.left[at] ?? -1] === entities[pairs.right[at] ?? -2],
  }));
}

/** Only pairs and truth within the half that the weights have not seen. */
function halfLine(file: JudgedFile, fitted: Parameters<typeof oddsOf>[2], half: number): Line {
  const inside = file.candidates.filter(({ left, right }) => file.halves[left] === half && file.halves[right] === half);
  const pairs = scoredPairs(inside, oddsOf(file, inside, fitted));
  const grouped = groupedFile(file, pairs, fitted);
  const positives = truePairs(file.entities.filter((_, index) => file.halves[index] === half));
  return {
    what: `pk-mentions, half ${half + 1}, weights fitted to the other: alone, then with others`,
    measured: `${curve(pairQuality(judged(file, pairs), positives))}; ${curve(pairQuality(judged(file, grouped.pairs), positives))}`,
    wanted: '0.87 / 0.88 / 0.78',
    beside: '',
  };
}

function rivals({ rows, entities }: JudgedFile, positives: number): string {
  const byName = pairQuality(nameInDistrict(rows, entities), positives);
  const byNumber = pairQuality(equalNumber(rows, entities), positives);
  return `Jaro–Winkler in a district ${curve(byName)}; equal phone, card or device ${curve(byNumber)}`;
}

function groupLine({ rows, entities }: JudgedFile, { groupOf }: GroupedFile, positives: number): Line {
  const groups = rows.map((_, index) => String(groupOf[index]));
  const together = truePairs(groups);
  const right = truePairs(groups.map((group, index) => `${group}\t${entities[index]}`));
  const truth = new Map(entities.map((entity, index) => [String(index), entity]));
  const measured = harmonic(right / together, right / positives);
  return {
    what: 'grouped: pair F1 / B-cubed F1',
    measured: `${two(measured)} / ${two(bCubed(new Map(groups.map((group, index) => [String(index), group])), truth))}`,
    wanted: '0.89 / 0.96',
    beside: `pair precision ${two(right / together)}, recall ${two(right / positives)}`,
  };
}

/** The villages as they are written: a pair is across if its two keys differ. */
function acrossLine(file: JudgedFile, { pairs }: GroupedFile): Line {
  const across = (left: number, right: number): boolean =>
    file.prepared[left]?.place?.key !== file.prepared[right]?.place?.key;
  const all = judged(file, pairs).filter((_, at) => across(pairs.left[at] ?? 0, pairs.right[at] ?? 0));
  const quality = pairQuality(all, trueOf(file, across));
  return {
    what: 'links across villages: recall at a precision of 0.95 among them',
    measured: two(quality.recallAtPrecision95),
    wanted: '0.55',
    beside: `best F1 ${two(quality.bestF1)}`,
  };
}

/** Recall at the threshold at which the whole file is right in 95 of 100. */
function scriptLine(file: JudgedFile, { pairs }: GroupedFile, threshold: number): Line {
  const kinds = ['urdu-urdu', 'roman-urdu', 'roman-roman'];
  const recalls = kinds.map((kind) => {
    const ofKind = (left: number, right: number): boolean =>
      [scriptIn(file.prepared[left]), scriptIn(file.prepared[right])].toSorted().join('-') === kind;
    const found = judged(file, pairs).filter(
      ({ same, score }, at) => same && score >= threshold && ofKind(pairs.left[at] ?? 0, pairs.right[at] ?? 0),
    );
    return found.length / trueOf(file, ofKind);
  });
  return {
    what: 'recall at that threshold, Urdu–Urdu / Urdu–Roman / Roman–Roman',
    measured: recalls.map(two).join(' / '),
    wanted: 'within 0.05 of each other',
    beside: `${two(Math.max(...recalls) - Math.min(...recalls))} apart`,
  };
}

const scriptIn = (mention: PreparedMention | undefined): string =>
  scriptOf(mention?.names[0]?.tokens.at(-1)?.text ?? '');

/** Whether the share that is said to be wrong is the share that is wrong. */
function promiseLine(file: JudgedFile, pairs: ScoredPairs): Line {
  const bands = [0.5, 0.8, 0.95].map((from, index, all) => {
    const to = all[index + 1] ?? 1.01;
    const inside = judged(file, pairs)
      .map(({ score, same }) => ({ said: 1 / (1 + 2 ** -score), same }))
      .filter(({ said }) => said >= from && said < to);
    const said = inside.reduce((sum, pair) => sum + pair.said, 0) / inside.length;
    return `${two(said)} said, ${two(inside.filter(({ same }) => same).length / inside.length)} right of ${inside.length}`;
  });
  return { what: 'expected precision against what is right', measured: bands.join('; '), wanted: 'alike', beside: '' };
}

function keyLine(file: JudgedFile, positives: number): Line {
  const found = (pairs: JudgedFile['candidates']): string =>
    two(pairs.filter(({ left, right }) => file.entities[left] === file.entities[right]).length / positives);
  const stored = candidatesOf(file.prepared, false);
  const each = (pairs: JudgedFile['candidates']): string => (pairs.length / file.rows.length).toFixed(0);
  return {
    what: 'candidate recall by keys as a file is compared; by stored keys alone',
    measured: `${found(file.candidates)}; ${found(stored)}`,
    wanted: '0.97',
    beside: `${each(file.candidates)} and ${each(stored)} candidates a mention`,
  };
}

function trueOf({ entities }: JudgedFile, counts: (left: number, right: number) => boolean): number {
  const members = new Map<string, number[]>();
  for (const [index, entity] of entities.entries()) members.set(entity, [...(members.get(entity) ?? []), index]);
  let count = 0;
  for (const ids of members.values())
    for (const right of ids) for (const left of ids) if (left < right && counts(left, right)) count++;
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dir = process.argv[2] ?? '.';
  if (!existsSync(join(dir, 'pk-mentions.csv'))) {
    console.error('usage: linking-mentions.ts DIR, with pk-mentions.csv and pk-mentions.truth.csv in it');
    process.exit(2);
  }
  console.log('| what | measured | wanted | beside it |\n|---|---|---|---|');
  for (const { what, measured, wanted, beside } of mentionLines(dir))
    console.log(`| ${what} | ${measured} | ${wanted} | ${beside} |`);
}
