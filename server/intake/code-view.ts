/** The code and the promise's end as pages show them. */
import { type Code, formatCode } from '@amanat/sealing';
import { type CodeView, digits, formatDay, type Lang } from '@amanat/web';

export function codeView(code: Code, lang: Lang): CodeView {
  const groups = (as: Parameters<typeof formatCode>[1]): readonly string[] => formatCode(code, as).split(' ');
  return {
    digits: groups(lang === 'ur' ? 'urdu-digits' : 'digits'),
    latinDigits: groups('digits'),
    letters: groups('letters'),
  };
}

/** Day and minute in the jurisdiction: `23 November 2026, 19:00`. */
export function instantInWords(instant: string, lang: Lang, timeZone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${formatDay(lang, at.toPlainDate())}${lang === 'ur' ? '، ' : ', '}${digits(lang, time)}`;
}
