/** English words of what offices promised and did. */
import type { officeRefusals, officeSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { sayerWords } from './sayers.ts';

const offices = {
  'police-station': 'Police station',
  'investigation-unit': 'Investigation unit',
  'district-police': 'District police',
  'regional-police': 'Regional police',
  'provincial-police': 'Provincial police',
  'cyber-crime-agency': 'Agency for electronic crimes',
  'crisis-cell': 'Anti-rape crisis cell',
  hospital: 'Hospital',
  laboratory: 'Laboratory',
  prosecution: 'Prosecution',
  court: 'Court',
  'child-protection': 'Child-protection office',
  'legal-aid': 'Legal-aid office',
  'district-administration': 'District administration',
  'provincial-government': 'Provincial government',
  'federal-government': 'Federal government',
  school: 'School',
  other: 'Another office',
} as const;
const whichOffice = { label: 'Kind of office', choices: offices } as const;
const saidBy = { label: 'Who says so', choices: sayerWords } as const;
const person = { label: 'Official' } as const;
const ordered = { label: 'Ordered by', choices: offices } as const;
const orderNumber = { label: 'Number of the order', hint: 'Sealed; seen only in an opening.' } as const;
const promise = { label: 'Which promise' } as const;

export const office: GroupWords<typeof officeSteps, (typeof officeRefusals)[number]> = {
  steps: {
    'promise.made': {
      title: 'An office made a promise',
      facts: {
        office: whichOffice,
        about: {
          label: 'About',
          choices: {
            arrest: 'An arrest',
            inquiry: 'An inquiry',
            protection: 'Protection',
            compensation: 'Compensation',
            'school-or-care': 'School or care',
            officers: 'Action against officers',
            'speedy-trial': 'A quick trial',
            other: 'Something else',
          },
        },
        isConcrete: { label: 'It says who does what by when' },
        dueOn: { label: 'Day that the office named' },
        wasPublic: { label: 'It was said in public' },
        saidBy,
      },
    },
    'promise.kept': {
      title: 'A promise was kept',
      facts: {
        promise,
        shownBy: {
          label: 'Shown by',
          choices: {
            paper: 'A paper',
            'seen-by-us': 'We saw it',
            'family-says': 'The family says so',
            press: 'The press says so',
            'office-says': 'The office itself says so',
          },
        },
      },
    },
    'promise.not-kept': {
      title: 'A promise was not kept',
      facts: {
        promise,
        shownBy: {
          label: 'Shown by',
          choices: {
            'day-passed': 'The day named has passed',
            'seen-by-us': 'We saw it',
            'family-says': 'The family says so',
            press: 'The press says so',
            'office-says': 'The office itself says so',
          },
        },
      },
    },
    'official.suspended': {
      title: 'An official was suspended',
      facts: { person, ordered, inquiryOpened: { label: 'An inquiry was opened' } },
      numbers: { orderNumber },
    },
    'official.reinstated': {
      title: 'A suspended official was put back',
      facts: {
        person,
        ordered,
        after: {
          label: 'After what',
          choices: {
            'inquiry-cleared': 'An inquiry that cleared',
            'inquiry-with-penalty': 'An inquiry with a penalty',
            'inquiry-unfinished': 'An inquiry that is not finished',
            'court-order': 'An order of a court',
            'not-known': 'Not known',
          },
        },
      },
      numbers: { orderNumber },
    },
    'official.moved': {
      title: 'An official was moved to another post',
      before: 'Being moved is not a penalty, and no finding.',
      facts: { person, ordered, stillOnThisCase: { label: 'Still works on this case' } },
    },
    'reporter.reprisal': {
      title: 'Somebody suffered for having reported',
      facts: {
        person: { label: 'Who' },
        what: {
          label: 'What was done',
          choices: {
            'moved-at-work': 'Moved at work',
            dismissed: 'Dismissed',
            'case-against-them': 'A case was brought against them',
            detained: 'Detained',
            'shop-or-home-harmed': 'Shop or home was harmed',
            'put-out-of-school': 'Put out of school',
            shunned: 'Shunned',
            other: 'Something else',
          },
        },
        from: {
          label: 'By whom',
          choices: {
            ...offices,
            'accused-side': 'Accused’s side',
            village: 'People of the place',
            'not-known': 'Not known',
          },
        },
        saidBy,
      },
    },
    'official.failed': {
      title: 'An office is said not to have done what the law asks',
      before: 'A claim, not a finding: which rule, which kind of office, who says so. It says nothing of intent.',
      facts: { rule: { label: 'Rule' }, office: whichOffice, person: { label: 'Official, if known' }, saidBy },
      numbers: { reasonsGiven: { label: 'Reasons that the office gave', hint: 'About the handling only. Sealed.' } },
    },
    'case.escalated': {
      title: 'The case was taken to a higher office',
      facts: {
        to: { label: 'To which', choices: offices },
        why: {
          label: 'Why',
          choices: {
            'no-answer': 'No answer',
            'duty-not-done': 'A duty was not done',
            'office-involved': 'The office below is involved',
            danger: 'Danger',
            'promise-not-kept': 'A promise was not kept',
            'family-asks': 'The family asks for it',
            other: 'Another reason',
          },
        },
        rule: { label: 'Rule, if one was not kept' },
      },
      numbers: { reference: { label: 'Reference number', hint: 'Sealed; seen only in an opening.' } },
    },
    'escalation.answered': {
      title: 'The higher office answered',
      facts: {
        escalation: { label: 'Which request' },
        answer: {
          label: 'Answer',
          choices: {
            acted: 'It acted',
            'will-act': 'It says that it will act',
            refused: 'Refused',
            'sent-elsewhere': 'Sent elsewhere',
          },
        },
      },
    },
  },
  refusals: {
    'no-such-promise': 'Choose the step that recorded the promise.',
    'promise-already-kept': 'This promise is recorded as kept already.',
    'promise-already-not-kept': 'This promise is recorded as not kept already. If it was kept later, record that.',
    'promise-not-due': 'The day that the office named has not passed yet. Until then it may still be kept.',
    'before-promise': 'This day is before the promise. Check both days.',
    'due-before-promise': 'The day named is before the day of the promise. Check both days.',
    'already-suspended': 'This official is suspended already.',
    'not-suspended': 'Nothing says that this official was suspended. Record that first.',
    'no-such-escalation': 'Choose the step that took the case to the higher office.',
    'escalation-already-answered': 'This request has its answer already.',
    'answered-before-escalation': 'This day is before the request. Check both days.',
  },
};
