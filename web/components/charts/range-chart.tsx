/**
 * How long something takes: a line from the time in which a quarter is through to the time in which three quarters are, and a
 * dot at the half. Where that is not reached yet, the line runs on, dashed, to the edge.
 */
import type { Html } from '../../html.ts';
import type { Lang } from '../../locales/index.ts';
import { across, baselineOf, type ChartProps, ChartText, chartWidth, Drawing, lineOf } from './drawing.tsx';
import { endOf, type Extent } from './extent.ts';

export interface Range {
  readonly label: string;
  /** The printed middle in words. */
  readonly value: string;
  /** In days. */
  readonly low: Extent;
  readonly middle: Extent;
  readonly high: Extent;
}

export interface RangeChartProps extends ChartProps {
  readonly ranges: readonly Range[];
  /** Marks of the scale with their names, in days, ascending; those beyond the longest time but one, and those too close to another, are left out. */
  readonly marks: readonly { readonly days: number; readonly name: string }[];
}

const markHeight = 24;
/** Names of the scale closer than this would run into each other. */
const nameWidth = 72;
/** Room at both ends for a dot and for the names of the scale. */
const edge = 16;
const runsOn = 22;

export const RangeChart = ({ ranges, marks, ...chart }: RangeChartProps): Html => {
  const { lang } = chart;
  const rowHeight = lineOf(lang) + markHeight;
  const longest = Math.max(30, ...ranges.flatMap(({ low, middle, high }) => [low, middle, high].map(endOf)));
  const last = marks.findIndex(({ days }) => days >= longest);
  const shown = last < 0 ? marks : marks.slice(0, last + 1);
  const furthest = Math.max(longest, shown.at(-1)?.days ?? 0);
  const place = (days: number): number => edge + (days / furthest) * (chartWidth - 2 * edge - runsOn);
  const bottom = ranges.length * rowHeight + 4;
  return (
    <Drawing {...chart} height={bottom + lineOf(lang) + 2}>
      {apart(shown, place).map(({ days, name }) => (
        <>
          <path class="chart-grid" d={`M${across(lang, place(days))} 0V${bottom}`} />
          <ChartText lang={lang} class="chart-mark" side="middle" at={place(days)} y={bottom + baselineOf(lang) + 1}>
            {name}
          </ChartText>
        </>
      ))}
      {ranges.map((range, index) => (
        <OneRange lang={lang} range={range} top={index * rowHeight} place={place} />
      ))}
    </Drawing>
  );
};

/** Without those that would stand on one before them. */
function apart<Mark extends { readonly days: number }>(
  marks: readonly Mark[],
  place: (days: number) => number,
): readonly Mark[] {
  let last = Number.NEGATIVE_INFINITY;
  return marks.filter(({ days }) => {
    const isApart = place(days) - last >= nameWidth;
    if (isApart) last = place(days);
    return isApart;
  });
}

interface OneRangeProps {
  readonly lang: Lang;
  readonly range: Range;
  readonly top: number;
  readonly place: (days: number) => number;
}

const OneRange = ({ lang, range: { label, value, low, middle, high }, top, place }: OneRangeProps): Html => {
  const y = top + lineOf(lang) + 10;
  const x = (extent: Extent): number => across(lang, place(endOf(extent)));
  // What is known begins at the first of the three that is told.
  const begins = [low, middle, high].find(({ kind }) => kind !== 'untold');
  const isOpen = [low, middle, high].some(({ kind }) => kind === 'beyond');
  const ends = [high, middle, low].find(({ kind }) => kind === 'point') ?? begins;
  return (
    <g>
      <rect class="chart-clear" x="0" y={top} width={chartWidth} height={lineOf(lang)} />
      <ChartText lang={lang} at={0} y={top + baselineOf(lang)}>
        {label}
      </ChartText>
      <ChartText lang={lang} class="chart-value" side="end" at={chartWidth} y={top + baselineOf(lang)}>
        {value}
      </ChartText>
      {begins === undefined || ends === undefined ? (
        <path class="chart-untold" d={`M0 ${y}H${chartWidth}`} />
      ) : (
        <>
          <path class="chart-range" d={`M${x(begins)} ${y}H${x(ends)}`} />
          {isOpen ? <path class="chart-range chart-on" d={`M${x(ends)} ${y}H${across(lang, chartWidth)}`} /> : null}
          {[low, high].map((end) =>
            end.kind === 'point' ? <path class="chart-range" d={`M${x(end)} ${y - 5}V${y + 5}`} /> : null,
          )}
          {middle.kind === 'point' ? <circle class="chart-middle" cx={x(middle)} cy={y} r="6" /> : null}
        </>
      )}
    </g>
  );
};
