/** The calculator's sentences for a reader: in English with days, steps and states by name, in Urdu by their form. */
import { countingInEnglish } from './en/counting.ts';
import type { Lang } from './lang.ts';
import { countingInUrdu } from './ur/counting.ts';

/** `undefined`: a sentence of a form that has no Urdu, and is shown in English. */
export const countingInWords = (lang: Lang, sentence: string): string | undefined =>
  lang === 'en' ? countingInEnglish(sentence) : countingInUrdu(sentence);
