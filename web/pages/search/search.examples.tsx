import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { SearchNotAllowedPage, SearchPage, SearchStoppedPage, SearchTakenPage } from './search-pages.tsx';

const at = '/staff/search';

export const examples: readonly Example[] = [
  { name: 'search', show: (lang) => <SearchPage chrome={exampleStaffChrome(lang, at)} /> },
  {
    name: 'search, with errors',
    show: (lang) => (
      <SearchPage
        chrome={exampleStaffChrome(lang, at)}
        sent={{ kind: 'phone', typed: '35 000', purpose: undefined, mistakes: ['typed', 'purpose'] }}
      />
    ),
  },
  { name: 'search taken', show: (lang) => <SearchTakenPage chrome={exampleStaffChrome(lang, `${at}/taken`)} /> },
  { name: 'search stopped', show: (lang) => <SearchStoppedPage chrome={exampleStaffChrome(lang, `${at}/stopped`)} /> },
  { name: 'search not allowed', show: (lang) => <SearchNotAllowedPage chrome={exampleStaffChrome(lang, at)} /> },
];
