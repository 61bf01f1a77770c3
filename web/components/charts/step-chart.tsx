/**
 * A share at fixed days, as steps: each holds until the next day that is told. Beyond what is printed (`more than 90 %`) it is
 * a hatched field, and where nothing is told there is a gap. The days stand at equal distances: between them nothing is known.
 */
import type { Html } from '../../html.ts';
import type { Lang } from '../../locales/index.ts';
import {
  baselineOf,
  type ChartProps,
  ChartText,
  chartWidth,
  Drawing,
  filledWith,
  lineOf,
  rounded,
  Span,
} from './drawing.tsx';
import type { Extent } from './extent.ts';

export interface Step {
  /** Name of the day, short. */
  readonly label: string;
  /** The printed share, shown above the step where it is a number. */
  readonly value: string;
  /** In per cent. */
  readonly extent: Extent;
}

export interface StepChartProps extends ChartProps {
  readonly steps: readonly Step[];
  /** Names of the scale from 0 to 100 per cent. */
  readonly scale: readonly { readonly percent: number; readonly name: string }[];
  /** What the hatched field means; shown where there is one. */
  readonly bandKey: string;
  /** What a gap means; shown where there is one. */
  readonly gapKey: string;
}

const axis = 42;
const above = 18;
const plot = 120;

export const StepChart = ({ steps, scale, bandKey, gapKey, ...chart }: StepChartProps): Html => {
  const { lang, id } = chart;
  const width = (chartWidth - axis) / Math.max(1, steps.length);
  const place = (index: number): number => axis + index * width;
  const y = (percent: number): number => rounded(above + ((100 - percent) / 100) * plot);
  const keys = [
    ...(steps.some(({ extent }) => extent.kind === 'span') ? [{ name: bandKey, isBand: true }] : []),
    ...(steps.some(({ extent }) => extent.kind === 'untold') ? [{ name: gapKey, isBand: false }] : []),
  ];
  const bottom = above + plot + lineOf(lang);
  return (
    <Drawing {...chart} height={bottom + 4 + keys.length * lineOf(lang)}>
      {scale.map(({ percent, name }) => (
        <>
          <path class="chart-grid" d={gridOf(lang, y(percent))} />
          <ChartText lang={lang} class="chart-mark" side="end" at={axis - 6} y={y(percent) + 4}>
            {name}
          </ChartText>
        </>
      ))}
      {steps.map((step, index) => (
        <OneStep lang={lang} id={id} step={step} from={place(index)} to={place(index + 1)} y={y} />
      ))}
      <path class="chart-range" d={pathOf(lang, steps, place, y)} />
      {keys.map(({ name, isBand }, index) => (
        <>
          <Span
            lang={lang}
            class={isBand ? 'chart-band' : 'chart-untold'}
            fill={isBand ? filledWith(id, 'band') : undefined}
            from={1}
            to={23}
            y={bottom + 7 + index * lineOf(lang)}
            height={12}
          />
          <ChartText lang={lang} at={30} y={bottom + 3 + index * lineOf(lang) + baselineOf(lang)}>
            {name}
          </ChartText>
        </>
      ))}
    </Drawing>
  );
};

const gridOf = (lang: Lang, y: number): string =>
  lang === 'ur' ? `M0 ${y}H${chartWidth - axis}` : `M${axis} ${y}H${chartWidth}`;

interface OneStepProps {
  readonly lang: Lang;
  readonly id: string;
  readonly step: Step;
  readonly from: number;
  readonly to: number;
  readonly y: (percent: number) => number;
}

const OneStep = ({ lang, id, step: { label, value, extent }, from, to, y }: OneStepProps): Html => {
  const field = { lang, from, to };
  return (
    <>
      {extent.kind === 'span' ? (
        <Span
          {...field}
          class="chart-band"
          fill={filledWith(id, 'band')}
          y={y(extent.to)}
          height={rounded(y(extent.from) - y(extent.to))}
        />
      ) : null}
      {extent.kind === 'untold' ? (
        <Span {...field} class="chart-untold" from={from + 3} to={to - 3} y={y(100) + 2} height={plot - 4} />
      ) : null}
      {extent.kind === 'point' ? (
        <ChartText lang={lang} class="chart-mark chart-over" side="middle" at={(from + to) / 2} y={y(extent.at) - 6}>
          {value}
        </ChartText>
      ) : null}
      <ChartText
        lang={lang}
        class="chart-mark"
        side="middle"
        at={(from + to) / 2}
        y={above + plot + baselineOf(lang) + 1}
      >
        {label}
      </ChartText>
    </>
  );
};

/** Only from a number to a number: what lies in a band has no line. */
function pathOf(
  lang: Lang,
  steps: readonly Step[],
  place: (index: number) => number,
  y: (percent: number) => number,
): string {
  const x = (from: number): number => rounded(lang === 'ur' ? chartWidth - from : from);
  let isDrawn = false;
  return steps
    .map(({ extent }, index) => {
      const goesOn = isDrawn;
      isDrawn = extent.kind === 'point';
      if (extent.kind !== 'point') return '';
      const begin = goesOn ? `V${y(extent.at)}` : `M${x(place(index))} ${y(extent.at)}`;
      return `${begin}H${x(place(index + 1))}`;
    })
    .join('');
}
