/** The frame in which examples of pages of staff are shown. */
import type { Lang } from '../../locales/index.ts';
import { exampleChrome } from '../page/example-chrome.ts';
import { type StaffChrome, staffPlaces } from './staff-page.tsx';

export const exampleStaffChrome = (
  lang: Lang,
  path: string,
  changes: Partial<Pick<StaffChrome, 'places' | 'alarms' | 'waitingCases'>> = {},
): StaffChrome => ({
  ...exampleChrome(lang, path),
  displayName: 'Case worker A',
  places: staffPlaces,
  alarms: 0,
  waitingCases: 0,
  ...changes,
});
