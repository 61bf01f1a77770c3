/** English words of how far it reaches. */
import type { reachRefusals, reachSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { sayerWords } from './sayers.ts';

const saidBy = { label: 'Who says so', choices: sayerWords } as const;
const reference = { label: 'Reference number', hint: 'Sealed; seen only in an opening.' } as const;

export const reach: GroupWords<typeof reachSteps, (typeof reachRefusals)[number]> = {
  steps: {
    'place.entered': {
      title: 'A place was entered',
      before: 'Never where the child lives or learns.',
      facts: {
        district: { label: 'District' },
        what: {
          label: 'What the place is',
          choices: {
            'said-scene': 'Where it is said to have happened',
            'place-of-pressure': 'Where somebody was pressed',
            'place-of-seizure': 'Where something was found or seized',
            'place-of-payment': 'Where money changed hands',
            other: 'Something else',
          },
        },
        saidBy,
      },
      numbers: {
        otherDistrict: { label: 'District, if it is not in the list' },
        tehsil: { label: 'Tehsil', hint: 'Sealed; seen only in an opening.' },
        village: { label: 'Village or neighbourhood', hint: 'Sealed; seen only in an opening.' },
      },
    },
    'channel.used': {
      title: 'A kind of online channel was named',
      before: 'Only the kind. No address, no account, no link, and nothing of what was sent.',
      facts: {
        kind: {
          label: 'Kind',
          choices: {
            messages: 'Messages',
            'social-network': 'Social network',
            'video-platform': 'Video platform',
            'live-video': 'Live video',
            games: 'Games',
            'file-sharing': 'Sharing of files',
            telephone: 'Telephone',
            'payment-app': 'Payment app',
            'hidden-network': 'Hidden network',
            'storage-card-or-phone': 'Memory card or telephone, hand to hand',
            other: 'Something else',
          },
        },
        saidBy,
      },
    },
    'money.lead.entered': {
      title: 'A trace of money was entered',
      facts: {
        direction: {
          label: 'From whom to whom',
          choices: {
            'to-accused': 'To an accused',
            'from-accused': 'From an accused',
            'between-accused': 'Between accused',
            'to-official': 'To an official',
            'to-family': 'To the family',
            'from-abroad': 'From abroad',
            'not-known': 'Not known',
          },
        },
        amount: {
          label: 'Amount in rupees',
          choices: {
            'under-10000': 'Under 10,000',
            '10000-to-100000': '10,000 to 100,000',
            '100000-to-1000000': '100,000 to 1,000,000',
            'over-1000000': 'Over 1,000,000',
            'not-known': 'Not known',
          },
        },
        way: {
          label: 'How',
          choices: {
            cash: 'Cash',
            bank: 'Bank',
            'mobile-wallet': 'Mobile wallet',
            'money-agent': 'Agent, informal transfer',
            'crypto-currency': 'Cryptocurrency',
            goods: 'Goods',
            'not-known': 'Not known',
          },
        },
        saidBy,
      },
      numbers: { reference },
    },
    'money.lead.referred': {
      title: 'A trace of money was referred',
      facts: {
        lead: { label: 'Which trace' },
        to: {
          label: 'To whom',
          choices: {
            'financial-monitoring-unit': 'Financial Monitoring Unit',
            'investigation-agency': 'Investigation agency',
            bank: 'Bank',
            regulator: 'Regulator',
          },
        },
      },
      numbers: { reference },
    },
    'money.lead.answered': {
      title: 'A referral about money was answered',
      facts: {
        lead: { label: 'Which trace' },
        answer: {
          label: 'Answer',
          choices: {
            'taken-up': 'Taken up',
            refused: 'Refused',
            'more-asked': 'More was asked for',
            'nothing-found': 'Nothing found',
            'report-given': 'A report was given',
          },
        },
      },
    },
    'crossborder.referred': {
      title: 'Help was asked for across a border',
      facts: {
        to: {
          label: 'Of whom',
          choices: {
            'interpol-bureau': 'National bureau of Interpol',
            'foreign-police': 'Police of another country',
            'foreign-hotline': 'Hotline of another country',
            'foreign-ministry': 'Ministry of Foreign Affairs',
            'other-province': 'Another province',
            other: 'Somebody else',
          },
        },
        about: {
          label: 'About',
          choices: {
            'material-online': 'Material online',
            'accused-abroad': 'An accused elsewhere',
            'child-abroad': 'A child elsewhere',
            money: 'Money',
            'witness-abroad': 'A witness elsewhere',
          },
        },
      },
      numbers: { reference, country: { label: 'Country or province', hint: 'Sealed; seen only in an opening.' } },
    },
    'crossborder.acknowledged': {
      title: 'A request across a border was acknowledged',
      facts: {
        referral: { label: 'Which request' },
        answer: {
          label: 'Answer',
          choices: {
            received: 'Received',
            'taken-up': 'Taken up',
            refused: 'Refused',
            'more-asked': 'More was asked for',
          },
        },
      },
    },
    'case.related': {
      title: 'Another case was named as related',
      before: 'A suggestion, not a finding. What the other case says stays there.',
      facts: {
        why: {
          label: 'Why',
          choices: {
            'same-accused': 'Same accused',
            'same-place': 'Same place',
            'same-channel': 'Same channel',
            'same-device-or-seal': 'Same device or seal',
            'same-family': 'Same family',
            'same-incident': 'Same incident',
            other: 'Another reason',
          },
        },
        saidBy,
      },
      numbers: { caseNumber: { label: 'Number of the other case', hint: 'Sealed; seen only in an opening.' } },
    },
  },
  refusals: {
    'no-such-lead': 'Choose the step that entered the trace of money.',
    'lead-not-referred': 'Nobody was told of this trace yet. Record first to whom it was referred.',
    'no-such-crossborder-referral': 'Choose the step that asked for help across the border.',
    'answer-before-referral': 'This day is before it was asked. Check both days.',
  },
};
