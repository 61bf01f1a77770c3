/**
 * What is printed, in words of the reader's language. Nothing is worked out here: a token has one wording, in tables, charts and
 * descriptions alike.
 */
import type { PrintedCount, PrintedPercentage, PrintedShare, PrintedTime } from '@amanat/figures';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';

const noToken = (): Error => new Error('a figure that is no token of a release');

/** `0-9`, `40`, `10-29`, `*`. */
export function countInWords(lang: Lang, printed: PrintedCount): string {
  const words = messages(lang).figures.printed;
  if (printed === '*') return words.notPrinted;
  if (printed === '0-9') return words.few;
  const [, from, to] = /^(\d+)(?:-(\d+))?$/u.exec(printed) ?? [];
  if (from === undefined) throw noToken();
  const shown = formatNumber(lang, Number(from));
  return to === undefined ? words.about(shown) : words.band(shown, formatNumber(lang, Number(to)));
}

/** `9w`, `14m`, `>30m`, `?`. */
export function timeInWords(lang: Lang, printed: PrintedTime): string {
  const words = messages(lang).figures.printed;
  if (printed === '?') return words.notEnough;
  const [, more, value, unit] = /^(>?)(\d+)([wm])$/u.exec(printed) ?? [];
  if (value === undefined) throw noToken();
  const count = Number(value);
  if (count === 0) return words.underAWeek;
  const time = (unit === 'w' ? words.weeks : words.months)(count, formatNumber(lang, count));
  return more === '>' ? words.moreThan(time) : time;
}

/** `85%`, `~70%`, `>90%`, `<10%`, `?`. */
export function shareInWords(lang: Lang, printed: PrintedShare | PrintedPercentage): string {
  const words = messages(lang).figures.printed;
  if (printed === '?') return words.notEnough;
  const [, side, value] = /^([<>~]?)(\d+)%$/u.exec(printed) ?? [];
  if (value === undefined) throw noToken();
  const shown = formatNumber(lang, Number(value));
  if (side === '>') return words.moreThanPercent(shown);
  if (side === '<') return words.lessThanPercent(shown);
  return side === '~' ? words.about(words.percent(shown)) : words.percent(shown);
}
