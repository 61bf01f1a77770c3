/**
 * What a chart may draw of a printed number: a point where a number is printed, a span where a band is, nothing where nothing
 * is told. A band is never drawn as if it were a number.
 */
import type { PrintedCount, PrintedShare, PrintedTime } from '@amanat/figures';

export type Extent =
  | { readonly kind: 'point'; readonly at: number }
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  /** At least so much; how much more is not known. */
  | { readonly kind: 'beyond'; readonly from: number }
  | { readonly kind: 'untold' };

const untold: Extent = { kind: 'untold' };
const point = (at: number): Extent => ({ kind: 'point', at });

const noToken = (): Error => new Error('a figure that is no token of a release');

/** `40`, `0-9`, `10-29` or `*`. */
export function extentOfCount(printed: PrintedCount): Extent {
  if (printed === '*') return untold;
  const [, from, to] = /^(\d+)(?:-(\d+))?$/u.exec(printed) ?? [];
  if (from === undefined) throw noToken();
  return to === undefined ? point(Number(from)) : { kind: 'span', from: Number(from), to: Number(to) };
}

const daysOf = { w: 7, m: 30.44 } as const;

/** In days: `9w`, `14m`, `>30m` or `?`. */
export function extentOfTime(printed: PrintedTime): Extent {
  if (printed === '?') return untold;
  const [, more, value, unit] = /^(>?)(\d+)([wm])$/u.exec(printed) ?? [];
  if (value === undefined) throw noToken();
  const days = Number(value) * daysOf[unit === 'w' ? 'w' : 'm'];
  return more === '>' ? { kind: 'beyond', from: days } : point(days);
}

/** In per cent: `85%`, `>90%`, `<10%` or `?`. */
export function extentOfShare(printed: PrintedShare): Extent {
  if (printed === '?') return untold;
  const [, side, value] = /^([<>]?)(\d+)%$/u.exec(printed) ?? [];
  if (value === undefined) throw noToken();
  if (side === '>') return { kind: 'span', from: Number(value), to: 100 };
  return side === '<' ? { kind: 'span', from: 0, to: Number(value) } : point(Number(value));
}

/** How far it reaches for certain or at most. */
export function endOf(extent: Extent): number {
  switch (extent.kind) {
    case 'point':
      return extent.at;
    case 'span':
      return extent.to;
    case 'beyond':
      return extent.from;
    case 'untold':
      return 0;
  }
}
