import { caseId } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { ExportNotAllowedPage, ExportPage } from './export-page.tsx';

const ofCase = caseId(new Uint8Array(17).fill(7));

export const examples: readonly Example[] = [
  {
    name: 'export of a case',
    show: (lang) => <ExportPage chrome={exampleStaffChrome(lang, '/staff/export')} caseId={ofCase} />,
  },
  {
    name: 'export of a list, with errors',
    show: (lang) => (
      <ExportPage
        chrome={exampleStaffChrome(lang, '/staff/export')}
        sent={{ recipient: 'age1example', purpose: undefined, mistakes: ['recipient', 'purpose'] }}
      />
    ),
  },
  {
    name: 'export not allowed',
    show: (lang) => <ExportNotAllowedPage chrome={exampleStaffChrome(lang, '/staff/export')} />,
  },
];
