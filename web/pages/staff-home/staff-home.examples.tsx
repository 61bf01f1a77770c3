import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { StaffHomePage } from './staff-home.tsx';

export const examples: readonly Example[] = [
  {
    name: 'with alarms and cases that wait',
    show: (lang) => (
      <StaffHomePage
        maySeal
        dossierChanges={{ count: 2, since: '2026-01-02' }}
        chrome={exampleStaffChrome(lang, '/staff', { alarms: 120, waitingCases: 3 })}
        roles={[
          {
            role: 'case-worker',
            scope: 'office',
            office: lang === 'ur' ? 'مثال کا دفتر' : 'Example office',
            team: 'a',
          },
          { role: 'monitor', scope: 'all', office: lang === 'ur' ? 'مثال کا دفتر' : 'Example office' },
        ]}
      />
    ),
  },
  {
    name: 'without any role',
    show: (lang) => (
      <StaffHomePage chrome={exampleStaffChrome(lang, '/staff', { places: ['home', 'me'] })} roles={[]} />
    ),
  },
];
