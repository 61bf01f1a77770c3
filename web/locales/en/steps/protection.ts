import type { protectionRefusals, protectionSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { childOrFamily, number, orderNumber } from './who.ts';

const measures = {
  label: 'What',
  choices: {
    'police-guard': 'Police guard',
    'safe-house': 'Safe house',
    relocation: 'Another place to live',
    'hidden-identity': 'Identity kept hidden',
    'evidence-by-video': 'Evidence by video',
    'no-contact-order': 'No-contact order',
    'financial-help': 'Financial help',
  },
};
const protector = {
  court: 'Court',
  police: 'Police',
  'witness-board': 'Witness protection board',
  'crisis-cell': 'Anti-rape crisis cell',
  'child-protection': 'Child protection',
  government: 'Government',
};
const forWhom = { label: 'For whom' };

export const protection: GroupWords<typeof protectionSteps, (typeof protectionRefusals)[number]> = {
  steps: {
    'arcc.informed': {
      title: 'The crisis cell was informed',
      facts: {
        informedBy: {
          label: 'By whom',
          choices: {
            'police-station': 'Police station',
            hospital: 'Hospital',
            family: 'The family',
            court: 'Court',
            'this-office': 'This office',
            other: 'Somebody else',
          },
        },
      },
    },
    'police.stepped-in': {
      title: 'A police officer stepped in',
      before: 'The officer must act outside the own area too.',
      facts: { wasOutsideOwnArea: { label: 'Outside the own area' } },
    },
    'victim.lawyer.told': {
      title: 'The right to a lawyer was explained',
      facts: {
        told: { label: 'To whom', choices: childOrFamily },
        toldBy: {
          label: 'By whom',
          choices: { 'police-station': 'Police station', court: 'Court', 'this-office': 'This office' },
        },
        listGiven: { label: 'List of free lawyers given' },
      },
    },
    'victim.told': {
      title: 'The child’s side was told of a step',
      facts: {
        of: {
          label: 'Of what',
          choices: {
            arrest: 'Arrest',
            bail: 'Bail',
            release: 'Release',
            charge: 'Charge',
            'no-charge': 'Decision not to charge',
            hearing: 'Hearing',
            outcome: 'Outcome',
          },
        },
        told: { label: 'Who was told', choices: { ...childOrFamily, lawyer: 'The lawyer' } },
      },
    },
    'victim.at.hospital': {
      title: 'The child was at a hospital',
      facts: {
        hospital: { label: 'Hospital', choices: { public: 'Public', private: 'Private' } },
        broughtBy: {
          label: 'Brought by',
          choices: {
            police: 'The police',
            family: 'The family',
            'this-office': 'This office',
            other: 'Somebody else',
          },
        },
      },
    },
    'treatment.given': {
      title: 'First aid or treatment was given',
      before: 'Only that it was given. Nothing about health or findings is recorded here.',
      facts: {
        wasFree: { label: 'Free of charge' },
        wereRequirementsMade: { label: 'Papers were demanded first' },
        policeTold: { label: 'Hospital told the police' },
      },
    },
    'protection.sought': {
      title: 'Protection was asked for',
      facts: {
        people: forWhom,
        measures,
        from: { label: 'Asked of', choices: protector },
        soughtBy: {
          label: 'By whom',
          choices: {
            ...childOrFamily,
            witness: 'A witness',
            lawyer: 'A lawyer',
            police: 'The police',
            'this-office': 'This office',
          },
        },
      },
      numbers: { number },
    },
    'protection.ordered': {
      title: 'Protection was ordered',
      facts: {
        people: forWhom,
        measures,
        orderedBy: { label: 'By whom', choices: protector },
        until: { label: 'Until' },
      },
      numbers: { number: orderNumber },
    },
    'protection.refused': {
      title: 'Protection was refused',
      facts: {
        refusedBy: { label: 'By whom', choices: protector },
        reasonsWritten: { label: 'Reasons written' },
      },
    },
    'protection.begun': { title: 'Protection began', facts: { person: forWhom, measures } },
    'protection.ended': {
      title: 'Protection ended',
      facts: {
        person: forWhom,
        endedBy: { label: 'Ended by', choices: { ...protector, 'the-person': 'The protected person' } },
        why: {
          label: 'Why',
          choices: {
            'no-more-needed': 'No more needed',
            'asked-by-the-person': 'Asked for by the person',
            'order-over': 'The order ran out',
            'not-kept-up': 'It was not kept up',
          },
        },
      },
    },
  },
  refusals: {
    'not-protected': 'Record first that protection of this person began.',
    'protection-ended-before-it-began': 'It ends before it began. Mend the day.',
    'order-ends-before-it-was-made': 'The order ends before it was made. Mend one of the days.',
  },
};
