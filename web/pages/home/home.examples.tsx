import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { HomePage } from './home.tsx';

export const examples: readonly Example[] = [
  {
    name: 'one line to call',
    show: (lang) => (
      <HomePage
        chrome={exampleChrome(lang, '')}
        helpLines={[{ number: '000', name: lang === 'ur' ? 'مثال کی ہیلپ لائن' : 'Example line', confirmedOn: null }]}
      />
    ),
  },
  {
    name: 'for training, on an open network',
    show: (lang) => (
      <HomePage chrome={{ ...exampleChrome(lang, ''), training: true, insecureLan: true }} helpLines={[]} />
    ),
  },
];
