/**
 * Bars that lie, each under a line with its name and its printed number. What lies in a band is hatched, beyond what is
 * certain; what is not printed has an empty, dashed track.
 */
import type { Html } from '../../html.ts';
import type { Lang } from '../../locales/index.ts';
import { baselineOf, type ChartProps, ChartText, chartWidth, Drawing, filledWith, lineOf, Span } from './drawing.tsx';
import { endOf, type Extent } from './extent.ts';

export interface Bar {
  readonly label: string;
  /** The printed number in words. */
  readonly value: string;
  readonly extent: Extent;
  /** A part of the bar above it: thinner, and set in. */
  readonly isPart?: boolean | undefined;
  /** Stands above the first of several bars that belong together. */
  readonly group?: string | undefined;
}

export interface BarChartProps extends ChartProps {
  /** In the order in which they are to be read; never by size. */
  readonly bars: readonly Bar[];
}

const barHeight = 14;
const partHeight = 7;
const gap = 8;
const setIn = 14;
/** So that a narrow band beside large numbers is still seen as one. */
const leastBand = 6;

const heightOf = (lang: Lang, { isPart, group }: Bar): number =>
  (group === undefined ? 0 : lineOf(lang) + gap) + lineOf(lang) + (isPart === true ? partHeight : barHeight) + gap;

export const BarChart = ({ bars, ...chart }: BarChartProps): Html => {
  const { lang, id } = chart;
  const most = Math.max(1, ...bars.map(({ extent }) => endOf(extent)));
  const tops = bars.map((_, index) => bars.slice(0, index).reduce((sum, bar) => sum + heightOf(lang, bar), 0));
  const height = bars.reduce((sum, bar) => sum + heightOf(lang, bar), 0);
  return (
    <Drawing {...chart} height={height}>
      {bars.map((bar, index) => (
        <OneBar lang={lang} id={id} bar={bar} top={tops[index] ?? 0} unit={(chartWidth - 1 - leastBand) / most} />
      ))}
    </Drawing>
  );
};

interface OneBarProps {
  readonly lang: Lang;
  readonly id: string;
  readonly bar: Bar;
  readonly top: number;
  /** Units of the picture for one of what is counted. */
  readonly unit: number;
}

const OneBar = ({ lang, id, bar: { label, value, extent, isPart = false, group }, top, unit }: OneBarProps): Html => {
  const head = group === undefined ? 0 : lineOf(lang) + gap;
  const text = top + head + baselineOf(lang);
  const y = top + head + lineOf(lang);
  const height = isPart ? partHeight : barHeight;
  return (
    <g>
      {group === undefined ? null : (
        <>
          <ChartText lang={lang} class="chart-group" at={0} y={top + gap / 2 + baselineOf(lang)}>
            {group}
          </ChartText>
          <path class="chart-line" d={`M0 ${top + head - gap / 2}H${chartWidth}`} />
        </>
      )}
      <ChartText lang={lang} at={isPart ? setIn : 0} y={text}>
        {label}
      </ChartText>
      <ChartText lang={lang} class="chart-value" side="end" at={chartWidth} y={text}>
        {value}
      </ChartText>
      <Stretch lang={lang} id={id} extent={extent} y={y} height={height} unit={unit} isPart={isPart} />
    </g>
  );
};

interface StretchProps extends Pick<OneBarProps, 'lang' | 'id' | 'unit'> {
  readonly extent: Extent;
  readonly y: number;
  readonly height: number;
  readonly isPart: boolean;
}

const Stretch = ({ lang, id, extent, y, height, unit, isPart }: StretchProps): Html => {
  const place = { lang, y, height };
  switch (extent.kind) {
    case 'point':
      // Only what may be told exactly is ever a true zero.
      return extent.at === 0 ? (
        <></>
      ) : (
        <Span {...place} class={isPart ? 'chart-part' : 'chart-bar'} from={0} to={extent.at * unit} />
      );
    case 'span':
      return (
        <>
          {extent.from === 0 ? null : (
            <Span {...place} class={isPart ? 'chart-part' : 'chart-bar'} from={0} to={extent.from * unit} />
          )}
          <Span
            {...place}
            class="chart-band"
            fill={filledWith(id, 'band')}
            from={extent.from * unit}
            to={Math.max(extent.from * unit + leastBand, extent.to * unit)}
          />
        </>
      );
    case 'beyond':
    case 'untold':
      return <Span {...place} class="chart-untold" from={1} to={chartWidth - 1} />;
  }
};
