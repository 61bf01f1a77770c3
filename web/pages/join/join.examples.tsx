import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { JoinPage, JoinSetPage, RecoveryCodesPage } from './join.tsx';

export const examples: readonly Example[] = [
  { name: 'invitation', show: (lang) => <JoinPage chrome={exampleChrome(lang, '/join')} /> },
  {
    name: 'invitation that opens nothing',
    show: (lang) => <JoinPage chrome={exampleChrome(lang, '/join')} secret="abcde-fghjk" unknown />,
  },
  {
    name: 'set factors, with mistakes',
    show: (lang) => (
      <JoinSetPage
        chrome={exampleChrome(lang, '/join/set')}
        signInName="example.name"
        joinsAgain
        letters="ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567"
        pattern={{ size: 9, path: 'M4 4h1v1h-1z' }}
        mistake="too-short"
        problem={{ code: 'wrong-code' }}
        passkey={{ options: '{}' }}
      />
    ),
  },
  {
    name: 'recovery codes',
    show: (lang) => (
      <RecoveryCodesPage
        chrome={exampleStaffChrome(lang, '/staff/me/recovery-codes')}
        codes={['abcd-efgh-jkmn-pqrs', '0123-4567-89ab-cdef']}
      />
    ),
  },
];
