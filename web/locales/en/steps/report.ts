import type { reportRefusals, reportSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { accused, number, orderNumber, saidBy, sections, station } from './who.ts';

const office = {
  'police-station': 'Police station',
  'police-district': 'District police',
  'crisis-cell': 'Anti-rape crisis cell',
  'cyber-crime': 'Cyber-crime agency',
  'child-protection': 'Child protection',
  hospital: 'Hospital',
  court: 'Court',
  'help-line': 'Help-line',
  other: 'Other',
};
const victimUnder18 = { label: 'The child was under 18' };
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

export const report: GroupWords<typeof reportSteps, (typeof reportRefusals)[number]> = {
  steps: {
    'offence.occurred': {
      title: 'Day of the offence, as stated',
      before: 'Only the day and the section of law. Nothing else of it is asked or kept.',
      facts: { saidBy, sections, victimUnder18 },
    },
    'report.due': {
      title: 'Somebody bound to report came to know',
      facts: {
        known: {
          label: 'Who came to know',
          choices: {
            institution: 'Institution',
            'health-worker': 'Health worker',
            teacher: 'Teacher',
            family: 'Family',
            'hotel-or-media': 'Hotel, studio or media',
            official: 'Official',
            other: 'Other',
          },
        },
      },
    },
    'report.received': {
      title: 'The offence was reported',
      facts: {
        office: { label: 'To which office', choices: office },
        channel: {
          label: 'How',
          choices: {
            'in-person': 'In person',
            'in-writing': 'In writing',
            telephone: 'By telephone',
            electronic: 'Electronically',
            'from-another-office': 'From another office',
          },
        },
        informant: {
          label: 'Who reported',
          choices: {
            child: 'The child',
            family: 'The family',
            neighbour: 'A neighbour',
            teacher: 'A teacher',
            'health-worker': 'A health worker',
            official: 'An official',
            other: 'Somebody else',
            anonymous: 'Somebody who left no name',
          },
        },
        sections,
        victimUnder18,
        companion: {
          label: 'Who was with a woman or girl who reported',
          choices: {
            'female-family': 'A woman of her family',
            'person-of-her-choice': 'A person of her choice',
            nobody: 'Nobody',
            'not-known': 'Not known',
          },
        },
        wasReadBack: { label: 'Read back to the informant' },
      },
      numbers: { station },
    },
    'report.amplified': {
      title: 'More was told later',
      before: 'Only of which kind it is. What was said is not recorded here.',
      facts: {
        saidBy,
        concerns: {
          label: 'What it concerns',
          choices: { people: 'People', places: 'Places', times: 'Times', offences: 'Offences', papers: 'Papers' },
        },
      },
    },
    'report.signed': {
      title: 'The electronic report was signed',
      facts: {
        informant: {
          label: 'Signed by',
          choices: { child: 'The child', family: 'The family', other: 'Somebody else' },
        },
      },
    },
    'officer.details.given': {
      title: 'Name and telephone of the officer were given',
      facts: {
        givenTo: { label: 'To whom', choices: { child: 'The child', family: 'The family', reporter: 'The reporter' } },
      },
    },
    'diary.entered': {
      title: 'Entered in the daily diary',
      before: 'A diary entry may stand without any FIR. Its number is not the number of an FIR.',
      facts: {
        office: { label: 'Of which office', choices: office },
        about: {
          label: 'What the entry is about',
          choices: {
            report: 'The report',
            'missing-child': 'A missing child',
            refusal: 'A refusal to register',
            arrest: 'An arrest',
            other: 'Other',
          },
        },
        wasSentToSupervisor: { label: 'Copy sent to the supervising officer' },
      },
      numbers: { number: { label: 'Diary number' }, station },
    },
    'offence.classified': {
      title: 'Classified as cognizable or not',
      facts: {
        isCognizable: { label: 'Cognizable', hint: 'The police may act without a magistrate’s order.' },
        classifiedBy: {
          label: 'By whom',
          choices: { 'police-station': 'Police station', magistrate: 'Magistrate', prosecutor: 'Prosecutor' },
        },
      },
    },
    'report.nci.entered': {
      title: 'Entered as non-cognizable',
      facts: { referredToMagistrate: { label: 'Informant referred to the magistrate' } },
      numbers: { number, station },
    },
    'enquiry.begun': {
      title: 'A preliminary enquiry was begun',
      facts: { hasPermission: { label: 'With permission of a senior officer' } },
    },
    'fir.registered': {
      title: 'FIR registered',
      before: 'One incident, one FIR. A further version of the same incident is a statement.',
      facts: {
        sections,
        accused: { label: 'Accused who are named', hint: 'Enter them as people of the case first.' },
        accusedCount: { label: 'How many accused the FIR counts' },
        victimCount: { label: 'How many children the FIR counts' },
        victimUnder18,
        informant: {
          label: 'On whose information',
          choices: {
            child: 'The child',
            family: 'The family',
            neighbour: 'A neighbour',
            official: 'An official',
            other: 'Somebody else',
          },
        },
        delayReason: {
          label: 'If it was late: the reason written',
          hint: 'The code gives no hours. The days since the report are shown, not called a breach.',
          choices: {
            'refused-at-first': 'Refused at first',
            'told-late': 'Told late',
            'another-area': 'Another area',
            'enquiry-first': 'Enquiry first',
            'by-court-order': 'By order of a court',
            'none-written': 'None written',
          },
        },
        isAnotherIncident: { label: 'About another incident than an earlier FIR' },
      },
      numbers: { number: { label: 'FIR number' }, station },
    },
    'fir.refused': {
      title: 'Registration was refused',
      facts: {
        office: {
          label: 'By which office',
          choices: {
            'police-station': 'Police station',
            'police-district': 'District police',
            'cyber-crime': 'Cyber-crime agency',
            other: 'Other',
          },
        },
        groundGiven: {
          label: 'Ground it gave',
          choices: {
            'another-area': 'Another area',
            'not-cognizable': 'Not cognizable',
            'settle-it': 'Told to settle it',
            'not-believed': 'Not believed',
            'enquiry-first': 'Enquiry first',
            none: 'None',
            other: 'Other',
          },
        },
        isInWriting: { label: 'In writing' },
        saidBy,
      },
      numbers: {
        station,
        reasons: { label: 'Reasons as the office gave them', hint: 'Nothing about the offence itself.' },
      },
    },
    'fir.copy.given': {
      title: 'A copy of the FIR was given',
      facts: {
        givenTo: {
          label: 'To whom',
          choices: {
            informant: 'Informant',
            child: 'The child',
            lawyer: 'Lawyer',
            court: 'Court',
            'supervising-officer': 'Supervising officer',
          },
        },
      },
    },
    'fir.transferred': {
      title: 'The FIR went to another station',
      before: 'It stays the same FIR, whatever number it gets there.',
      facts: {
        to: {
          label: 'To',
          choices: {
            'police-station': 'Police station of the area',
            'cyber-crime': 'Cyber-crime agency',
            'special-investigation-unit': 'Special sexual offences investigation unit',
            'federal-investigation': 'Federal investigation agency',
          },
        },
      },
      numbers: { number: { label: 'Number there' }, station },
    },
    'report.157.sent': {
      title: 'Report to the magistrate (s. 157)',
      facts: {
        isInvestigating: { label: 'The police investigate' },
        reasonsWritten: { label: 'If not: reasons written' },
        informantTold: { label: 'If not: informant told' },
      },
    },
    'complaint.transferred': {
      title: 'The complaint went to another office',
      facts: {
        to: { label: 'To', choices: office },
        why: {
          label: 'Why',
          choices: {
            area: 'Another area',
            'kind-of-offence': 'Kind of offence',
            conflict: 'Conflict of interest',
            'asked-by-family': 'Asked for by the family',
            ordered: 'Ordered',
          },
        },
      },
    },
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
  },
  refusals: {
    'fir-already-registered':
      'There is an FIR for this incident. Record a further version as a statement; for another incident, say that it is one.',
    'fir-before-any-report':
      'An FIR cannot be older than the first report. Record the earlier report first, or mend the day.',
    'no-fir-yet': 'Record the FIR first.',
    'before-the-fir': 'This is dated before the FIR. Mend the day.',
    'reasons-for-not-investigating-missing': 'If the police do not investigate, say whether reasons were written.',
    'no-such-remedy-sought': 'Record first that this remedy was sought.',
    'no-private-complaint': 'Record the private complaint first.',
    'child-not-missing': 'This child is not recorded as missing. Record the report that the child is missing first.',
    'before-the-child-was-missing': 'This is dated before the child was reported missing. Mend the day.',
    'already-notified': 'The alert agency was told. Later news to it is the daily status.',
  },
};
