import type { policeReportRefusals, policeReportSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';
import { accused, number, orderNumber, sections } from './who.ts';

const closures = { cancellation: 'Cancellation of the FIR', untraced: 'Untraced' };
const closure = { label: 'Which report', choices: closures };

export const policeReport: GroupWords<typeof policeReportSteps, (typeof policeReportRefusals)[number]> = {
  steps: {
    'report.173.interim': {
      title: 'Interim police report sent',
      facts: {
        reasonsForDelay: { label: 'Reasons for the delay', choices: { written: 'Written', none: 'None' } },
        sections,
        accused,
      },
      numbers: { number },
    },
    'report.173.final': {
      title: 'Final police report sent (s. 173)',
      facts: {
        sections,
        accused: { label: 'Accused who are sent for trial' },
        leftOut: { label: 'Accused who are left out', hint: 'That is neither an acquittal nor a clearing.' },
        informantTold: { label: 'The informant was told' },
      },
      numbers: { number },
    },
    'report.173.supplementary': {
      title: 'Supplementary police report sent',
      facts: {
        sections,
        accused,
        adds: {
          label: 'What it adds',
          choices: { accused: 'An accused', evidence: 'Evidence', offence: 'An offence', report: 'An expert’s report' },
        },
      },
      numbers: { number },
    },
    'report.closure.asked': {
      title: 'The police asked to end the case',
      before: 'Only a magistrate ends it so. It acquits nobody, and does not make the complaint false.',
      facts: {
        closure,
        ground: {
          label: 'Ground they give',
          choices: {
            false: 'They call it false',
            'mistake-of-fact': 'Mistake of fact',
            'not-cognizable': 'Not cognizable',
            'nobody-found': 'Nobody found',
            'no-evidence': 'No evidence',
            settled: 'Settled between the parties',
            other: 'Other',
          },
        },
      },
      numbers: { number },
    },
    'report.closure.decided': {
      title: 'A magistrate decided on ending the case',
      facts: {
        closure,
        isAccepted: { label: 'Accepted' },
        complainantHeard: { label: 'The complainant was heard' },
        court: { label: 'Which court', choices: courtWords },
      },
      numbers: { number: orderNumber },
    },
    'report.173.received.prosecutor': {
      title: 'The prosecutor received the report',
      facts: {
        which: {
          label: 'Which report',
          choices: { interim: 'Interim', final: 'Final', supplementary: 'Supplementary', ...closures },
        },
      },
    },
    'report.173.interim.scrutinised': {
      title: 'The prosecutor examined the interim report',
      facts: {
        asks: { label: 'Asks the court', choices: { 'start-trial': 'To start the trial', wait: 'To wait' } },
        reasonsCompelling: { label: 'Reasons for waiting were called compelling' },
      },
    },
    'report.173.returned': {
      title: 'The prosecutor returned the report',
      facts: {
        defects: {
          label: 'Defects named',
          choices: {
            'papers-missing': 'Papers are missing',
            'statements-missing': 'Statements are missing',
            'sections-wrong': 'Sections are wrong',
            signature: 'Signature',
            other: 'Other',
          },
        },
        isInWriting: { label: 'In writing' },
      },
    },
    'chargesheet.filed': {
      title: 'Charge sheet filed in court',
      facts: { sections, accused },
      numbers: { number },
    },
    'prosecution.withdrawal.asked': {
      title: 'The prosecutor asked to withdraw',
      before: 'Only the State withdraws, and only with the court’s consent. A family’s wish is not this.',
      facts: {
        accused,
        asked: { label: 'When', choices: { 'before-charge': 'Before the charge', 'after-charge': 'After the charge' } },
        complainantTold: { label: 'The complainant was told' },
      },
    },
  },
  refusals: {
    'report-without-fir': 'Record the FIR first.',
    'report-before-fir': 'This is dated before the FIR. Mend the day.',
    'final-already-sent': 'The final report is sent. What comes later is a supplementary report.',
    'interim-after-final':
      'An interim report cannot follow the final one. Mend the day, or record a supplementary report.',
    'supplementary-before-final': 'Record the final report first.',
    'case-closed-by-magistrate': 'A magistrate ended the case. Record an order of further investigation first.',
    'closure-not-asked': 'Record first that the police asked for it.',
    'settlement-ends-nothing':
      'A settlement between the parties ends no case. Record it as a compromise presented; an order on another ground can be recorded with that ground.',
    'nothing-with-prosecutor': 'Record first that the prosecutor received a report.',
    'no-interim-report': 'Record the interim report first.',
  },
};
