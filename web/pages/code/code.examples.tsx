import { questionCodes } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { CodeFormPage } from './code-form-page.tsx';
import { KeptPage } from './kept-page.tsx';
import { answerField } from './record-form.ts';
import { RecordPage } from './record-page.tsx';

const receivedOn = '2026-01-02';
const promisedUntil = '2026-01-03T14:00:00Z';
const untilInWords = (lang: Lang): string => (lang === 'ur' ? '۳ جنوری، ۲۰۲۶، ۱۹:۰۰' : '3 January 2026, 19:00');
const long = 'مثال example '.repeat(80);

export const examples: readonly Example[] = [
  { name: 'code, empty', show: (lang) => <CodeFormPage chrome={exampleChrome(lang, '/code')} /> },
  {
    name: 'code, miscopied',
    show: (lang) => (
      <CodeFormPage
        chrome={exampleChrome(lang, '/code')}
        typed="3141 5926 5358 9793 2384 6264 3383 2742 7311"
        problem="code-check-digits"
      />
    ),
  },
  {
    name: 'code, unknown',
    show: (lang) => <CodeFormPage chrome={exampleChrome(lang, '/code')} problem="unknown-code" />,
  },
  {
    name: 'code, once more',
    show: (lang) => (
      <CodeFormPage
        chrome={exampleChrome(lang, '/code')}
        problem="session-over"
        waiting={[
          ['kind', 'message'],
          ['message', long],
        ]}
      />
    ),
  },
  {
    name: 'record without a step',
    show: (lang) => (
      <RecordPage
        chrome={exampleChrome(lang, '/record')}
        view={{ receivedOn, promise: { kind: 'waiting', promisedUntil }, questions: [], openings: [] }}
        promisedUntil={untilInWords(lang)}
        remedies="pakistan"
      />
    ),
  },
  {
    name: 'record with a step and every question',
    show: (lang) => (
      <RecordPage
        chrome={exampleChrome(lang, '/record')}
        view={{
          receivedOn,
          promise: { kind: 'in-log', promisedUntil, publishedOn: '2026-01-03', witnessedOn: '2026-01-03' },
          lastStep: { kind: 'step', step: 'acknowledged', on: '2026-01-05' },
          questions: questionCodes,
          openings: [
            {
              month: '2026-02',
              counts: [
                { by: 'police', count: 2 },
                { by: 'court', count: 1 },
              ],
            },
            { month: '2026-01', counts: [{ by: 'child-protection', count: 14 }] },
          ],
        }}
        promisedUntil={untilInWords(lang)}
        remedies="india"
      />
    ),
  },
  {
    name: 'record with a text that is too long',
    show: (lang) => (
      <RecordPage
        chrome={{ ...exampleChrome(lang, '/record'), insecureLan: true }}
        view={{
          receivedOn,
          promise: { kind: 'late', promisedUntil, publishedOn: '2026-01-05' },
          questions: ['need-interpreter'],
          openings: [],
        }}
        promisedUntil={untilInWords(lang)}
        remedies="none"
        typed={{
          kind: 'answer',
          question: 'need-interpreter',
          values: { [answerField('need-interpreter')]: [long] },
          mistakes: { [answerField('need-interpreter')]: 'tooLong' },
        }}
      />
    ),
  },
  {
    name: 'record whose promise was broken',
    show: (lang) => (
      <RecordPage
        chrome={exampleChrome(lang, '/record')}
        view={{ receivedOn, promise: { kind: 'missing', promisedUntil }, questions: [], openings: [] }}
        promisedUntil={untilInWords(lang)}
        remedies="none"
      />
    ),
  },
  { name: 'kept', show: (lang) => <KeptPage chrome={exampleChrome(lang, '/kept')} /> },
];
