import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { ProblemPage, type Problem } from './problem-page.tsx';

const problems: readonly Problem[] = [
  { code: 'not-found' },
  { code: 'not-understood' },
  { code: 'no-files' },
  { code: 'too-large', limitKib: 16 },
  { code: 'foreign-form' },
  { code: 'draft-gone' },
  { code: 'busy', waitSeconds: 45 },
  { code: 'intake-stopped' },
  { code: 'sealed' },
  { code: 'no-keys' },
  { code: 'keys-in-use' },
  { code: 'server-error' },
];

export const examples: readonly Example[] = problems.map((problem) => ({
  name: problem.code,
  show: (lang) => (
    <ProblemPage
      chrome={exampleChrome(lang, '/complaint')}
      problem={problem}
      helpLines={[{ number: '000', name: lang === 'ur' ? 'مثال کی ہیلپ لائن' : 'Example line', confirmedOn: null }]}
    />
  ),
}));
