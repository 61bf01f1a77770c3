import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { SealPage } from './seal-page.tsx';

export const examples: readonly Example[] = [
  { name: 'before sealing', show: (lang) => <SealPage chrome={exampleStaffChrome(lang, '/staff/seal')} /> },
];
