import type { Example } from '../example.ts';
import { Mark } from '../page/mark.tsx';

// Every page of staff is shown inside this frame (`pages/staff-home`), so it is checked with each of them. An example of
// a component is put into a public page, and two frames do not fit into one document.
export const examples: readonly Example[] = [
  {
    name: 'the mark in the band',
    show: () => (
      <p>
        <Mark />
      </p>
    ),
  },
];
