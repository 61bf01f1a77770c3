/** English words of the trial. */
import type { trialRefusals, trialSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const accused = { label: 'Accused' } as const;
const court = { label: 'Court', choices: courtWords } as const;
const caseNumber = { label: 'Number at the court', hint: 'Sealed; seen only in an opening.' } as const;
const courtName = { label: 'Which court', hint: 'Sealed; seen only in an opening.' } as const;

export const trial: GroupWords<typeof trialSteps, (typeof trialRefusals)[number]> = {
  steps: {
    'cognizance.taken': {
      title: 'The court took up the case (cognizance)',
      before:
        'From this day the law counts the time of the trial. Name each accused whom the court took it up against.',
      facts: {
        accused,
        sections: { label: 'Sections before the court' },
        court,
        juvenile: { label: 'The accused is tried as a juvenile' },
        victimUnder18: { label: 'The survivor was under 18' },
      },
      numbers: { caseNumber, courtName },
    },
    'accused.appeared': { title: 'The accused appeared before the court', facts: { accused } },
    'case.committed': {
      title: 'The magistrate sent the case up to the court that tries it',
      facts: { accused, court: { label: 'To which court', choices: courtWords } },
    },
    'trial.transferred': {
      title: 'The trial was moved to another court',
      before: 'Limits of time run on; the court that must keep them changes from this day.',
      facts: {
        accused,
        court: { label: 'To which court', choices: courtWords },
        orderedBy: { label: 'Ordered by', choices: courtWords },
      },
      numbers: { caseNumber, courtName },
    },
    'copies.delivered': {
      title: 'The accused was given copies of the papers',
      before: 'The court may leave out what would tell where the child lives or learns; ask for it.',
      facts: {
        accused,
        papers: {
          label: 'Which papers',
          choices: {
            fir: 'FIR',
            'police-report': 'Police report',
            statements: 'Statements',
            'site-and-recovery-notes': 'Notes of the site and of recoveries',
          },
        },
        childsPlacesLeftOut: { label: 'The child’s address and school were left out' },
      },
    },
    'trial.fixed': {
      title: 'A day was fixed for the trial',
      facts: { date: { label: 'Day fixed' }, accused },
    },
    'trial.opened': { title: 'The trial began', facts: { accused, court } },
    'trial.schedule.issued': {
      title: 'The judge issued a schedule of the trial',
      facts: { endsBy: { label: 'Evidence planned to end by' } },
    },
    'charge.hearing.first': { title: 'First hearing on the charge', facts: { accused } },
    'charge.framed': {
      title: 'The charge was framed',
      before: 'One entry for each accused and each section.',
      facts: {
        accused,
        charge: { label: 'Section charged' },
        pleadedGuilty: { label: 'The accused pleaded guilty' },
      },
    },
    'charge.altered': {
      title: 'The charge was altered',
      before: 'The earlier charge stays on the record.',
      facts: { accused, from: { label: 'Section so far' }, charge: { label: 'Section now' } },
    },
    'hearing.held': {
      title: 'A hearing was held',
      facts: {
        about: {
          label: 'About',
          choices: {
            attendance: 'Attendance',
            charge: 'Charge',
            evidence: 'Evidence',
            application: 'An application',
            arguments: 'Arguments',
            order: 'An order',
            other: 'Something else',
          },
        },
        inCamera: { label: 'In camera (closed to the public)' },
        next: { label: 'Next date' },
      },
    },
    'adjournment.requested': {
      title: 'A party asked the court to wait',
      facts: {
        by: {
          label: 'Who asked',
          choices: { prosecution: 'Prosecution', accused: 'Accused’s side', 'survivor-side': 'Survivor’s side' },
        },
      },
    },
    'adjournment.granted': {
      title: 'The hearing was adjourned',
      before: 'The Act of 2021 allows two adjournments. A third is recorded all the same, and shown as beyond two.',
      facts: {
        by: {
          label: 'Who wanted it',
          choices: {
            prosecution: 'Prosecution',
            accused: 'Accused’s side',
            'survivor-side': 'Survivor’s side',
            court: 'The court itself',
          },
        },
        why: {
          label: 'Reason given',
          choices: {
            'counsel-absent': 'Counsel absent',
            'prosecutor-absent': 'Prosecutor absent',
            'judge-absent': 'Judge absent or post empty',
            'witness-absent': 'Witness absent',
            'accused-not-brought': 'Accused not brought from custody',
            'accused-absent': 'Accused absent',
            'record-or-report-missing': 'Record or report missing',
            strike: 'Strike of lawyers',
            'time-to-prepare': 'Time to prepare',
            'child-unwell': 'The child could not come',
            'no-reason-given': 'No reason given',
            other: 'Another reason',
          },
        },
        until: { label: 'Until' },
        reasonsWritten: { label: 'The reasons stand in the order' },
        onCosts: { label: 'On payment of costs' },
        custody: { label: 'The accused stays in custody meanwhile' },
        accused,
      },
    },
    'counsel.appointed-by-court': {
      title: 'The court appointed counsel for the accused',
      facts: { accused, years: { label: 'Years of practice' } },
    },
    'evidence.child.recorded': {
      title: 'The child’s evidence was recorded in court',
      before: 'Nothing of what the child said belongs here. Only how the child was protected is asked.',
      facts: {
        person: { label: 'Which child' },
        inCamera: { label: 'In camera (closed to the public)' },
        screen: { label: 'Behind a screen' },
        videoLink: { label: 'By video link' },
        videoRecorded: { label: 'Recorded on video, so that it need not be repeated' },
        trustedPersonPresent: { label: 'A person whom the child trusts was present' },
        questionsBy: {
          label: 'Questions of the other side were put by',
          choices: {
            'through-judge': 'The judge',
            counsel: 'Counsel',
            'accused-in-person': 'The accused in person',
            nobody: 'Nobody: there were none',
          },
        },
        finished: { label: 'The child’s evidence is finished' },
      },
    },
    'trial.evidence': {
      title: 'A witness gave evidence in court',
      before: 'Not what was said. A child’s evidence has a step of its own.',
      facts: {
        person: { label: 'Who' },
        crossExamined: { label: 'Was cross-examined' },
        videoRecorded: { label: 'Recorded on video' },
      },
    },
    'evidence.false': {
      title: 'A court found evidence to be false',
      before: 'Only what a court found. A witness who says something else than before is not thereby false.',
      facts: { person: { label: 'Whose evidence' }, foundBy: { label: 'Found by', choices: courtWords } },
    },
    'arguments.completed': { title: 'Arguments were completed', facts: { accused } },
    'report.344a.sent': {
      title: 'The court reported to the Chief Justice that the trial took longer than three months',
      before: 'It ends the duty to report. It gives no more time to the trial.',
      facts: {},
    },
  },
  refusals: {
    'cognizance-first':
      'No court has taken up the case against this accused yet. Record first that it did, and on which day.',
    'cognizance-already-taken':
      'The court has taken up the case against this accused already. If the day was wrong, strike that entry and record it anew.',
    'before-cognizance': 'This day is before the court took up the case. Check both days.',
    'trial-already-opened':
      'The trial of this accused began already. It begins again only if a higher court ordered a retrial: record that first.',
    'charge-already-framed': 'This accused is charged with this section already.',
    'charge-not-framed': 'This accused is not charged with that section. Record first that the charge was framed.',
    'trial-is-over':
      'Each charge against this accused has its outcome. A new charge needs an order of a higher court first.',
    'date-before-order': 'The day announced is before the day on which it was announced. Check both days.',
  },
};
