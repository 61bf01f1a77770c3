/** Numbers as a reader of each language writes them: grouping, numerals, and big round sums in words of the country. */
import { digits, type Lang } from './lang.ts';

/** `1200` as `1,200` or `۱٬۲۰۰`. */
export function formatNumber(lang: Lang, value: number): string {
  const grouped = String(value).replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, lang === 'ur' ? '٬' : ',');
  return digits(lang, grouped);
}

interface Scale {
  readonly unit: number;
  readonly word: string;
}

const scales: Readonly<Record<Lang, readonly Scale[]>> = {
  ur: [
    { unit: 10_000_000, word: 'کروڑ' },
    { unit: 100_000, word: 'لاکھ' },
  ],
  en: [{ unit: 1_000_000, word: 'million' }],
};

/** A sum in words where it is round enough: `80 million` or `۸ کروڑ`; else {@link formatNumber}. */
export function formatAmount(lang: Lang, value: number): string {
  const scale = scales[lang].find(({ unit }) => value >= unit && (value * 10) % unit === 0);
  return scale === undefined ? formatNumber(lang, value) : `${formatNumber(lang, value / scale.unit)} ${scale.word}`;
}
