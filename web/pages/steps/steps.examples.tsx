import { caseId, caseNumberOf, stepTypes, type StepType } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { exampleLife, exampleLifeView } from '../cases/example-life.ts';
import { CaseStepPage, type CaseStepPageProps } from './case-step-page.tsx';
import { factField, happenedField } from './field-names.ts';
import { ReviewPage } from './review-page.tsx';

const id = caseId(new Uint8Array(17).fill(7));
const chromeIn = (lang: Lang) => exampleStaffChrome(lang, '/staff/cases');

const form = (lang: Lang, type: StepType, more: Partial<CaseStepPageProps> = {}) => (
  <CaseStepPage
    chrome={chromeIn(lang)}
    caseId={id}
    caseNumber={caseNumberOf(id)}
    type={type}
    view={exampleLifeView}
    typed={new Map()}
    entry={`evt_${'0'.repeat(26)}`}
    seen={1}
    {...more}
  />
);

const typed: CaseStepPageProps['typed'] = new Map([
  [`${happenedField}-day`, ['31']],
  [`${happenedField}-month`, ['2']],
  [`${happenedField}-year`, ['2026']],
  [`${happenedField}-time`, ['25:00']],
  [`${factField('sections')}-1`, ['PPC 377']],
  [`${factField('sections')}-2`, ['something else']],
]);

export const examples: readonly Example[] = [
  // Every kind of field there is, as it is asked first.
  ...stepTypes
    .filter((type, index) => index % 12 === 0 || type === 'withdrawal.decided')
    .map((type) => ({ name: `form of ${type}`, show: (lang: Lang) => form(lang, type) })),
  {
    name: 'mistakes',
    show: (lang) =>
      form(lang, 'fir.registered', {
        typed,
        returned: {
          kind: 'mistakes',
          mistakes: [
            { field: happenedField, code: 'not-a-day' },
            { field: `${happenedField}-time`, code: 'not-a-time' },
            { field: factField('sections'), code: 'section' },
            { field: `${factField('sections')}-2`, code: 'section' },
            { field: factField('accused'), code: 'choose-some' },
          ],
        },
      }),
  },
  {
    name: 'refused',
    show: (lang) =>
      form(lang, 'fir.registered', { typed, returned: { kind: 'refused', refusal: 'fir-already-registered' } }),
  },
  {
    name: 'moved',
    show: (lang) =>
      form(lang, 'fir.registered', { returned: { kind: 'moved', since: exampleLife.recorded.slice(0, 7) } }),
  },
  ...[...exampleLifeView.reviews, undefined].map((review) => ({
    name: review === undefined ? 'review, closed' : `review of ${review.about}, ${review.opened}`,
    show: (lang: Lang) => (
      <ReviewPage
        chrome={chromeIn(lang)}
        caseId={id}
        caseNumber={caseNumberOf(id)}
        view={exampleLifeView}
        review={review}
      />
    ),
  })),
  {
    name: 'review, not for the reader',
    show: (lang) => (
      <ReviewPage
        chrome={chromeIn(lang)}
        caseId={id}
        caseNumber={caseNumberOf(id)}
        view={{ ...exampleLifeView, recordable: {} }}
        review={exampleLifeView.reviews[1]}
      />
    ),
  },
];
