import type { peopleRefusals, peopleSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { saidBy } from './who.ts';

const needs = {
  'safe-place': 'A safe place',
  interpreter: 'An interpreter',
  companion: 'Somebody to go along',
  'no-contact-at-home': 'No contact at home',
  travel: 'Travel',
  'disability-support': 'Support for a disability',
  relocation: 'Another place to live',
  school: 'School',
};

const ageBand = {
  label: 'Age',
  choices: {
    'under-7': 'Under 7',
    '7-to-11': '7 to 11',
    '12-to-15': '12 to 15',
    '16-to-17': '16 or 17',
    adult: '18 or older',
    'not-known': 'Not known',
  },
};
const gender = { label: 'Gender', choices: { female: 'Female', male: 'Male', transgender: 'Transgender' } };

export const people: GroupWords<typeof peopleSteps, (typeof peopleRefusals)[number]> = {
  steps: {
    'person.entered': {
      title: 'A person entered the case',
      before: 'The name is sealed under this person’s own key. Everywhere else they are called by a pseudonym.',
      facts: {
        role: {
          label: 'Who they are to the case',
          choices: {
            survivor: 'Another child',
            guardian: 'Guardian',
            witness: 'Witness',
            reporter: 'Reporter',
            accused: 'Accused',
            official: 'Official',
          },
        },
        saidBy,
        ageBand,
        gender,
        guardianship: {
          label: 'If a guardian: by what right',
          choices: {
            parent: 'Parent',
            'by-court': 'Appointed by a court',
            'relative-in-charge': 'Relative in charge of the child',
            institution: 'Institution in charge of the child',
          },
        },
        needs: { label: 'What they need', choices: needs },
      },
    },
    'identity.added': {
      title: 'A name or an alias was added',
      before: 'What was entered before stays. The name is sealed under this person’s own key.',
      facts: { person: { label: 'Of whom' }, saidBy },
    },
    'person.described': {
      title: 'Age or gender became known',
      facts: { person: { label: 'Of whom' }, saidBy, ageBand, gender },
    },
    'accused.described': {
      title: 'Age or sex of the accused was stated',
      before: 'Some limits differ for a child or a woman. This is what somebody says; age is determined by a court.',
      facts: {
        accused: { label: 'Accused' },
        saidBy,
        juvenile: { label: 'Said to be under 18' },
        sex: { label: 'Sex, as the law on custody asks', choices: { female: 'Woman', male: 'Man' } },
      },
    },
    'person.matched': {
      title: 'Two pseudonyms are the same person',
      before: 'Both pseudonyms stay. An official who is in the case as somebody else too is in conflict.',
      facts: { person: { label: 'Who' }, sameAs: { label: 'Is the same as' }, saidBy },
    },
    'source.confirmed': {
      title: 'The source of what is said about somebody was confirmed',
      before:
        'You spoke to whoever says it, met them, or saw the paper yourself. That makes nothing true: it says that somebody is there who says so.',
      facts: {
        person: { label: 'About whom' },
        how: {
          label: 'How',
          choices: {
            met: 'Met in person',
            'called-back': 'Called back on the number that was given',
            visited: 'Visited at home or at work',
            'paper-seen': 'Saw the paper or the register itself',
          },
        },
      },
    },
    'needs.assessed': {
      title: 'Needs of a person were assessed',
      facts: { person: { label: 'Of whom' }, needs: { label: 'What they need', choices: needs } },
    },
    'conflict.declared': {
      title: 'A conflict of interest was declared',
      before: 'An official in conflict cannot be in a joint team.',
      facts: {
        person: { label: 'Official' },
        wasDeclaredBySelf: { label: 'Declared by the official' },
        ground: {
          label: 'On which ground',
          choices: {
            'related-to-accused': 'Related to the accused',
            'related-to-child': 'Related to the child',
            'named-in-complaint': 'Named in the complaint',
            'under-orders-of-named': 'Under the orders of somebody named',
            money: 'Money',
            other: 'Other',
          },
        },
      },
    },
  },
  refusals: {
    'too-many-people': 'There are 99 people in this role already. Record the rest in a related case.',
    'who-accuses': 'Say who calls this person an accused: it stays their claim.',
    'nothing-described': 'Say at least one thing that became known.',
    'same-pseudonym-twice': 'Choose two different pseudonyms.',
    'child-is-not-the-accused':
      'The child of a case cannot be its accused. A charge against the child is a case of its own.',
  },
};
