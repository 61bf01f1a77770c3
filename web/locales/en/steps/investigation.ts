import type { investigationRefusals, investigationSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';
import { accused, childOrFamily, number, orderNumber, saidBy } from './who.ts';

const investigator = {
  'police-station': 'Police station',
  'special-unit': 'Special sexual offences investigation unit',
  'district-investigation': 'District head of investigation',
  'crime-branch': 'Crime branch',
  'cyber-crime': 'Cyber-crime agency',
  'federal-investigation': 'Federal investigation agency',
  'joint-team': 'Joint team',
};
const forum = {
  label: 'Which forum',
  hint: '1 district, 2 region, 3 province. Leave it out for a transfer under the Anti-Rape Act.',
};
const reasonsWritten = { label: 'Reasons written' };
const asker = { complainant: 'The complainant', 'accused-side': 'The accused’s side', prosecutor: 'The prosecutor' };

export const investigation: GroupWords<typeof investigationSteps, (typeof investigationRefusals)[number]> = {
  steps: {
    'investigation.assigned': {
      title: 'The investigation was assigned',
      facts: {
        to: { label: 'To', choices: investigator },
        officerRank: {
          label: 'Rank of the officer',
          choices: {
            'below-sub-inspector': 'Below sub-inspector',
            'sub-inspector': 'Sub-inspector',
            inspector: 'Inspector',
            above: 'Above',
          },
        },
      },
    },
    'investigation.ssoiu.assigned': {
      title: 'The special investigation unit took over',
      facts: {
        isSupervisedByGrade17: { label: 'Supervised by an officer of grade 17 or above' },
        hasFemaleOfficer: { label: 'A female officer is in it' },
      },
    },
    'investigation.transfer.applied': {
      title: 'A transfer of the investigation was asked for',
      facts: {
        forum,
        appliedBy: { label: 'By whom', choices: { ...asker, police: 'The police' } },
        ground: {
          label: 'Ground',
          choices: {
            'not-fair': 'Not fair',
            conflict: 'Conflict of interest',
            'no-progress': 'No progress',
            pressure: 'Pressure',
            'unit-without-power': 'The unit has no power to investigate',
            other: 'Other',
          },
        },
      },
      numbers: { number },
    },
    'investigation.transfer.decided': {
      title: 'The transfer was decided',
      facts: {
        forum,
        result: { label: 'Result', choices: { moved: 'Moved', refused: 'Refused', 'not-pressed': 'Not pressed' } },
        boardHeard: { label: 'The standing board gave its opinion' },
        reasonsWritten,
      },
      numbers: { number: orderNumber },
    },
    'investigation.transferred': {
      title: 'The investigation went to others',
      before: 'Time limits run on. From this day they are those of whoever has the investigation.',
      facts: {
        to: { label: 'To', choices: investigator },
        orderedBy: { label: 'By order of', choices: { police: 'Police', government: 'Government', ...courtWords } },
      },
      numbers: { number: orderNumber },
    },
    'case.diary.written': {
      title: 'Case diary written',
      facts: { hasTimesAndPlaces: { label: 'With times and places' } },
    },
    'progress.told': {
      title: 'Progress was told to the child’s side',
      facts: {
        told: { label: 'Who was told', choices: { ...childOrFamily, lawyer: 'The lawyer' } },
        how: {
          label: 'How',
          choices: {
            'in-person': 'In person',
            'in-writing': 'In writing',
            telephone: 'By telephone',
            electronic: 'Electronically',
          },
        },
      },
    },
    'investigation.finding': {
      title: 'The police stated what they found of an accused',
      before: 'It is neither guilt nor innocence, and not an acquittal.',
      facts: {
        accused,
        finding: {
          label: 'What they state',
          choices: {
            'evidence-sufficient': 'Evidence is sufficient',
            'evidence-deficient': 'Evidence is deficient',
            'declared-innocent': 'Declared innocent by the police',
            'not-found': 'Not found',
          },
        },
        foundBy: { label: 'Stated by', choices: investigator },
        hasReasons: { label: 'With reasons' },
      },
    },
    'investigation.completed': { title: 'The investigation was completed', facts: {} },
    'investigation.further': {
      title: 'Further investigation was ordered',
      facts: {
        orderedBy: { label: 'By whom', choices: { police: 'Police', ...courtWords } },
        askedBy: { label: 'Asked for by', choices: { ...asker, court: 'The court itself' } },
      },
    },
    'investigation.defective': {
      title: 'A fault of the investigation was reported',
      before: 'What somebody says, until an authority decides. It says nothing of intent.',
      facts: {
        saidBy,
        fault: {
          label: 'Which fault',
          choices: {
            careless: 'Careless',
            hampered: 'Hampered',
            'false-record': 'False record',
            'report-defective': 'Defective report',
            'not-pursued': 'Not pursued',
            'unlawful-order-obeyed': 'Unlawful order obeyed',
          },
        },
        official: { label: 'Official' },
      },
    },
  },
  refusals: {
    'earlier-forum-not-decided': 'This forum hears whoever the one below has answered. Record that decision first.',
    'no-transfer-applied': 'Record the application to this forum first.',
    'forum-already-decided': 'This forum has decided. The next one is the one above.',
    'investigation-without-team': 'Record first that a joint team was constituted, and on which base of law.',
    'already-completed': 'The investigation is completed. Record a further investigation if one was ordered.',
    'not-completed-yet': 'The investigation is not completed, so there is no further one yet.',
    'completed-before-it-began': 'It was completed before the FIR. Mend the day.',
  },
};
