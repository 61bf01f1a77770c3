/** Invented suggestions for the examples of pages: in two scripts, with much against them, decided, withdrawn. */
import type { LinkView, SubjectView, SuggestionView } from '@amanat/casework';
import { caseId } from '@amanat/domain';
import { exampleEvidence } from '../../components/evidence/evidence.examples.tsx';

export const exampleCase = (number: number) => caseId(new Uint8Array(17).fill(number));
export const exampleLink = (number: number): string => `link_${String(number).padStart(26, '0')}`;

export const exampleSubject = (number: number, more: Partial<SubjectView> = {}): SubjectView => ({
  subject: `subject_${String(number).padStart(26, '0')}`,
  of: { kind: 'case', caseId: exampleCase(number), district: number > 6 ? 'pk-pb-okara' : 'pk-pb-kasur' },
  what: 'person',
  ref: 'accused-1',
  ...more,
});

const ofRegister: Partial<SubjectView> = { of: { kind: 'register', register: 'police-fir' } };

export const exampleSuggestion: SuggestionView = {
  link: exampleLink(1),
  left: exampleSubject(7),
  right: exampleSubject(3, { ref: 'accused-2' }),
  evidence: exampleEvidence,
  wrongOfTen: 2.4,
  others: [
    { link: exampleLink(2), subject: exampleSubject(5, { ref: 'witness-1' }), kind: 'household' },
    { link: exampleLink(3), subject: exampleSubject(9), kind: 'namesake' },
  ],
  foundOn: '2026-11-20',
  basis: '0'.repeat(64),
  mayDecide: true,
  isOpened: false,
};

export const exampleOfRegister: SuggestionView = {
  ...exampleSuggestion,
  link: exampleLink(4),
  right: exampleSubject(11, ofRegister),
  evidence: exampleEvidence.filter(({ weight }) => weight === 'strong-for' || weight === 'missing'),
  wrongOfTen: 0.2,
  others: [],
  mayDecide: false,
};

export const exampleOpened: SuggestionView = {
  ...exampleSuggestion,
  left: exampleSubject(7, {
    written: {
      name: 'مثال احمد عرف ننھا',
      age: 31,
      phones: ['0300 0000001', '0300 0000002'],
      cnic: '00000-***000*-1',
      devices: ['TRAINING-8VCW-0001'],
      seals: [],
      place: 'چک نمبر ۲۲۲ ر ب',
      district: 'اوکاڑہ',
    },
  }),
  right: exampleSubject(3, {
    ref: 'accused-2',
    written: {
      name: 'Misal Ahmad, with a name that goes on and on as names in registers do',
      father: 'Misal Khan',
      phones: ['03000000002'],
      cnic: '00000-***000*-2',
      devices: ['TRAINING-BVCW-0001'],
      seals: [],
      place: 'Chak 222',
      district: 'Kasur',
    },
  }),
  evidence: [
    ...exampleEvidence.filter(({ field }) => field !== 'phone'),
    { field: 'phone', level: 'same', bits: 9, weight: 'strong-for', oneIn: 12_000, left: 1, right: 0 },
  ],
  isOpened: true,
};

export const exampleDecided: LinkView = {
  link: exampleLink(1),
  state: 'same',
  byName: 'Monitor',
  grounds: ['paper-compared', 'said-by-family'],
  onDay: '2026-11-21',
  history: [
    { what: 'not-same', onDay: '2026-11-18', byName: 'Case worker A', grounds: ['namesake'] },
    { what: 'withdrawn', onDay: '2026-11-19', byName: 'Case worker A', grounds: ['new-information'] },
    { what: 'same', onDay: '2026-11-21', byName: 'Monitor', grounds: ['paper-compared', 'said-by-family'] },
    { what: 'contact-asked', onDay: '2026-11-21', byName: 'Monitor', grounds: [] },
  ],
};

export const exampleEnded: LinkView = {
  ...exampleDecided,
  state: 'withdrawn',
  withdrawalGround: 'person-cleared',
  history: [...exampleDecided.history, { what: 'withdrawn', onDay: '2026-11-22', grounds: ['person-cleared'] }],
};
