import type { reportRefusals, reportSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { number, saidBy, sections, station } from './who.ts';
import { afterReport } from './after-report.ts';
import { office, victimUnder18 } from './report-office.ts';

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
    ...afterReport,
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
