/** What a comparison found, in words: the field, the level it fell in, how much that weighs, and how common what agrees is. */
import type { EvidenceView } from '@amanat/casework';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import type { TagProps } from '../tag/tag.tsx';

type Words = ReturnType<typeof messages>['evidence'];

/** A level that the words lack is said to have none, rather than shown as a code. */
export function levelInWords(lang: Lang, { field, level }: Pick<EvidenceView, 'field' | 'level'>): string {
  const words = messages(lang).evidence;
  const levels: Readonly<Record<string, string>> = words.levels[field];
  return levels[level] ?? words.levelUnknown;
}

export const toneOf: Readonly<Record<keyof Words['weights'], NonNullable<TagProps['tone']>>> = {
  'strong-for': 'good',
  for: 'good',
  neutral: 'plain',
  against: 'part',
  'strong-against': 'late',
  missing: 'open',
};

/** `about 1 in 90 mentions`; nothing where it was not counted. */
export const oneInWords = (lang: Lang, { oneIn }: Pick<EvidenceView, 'oneIn'>): string | undefined =>
  oneIn === undefined || oneIn < 2 ? undefined : messages(lang).evidence.oneIn(formatNumber(lang, roundly(oneIn)));

/** Two digits say as much as anybody knows: 1 in 8,437 is 1 in 8,400. */
function roundly(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / unit) * unit;
}

export const fieldsInWords = (lang: Lang, evidence: readonly EvidenceView[]): string =>
  [...new Set(evidence.map(({ field }) => messages(lang).evidence.fields[field]))].join(lang === 'ur' ? '، ' : ', ');
