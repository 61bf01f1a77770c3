/** English words of the child's care. */
import type { careRefusals, careSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const services = {
  medical: 'Medical care',
  psychosocial: 'Psychosocial support',
  'legal-aid': 'Legal aid',
  shelter: 'Shelter',
  relocation: 'Moving to another place',
  schooling: 'School',
  safety: 'Safety',
  money: 'Money',
  other: 'Something else',
} as const;
const carers = {
  'child-protection-office': 'Child-protection office',
  hospital: 'Hospital',
  psychologist: 'Psychologist',
  'legal-aid-office': 'Legal-aid office',
  shelter: 'Shelter',
  school: 'School',
  organisation: 'Organisation',
  police: 'Police',
  family: 'Family',
  other: 'Somebody else',
} as const;
const placements = {
  family: 'Own family',
  relatives: 'Relatives',
  institution: 'Institution',
  'foster-family': 'Foster family',
} as const;
const needs = { label: 'What is needed', choices: services } as const;
const childHeard = { label: 'The child’s own wishes were heard' } as const;
const journeyMinutes = { label: 'Minutes of the journey' } as const;
const rupees = { label: 'Amount in rupees' } as const;
const reference = { label: 'Reference number', hint: 'Sealed; seen only in an opening.' } as const;

export const care: GroupWords<typeof careSteps, (typeof careRefusals)[number]> = {
  steps: {
    'child.need.found': {
      title: 'The child was found to need care or protection',
      facts: { needs, urgent: { label: 'Urgent' } },
    },
    'care.arranged': {
      title: 'Care was arranged for the child',
      facts: { carer: { label: 'With whom', choices: carers } },
    },
    'care.assessment.initial': {
      title: 'A first assessment of needs was made',
      before: 'Only which help is needed. Not what happened to the child, and not how the child is.',
      facts: { needs, childHeard },
    },
    'care.assessment.comprehensive': {
      title: 'A full assessment of needs was made',
      before: 'Only which help is needed. Not what happened to the child, and not how the child is.',
      facts: { needs, childHeard },
    },
    'care.planned': {
      title: 'A care plan was made',
      facts: {
        services: { label: 'Services planned', choices: services },
        childHeard,
        guardianAgreed: { label: 'The guardian agreed' },
        reviewOn: { label: 'To be reviewed on', hint: 'House norm, not law.' },
      },
    },
    'care.plan.reviewed': {
      title: 'The care plan was reviewed',
      facts: {
        result: {
          label: 'Result',
          choices: {
            'goes-on': 'It goes on',
            'to-be-changed': 'To be changed',
            'goals-reached': 'Its goals are reached',
          },
        },
        childHeard,
        nextReviewOn: { label: 'Next review', hint: 'House norm, not law.' },
      },
    },
    'service.given': {
      title: 'A service was given',
      facts: {
        service: { label: 'Which service', choices: services },
        carer: { label: 'By whom', choices: carers },
      },
    },
    'referral.made': {
      title: 'The child was referred',
      before: 'Tell the other side only what it needs to help.',
      facts: {
        service: { label: 'For which service', choices: services },
        to: { label: 'To whom', choices: carers },
        urgent: { label: 'Urgent' },
      },
      numbers: { reference },
    },
    'referral.answered': {
      title: 'A referral was answered',
      facts: {
        referral: { label: 'Which referral' },
        answer: {
          label: 'Answer',
          choices: {
            accepted: 'Accepted',
            'waiting-list': 'On a waiting list',
            refused: 'Refused',
            'sent-elsewhere': 'Sent elsewhere',
          },
        },
      },
    },
    'victim.support.referred': { title: 'The survivor was referred to victim support', facts: {} },
    'followup.done': {
      title: 'The child or family was followed up',
      facts: {
        way: {
          label: 'How',
          choices: {
            'met-alone': 'Met the child alone',
            'met-with-guardian': 'Met the child with a guardian',
            'by-telephone': 'By telephone',
            'through-carer': 'Through whoever gives care',
            'not-reached': 'Not reached',
          },
        },
        next: { label: 'Next time', hint: 'House norm, not law.' },
      },
    },
    'care.closed': {
      title: 'Care was closed',
      before: 'It closes care only. The case goes on.',
      facts: {
        ground: {
          label: 'Why',
          choices: {
            'goals-reached': 'The goals of the plan are reached',
            'family-wishes': 'The family wishes it',
            'moved-to-other-office': 'Another office took over',
            'adult-now': 'The survivor is an adult now',
            'not-reachable': 'Nobody could be reached',
          },
        },
      },
    },
    'legalaid.applied': {
      title: 'Legal aid was applied for',
      facts: {
        to: {
          label: 'Where',
          choices: {
            'legal-aid-authority': 'Legal Aid and Justice Authority',
            'district-panel': 'District panel',
            'bar-council': 'Bar council',
            court: 'Court',
            organisation: 'Organisation',
          },
        },
      },
      numbers: { reference },
    },
    'legalaid.decided': {
      title: 'The application for legal aid was decided',
      facts: { granted: { label: 'Granted' }, reasonsGiven: { label: 'Reasons were given' } },
    },
    'lawyer.assigned': {
      title: 'A lawyer was assigned to the survivor',
      before: 'A child survivor has a right to a lawyer at the State’s expense, of at least seven years’ standing.',
      facts: { atStateExpense: { label: 'At the State’s expense' }, years: { label: 'Years of practice' } },
    },
    'child.taken.into.care': {
      title: 'The child was taken into care',
      facts: {
        takenBy: {
          label: 'By whom',
          choices: {
            'child-protection-officer': 'Child-protection officer',
            police: 'Police',
            'court-order': 'By order of a court',
            other: 'Somebody else',
          },
        },
        from: {
          label: 'From',
          choices: {
            parents: 'Parents',
            relatives: 'Relatives',
            street: 'The street',
            institution: 'An institution',
            workplace: 'A place of work',
            other: 'Elsewhere',
          },
        },
        parentIsAccused: { label: 'A parent is accused' },
        officerSex: {
          label: 'The officer is',
          choices: { female: 'Female', male: 'Male', 'not-known': 'Not known' },
        },
        journeyMinutes,
      },
    },
    'parents.told': { title: 'The parents were told', facts: {} },
    'protection.order.applied': { title: 'A protection order was applied for', facts: {} },
    'protection.order.interim': {
      title: 'An interim protection order was made',
      facts: { until: { label: 'Until' } },
    },
    'protection.order.made': {
      title: 'A protection order was made',
      facts: { placement: { label: 'Where the child lives', choices: placements } },
    },
    'child.produced': {
      title: 'The child was brought before the court for protection',
      facts: { journeyMinutes },
    },
    'child.returned': {
      title: 'The child left care',
      facts: {
        to: {
          label: 'To',
          choices: {
            parents: 'Parents',
            relatives: 'Relatives',
            'foster-family': 'Foster family',
            'adult-now': 'Nobody: an adult now',
          },
        },
        byOrder: { label: 'By order of a court or committee' },
      },
    },
    'cwc.reported': {
      title: 'The Child Welfare Committee was told',
      facts: {
        reportedBy: {
          label: 'By whom',
          choices: { police: 'Police', hospital: 'Hospital', 'child-line': 'Child helpline', anyone: 'Somebody else' },
        },
      },
    },
    'cwc.produced': {
      title: 'The child was brought before the Child Welfare Committee',
      facts: { journeyMinutes },
    },
    'cwc.order.made': { title: 'The Child Welfare Committee made an order', facts: {} },
    'cwc.order.final': {
      title: 'The Child Welfare Committee made its final order',
      facts: { placement: { label: 'Where the child lives', choices: placements } },
    },
    'cwc.relief.recommended': {
      title: 'The Child Welfare Committee recommended immediate relief',
      facts: { amount: rupees },
    },
    'relief.paid': { title: 'Immediate relief was paid', facts: { amount: rupees } },
    'social.investigation.reported': { title: 'The social investigation report was given', facts: {} },
    'support.person.assigned': {
      title: 'A support person was assigned to the child',
      facts: {
        kind: {
          label: 'As',
          choices: {
            adviser: 'Independent support adviser',
            'support-person': 'Support person',
            companion: 'Companion whom the child chose',
          },
        },
      },
    },
    'support.person.court-told': { title: 'The court was told of the support person', facts: {} },
  },
  refusals: {
    'assessment-first':
      'A plan needs an assessment. Record the first assessment of needs first; help itself may be given at once.',
    'plan-first': 'There is no care plan yet. Record the plan first.',
    'plan-not-reviewed': 'Care closes only once the plan was reviewed. Review it first.',
    'referral-open': 'A referral has no answer yet. Record the answer, or that it was refused, first.',
    'care-already-closed': 'Care is closed already. A new plan opens it again.',
    'no-such-referral': 'Choose the step that recorded the referral.',
    'referral-already-answered': 'This referral has its answer already.',
    'answered-before-referred': 'This day is before the referral. Check both days.',
    'review-before-plan': 'This day is before the plan was made. Check both days.',
    'legalaid-not-applied': 'No application for legal aid is open. Record the application first.',
    'already-in-care': 'The child is in care already.',
    'not-in-care': 'Nothing says that the child was taken into care. Record that first.',
    'not-before-committee': 'The child was not before the Child Welfare Committee yet. Record that first.',
    'relief-not-recommended': 'No relief was recommended yet. Record the recommendation first.',
    'no-support-person': 'No support person is assigned yet. Record that first.',
  },
};
