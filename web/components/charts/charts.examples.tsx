import type { Lang } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { BarChart } from './bar-chart.tsx';
import { extentOfCount, extentOfShare, extentOfTime } from './extent.ts';
import { RangeChart } from './range-chart.tsx';
import { StackedChart } from './stacked-chart.tsx';
import { StepChart } from './step-chart.tsx';

const words = {
  ur: {
    name: 'مثال',
    long: 'ایک لمبا نام جو پوری سطر لے',
    few: '۰ تا ۹',
    band: '۱۰ تا ۲۹',
    none: 'نہیں بتایا گیا',
    over: '۹۰ فیصد سے زیادہ',
  },
  en: {
    name: 'Example',
    long: 'A long name of something',
    few: '0–9',
    band: '10 to 29',
    none: 'not printed',
    over: 'more than 90 %',
  },
} as const;

const about = (lang: Lang, text: string): string => (lang === 'ur' ? `تقریباً ${text}` : `about ${text}`);
const head = (lang: Lang, id: string) => ({ lang, id, title: words[lang].name, desc: words[lang].long });

const marksOf = (lang: Lang) => [
  { days: 0, name: '0' },
  { days: 365, name: lang === 'ur' ? 'ایک سال' : '1 year' },
  { days: 730, name: lang === 'ur' ? '۲ سال' : '2 years' },
];

export const examples: readonly Example[] = [
  {
    name: 'bars: numbers, bands, a part, nothing',
    show: (lang) => (
      <BarChart
        {...head(lang, 'bars')}
        bars={[
          { label: words[lang].name, value: about(lang, '240'), extent: extentOfCount('240'), group: words[lang].long },
          { label: words[lang].long, value: about(lang, '90'), extent: extentOfCount('90'), isPart: true },
          { label: words[lang].long, value: words[lang].few, extent: extentOfCount('0-9') },
          { label: words[lang].name, value: words[lang].band, extent: extentOfCount('10-29'), group: words[lang].name },
          { label: words[lang].name, value: words[lang].none, extent: extentOfCount('*') },
        ]}
      />
    ),
  },
  {
    name: 'quartiles: reached, not reached, untold',
    show: (lang) => (
      <RangeChart
        {...head(lang, 'ranges')}
        marks={marksOf(lang)}
        ranges={[
          range(lang, '9w', '14m', '20m'),
          range(lang, '3w', '9w', '>30m'),
          range(lang, '9w', '>30m', '>30m'),
          range(lang, '>30m', '>30m', '>30m'),
          range(lang, '?', '?', '?'),
        ]}
      />
    ),
  },
  {
    name: 'steps: numbers between bands, and a gap',
    show: (lang) => (
      <StepChart
        {...head(lang, 'steps')}
        scale={[0, 50, 100].map((percent) => ({ percent, name: String(percent) }))}
        bandKey={words[lang].over}
        gapKey={words[lang].none}
        steps={['>90%', '85%', '60%', '35%', '20%', '<10%', '?'].map((token, index) => ({
          label: String(index + 1),
          value: token,
          extent: extentOfShare(token),
        }))}
      />
    ),
  },
  {
    name: 'parts of a whole: with a band, over a hundred, too few',
    show: (lang) => (
      <StackedChart
        {...head(lang, 'stacks')}
        stacks={[
          { label: words[lang].name, parts: partsOf(lang, ['20%', '<10%', '10%', '65%']) },
          { label: words[lang].long, parts: partsOf(lang, ['35%', '25%', '20%', '25%']) },
          { label: words[lang].name, parts: [], untold: words[lang].none },
        ]}
      />
    ),
  },
];

function range(lang: Lang, low: string, middle: string, high: string) {
  const [first, second, third] = [low, middle, high].map(extentOfTime);
  const none = { kind: 'untold' } as const;
  return { label: words[lang].long, value: middle, low: first ?? none, middle: second ?? none, high: third ?? none };
}

const looks = ['solid', 'dots', 'lines', 'empty'] as const;

function partsOf(lang: Lang, tokens: readonly string[]) {
  return looks.map((look, index) => {
    const token = tokens[index] ?? '?';
    return { label: words[lang].long, value: token, extent: extentOfShare(token), look };
  });
}
