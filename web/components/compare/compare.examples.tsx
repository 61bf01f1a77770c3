import { countedClaim, rangedClaim } from '../claim/claim.examples.tsx';
import type { Example } from '../example.ts';
import { Compare } from './compare.tsx';

export const examples: readonly Example[] = [
  {
    name: 'two accounts',
    show: (lang) => <Compare lang={lang} id="tension-1" claims={[countedClaim(lang), rangedClaim(lang)]} />,
  },
];
