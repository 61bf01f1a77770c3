/** English words of what may follow a report: remedies, a private complaint, the search for a missing child. */
import { office, victimUnder18 } from './report-office.ts';
import { accused, number, orderNumber, sections, station } from './who.ts';

const child = { label: 'Child' };
const remedy = {
  label: 'Which remedy',
  choices: {
    'justice-of-peace': 'Justice of the Peace (s. 22-A)',
    'high-court': 'High Court',
    'senior-officer': 'Senior police officer',
    magistrate: 'Magistrate',
    'special-committee': 'Special committee',
    commission: 'Commission',
  },
};

export const afterReport = {
  'remedy.sought': {
    title: 'A remedy was sought',
    facts: {
      remedy,
      soughtBy: {
        label: 'By whom',
        choices: {
          child: 'The child',
          family: 'The family',
          reporter: 'The reporter',
          lawyer: 'A lawyer',
          'this-office': 'This office',
        },
      },
      against: {
        label: 'Against what',
        choices: {
          'no-fir': 'No FIR',
          'late-fir': 'Late FIR',
          'wrong-sections': 'Wrong sections',
          investigation: 'The investigation',
          officer: 'An officer’s conduct',
        },
      },
    },
    numbers: { number },
  },
  'remedy.decided': {
    title: 'The remedy was decided',
    facts: {
      remedy,
      result: {
        label: 'Result',
        choices: {
          directed: 'Direction given',
          refused: 'Refused',
          returned: 'Returned',
          'not-pressed': 'Not pressed',
        },
      },
    },
    numbers: { number: orderNumber },
  },
  'complaint.private.filed': {
    title: 'A private complaint was filed',
    before: 'A second track for the same incident. It is linked with the FIR and not merged.',
    facts: {
      filedBy: { label: 'By whom', choices: { child: 'The child', family: 'The family', other: 'Somebody else' } },
      sections,
      accused,
    },
    numbers: { number },
  },
  'complaint.private.decided': {
    title: 'The magistrate acted on the private complaint',
    facts: {
      result: {
        label: 'Result',
        choices: {
          'process-issued': 'Process issued',
          'inquiry-ordered': 'Inquiry ordered',
          dismissed: 'Dismissed',
          'sent-to-sessions': 'Sent to the Court of Session',
        },
      },
      reasonsWritten: { label: 'Reasons written' },
    },
    numbers: { number: orderNumber },
  },
  'child.missing.reported': {
    title: 'The child was reported missing',
    before: 'There is no waiting time, whatever the reason for being away.',
    facts: {
      person: child,
      office: { label: 'To which office', choices: office },
      victimUnder18,
      wasToldToWait: { label: 'Told to wait' },
    },
    numbers: { station },
  },
  'child.missing.notified': {
    title: 'The alert agency was told',
    facts: {
      person: child,
      notifiedBy: {
        label: 'By whom',
        choices: {
          'police-station': 'Police station',
          family: 'The family',
          'this-office': 'This office',
          other: 'Somebody else',
        },
      },
    },
    numbers: { number: { label: 'Reference number' } },
  },
  'child.missing.status-sent': { title: 'Daily status sent to the alert agency', facts: { person: child } },
  'child.search.begun': {
    title: 'The search was begun',
    facts: {
      person: child,
      searchedBy: {
        label: 'By whom',
        choices: { police: 'The police', agency: 'The alert agency', family: 'The family' },
      },
    },
  },
  'child.recovered': {
    title: 'The child was found',
    facts: {
      person: child,
      recoveredBy: {
        label: 'By whom',
        choices: {
          police: 'The police',
          family: 'The family',
          'came-back': 'Came back',
          'another-office': 'Another office',
        },
      },
    },
  },
};
