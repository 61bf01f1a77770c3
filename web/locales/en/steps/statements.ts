import type { statementsRefusals, statementsSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';
import { number, orderNumber, saidBy } from './who.ts';

const whose = { label: 'Whose statement' };
const place = {
  label: 'Where',
  choices: {
    home: 'At home',
    'chosen-place': 'At a place of own choice',
    'police-station': 'Police station',
    hospital: 'Hospital',
    'child-centre': 'Child centre',
    court: 'Court',
    'video-link': 'By video link',
    other: 'Other',
  },
};
const present = {
  label: 'Who was present',
  choices: {
    'parent-or-guardian': 'Parent or guardian',
    'female-family': 'A woman of the family',
    'female-police-officer': 'Female police officer',
    'person-of-own-choice': 'A person of own choice',
    'support-person': 'Support person',
    interpreter: 'Interpreter',
    lawyer: 'Lawyer',
    nobody: 'Nobody',
  },
};
const wasVideoRecorded = { label: 'Video-recorded', hint: 'Only whether. No recording is kept here.' };

export const statements: GroupWords<typeof statementsSteps, (typeof statementsRefusals)[number]> = {
  steps: {
    'statement.161.due': { title: 'A police statement is due', facts: { person: whose } },
    'statement.161.recorded': {
      title: 'Police statement recorded (s. 161)',
      before:
        'A police statement is neither evidence of guilt nor a finding, whoever took it. What was said is not recorded here.',
      facts: {
        person: whose,
        takenBy: {
          label: 'Taken by',
          choices: {
            'investigating-officer': 'Investigating officer',
            'female-officer': 'Female officer',
            'special-unit': 'Special investigation unit',
            'cyber-crime': 'Cyber-crime agency',
            'joint-team': 'Joint team',
          },
        },
        place,
        present,
        wasVideoRecorded,
        isWritten: { label: 'Written down, apart from others’' },
        wasInUniform: { label: 'The officer was in uniform' },
      },
    },
    'version.recorded': {
      title: 'A further version was recorded as a statement',
      before: 'Another version of a registered incident is a statement in the same case, not a second FIR.',
      facts: { saidBy, person: whose },
    },
    'statement.164.due': {
      title: 'A statement before a magistrate was asked for',
      facts: {
        person: whose,
        askedBy: {
          label: 'Asked for by',
          choices: {
            police: 'Police',
            prosecutor: 'Prosecutor',
            family: 'The family',
            lawyer: 'Lawyer',
            court: 'Court',
          },
        },
      },
    },
    'statement.164.recorded': {
      title: 'Statement before a magistrate recorded (s. 164)',
      before: 'It is recorded once only. What was said is not recorded here.',
      facts: {
        person: whose,
        magistrate: { label: 'Magistrate', choices: { female: 'Woman', male: 'Man', 'not-known': 'Not known' } },
        place,
        present,
        wasVideoRecorded,
        wasAccusedPresent: { label: 'The accused was present' },
        wasCrossExamined: { label: 'The accused’s side could ask questions' },
        wasWarned: { label: 'If an accused: told before that nobody must confess' },
      },
      numbers: { number },
    },
    'statement.164.rerecording-ordered': {
      title: 'A court ordered the statement to be recorded again',
      before: 'The order carries one further statement.',
      facts: { person: whose, court: { label: 'By which court', choices: courtWords } },
      numbers: { number: orderNumber },
    },
    'statement.copy.given': {
      title: 'A copy of the statement was given',
      facts: {
        person: whose,
        givenTo: {
          label: 'To whom',
          choices: {
            child: 'The child',
            family: 'The family',
            lawyer: 'Lawyer',
            'accused-side': 'The accused’s side',
          },
        },
      },
    },
    'witness.resiled': {
      title: 'Somebody departed from an earlier statement',
      before: 'Neither version is called true here, and neither is called false.',
      facts: {
        person: { label: 'Who' },
        before: { label: 'Before whom', choices: { police: 'Police', magistrate: 'Magistrate', court: 'Court' } },
      },
    },
  },
  refusals: {
    'recorded-once-already':
      'This person’s statement before a magistrate is recorded; the law allows it once. If a court ordered it again, record that order first.',
    'nothing-to-record-again': 'There is no statement before a magistrate of this person yet.',
    'no-statement-yet': 'Record the statement first.',
    'no-joint-team': 'Record first that a joint team was constituted, and on which base of law.',
    'before-the-joint-team': 'This is dated before the joint team was constituted. Mend the day.',
    'accused-not-warned': 'For an accused, say whether the warning before a confession was given.',
  },
};
