/** Numbers and times in the words of the page's language. Times are those of the device's zone, and say so. */

const locale = (lang: string): string =>
  lang === 'ur' ? 'ur-PK-u-ca-gregory-nu-arabext' : 'en-GB-u-ca-gregory-nu-latn';

export const numberIn = (lang: string, value: number): string => new Intl.NumberFormat(locale(lang)).format(value);

export function timeIn(lang: string, epochMs: number): string {
  return new Intl.DateTimeFormat(locale(lang), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(epochMs);
}
