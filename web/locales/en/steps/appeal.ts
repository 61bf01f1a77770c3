/** English words of appeals and petitions. */
import type { appealRefusals, appealSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords, higherCourtWords } from './courts.ts';

const appealOf = { label: 'Which appeal' } as const;

export const appeal: GroupWords<typeof appealSteps, (typeof appealRefusals)[number]> = {
  steps: {
    'appeal.filed': {
      title: 'An appeal was filed',
      before: 'A late appeal is recorded too; whether it is heard, the court decides.',
      facts: {
        appellant: {
          label: 'Who appeals',
          choices: { 'survivor-side': 'The survivor’s side', state: 'The State', convict: 'The convict' },
        },
        against: {
          label: 'Against',
          choices: {
            conviction: 'The conviction',
            acquittal: 'The acquittal',
            sentence: 'The sentence',
            compensation: 'The compensation',
          },
        },
        accused: { label: 'Accused or convict' },
        charge: { label: 'Section', hint: 'Leave empty if all of them.' },
        court: { label: 'To which court', choices: courtWords },
      },
      numbers: { appealNumber: { label: 'Number of the appeal', hint: 'Sealed; seen only in an opening.' } },
    },
    'appeal.adjourned': {
      title: 'The hearing of an appeal was adjourned',
      before: 'The Act of 2021 allows two in a row.',
      facts: { appeal: appealOf },
    },
    'appeal.decided': {
      title: 'An appeal was decided',
      facts: {
        appeal: appealOf,
        result: {
          label: 'Result',
          choices: {
            dismissed: 'Dismissed: the judgment stands',
            'acquitted-instead': 'Acquitted instead of convicted',
            'convicted-instead': 'Convicted instead of acquitted',
            'sentence-changed': 'Sentence changed',
            'compensation-changed': 'Compensation changed',
            'retrial-ordered': 'To be tried again',
            'taken-back-by-appellant': 'Taken back by whoever appealed',
            abated: 'Ended by death',
          },
        },
      },
    },
    'petition.filed': {
      title: 'A petition was filed in a higher court',
      facts: {
        petitioner: {
          label: 'By whom',
          choices: {
            'survivor-side': 'The survivor’s side',
            'accused-side': 'The accused’s side',
            state: 'The State',
            organisation: 'An organisation',
          },
        },
        court: { label: 'Court', choices: higherCourtWords },
        about: {
          label: 'About',
          choices: {
            quashing: 'Quashing the proceedings',
            investigation: 'The investigation',
            detention: 'Unlawful detention',
            transfer: 'Moving the case',
            'rights-of-the-child': 'The rights of the child',
            'lower-court': 'An order of the court below',
            other: 'Something else',
          },
        },
      },
      numbers: { petitionNumber: { label: 'Number of the petition', hint: 'Sealed; seen only in an opening.' } },
    },
    'petition.decided': {
      title: 'A petition was decided',
      facts: {
        petition: { label: 'Which petition' },
        result: {
          label: 'Result',
          choices: {
            allowed: 'Allowed',
            'partly-allowed': 'Allowed in part',
            refused: 'Refused',
            'taken-back': 'Taken back',
          },
        },
      },
    },
  },
  refusals: {
    'nothing-to-appeal': 'No such judgment on this accused and section is recorded. Record the outcome first.',
    'appeal-before-judgment': 'This day is before the judgment. Check both days.',
    'appeal-already-pending': 'The same side’s appeal on this is open already.',
    'no-such-appeal': 'Choose the step that recorded the filing of the appeal.',
    'appeal-already-decided': 'This appeal was decided already.',
    'decided-before-filed': 'This day is before it was filed. Check both days.',
    'result-of-another-appeal': 'An appeal of this kind cannot end so. Check what it was against.',
    'no-such-petition': 'Choose the step that recorded the filing of the petition.',
    'petition-already-decided': 'This petition was decided already.',
  },
};
