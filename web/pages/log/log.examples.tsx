import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { LogPage } from './log-page.tsx';
import type { LogPageView } from './log-view.ts';

const at = (lang: Lang): string => (lang === 'ur' ? '۳ جنوری، ۲۰۲۶، ۱۹:۰۰' : '3 January 2026, 19:00');
const key = 'record.example/kasur+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const begun: LogPageView = {
  origin: 'record.example/kasur',
  state: 'begins',
  publishEvery: 900,
  logKeys: [key],
  witnesses: [],
  witnessesNeeded: 0,
  frozen: [],
};

export const examples: readonly Example[] = [
  { name: 'log that begins', show: (lang) => <LogPage chrome={exampleChrome(lang, '/log')} log={begun} /> },
  {
    name: 'log that goes on, with witnesses and a rotated key',
    show: (lang) => (
      <LogPage
        chrome={exampleChrome(lang, '/log')}
        log={{
          ...begun,
          state: 'goes-on',
          address: 'https://record.example/log',
          publishEvery: 45,
          published: { size: 70_016, at: at(lang) },
          logKeys: [key, key.replace('c74f20a3', '00000000')],
          promiseKey: key.replace('kasur', 'kasur/promise'),
          witnesses: [{ name: 'bar', signedAt: at(lang) }, { name: 'press' }],
          witnessesNeeded: 1,
        }}
      />
    ),
  },
  {
    name: 'log that waits for its witnesses',
    show: (lang) => (
      <LogPage
        chrome={exampleChrome(lang, '/log')}
        log={{ ...begun, state: 'waits-for-witnesses', witnesses: [{ name: 'bar' }], witnessesNeeded: 1 }}
      />
    ),
  },
  {
    name: 'log that was stopped, after a frozen one',
    show: (lang) => (
      <LogPage
        chrome={exampleChrome(lang, '/log')}
        log={{
          ...begun,
          state: 'stopped-smaller',
          haltCode: 'witness-ahead',
          published: { size: 64, at: at(lang) },
          logKeys: [],
          frozen: [
            { origin: 'old.example/kasur', size: 32, reason: 'Example: the key was on a machine that was lost' },
          ],
        }}
      />
    ),
  },
];
