import type { CaseLinksView } from '@amanat/casework';
import { listedDistricts } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleNetwork } from '../../components/network-picture/network-picture.examples.tsx';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { CaseLinksPage } from './case-links-page.tsx';
import { ContactsPage } from './contacts-page.tsx';
import {
  exampleCase,
  exampleDecided,
  exampleEnded,
  exampleLink,
  exampleOfRegister,
  exampleOpened,
  exampleSubject,
  exampleSuggestion,
} from './example-suggestions.ts';
import { LinkPage, type LinkPageProps } from './link-page.tsx';
import { LinksPage } from './links-page.tsx';
import { NetworkPage } from './network-page.tsx';

const offices = (lang: Lang): ReadonlyMap<string, string> =>
  new Map([['office_example', lang === 'ur' ? 'مثالی دفتر' : 'Example office']]);
const chrome = (lang: Lang, path: string) => exampleStaffChrome(lang, path);

const ofCase: CaseLinksView = {
  caseId: exampleCase(7),
  suggestions: [
    exampleSuggestion,
    exampleOfRegister,
    {
      ...exampleSuggestion,
      link: exampleLink(9),
      left: exampleSubject(3, { what: 'device', ref: 'item-2' }),
      right: exampleSubject(7, { what: 'device', ref: 'item-1' }),
      evidence: exampleSuggestion.evidence.slice(0, 1),
      others: [],
      wrongOfTen: 1.1,
    },
  ],
  decided: [{ ...exampleSuggestion, link: exampleLink(5), decided: exampleDecided, mayDecide: false }],
  elsewhere: [
    { link: exampleLink(6), contact: 'not-asked', side: 'left' },
    { link: exampleLink(7), contact: 'asked', side: 'left' },
    { link: exampleLink(8), contact: 'agreed', office: 'office_example', side: 'right' },
  ],
  isWaiting: true,
};

const pair = (lang: Lang, more: Partial<LinkPageProps>) => (
  <LinkPage
    chrome={chrome(lang, '/staff/links')}
    suggestion={exampleSuggestion}
    districts={listedDistricts}
    {...more}
  />
);

export const examples: readonly Example[] = [
  {
    name: 'of a case',
    show: (lang) => (
      <CaseLinksPage
        chrome={chrome(lang, '/staff/cases')}
        view={ofCase}
        districts={listedDistricts}
        offices={offices(lang)}
        isAsked
      />
    ),
  },
  {
    name: 'of a case, nothing found',
    show: (lang) => (
      <CaseLinksPage
        chrome={chrome(lang, '/staff/cases')}
        view={{ caseId: exampleCase(7), suggestions: [], decided: [], elsewhere: [], isWaiting: false }}
        districts={listedDistricts}
        offices={offices(lang)}
        refusal="contact-asked-before"
      />
    ),
  },
  {
    name: 'list of a monitor',
    show: (lang) => (
      <LinksPage
        chrome={chrome(lang, '/staff/links')}
        list={{ suggestions: [exampleSuggestion, exampleOfRegister], next: 'later' }}
        districts={listedDistricts}
        isFurther
      />
    ),
  },
  {
    name: 'list of a monitor, empty',
    show: (lang) => (
      <LinksPage
        chrome={chrome(lang, '/staff/links')}
        list={{ suggestions: [] }}
        districts={listedDistricts}
        isFurther={false}
      />
    ),
  },
  { name: 'two, still sealed', show: (lang) => pair(lang, {}) },
  { name: 'two, with a row of a register', show: (lang) => pair(lang, { suggestion: exampleOfRegister }) },
  {
    name: 'two, opened, no reason ticked',
    show: (lang) => pair(lang, { suggestion: exampleOpened, mistake: { form: 'same', ticked: [] } }),
  },
  {
    name: 'two, decided',
    show: (lang) => pair(lang, { suggestion: { ...exampleSuggestion, decided: exampleDecided }, done: 'decided' }),
  },
  {
    name: 'two, no reason for the withdrawal',
    show: (lang) =>
      pair(lang, { suggestion: { ...exampleSuggestion, decided: exampleDecided }, mistake: { form: 'withdrawal' } }),
  },
  {
    name: 'two, ended by the program, moved on',
    show: (lang) => pair(lang, { suggestion: { ...exampleSuggestion, decided: exampleEnded }, problem: 'moved' }),
  },
  {
    name: 'wishes for contact',
    show: (lang) => (
      <ContactsPage
        chrome={chrome(lang, '/staff/links/contacts')}
        contacts={[
          {
            link: exampleLink(6),
            side: 'left',
            isAskers: true,
            askedOn: '2026-11-20',
            askedByOffice: 'office_example',
          },
          {
            link: exampleLink(7),
            side: 'right',
            isAskers: false,
            askedOn: '2026-11-19',
            askedByOffice: 'office_other',
          },
        ]}
        offices={offices(lang)}
        done="agreed"
      />
    ),
  },
  {
    name: 'wishes for contact, none',
    show: (lang) => (
      <ContactsPage
        chrome={chrome(lang, '/staff/links/contacts')}
        contacts={[]}
        offices={offices(lang)}
        refusal="contact-own-wish"
      />
    ),
  },
  {
    name: 'picture',
    show: (lang) => (
      <NetworkPage
        chrome={chrome(lang, '/staff/cases')}
        caseId={exampleNetwork.cases[0]?.caseId ?? ''}
        view={exampleNetwork}
        districts={listedDistricts}
      />
    ),
  },
  {
    name: 'picture of one case alone',
    show: (lang) => (
      <NetworkPage
        chrome={chrome(lang, '/staff/cases')}
        caseId={exampleCase(7)}
        view={{ cases: exampleNetwork.cases.slice(0, 1), joins: [], isCut: false }}
        districts={listedDistricts}
      />
    ),
  },
];
