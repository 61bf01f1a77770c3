/** The calculator's sentences for a reader: in English as they were printed, in Urdu by their form. */
import type { Lang } from './lang.ts';
import { countingInUrdu } from './ur/counting.ts';

/** `undefined`: a sentence of a form that has no Urdu, and is shown in English. */
export const countingInWords = (lang: Lang, sentence: string): string | undefined =>
  lang === 'en' ? sentence : countingInUrdu(sentence);
