/**
 * Words for how a case ended, as files of courts and offices have them. Data: a word that is missing here counts as `other` and
 * is told to whoever reads the file. A compromise between parties is no outcome, so no word of it stands here.
 *
 * @source law data, section 8; domain/steps/outcomes.ts for the names that the record has
 */
import { type OutcomeKind, outcomeKinds } from './outcome-kinds.ts';

/** The case goes on, here or before another court. */
const openWords = [
  '',
  'open',
  'pending',
  'none',
  'undecided',
  'under-trial',
  'under-investigation',
  'released-by-police',
  'absconding',
  'transferred',
  'joined',
  'زیر-سماعت',
  'زیرسماعت',
  'زیر-تفتیش',
] as const;

const wordsOf: Readonly<Record<OutcomeKind, readonly string[]>> = {
  convicted: ['conviction', 'convicted-of-lesser', 'guilty', 'sentenced', 'سزا', 'سزایاب'],
  acquitted: [
    'acquittal',
    'acquitted-after-evidence',
    'acquitted-early',
    'acquitted-on-appeal',
    'not-guilty',
    'بری',
    'بریت',
  ],
  discharged: ['discharge', 'ڈسچارج'],
  'juvenile-diversion': ['diversion', 'diverted'],
  'compounded-by-court': ['compounded'],
  'withdrawn-by-prosecutor': ['withdrawn', 'withdrawal', 'prosecution-withdrawn'],
  quashed: ['quashment', 'quashing'],
  'fir-cancelled': ['cancelled', 'canceled', 'cancellation', 'fir-canceled', 'اخراج', 'خارج'],
  untraced: ['untrace', 'عدم-پتہ'],
  abated: ['abatement', 'abate'],
  other: ['disposed', 'disposed-of', 'decided', 'ended', 'closed'],
};

const kinds: ReadonlyMap<string, OutcomeKind | 'open'> = new Map([
  ...openWords.map((word) => [word, 'open'] as const),
  ...outcomeKinds.flatMap((kind) => [kind, ...wordsOf[kind]].map((word) => [word, kind] as const)),
]);

/** `undefined` for a word that is not known. Case, spaces and underscores do not count. */
export const outcomeOfWord = (text: string): OutcomeKind | 'open' | undefined =>
  kinds.get(
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/gu, '-'),
  );
