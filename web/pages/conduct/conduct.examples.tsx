import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { ConductPage } from './conduct.tsx';

export const examples: readonly Example[] = [
  {
    name: 'to be accepted',
    show: (lang) => (
      <ConductPage chrome={exampleStaffChrome(lang, '/staff/conduct', { places: [] })} accepted={false} />
    ),
  },
  { name: 'accepted', show: (lang) => <ConductPage chrome={exampleStaffChrome(lang, '/staff/conduct')} accepted /> },
];
