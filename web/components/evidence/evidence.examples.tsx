import type { EvidenceView } from '@amanat/casework';
import type { Example } from '../example.ts';
import { Evidence } from './evidence.tsx';

export const exampleEvidence: readonly EvidenceView[] = [
  { field: 'device', level: 'possible-misreading', bits: 14, weight: 'strong-for', oneIn: 40_000 },
  { field: 'name', level: 'all-tokens-agree', bits: 6.2, weight: 'strong-for', oneIn: 843 },
  { field: 'place', level: 'near', bits: 2.1, weight: 'for' },
  { field: 'age', level: 'within-eight', bits: -0.4, weight: 'neutral' },
  { field: 'household', level: 'shared', bits: -2.2, weight: 'against' },
  { field: 'cnic', level: 'one-digit-off', bits: -5.5, weight: 'strong-against' },
  { field: 'father', level: 'missing', bits: 0, weight: 'missing' },
  { field: 'phone', level: 'missing', bits: 0, weight: 'missing' },
];

export const examples: readonly Example[] = [
  {
    name: 'for and against',
    show: (lang) => (
      <>
        <h2>{lang === 'ur' ? 'مثال' : 'Example'}</h2>
        <Evidence lang={lang} evidence={exampleEvidence} />
      </>
    ),
  },
  {
    name: 'nothing against',
    show: (lang) => (
      <>
        <h2>{lang === 'ur' ? 'مثال' : 'Example'}</h2>
        <Evidence lang={lang} evidence={exampleEvidence.slice(0, 2)} />
      </>
    ),
  },
];
