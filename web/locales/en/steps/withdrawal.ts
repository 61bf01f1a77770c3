/** English words of a wish to take the complaint back, and its review. */
import type { withdrawalRefusals, withdrawalSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const step = { label: 'Which wish' } as const;

export const withdrawal: GroupWords<typeof withdrawalSteps, (typeof withdrawalRefusals)[number]> = {
  steps: {
    'withdrawal.told': {
      title: 'Somebody said that they wish to take the complaint back',
      before:
        'This never ends the case. It opens a review: somebody from another office meets the family alone and finds out whether they are pressed.',
      facts: {
        saidBy: {
          label: 'Who said so',
          choices: {
            survivor: 'The survivor',
            guardian: 'A guardian',
            reporter: 'Whoever reported',
            family: 'Somebody else of the family',
          },
        },
        person: { label: 'Who, by pseudonym', hint: 'If it is somebody of this case.' },
        who: {
          label: 'Who was with them',
          choices: { alone: 'Nobody', 'with-family': 'Family', 'with-others': 'Others' },
        },
      },
    },
    'withdrawal.review.opened': {
      title: 'A review of the wish to withdraw was opened',
      before: 'For a wish that came by code, or once more where it was decided.',
      facts: {
        opened: {
          label: 'How it came',
          choices: { 'by-code': 'By code', 'by-step': 'As a step of this case' },
        },
        step: { label: 'Which wish' },
      },
    },
    'withdrawal.family.met': {
      title: 'Somebody from another office met the family',
      before:
        'Meet them where nobody hears them and nobody brought them. Ask whether somebody presses them. Write nothing about what was done to the child.',
      facts: {
        step,
        whom: {
          label: 'Who was met',
          choices: {
            survivor: 'The survivor',
            guardian: 'A guardian',
            'other-family': 'Others of the family',
            reporter: 'Whoever reported',
          },
        },
        metAlone: { label: 'They were met alone' },
        ownLanguage: { label: 'In their own language' },
        pressure: {
          label: 'Are they pressed?',
          choices: { found: 'Yes', 'not-found': 'No', 'not-clear': 'It is not clear' },
        },
      },
    },
    'withdrawal.decided': {
      title: 'It was decided what becomes of the wish',
      before:
        'The case goes on unless the family was met alone and is not pressed. It closes only where the law allows it: for no serious offence against a child.',
      facts: {
        step,
        decision: {
          label: 'Decision',
          choices: {
            'goes-on': 'The case goes on',
            rests: 'The case rests, and can go on at any time',
            closes: 'The case closes, as the law allows for this offence',
          },
        },
        courtPermitted: { label: 'A court permitted it', hint: 'Needed for closing: for a child only a court may.' },
      },
    },
  },
  refusals: {
    'no-such-wish': 'There is no such wish that waits for a review. Choose one of the list.',
    'wish-open-already': 'This wish is under review already.',
    'of-the-handling-office':
      'Your office handles this case. Somebody from another office must meet the family and decide.',
    'decided-by-supervisor-only': 'A supervisor or a monitor decides this. Ask one of them.',
    'not-met-alone': 'The family was not met alone yet. Until then the case goes on.',
    'pressure-not-reviewed':
      'There is pressure that nobody has reviewed. Close that review first; until then the case goes on.',
    'pressure-was-found': 'The family is pressed, or it is not clear. The case cannot close.',
    'sections-not-known': 'No section of law is recorded. Record the sections first; until then the case cannot close.',
    'not-compoundable':
      'The law does not allow this offence to be compromised. The case can go on or rest; it cannot close.',
    'court-permission-needed':
      'For a child only a court may permit this. Record the permission, or let the case go on.',
  },
};
