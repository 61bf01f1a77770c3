/** The charts of the overview in words, one paragraph each, made from printed tokens alone. */
import { type IntervalId, intervals, wholeKey } from '../catalogue/catalogue.ts';
import { type Stage, stages } from '../children/stages.ts';
import type { PrintedCount, PrintedShare, PrintedTime } from '../publication/printed.ts';
import { few, intervalOf, roundedValue, withheld } from '../publication/printed-counts.ts';
import { unsaid } from '../publication/percentages.ts';
import { type ChartLanguage, chartLanguages, type ChartWords, chartWords } from './chart-words.ts';
import type { EndGroup, ReleaseManifest, ReleaseTables } from './release-view.ts';

type Told = Pick<ReleaseManifest, 'snapshot' | 'mark'>;

/** `charts.ur.txt` and `charts.en.txt`. */
export const chartFiles = (tables: ReleaseTables, told: Told): ReadonlyMap<string, string> =>
  new Map(chartLanguages.map((language) => [chartFileName(language), chartText(tables, told, chartWords[language])]));

export const chartFileName = (language: ChartLanguage): string => `charts.${language}.txt`;

function chartText(tables: ReleaseTables, { snapshot, mark }: Told, words: ChartWords): string {
  const head = [words.title(dayIn(snapshot, words)), ...(mark === undefined ? [] : [words.marks[mark]]), words.note];
  const parts = [way(tables, words), times(tables, words), ends(tables, words), stalled(tables, words)];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function way({ funnel }: ReleaseTables, words: ChartWords): string {
  const row = funnel.rows.find(({ place, year }) => place === wholeKey && year === 'all');
  const inWords = (stage: Stage): string => countIn(row?.counts[stage] ?? withheld, words);
  const counts: Readonly<Record<Stage, string>> = {
    started: inWords('started'),
    fir: inWords('fir'),
    arrest: inWords('arrest'),
    report: inWords('report'),
    charge: inWords('charge'),
    judgment: inWords('judgment'),
  };
  return `${words.wayTitle}\n${words.way(counts)}`;
}

function times({ times: { rows } }: ReleaseTables, words: ChartWords): string {
  const sentence = (interval: IntervalId): string => {
    const row = rows.find((each) => each.place === wholeKey && each.year === 'all' && each.interval === interval);
    const [q25 = '', median = '', q75 = ''] = [row?.q25, row?.median, row?.q75].map((time = unsaid) =>
      timeIn(time, words),
    );
    return words.quartiles(words.intervals[interval], q25, median, q75);
  };
  return [words.timesTitle, [words.timesNote, ...intervals.map(({ id }) => sentence(id))].join(' ')].join('\n');
}

function ends({ ends: { rows } }: ReleaseTables, words: ChartWords): string {
  const sentences = rows
    .filter(({ place, year }) => place === wholeKey && year === 'all')
    .map(({ horizon, shares }) => {
      const inWords = (group: EndGroup): string => shareIn(shares[group], words);
      return words.ends(horizon / 365, {
        convicted: inWords('convicted'),
        acquitted: inWords('acquitted'),
        'other-end': inWords('other-end'),
        open: inWords('open'),
      });
    });
  return [words.endsTitle, sentences.join(' ')].join('\n');
}

function stalled({ stalled: { quietDays, rows } }: ReleaseTables, words: ChartWords): string {
  const whole = rows.filter(({ place }) => place === wholeKey);
  const at = (wanted: Stage | 'all') => whole.find(({ stage }) => stage === wanted);
  const all = at('all');
  const count = (token: PrintedCount = withheld): string => countIn(token, words);
  const sentences = stages.map((stage) =>
    words.stalledAt(words.restingAfter[stage], count(at(stage)?.open), count(at(stage)?.stalled)),
  );
  return [
    words.stalledTitle,
    [words.stalledAll(count(all?.open), count(all?.stalled), String(quietDays)), ...sentences].join(' '),
  ].join('\n');
}

function countIn(token: PrintedCount, words: ChartWords): string {
  if (token === withheld) return words.withheld;
  const value = roundedValue(token);
  if (value !== undefined) return words.about(grouped(value));
  const { min, max } = intervalOf(token);
  return words.range(token === few ? '0' : grouped(min), grouped(max));
}

function timeIn(token: PrintedTime, words: ChartWords): string {
  const [, isMore, number, unit] = /^(>?)(\d+)([wm])$/.exec(token) ?? [];
  if (number === undefined) return words.notEnough;
  const time = unit === 'w' ? words.weeks(Number(number)) : words.monthsLong(Number(number));
  return isMore === '>' ? words.moreThan(time) : time;
}

function shareIn(token: PrintedShare, words: ChartWords): string {
  const [, sign, number] = /^([<>]?)(\d+)%$/.exec(token) ?? [];
  if (number === undefined) return words.notEnough;
  const share = words.percent(number);
  return sign === '>' ? words.moreThan(share) : sign === '<' ? words.lessThan(share) : share;
}

/** `12,340`, without the machine's own tables of languages: they change, and a release's bytes do not. */
const grouped = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

function dayIn(iso: string, words: ChartWords): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return words.day(String(Number(day)), words.months[Number(month) - 1] ?? '', year);
}
