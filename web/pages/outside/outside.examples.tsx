import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { OutsidePage } from './outside-page.tsx';

export const examples: readonly Example[] = [
  {
    name: 'two bodies, one confirmed',
    show: (lang) => (
      <OutsidePage
        chrome={exampleChrome(lang, '/outside')}
        bodies={[
          { name: lang === 'ur' ? 'مثال کا ادارہ' : 'Example body', contact: '000', isConfirmed: true },
          { name: lang === 'ur' ? 'مثال کا دوسرا ادارہ' : 'Another example body', isConfirmed: false },
        ]}
        remedies="pakistan"
      />
    ),
  },
  {
    name: 'no body',
    show: (lang) => <OutsidePage chrome={exampleChrome(lang, '/outside')} bodies={[]} remedies="none" />,
  },
];
