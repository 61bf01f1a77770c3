import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { LawListPage, LawStagePage } from './law-pages.tsx';
import { lawLetterIds, type LawRuleView, type LegalAidView } from './law-view.ts';
import { LawLetterPage } from './letter-page.tsx';

const inWords = (lang: Lang, en: string, ur: string) => ({ lang, text: lang === 'ur' ? ur : en });

const plainOf = (lang: Lang): LawRuleView => ({
  id: 'PK-CRPC-173-INTERIM',
  requiredStep: inWords(lang, 'Example', 'مثال'),
  owners: ['police-station'],
  limits: [{ kind: 'duty', words: inWords(lang, 'within three days', 'تین دن کے اندر'), reported: false }],
  missed: inWords(lang, 'Supervision by the court', 'عدالت کی نگرانی'),
  instrument: 'Code of Criminal Procedure 1898',
  section: '173(1) proviso',
  reported: false,
  confirmedText: Temporal.PlainDate.from('2026-01-15'),
});

/** Of a place that nobody has put into plain words: English on the Urdu page, marked. */
const reported: LawRuleView = {
  id: 'XX-EXAMPLE',
  requiredStep: { lang: 'en', text: 'Answer the request' },
  owners: [],
  limits: [
    {
      kind: 'target',
      words: { lang: 'en', text: 'within fourteen working days' },
      condition: { lang: 'en', text: 'an example' },
      reported: true,
    },
  ],
  instrument: 'Example Act 2018',
  section: '12(3)',
  reported: true,
};

const aid = (lang: Lang): LegalAidView => ({
  rules: [{ ...plainOf(lang), id: 'PK-LAJA-9', confirmedText: undefined }],
  bodies: [
    { name: lang === 'ur' ? 'مثال کا ادارہ' : 'Example body', contact: '000', isConfirmed: true },
    { name: lang === 'ur' ? 'مثال کا دوسرا ادارہ' : 'Another example body', isConfirmed: false },
  ],
});

export const examples: readonly Example[] = [
  {
    name: 'law, all parts',
    show: (lang) => (
      <LawListPage
        chrome={exampleChrome(lang, '/law')}
        isKnown
        letters={lawLetterIds}
        aid={aid(lang)}
        helpLines={[{ number: '000', name: lang === 'ur' ? 'مثال کی ہیلپ لائن' : 'Example line', confirmedOn: null }]}
      />
    ),
  },
  {
    name: 'law, of a place that nobody has read',
    show: (lang) => (
      <LawListPage
        chrome={exampleChrome(lang, '/law')}
        isKnown={false}
        letters={[]}
        aid={{ rules: [], bodies: [] }}
        helpLines={[]}
      />
    ),
  },
  {
    name: 'law, one part',
    show: (lang) => (
      <LawStagePage
        chrome={exampleChrome(lang, '/law/police-report')}
        view={{
          stage: 'police-report',
          owed: [plainOf(lang)],
          further: [reported],
          ways: [{ ...plainOf(lang), id: 'PK-CRPC-22A6', limits: [], owners: [] }],
          letters: ['transfer-investigation'],
        }}
        aid={aid(lang)}
        helpLines={[]}
      />
    ),
  },
  {
    name: 'law, one part without letters',
    show: (lang) => (
      <LawStagePage
        chrome={exampleChrome(lang, '/law/anonymity')}
        view={{ stage: 'anonymity', owed: [], further: [], ways: [], letters: [] }}
        aid={{ rules: [], bodies: [] }}
        helpLines={[]}
      />
    ),
  },
  ...lawLetterIds.map((letter) => ({
    name: `letter, ${letter}`,
    show: (lang: Lang) => (
      <LawLetterPage
        chrome={{ ...exampleChrome(lang, `/law/letters/${letter}`), training: letter === 'legal-aid' }}
        view={{ letter, rules: [plainOf(lang)], stages: ['report'] }}
      />
    ),
  })),
];
