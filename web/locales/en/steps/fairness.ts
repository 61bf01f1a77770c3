/** English words of fairness to whoever is named. */
import type { fairnessRefusals, fairnessSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const authority = {
  label: 'Which authority',
  choices: { police: 'The police', inquiry: 'An inquiry by law', ...courtWords },
} as const;
const underAppeal = { label: 'An appeal against it is pending' } as const;
const person = { label: 'Who' } as const;
const finding = { label: 'Which finding' } as const;

export const fairness: GroupWords<typeof fairnessSteps, (typeof fairnessRefusals)[number]> = {
  steps: {
    'complaint.found-false': {
      title: 'An authority found the complaint to be false',
      before:
        'A finding with whose it is. A wish to take the complaint back, a compromise or the lack of evidence is no finding of that kind.',
      facts: {
        authority,
        basedOn: {
          label: 'On what it rests',
          choices: {
            trial: 'A trial',
            inquiry: 'An inquiry',
            'changed-statement': 'A changed statement',
            withdrawal: 'That the complaint was taken back',
            compromise: 'A compromise',
          },
        },
        underAppeal,
      },
    },
    'person.named-in-error': {
      title: 'Somebody is said to be named in error',
      facts: {
        person,
        saidBy: {
          label: 'Who says so',
          choices: {
            'survivor-side': 'The survivor or the family',
            'named-person': 'The person themself',
            police: 'The police',
            prosecutor: 'The prosecutor',
            court: 'A court',
            staff: 'Staff of this office',
          },
        },
      },
    },
    'accused.replied': {
      title: 'The reply of whoever is accused was recorded',
      before: 'Whoever is named may reply. The reply stands beside the claim.',
      facts: {
        person,
        says: {
          label: 'What the reply is',
          choices: {
            denies: 'Denies it',
            'named-in-error': 'Says to be named in error',
            'disputes-in-part': 'Disputes a part of it',
            'gives-no-answer': 'Gives no answer',
          },
        },
        through: {
          label: 'Through',
          choices: {
            'in-person': 'In person',
            'in-writing': 'In writing',
            lawyer: 'A lawyer',
            police: 'The police',
            court: 'A court',
            press: 'The press',
          },
        },
      },
    },
    'accused.cleared': {
      title: 'Somebody was cleared',
      before: 'From now on the record says so wherever this person is shown.',
      facts: {
        person,
        authority,
        ground: {
          label: 'By what',
          choices: {
            acquitted: 'Acquittal',
            discharged: 'Discharge',
            'case-cancelled': 'Cancelling of the case',
            quashed: 'Quashing of the case',
            inquiry: 'Result of an inquiry',
          },
        },
        underAppeal,
      },
    },
    'finding.appealed': {
      title: 'An appeal was filed against a finding',
      facts: {
        finding,
        by: {
          label: 'By whom',
          choices: {
            'survivor-side': 'The survivor or the family',
            state: 'The State',
            'named-person': 'Whoever is named',
          },
        },
      },
    },
    'finding.set-aside': { title: 'A finding was set aside', facts: { finding, authority } },
  },
  refusals: {
    'withdrawal-is-not-false':
      'That a family took its complaint back, or came to terms, does not make the complaint false. Record the wish to withdraw instead.',
    'pressure-before-finding':
      'There is pressure that nobody has reviewed. A changed statement shows nothing until that review is closed.',
    'cleared-already': 'This person is recorded as cleared.',
    'no-such-finding': 'No such finding is recorded. Choose one, or record it first.',
    'finding-set-aside-already': 'This finding is set aside already.',
  },
};
