/**
 * Parts of a whole at several times, one bar each, its parts named below with their printed shares. Parts differ by pattern,
 * not by colour alone. A part of which only a band is printed is hatched, and takes its place out of what the others leave.
 */
import type { Html } from '../../html.ts';
import type { Lang } from '../../locales/index.ts';
import { baselineOf, type ChartProps, ChartText, chartWidth, Drawing, filledWith, lineOf, Span } from './drawing.tsx';
import type { Extent } from './extent.ts';

/** `solid`, `dots` and `lines` are drawn; `empty` is what has not come to an end. */
export type PartLook = 'solid' | 'dots' | 'lines' | 'empty';

export interface Part {
  readonly label: string;
  readonly value: string;
  /** In per cent. */
  readonly extent: Extent;
  readonly look: PartLook;
}

export interface Stack {
  readonly label: string;
  /** In place of the bar, where too few are counted. */
  readonly untold?: string | undefined;
  readonly parts: readonly Part[];
}

export interface StackedChartProps extends ChartProps {
  readonly stacks: readonly Stack[];
}

const barHeight = 22;
const gap = 14;

const heightOf = (lang: Lang, { untold, parts }: Stack): number =>
  untold === undefined ? lineOf(lang) * (1 + parts.length) + barHeight + 4 + gap : lineOf(lang) * 2 + gap;

export const StackedChart = ({ stacks, ...chart }: StackedChartProps): Html => {
  const { lang, id } = chart;
  const tops = stacks.map((_, index) => stacks.slice(0, index).reduce((sum, stack) => sum + heightOf(lang, stack), 0));
  return (
    <Drawing {...chart} height={stacks.reduce((sum, stack) => sum + heightOf(lang, stack), 0)}>
      {stacks.map((stack, index) => (
        <OneStack lang={lang} id={id} stack={stack} top={tops[index] ?? 0} />
      ))}
    </Drawing>
  );
};

interface OneStackProps {
  readonly lang: Lang;
  readonly id: string;
  readonly stack: Stack;
  readonly top: number;
}

const OneStack = ({ lang, id, stack: { label, untold, parts }, top }: OneStackProps): Html => {
  const bar = top + lineOf(lang);
  const widths = widthsOf(parts);
  const begins = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  return (
    <g>
      <ChartText lang={lang} class="chart-group" at={0} y={top + baselineOf(lang)}>
        {label}
      </ChartText>
      {untold === undefined ? (
        parts.map((part, index) => {
          const from = 1 + (begins[index] ?? 0);
          const line = bar + barHeight + 4 + index * lineOf(lang);
          return (
            <>
              <Field
                lang={lang}
                id={id}
                part={part}
                from={from}
                to={from + (widths[index] ?? 0)}
                y={bar}
                height={barHeight}
              />
              <Field lang={lang} id={id} part={part} from={1} to={19} y={line + lineOf(lang) / 2 - 6} height={12} />
              <ChartText lang={lang} at={26} y={line + baselineOf(lang)}>
                {part.label}
              </ChartText>
              <ChartText lang={lang} class="chart-value" side="end" at={chartWidth} y={line + baselineOf(lang)}>
                {part.value}
              </ChartText>
            </>
          );
        })
      ) : (
        <ChartText lang={lang} at={0} y={bar + baselineOf(lang)}>
          {untold}
        </ChartText>
      )}
    </g>
  );
};

interface FieldProps extends Pick<OneStackProps, 'lang' | 'id'> {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
}

const fills = { dots: 'dots', lines: 'lines' } as const;

const Field = ({ lang, id, part: { extent, look }, ...place }: FieldProps): Html => {
  if (extent.kind === 'span')
    return <Span lang={lang} {...place} class={`chart-field chart-field-${look}`} fill={filledWith(id, 'band')} />;
  const fill = look === 'dots' || look === 'lines' ? filledWith(id, fills[look]) : undefined;
  return <Span lang={lang} {...place} class={`chart-field chart-field-${look}`} fill={fill} />;
};

/**
 * In units of the picture, all of its width together. Printed shares are rounded, so they may come to more or less than a
 * hundred; what they leave is shared among the parts in a band, of which each gets something.
 */
function widthsOf(parts: readonly Part[]): readonly number[] {
  const bands = parts.filter(({ extent }) => extent.kind === 'span').length;
  const known = parts.reduce((sum, { extent }) => sum + (extent.kind === 'point' ? extent.at : 0), 0);
  const each = bands === 0 ? 0 : Math.max(2, (100 - known) / bands);
  const all = known + each * bands;
  return parts.map(({ extent }) => {
    const share = extent.kind === 'point' ? extent.at : extent.kind === 'span' ? each : 0;
    return all === 0 ? 0 : (share / all) * (chartWidth - 2);
  });
}
