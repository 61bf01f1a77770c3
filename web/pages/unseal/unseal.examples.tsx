import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { UnsealPage, type UnsealState } from './unseal-page.tsx';

const shown = (state: UnsealState) => (lang: Lang) => (
  <UnsealPage chrome={exampleChrome(lang, '/unseal')} state={state} />
);

export const examples: readonly Example[] = [
  { name: 'unseal, sealed', show: shown({ kind: 'sealed' }) },
  {
    name: 'unseal, wrong passphrase',
    show: shown({ kind: 'sealed', problem: { field: 'passphrase', code: 'does-not-open' } }),
  },
  {
    name: 'unseal, slowed',
    show: shown({ kind: 'sealed', problem: { field: 'passphrase', code: 'slowed', seconds: 16 } }),
  },
  { name: 'unseal, two shares typed', show: shown({ kind: 'sealed', gathered: { have: 2, threshold: 3 } }) },
  {
    name: 'unseal, share miscopied',
    show: shown({
      kind: 'sealed',
      gathered: { have: 1, threshold: 3 },
      problem: { field: 'share', code: 'share-miscopied' },
    }),
  },
  { name: 'unseal, no keys', show: shown({ kind: 'no-keys' }) },
  { name: 'unseal, unsealed', show: shown({ kind: 'unsealed' }) },
  { name: 'unseal, off', show: shown({ kind: 'off' }) },
];
