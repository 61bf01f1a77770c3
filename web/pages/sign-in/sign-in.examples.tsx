import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { SignInCodePage, SignInOffPage, SignInPage } from './sign-in-page.tsx';
import { TrainingPage } from './training-page.tsx';

export const examples: readonly Example[] = [
  { name: 'sign in', show: (lang) => <SignInPage chrome={exampleChrome(lang, '/sign-in')} /> },
  {
    name: 'sign in, slowed, with a passkey',
    show: (lang) => (
      <SignInPage
        chrome={exampleChrome(lang, '/sign-in')}
        name="example.name"
        problem={{ code: 'slowed', waitSeconds: 8 }}
        passkey={{ options: '{}' }}
      />
    ),
  },
  {
    name: 'one-time code that was used',
    show: (lang) => <SignInCodePage chrome={exampleChrome(lang, '/sign-in/code')} problem={{ code: 'used-code' }} />,
  },
  { name: 'signing in is off', show: (lang) => <SignInOffPage chrome={exampleChrome(lang, '/sign-in')} /> },
  { name: 'invented people', show: (lang) => <TrainingPage chrome={exampleChrome(lang, '/training')} /> },
];
