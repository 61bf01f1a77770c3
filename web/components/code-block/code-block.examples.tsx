import { digits } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { CodeBlock } from './code-block.tsx';

const groups = ['4821', '0937', '6612', '7704', '1298', '4300', '8125', '9903'];

export const examples: readonly Example[] = [
  {
    name: 'in the numerals of the page',
    show: (lang) => (
      <CodeBlock label={lang === 'ur' ? 'کوڈ' : 'Code'} groups={groups.map((group) => digits(lang, group))} />
    ),
  },
];
