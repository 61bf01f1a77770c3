import { countedClaim, rangedClaim } from '../claim/claim.examples.tsx';
import type { Example } from '../example.ts';
import { Compare } from './compare.tsx';

export const examples: readonly Example[] = (['stated', 'figures'] as const).map((why) => ({
  name: `two accounts, ${why}`,
  show: (lang) => (
    <>
      {/* The claims in their own places, to which the comparison leads. */}
      <p id="C1">C1</p>
      <p id="C2">C2</p>
      <h2>{lang === 'ur' ? 'دو بیان' : 'Two accounts'}</h2>
      <Compare
        lang={lang}
        id="tension-1"
        claims={[countedClaim(lang), rangedClaim(lang)]}
        topics={lang === 'ur' ? ['درخواستیں', 'نتیجہ'] : ['Complaints', 'Outcome']}
        why={why}
      />
    </>
  ),
}));
