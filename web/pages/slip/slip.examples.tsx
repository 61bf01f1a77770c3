import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { digits, type Lang } from '../../locales/index.ts';
import { FinishedPage, LodgedPage, type CodeView, type LodgedPageProps } from './lodged-page.tsx';
import { QuietSlipPage, SlipPage } from './slip-page.tsx';

const latinDigits = ['3141', '5926', '5358', '9793', '2384', '6264', '3383', '2742', '7310'];
const codeOf = (lang: Lang): CodeView => ({
  digits: latinDigits.map((group) => digits(lang, group)),
  latinDigits,
  letters: ['1V5H', '7K2M', '9QXR', '4TBN', '0WZ8', '42', '7310'],
});

const days = {
  en: { receivedOn: '22 November 2026', promisedUntil: '23 November 2026, 19:00' },
  ur: { receivedOn: '۲۲ نومبر، ۲۰۲۶', promisedUntil: '۲۳ نومبر، ۲۰۲۶، ۱۹:۰۰' },
} as const;

const lodged = (lang: Lang, changes: Partial<LodgedPageProps> = {}) => (
  <LodgedPage
    chrome={exampleChrome(lang, '/lodged')}
    code={codeOf(lang)}
    {...days[lang]}
    routing={['plain', 'watched']}
    outside={[]}
    sentAgain={false}
    cover="open"
    copy="offered"
    {...changes}
  />
);

/** Stands for a pattern: examples need no real one. */
const promise = { size: 9, path: 'M1 1h7v7h-7zM2 2v5h5v-5zM3 3h3v3h-3z' };

export const examples: readonly Example[] = [
  { name: 'lodged', show: (lang) => lodged(lang) },
  {
    name: 'lodged, waits, all done',
    show: (lang) =>
      lodged(lang, {
        routing: ['waits'],
        outside: [{ name: 'Example ombudsperson', contact: '000' }, { name: 'Example court' }],
        sentAgain: true,
        cover: 'kept',
        copy: 'taken',
      }),
  },
  { name: 'lodged, cover code wrong', show: (lang) => lodged(lang, { routing: ['up'], cover: 'form' }) },
  { name: 'finished', show: (lang) => <FinishedPage chrome={exampleChrome(lang, '/finished')} /> },
  ...(['a6', 'roll'] as const).map((form) => ({
    name: `slip ${form}`,
    show: (lang: Lang) => (
      <SlipPage
        chrome={{ ...exampleChrome(lang, '/slip'), training: form === 'roll' }}
        form={form}
        style={`/assets/slip-${form}.css`}
        code={codeOf(lang)}
        origin="record.example/kasur"
        {...days[lang]}
        promise={promise}
      />
    ),
  })),
  {
    name: 'slip quiet',
    show: (lang) => (
      <QuietSlipPage chrome={exampleChrome(lang, '/slip/quiet')} style="/assets/slip-quiet.css" code={codeOf(lang)} />
    ),
  },
];
