/**
 * What all charts share: one picture with its name and its description, places counted from the side on which reading begins,
 * and texts that keep the direction of their language. The box around is left-to-right whatever the page is: a picture that
 * inherits the other direction turns its texts over its marks.
 *
 * @source specs/public-statistics, section 5
 */
import type { Child, Html } from '../../html.ts';
import { directionOf, type Lang } from '../../locales/index.ts';

/** Units across every chart; on the narrowest telephone one unit is a little less than a pixel. */
export const chartWidth = 320;

/** Height of a line of text in units: Nastaliq hangs lower and stands higher. */
export const lineOf = (lang: Lang): number => (lang === 'ur' ? 30 : 20);
/** Where a text stands in its line, from the line's top. */
export const baselineOf = (lang: Lang): number => (lang === 'ur' ? 19 : 14);

/** What every chart is given. */
export interface ChartProps {
  readonly lang: Lang;
  /** Unique on the page. */
  readonly id: string;
  /** The picture's name. */
  readonly title: string;
  /** Says in words what it shows, with the printed numbers. */
  readonly desc: string;
}

export interface DrawingProps extends ChartProps {
  readonly height: number;
  readonly children: Child;
}

export const Drawing = ({ lang, id, title, desc, height, children }: DrawingProps): Html => (
  <div class="chart-box" dir="ltr">
    <svg
      class="chart"
      viewBox={`0 0 ${chartWidth} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      lang={lang}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      <Patterns id={id} />
      {children}
    </svg>
  </div>
);

/** `band`: not known more closely. The others tell parts of a whole apart without colour. */
export type Pattern = 'band' | 'dots' | 'lines';
export const filledWith = (id: string, pattern: Pattern): string => `url(#${id}-${pattern})`;

const Patterns = ({ id }: { readonly id: string }): Html => (
  <defs>
    <pattern id={`${id}-band`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="chart-ground" width="5" height="5" />
      <path class="chart-hatch" d="M1 0V5" />
    </pattern>
    <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="chart-ground" width="6" height="6" />
      <circle class="chart-dot" cx="3" cy="3" r="1.5" />
    </pattern>
    <pattern id={`${id}-lines`} width="4" height="4" patternUnits="userSpaceOnUse">
      <rect class="chart-ground" width="4" height="4" />
      <path class="chart-hatch" d="M0 2H4" />
    </pattern>
  </defs>
);

/** A place on the page for one that is counted from where reading begins. */
export const across = (lang: Lang, from: number): number => rounded(lang === 'ur' ? chartWidth - from : from);

export const rounded = (value: number): number => Math.round(value * 10) / 10;

export interface SpanProps {
  readonly lang: Lang;
  /** From where reading begins. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly class: string;
  readonly fill?: string | undefined;
}

/** A box from one place to another. One that would be too thin to be seen is as wide as a line. */
export const Span = ({ lang, from, to, y, height, class: name, fill }: SpanProps): Html => {
  const width = Math.max(1.5, rounded(to - from));
  return (
    <rect
      class={name}
      x={lang === 'ur' ? rounded(chartWidth - from - width) : rounded(from)}
      y={rounded(y)}
      width={width}
      height={height}
      fill={fill}
    />
  );
};

export interface ChartTextProps {
  readonly lang: Lang;
  /** From where reading begins. */
  readonly at: number;
  readonly y: number;
  /** Which end of the text stands there, as it is read. */
  readonly side?: 'start' | 'middle' | 'end' | undefined;
  readonly class?: string | undefined;
  readonly children: string;
}

export const ChartText = ({ lang, at, y, side = 'start', class: name, children }: ChartTextProps): Html => (
  <text class={name} x={across(lang, at)} y={rounded(y)} text-anchor={side} direction={directionOf(lang)}>
    {children}
  </text>
);
