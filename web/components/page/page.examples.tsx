import type { Example } from '../example.ts';
import { Mark } from './mark.tsx';

// Every example is shown inside a page, so the frame is checked with each of them; this one shows what else it has.
export const examples: readonly Example[] = [
  {
    name: 'the mark',
    show: () => (
      <p>
        <Mark />
      </p>
    ),
  },
];
