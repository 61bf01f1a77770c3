import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { AboutPage } from './about.tsx';

export const examples: readonly Example[] = [
  { name: 'whole', show: (lang) => <AboutPage chrome={exampleChrome(lang, '/about')} /> },
];
