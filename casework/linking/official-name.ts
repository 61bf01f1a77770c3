/**
 * Whom a complaint must be kept from is told in free words: often a rank or an office and no name. Only what reads like a name
 * is compared; two complaints that name "the SHO" are not about one person.
 */

/** Ranks, offices and places of work; with one of them it may be anybody of that office. */
const notOfAName =
  /(?<![\p{L}\p{M}])(?:sho|dsp|dpo|rpo|asp|ssp|sp|asi|si|io|moharrar|muharrar|police|station|thana|chowki|court|judge|office|officer|inspector|constable|nazim|chairman|doctor|hospital|school|the|all|anyone|everybody|ایس|ڈی|پی|او|اے|آئی|پولیس|تھانہ|تھانے|چوکی|عدالت|جج|دفتر|افسر|انسپکٹر|کانسٹیبل|محرر|ناظم|چیئرمین|ڈاکٹر|ہسپتال|اسکول|سب|کوئی)(?![\p{L}\p{M}])/iu;
const [leastWords, mostWords] = [2, 5];

/** `undefined` if it does not read like the name of one person. */
export function officialName(written: string): string | undefined {
  const text = written.trim();
  const words = text.split(/\s+/u);
  if (words.length < leastWords || words.length > mostWords) return undefined;
  if (!/^[\p{L}\p{M}\s.'’-]+$/u.test(text) || notOfAName.test(text)) return undefined;
  return text;
}
