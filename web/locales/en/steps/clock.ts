/** English words of what moves a clock. */
import type { clockRefusals, clockSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const rule = { label: 'Rule' } as const;
const accused = { label: 'Accused', hint: 'Leave empty if it is for all of them.' } as const;
const court = { label: 'Court', choices: courtWords } as const;
const orderNumber = { label: 'Number of the order', hint: 'Sealed; seen only in an opening.' } as const;
const stayedRule = { label: 'Rule', hint: 'Leave empty if everything waits.' } as const;

export const clock: GroupWords<typeof clockSteps, (typeof clockRefusals)[number]> = {
  steps: {
    'limit.extended': {
      title: 'A limit of time was extended',
      before:
        'Give the day that the order fixes, or by how much it extends: one of the two. The earlier limit stays on the record.',
      facts: {
        rule,
        until: { label: 'Until' },
        by: {
          label: 'By',
          choices: {
            P3D: '3 days',
            P7D: '7 days',
            P14D: '14 days',
            P15D: '15 days',
            P30D: '30 days',
            P45D: '45 days',
            P60D: '60 days',
            P90D: '90 days',
            P1M: '1 month',
            P2M: '2 months',
            P3M: '3 months',
            P6M: '6 months',
          },
        },
        orderedBy: { label: 'Ordered by', choices: { ...courtWords, office: 'The office that the law allows to' } },
        accused,
      },
      numbers: { orderNumber },
    },
    'stay.granted': {
      title: 'A higher court granted a stay',
      before: 'Clocks wait only from the day on which it is served.',
      facts: { court, rule: stayedRule, until: { label: 'Until' } },
      numbers: { orderNumber },
    },
    'stay.served': {
      title: 'A stay was served',
      before: 'From this day the clocks wait.',
      facts: { rule: stayedRule },
    },
    'stay.vacated': { title: 'A stay ended', before: 'From this day the clocks run on.', facts: { rule: stayedRule } },
    'delay.condoned': { title: 'A court condoned a delay', facts: { rule, court } },
    'duty.done': {
      title: 'A duty was done',
      before: 'Only for a duty that no other step shows.',
      facts: {
        rule,
        accused,
        shownBy: {
          label: 'Shown by',
          choices: {
            paper: 'A paper',
            'seen-by-us': 'We saw it',
            'family-says': 'The family says so',
            'office-says': 'The office itself says so',
          },
        },
      },
    },
    'duty.not-needed': {
      title: 'A duty is not needed any more',
      before: 'It never hides a breach: a limit that has passed stays on the record.',
      facts: {
        rule,
        accused,
        ground: {
          label: 'Why',
          choices: {
            overtaken: 'Overtaken by a later step',
            'does-not-apply': 'The rule does not apply to this case',
            'court-said-so': 'A court said so',
            'taken-back': 'The request was taken back',
            'refused-by-the-child': 'The child or guardian refused, which is lawful',
          },
        },
      },
    },
    'offence.added': {
      title: 'Sections were added',
      before: 'Clocks of the new sections count from this day. Custody is still counted from the first remand.',
      facts: {
        sections: { label: 'Sections added' },
        addedBy: { label: 'By whom', choices: { police: 'Police', prosecution: 'Prosecution', court: 'Court' } },
        accused,
        victimUnder18: { label: 'The survivor was under 18' },
        juvenile: { label: 'The accused was under 18' },
      },
    },
  },
  refusals: {
    'extension-needs-one-end': 'Give either the day until which the limit is extended, or by how much; not both.',
    'end-before-order': 'The end is before the day of the order. Check both days.',
    'stay-already-served': 'This stay is served already and stands.',
    'no-stay-served': 'No stay is in force for this. Record first that it was served.',
    'vacated-before-served': 'This day is before the stay was served. Check both days.',
  },
};
