import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { MePage, type MePageProps } from './me.tsx';

const factors: MePageProps['factors'] = {
  signInName: 'example.name',
  passphrase: true,
  totp: true,
  recoveryCodesLeft: 7,
  passkeys: [{ credentialId: 'AAAA', label: '2026-11-22', addedOn: '2026-11-22' }],
};

const sessions = (time: string): MePageProps['sessions'] => [
  { session: 'session_a', way: 'totp', isThisOne: true, started: time, lastUsed: time },
  { session: 'session_b', way: 'passkey', isThisOne: false, started: time, lastUsed: time },
];

export const examples: readonly Example[] = [
  {
    name: 'two sessions, a passkey',
    show: (lang) => (
      <MePage
        chrome={exampleStaffChrome(lang, '/staff/me')}
        factors={factors}
        sessions={sessions(lang === 'ur' ? '۲۲ نومبر' : '22 November')}
        changed
        mail={{ isOffered: true }}
        passkey={{ options: '{}' }}
      />
    ),
  },
  {
    name: 'wrong passphrase',
    show: (lang) => (
      <MePage
        chrome={exampleStaffChrome(lang, '/staff/me')}
        factors={{ ...factors, passkeys: [] }}
        sessions={sessions('1').slice(0, 1)}
        mistake={{ field: 'current', code: 'wrong' }}
        mail={{ isOffered: false }}
      />
    ),
  },
  {
    name: 'an address that took nothing',
    show: (lang) => (
      <MePage
        chrome={exampleStaffChrome(lang, '/staff/me')}
        factors={factors}
        sessions={sessions('1').slice(0, 1)}
        mail={{
          isOffered: true,
          address: 'name@office.example',
          language: 'ur',
          refusedOn: '2026-11-22',
          done: 'saved',
        }}
      />
    ),
  },
  {
    name: 'no address',
    show: (lang) => (
      <MePage
        chrome={exampleStaffChrome(lang, '/staff/me')}
        factors={factors}
        sessions={sessions('1').slice(0, 1)}
        mistake={{ field: 'address', code: 'not-an-address' }}
        mail={{ isOffered: true, typed: { address: 'name at office', language: 'en' } }}
      />
    ),
  },
];
