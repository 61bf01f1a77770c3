/** What was released, what was repaired and why, in plain words; and what does not hold of a release. */
import { parseDay, type Rejection, type ReleaseProblem, type ReleaseProblemCode, type Repair } from '@amanat/figures';
import type { Made } from './figures-release.ts';

/** Why rows counted nowhere. */
export const rejectionWords: Readonly<Record<Rejection, string>> = {
  'id-missing': 'no case_id',
  'start-missing': 'no day of start',
  'date-invalid':
    'a day that no calendar has, that is before 1947-08-14 or after 2200, or that is not written as 2026-06-30',
  'out-of-order': 'a stage earlier than one before it',
};

/** Exact numbers of the input are for whoever has the input. */
export function inJson({ release: { view, newRepairs, attacks, files }, read, truth, out, bundle }: Made) {
  const { id, kind, mark, repairs } = view.manifest;
  return {
    id,
    kind,
    ...(mark === undefined ? {} : { mark }),
    digest: view.digest,
    out,
    ...(bundle === undefined ? {} : { auditBundle: bundle }),
    files: [...files.keys()],
    earlier: view.manifest.earlier.length,
    attacks,
    repairs: repairs.length,
    newRepairs,
    input: {
      children: read.children.size,
      rejected: read.rejected,
      repeated: read.repeated,
      unknownOutcomeLines: read.unknownOutcomeLines,
      ignoredColumns: read.ignoredColumns,
    },
    recomputed: truth.recomputed,
    corrected: truth.corrected,
  };
}

export function inWords({ release, read, truth, out, bundle }: Made): string {
  const { view, newRepairs, attacks } = release;
  const { id, kind, mark, earlier, repairs, snapshot } = view.manifest;
  const lastDay = parseDay(snapshot) ?? 0;
  const rejected = Object.entries(rejectionWords)
    .map(([reason, words]) => ({ words, count: read.rejected[reasonOf(reason)] }))
    .filter(({ count }) => count > 0);
  return [
    `Released: ${id}, ${kind === 'monthly' ? 'with divisions and districts' : 'the whole only'}${mark === undefined ? '' : `, marked ${mark}`}.`,
    `  folder  ${out}`,
    `  digest  ${view.digest}`,
    ...(bundle === undefined ? [] : [`  bundle  ${bundle} (true counts: for auditors, never public)`]),
    `${counted(read.children.size, 'case-child', 'case-children')} read${read.repeated === 0 ? '' : `, ${counted(read.repeated, 'row')} that repeat another left out`}.`,
    ...(read.children.days.started.some((day) => day <= lastDay) ? [] : [`  None had begun by ${snapshot}.`]),
    ...rejected.map(({ words, count }) => `  ${counted(count, 'row')} counted nowhere: ${words}.`),
    ...(read.unknownOutcomeLines.length === 0
      ? []
      : [`  Outcomes that are not known, counted as "other": first on line ${read.unknownOutcomeLines.join(', ')}.`]),
    ...(read.ignoredColumns.length === 0 ? [] : [`  Columns that are not read: ${read.ignoredColumns.join(', ')}.`]),
    ...(truth.recomputed.length === 0
      ? []
      : [`True counts of ${counted(truth.recomputed.length, 'earlier release')} were counted again from this input.`]),
    ...(truth.corrected === 0
      ? []
      : [
          `  ${counted(truth.corrected, 'count')} must have been another when printed, so that what was true then is not known. An audit bundle kept beside the new one would tell it.`,
        ]),
    earlier.length === 0
      ? `Attacked${attacks === 1 ? '' : ` ${attacks} times`}, with no earlier release beside it; nothing of a single child was found.`
      : `Attacked together with ${counted(earlier.length, 'earlier release')}${attacks === 1 ? '' : `, ${attacks} times`}; nothing of a single child was found.`,
    newRepairs.length === 0
      ? 'Nothing had to be repaired.'
      : `${counted(newRepairs.length, 'repair')}, which ${newRepairs.length === 1 ? 'goes' : 'go'} on in every later release:`,
    ...newRepairs.map((repair) => `  ${repairInWords(repair)}`),
    ...(repairs.length === newRepairs.length
      ? []
      : [`Repairs of earlier releases that go on: ${repairs.length - newRepairs.length}.`]),
  ].join('\n');
}

const reasonOf = (reason: string): Rejection =>
  reason === 'id-missing' || reason === 'start-missing' || reason === 'date-invalid' ? reason : 'out-of-order';

const counted = (count: number, what: string, several = `${what}s`): string =>
  `${count} ${count === 1 ? what : several}`;

const repairKinds: Readonly<Record<Repair['kind'], string>> = {
  'wider-band': 'printed as a wider band',
  withheld: 'not printed',
  'merged-district': 'told only as part of its division',
};
const repairReasons: Readonly<Record<Repair['why'], string>> = {
  'part-follows': 'together with other printed numbers it would have given away a small count',
  'step-follows': 'together with an earlier release it would have given away a small change',
  attack: 'the attack on the release found that a small count or change follows',
};

export const repairInWords = ({ kind, what, why }: Pick<Repair, 'kind' | 'what' | 'why'>): string =>
  `${what.replaceAll('|', ', ')}: ${repairKinds[kind]}; ${repairReasons[why]}.`;

const problems: Readonly<Record<ReleaseProblemCode, string>> = {
  'release-file-missing': 'is not there',
  'release-file-unknown': 'is no part of the release',
  'not-well-formed': 'is not of the form that a release has: it was cut or changed',
  'digest-differs': 'has not the digest that the release gives it: it was changed',
  'csv-differs': 'does not say what its JSON says',
  'rows-differ': 'has not the rows that such a release has',
  'share-unfounded': 'has a share or a time that does not follow from the printed numbers',
  'sum-contradicts': 'has a total that its parts cannot have',
  'repair-missing': 'prints a number in another way than the rule, without a repair that says so',
  'earlier-differs': 'and this release do not fit: one of them is not as it was released',
  'earlier-order': 'does not name its earlier releases in order',
};

export const problemInWords = ({ code, file, what }: ReleaseProblem): string =>
  `${file} ${problems[code]}${what === undefined ? '' : ` (${what.replaceAll('|', ', ')})`}.`;
