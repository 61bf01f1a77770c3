import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { inventedDossier } from '../dossiers/dossier.examples.tsx';
import type { Said } from '../dossiers/dossier-view.ts';
import { ChangeFormPage, type ChangeFormPageProps } from './change-form-page.tsx';
import { DossierDeskPage, type DossierDeskPageProps, DossiersDeskPage } from './desk-pages.tsx';
import { type DossierForm, dossierForms } from './dossier-forms.ts';
import { ProposalPage, type ProposalPageProps } from './proposal-page.tsx';

const said = (lang: Lang, ur: string, en: string): Said => ({ lang, text: lang === 'ur' ? ur : en });
const title = (lang: Lang): Said => inventedDossier(lang).title;
const day = Temporal.PlainDate.from('2026-11-22');
const dossier = (lang: Lang) => ({ id: 'example', title: title(lang) });
const proposalId = `proposal-${'0'.repeat(26)}`;

const desk = (lang: Lang, more: Partial<DossierDeskPageProps> = {}) => (
  <DossierDeskPage
    chrome={exampleStaffChrome(lang, '/staff/dossiers/example')}
    dossier={dossier(lang)}
    isPublished
    proposals={[
      { id: proposalId, kind: 'add-claim', items: ['C19'], by: 'Monitor, Punjab', on: day },
      { id: `proposal-${'1'.repeat(26)}`, kind: 'bring-in-whole', items: ['S1', 'C1'], by: undefined, on: day },
    ]}
    claims={[{ id: 'C1', text: said(lang, 'بارہ سو سے زائد درخواستیں آئیں۔', 'More than 1,200 complaints came in.') }]}
    promises={[{ id: 'P1', text: said(lang, 'ایک دفتر کھولا جائے گا۔', 'An office will be opened.') }]}
    mayPropose
    done={undefined}
    {...more}
  />
);

const form = (lang: Lang, which: DossierForm, more: Partial<ChangeFormPageProps> = {}) => (
  <ChangeFormPage
    chrome={exampleStaffChrome(lang, `/staff/dossiers/example/propose/${which}`)}
    form={which}
    dossier={which === 'dossier' ? undefined : { id: 'example', title: title(lang) }}
    typed={new Map()}
    mistakes={[]}
    options={{
      source: [{ value: 'S1', label: 'S1' }],
      concrete: [{ value: 'yes', label: lang === 'ur' ? 'جی ہاں' : 'Yes' }],
      status: [{ value: 'kept', label: lang === 'ur' ? 'پورا ہوا' : 'Kept' }],
    }}
    speakers={[lang === 'ur' ? 'پولیس' : 'police']}
    {...more}
  />
);

const proposal = (lang: Lang, more: Partial<ProposalPageProps> = {}) => (
  <ProposalPage
    chrome={exampleStaffChrome(lang, `/staff/dossiers/example/proposals/${proposalId}`)}
    dossier={dossier(lang)}
    proposal={{
      id: proposalId,
      kind: 'correct-claim',
      by: 'Monitor, Punjab',
      on: day,
      agreementsMissing: 1,
      named: [{ name: lang === 'ur' ? 'فرضی نام' : 'Invented Name', office: lang === 'ur' ? 'وزیر' : 'Minister' }],
      words: [
        { label: lang === 'ur' ? 'دعویٰ' : 'Claim', english: 'More than 1,200 came in.', urdu: 'بارہ سو سے زائد آئیں۔' },
        { label: lang === 'ur' ? 'وجہ' : 'Reason', english: 'The number was copied wrongly.', urdu: undefined },
      ],
    }}
    preview={{ ur: { ...inventedDossier('ur'), linked: [] }, en: { ...inventedDossier('en'), linked: [] } }}
    showsHead
    mayDecide
    mayTakeBack={false}
    done={undefined}
    {...more}
  />
);

const typed: ReadonlyMap<string, string> = new Map([
  [
    'text',
    'Four hundred were seized, says a very long sentence about the case that does not end before the line does.',
  ],
  ['ur-text', 'چار سو قبضے میں لی گئیں۔'],
  ['named-name', 'Invented Name'],
  ['of', 'C1'],
]);

export const examples: readonly Example[] = [
  {
    name: 'all dossiers',
    show: (lang) => (
      <DossiersDeskPage
        chrome={exampleStaffChrome(lang, '/staff/dossiers')}
        dossiers={[
          { ...dossier(lang), isPublished: true, waiting: 2 },
          { id: 'new-one', title: { lang: 'en', text: 'A new one' }, isPublished: false, waiting: 1 },
        ]}
        mayPropose
      />
    ),
  },
  {
    name: 'none yet, who may only agree',
    show: (lang) => (
      <DossiersDeskPage chrome={exampleStaffChrome(lang, '/staff/dossiers')} dossiers={[]} mayPropose={false} />
    ),
  },
  { name: 'one dossier', show: (lang) => desk(lang) },
  {
    name: 'only proposed, who may only agree',
    show: (lang) => desk(lang, { isPublished: false, mayPropose: false, claims: [], promises: [], done: 'gone' }),
  },
  ...(['dossier', ...dossierForms] as const).map((which): Example => ({
    name: `form: ${which}`,
    show: (lang) => form(lang, which),
  })),
  {
    name: 'a form with mistakes',
    show: (lang) =>
      form(lang, 'correct-claim', {
        typed,
        mistakes: [
          { name: 'attributedTo', text: lang === 'ur' ? 'براہِ کرم یہ بھریں۔' : 'Please fill this in.' },
          { name: 'ur-text', text: lang === 'ur' ? 'یہ بہت لمبا ہے۔' : 'This is too long.' },
          { name: 'named-office', text: lang === 'ur' ? 'براہِ کرم یہ بھریں۔' : 'Please fill this in.' },
        ],
      }),
  },
  { name: 'to decide on, with a person named', show: (lang) => proposal(lang) },
  {
    name: 'one’s own, resting on another',
    show: (lang) => proposal(lang, { preview: undefined, mayDecide: false, mayTakeBack: true, done: 'proposed' }),
  },
];
