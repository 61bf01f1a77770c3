import { caseId, erasureId, personId } from '@amanat/domain';
import type { SeenErasure } from '@amanat/casework';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { ErasurePage } from './erasure-page.tsx';
import { ErasuresPage } from './erasures-page.tsx';
import { ProposeErasurePage } from './propose-erasure-page.tsx';

const bytes = (number: number): Uint8Array => new Uint8Array(17).fill(number);
const ofCase = caseId(bytes(7));
const person = (lang: Lang, letter: string): string => `${lang === 'ur' ? 'نگران' : 'Monitor'} ${letter}`;

const proposed = (lang: Lang): SeenErasure => ({
  erasure: erasureId(bytes(9)),
  caseId: ofCase,
  part: 'child',
  rule: 'data-subject-asks',
  state: 'proposed',
  dueOn: '2026-01-02',
  proposedOn: '2026-01-02',
  proposedBy: person(lang, lang === 'ur' ? 'الف' : 'A'),
  agreedBy: [],
  movedOn: '2026-01-02',
  mayAnswer: true,
});
const due = (lang: Lang): SeenErasure => {
  const { proposedBy: _nobody, ...rest } = proposed(lang);
  return { ...rest, part: 'reporter', rule: 'reporter-after-five-years', agreedBy: [person(lang, '1')] };
};
const done = (lang: Lang): SeenErasure => ({
  ...due(lang),
  state: 'done',
  agreedBy: [person(lang, '1'), person(lang, '2')],
  mayAnswer: false,
  gone: { parts: ['child', 'reporter'], texts: 4 },
});
const refused = (lang: Lang): SeenErasure => ({
  ...proposed(lang),
  state: 'refused',
  refusedBy: person(lang, '2'),
  mayAnswer: false,
});
const ofPerson = (lang: Lang): SeenErasure => ({
  ...proposed(lang),
  part: 'people',
  who: { ref: 'accused-2', enteredOn: '2026-01-01' },
});
const people = { part: 'people', person: personId(bytes(3)) } as const;
const at = '/staff/erasures';

export const examples: readonly Example[] = [
  {
    name: 'erasures, none',
    show: (lang) => (
      <ErasuresPage chrome={exampleStaffChrome(lang, at)} erasures={[]} due={{ due: [] }} isFurther={false} />
    ),
  },
  {
    name: 'erasures: due, waiting and settled',
    show: (lang) => (
      <ErasuresPage
        chrome={exampleStaffChrome(lang, at)}
        erasures={[ofPerson(lang), { ...due(lang), state: 'begun' }, done(lang), refused(lang)]}
        due={{
          due: [
            {
              caseId: ofCase,
              part: 'reporter',
              rule: 'reporter-after-five-years',
              lodgedOn: '2021-01-02',
              dueOn: '2026-01-02',
            },
          ],
          next: { recordedOn: '2021-01-02', caseId: ofCase },
        }}
        isFurther
      />
    ),
  },
  {
    name: 'an erasure to be agreed to',
    show: (lang) => <ErasurePage chrome={exampleStaffChrome(lang, at)} seen={proposed(lang)} />,
  },
  {
    name: 'an erasure by a rule, before the second agreement, with a refusal',
    show: (lang) => <ErasurePage chrome={exampleStaffChrome(lang, at)} seen={due(lang)} problem="agreed-before" />,
  },
  {
    name: 'an erasure that is being done',
    show: (lang) => <ErasurePage chrome={exampleStaffChrome(lang, at)} seen={{ ...done(lang), state: 'begun' }} />,
  },
  {
    name: 'an erasure that is done',
    show: (lang) => <ErasurePage chrome={exampleStaffChrome(lang, at)} seen={done(lang)} oldLogFiles />,
  },
  {
    name: 'an erasure of one of the people of a case',
    show: (lang) => <ErasurePage chrome={exampleStaffChrome(lang, at)} seen={ofPerson(lang)} />,
  },
  {
    name: 'an erasure that was refused',
    show: (lang) => <ErasurePage chrome={exampleStaffChrome(lang, at)} seen={refused(lang)} />,
  },
  {
    name: 'an erasure to be proposed, sent without a choice',
    show: (lang) => (
      <ProposeErasurePage
        chrome={exampleStaffChrome(lang, at)}
        caseId={ofCase}
        choices={[
          { part: 'reporter', rule: 'reporter-after-five-years', dueOn: '2026-01-02' },
          { part: 'child', rule: 'data-subject-asks' },
          { part: 'official', rule: 'named-in-error' },
          { ...people, rule: 'named-in-error', who: { ref: 'accused-2', enteredOn: '2026-01-01' } },
          { ...people, rule: 'data-subject-asks', who: { enteredOn: '2026-01-01' } },
        ]}
        problem="choose-one"
      />
    ),
  },
  {
    name: 'nothing to be proposed',
    show: (lang) => <ProposeErasurePage chrome={exampleStaffChrome(lang, at)} caseId={ofCase} choices={[]} />,
  },
];
