/** Why cases still open count: six that began together, three of them finished, and the average that leaves the others out. */
import { ChartText, chartWidth, Drawing, across, lineOf } from '../../components/charts/drawing.tsx';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';

const lines = [
  { weeks: 10, isOpen: false },
  { weeks: 20, isOpen: false },
  { weeks: 30, isOpen: false },
  { weeks: 40, isOpen: true },
  { weeks: 50, isOpen: true },
  { weeks: 60, isOpen: true },
] as const;

const begin = 8;
const rowHeight = 24;
const place = (weeks: number): number => begin + weeks * 3.6;

export const WaitingPicture = ({ lang }: { readonly lang: Lang }): Html => {
  const words = messages(lang).figures.method.openPicture;
  const top = lineOf(lang) + 6;
  const bottom = top + lines.length * rowHeight;
  const x = (weeks: number): number => across(lang, place(weeks));
  return (
    <Drawing lang={lang} id="waiting" title={words.title} desc={words.desc} height={bottom + lineOf(lang) + 8}>
      <path class="chart-untold" d={`M${x(20)} ${top - 4}V${bottom}`} />
      <ChartText lang={lang} class="chart-value" at={place(20) - 20} y={top - 10}>
        {words.average}
      </ChartText>
      <path class="chart-untold" d={`M${x(40)} ${top + rowHeight * 3}V${bottom + 4}`} />
      <ChartText lang={lang} class="chart-value" at={place(40) - 80} y={bottom + lineOf(lang)}>
        {words.half}
      </ChartText>
      {lines.map(({ weeks, isOpen }, index) => {
        const y = top + index * rowHeight + rowHeight / 2;
        return (
          <>
            <path class="chart-range" d={`M${x(0)} ${y}H${x(weeks)}`} />
            {isOpen ? (
              <path
                class="chart-range chart-on"
                d={`M${x(weeks)} ${y}H${across(lang, Math.min(chartWidth - 56, place(weeks + 8)))}`}
              />
            ) : (
              <circle class="chart-middle" cx={x(weeks)} cy={y} r="6" />
            )}
            <ChartText lang={lang} class="chart-mark" at={isOpen ? chartWidth - 50 : place(weeks) + 11} y={y + 4}>
              {isOpen ? words.open : `${words.finished}, ${words.weeks(formatNumber(lang, weeks))}`}
            </ChartText>
          </>
        );
      })}
    </Drawing>
  );
};
