/** English words of bail. */
import type { bailRefusals, bailSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const accused = { label: 'Accused' } as const;
const court = { label: 'Court', choices: courtWords } as const;
const conditions = {
  label: 'Conditions',
  hint: 'Those that protect the survivor and the witnesses first.',
  choices: {
    'no-contact': 'No contact with the survivor, the family or witnesses',
    'stays-away': 'Stays away from places named',
    'reports-to-police': 'Reports to the police',
    'does-not-leave': 'Does not leave the area or the country',
    'passport-given-up': 'Passport given up',
    surety: 'Surety or bond',
  },
} as const;
const numbers = {
  order: { label: 'Number of the order or application', hint: 'Sealed; seen only in an opening.' },
  court: { label: 'Which court', hint: 'Sealed; seen only in an opening.' },
} as const;

export const bail: GroupWords<typeof bailSteps, (typeof bailRefusals)[number]> = {
  steps: {
    'bail.prearrest.applied': {
      title: 'Bail before arrest was applied for',
      facts: { accused, court },
      numbers,
    },
    'bail.interim.granted': {
      title: 'Provisional bail was granted until a date',
      before:
        'Provisional (ad-interim) bail is not acquittal and no end of the case. It lasts until the date fixed, on which it is confirmed or recalled. Whoever stands with the child should be heard on that date.',
      facts: { accused, court, until: { label: 'Until, by the order' }, conditions },
      numbers,
    },
    'bail.interim.extended': {
      title: 'Provisional bail was extended to another date',
      facts: { accused, until: { label: 'The new date' } },
    },
    'bail.confirmed': { title: 'Provisional bail was confirmed', facts: { accused, conditions }, numbers },
    'bail.recalled': {
      title: 'Provisional bail was recalled',
      before: 'The accused may be arrested from now on.',
      facts: { accused },
      numbers,
    },
    'bail.withdrawn': { title: 'The application for bail was withdrawn', facts: { accused } },
    'bail.lapsed': {
      title: 'Bail came to its end',
      before: 'Its date passed, or the accused did not come to court.',
      facts: { accused },
    },
    'bail.protective.granted': {
      title: 'Protective bail was granted',
      before: 'A few days in which the accused can go to the court that decides. It says nothing about guilt.',
      facts: { accused, until: { label: 'Until, by the order' }, conditions },
      numbers,
    },
    'bail.postarrest.applied': { title: 'Bail after arrest was applied for', facts: { accused, court }, numbers },
    'bail.granted': {
      title: 'Bail after arrest was granted',
      before: 'Bail is not acquittal. A compromise as its ground is recorded as a fact; it ends nothing.',
      facts: {
        accused,
        court,
        ground: {
          label: 'Ground, as the order gives it',
          choices: {
            merits: 'The evidence as it stands',
            delay: 'The trial takes too long',
            'child-accused': 'The accused is a child',
            'woman-or-ill': 'A woman, or somebody ill or infirm',
            'report-late': 'The police report came too late',
            compromise: 'A compromise',
            'not-known': 'Not known',
          },
        },
        conditions,
      },
      numbers,
    },
    'bail.refused': {
      title: 'Bail was refused',
      facts: {
        accused,
        asked: {
          label: 'Which bail',
          choices: { 'before-arrest': 'Before arrest', 'after-arrest': 'After arrest' },
        },
      },
      numbers,
    },
    'bail.condition.breached': {
      title: 'A condition of bail is said to be broken',
      before: 'The survivor or the State may ask the court to cancel the bail.',
      facts: {
        accused,
        how: {
          label: 'How',
          choices: {
            threat: 'Threat',
            contact: 'Contact that was forbidden',
            'did-not-appear': 'Did not come to court',
            left: 'Left the area or the country',
            'another-offence': 'Another offence is alleged',
            'other-condition': 'Another condition',
          },
        },
        saidBy: {
          label: 'Who says so',
          choices: {
            survivor: 'The survivor',
            family: 'The family',
            witness: 'A witness',
            police: 'The police',
            prosecutor: 'The prosecutor',
            court: 'The court',
            staff: 'Staff of this office',
          },
        },
      },
    },
    'bail.cancellation.applied': {
      title: 'The court was asked to cancel the bail',
      facts: {
        accused,
        by: {
          label: 'By whom',
          choices: {
            'survivor-side': 'The survivor or the family',
            state: 'The State',
            'court-itself': 'The court, by itself',
          },
        },
        court,
      },
    },
    'bail.cancelled': { title: 'Bail was cancelled', facts: { accused, court }, numbers },
  },
  refusals: {
    'bail-ends-before-order': 'The date until which it was granted is before the order. Check both dates.',
    'no-interim-bail': 'No provisional bail of this accused runs at that time. Record it first, with its date.',
    'interim-bail-runs-already':
      'Provisional bail runs at that time already. If the court fixed another date, record that it was extended.',
    'already-on-bail': 'This accused is on bail at that time already. Check the date.',
    'no-bail': 'This accused is not on bail at that time. Record the bail first, or check the date.',
    'bail-before-arrest': 'No arrest is recorded by that time. Record the arrest first, or choose bail before arrest.',
    'prearrest-bail-in-custody':
      'This accused was in custody at that time. Choose bail after arrest, or record the release first.',
    'contradicts-later-bail':
      'With this, something that is recorded of the bail for a later time could not have happened. Check the date, or correct the other step first.',
  },
};
