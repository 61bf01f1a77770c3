/** What is said of reports and their registration. */
import { defineSteps } from './define-steps.ts';
import { choice, choices, count, optional, people, person, sections, yesNo, line, note } from './field.ts';
import { saidBy } from './sayers.ts';

/** Where an offence may be reported, or entered in a book. */
export const reportOffices = [
  'police-station',
  'police-district',
  'crisis-cell',
  'cyber-crime',
  'child-protection',
  'hospital',
  'court',
  'help-line',
  'other',
] as const;

export const remedies = [
  'justice-of-peace',
  'high-court',
  'senior-officer',
  'magistrate',
  'special-committee',
  'commission',
] as const;

export const reportSteps = defineSteps({
  /** The day from which some limits count, and by which the law of the offence is chosen: as somebody says. */
  'offence.occurred': {
    stage: 'report',
    facts: { saidBy: saidBy(), sections: optional(sections()), victimUnder18: optional(yesNo()) },
  },
  /** Somebody whom the law makes report came to know. */
  'report.due': {
    stage: 'report',
    facts: {
      known: choice(['institution', 'health-worker', 'teacher', 'family', 'hotel-or-media', 'official', 'other']),
    },
  },
  'report.received': {
    stage: 'report',
    facts: {
      office: choice(reportOffices),
      channel: choice(['in-person', 'in-writing', 'telephone', 'electronic', 'from-another-office']),
      informant: choice(['child', 'family', 'neighbour', 'teacher', 'health-worker', 'official', 'other', 'anonymous']),
      sections: optional(sections()),
      victimUnder18: optional(yesNo()),
      /** Who stood beside a woman or girl who gave the information. */
      companion: optional(choice(['female-family', 'person-of-her-choice', 'nobody', 'not-known'])),
      wasReadBack: optional(yesNo()),
    },
    numbers: { station: line(80) },
  },
  /** More was told later: of what kind, never what. */
  'report.amplified': {
    stage: 'report',
    facts: { saidBy: saidBy(), concerns: choices(['people', 'places', 'times', 'offences', 'papers']) },
  },
  'report.signed': { stage: 'report', facts: { informant: choice(['child', 'family', 'other']) } },
  'officer.details.given': { stage: 'report', facts: { givenTo: choice(['child', 'family', 'reporter']) } },
  /** In the daily diary: it may stand there without any FIR. */
  'diary.entered': {
    stage: 'report',
    facts: {
      office: choice(reportOffices),
      /** What the entry is about. */
      about: choice(['report', 'missing-child', 'refusal', 'arrest', 'other']),
      wasSentToSupervisor: optional(yesNo()),
    },
    numbers: { number: line(40), station: line(80) },
  },
  'offence.classified': {
    stage: 'report',
    facts: { isCognizable: yesNo(), classifiedBy: choice(['police-station', 'magistrate', 'prosecutor']) },
  },
  /** A non-cognizable offence: the substance in the book, and the informant sent to the magistrate. */
  'report.nci.entered': {
    stage: 'report',
    facts: { referredToMagistrate: yesNo() },
    numbers: { number: line(40), station: line(80) },
  },
  'enquiry.begun': { stage: 'report', facts: { hasPermission: yesNo() } },
  'fir.registered': {
    stage: 'report',
    facts: {
      sections: sections(),
      accused: optional(people('accused')),
      accusedCount: optional(count(0, 99)),
      victimCount: optional(count(1, 99)),
      victimUnder18: optional(yesNo()),
      informant: optional(choice(['child', 'family', 'neighbour', 'official', 'other'])),
      /** As the station wrote it, where the report had come earlier. */
      delayReason: optional(
        choice(['refused-at-first', 'told-late', 'another-area', 'enquiry-first', 'by-court-order', 'none-written']),
      ),
      /** One incident, one FIR: another one needs another incident. */
      isAnotherIncident: optional(yesNo()),
    },
    numbers: { number: line(40), station: line(80) },
  },
  'fir.refused': {
    stage: 'report',
    facts: {
      office: choice(['police-station', 'police-district', 'cyber-crime', 'other']),
      groundGiven: choice([
        'another-area',
        'not-cognizable',
        'settle-it',
        'not-believed',
        'enquiry-first',
        'none',
        'other',
      ]),
      isInWriting: yesNo(),
      saidBy: optional(saidBy()),
    },
    numbers: { station: line(80), reasons: note(500) },
  },
  'fir.copy.given': {
    stage: 'report',
    facts: { givenTo: choices(['informant', 'child', 'lawyer', 'court', 'supervising-officer']) },
  },
  /** Sent to the station whose area it is; a new number there is the same FIR. */
  'fir.transferred': {
    stage: 'report',
    facts: { to: choice(['police-station', 'cyber-crime', 'special-investigation-unit', 'federal-investigation']) },
    numbers: { number: line(40), station: line(80) },
  },
  /** To the magistrate, at once: that it is investigated, or why not. */
  'report.157.sent': {
    stage: 'report',
    facts: { isInvestigating: yesNo(), reasonsWritten: optional(yesNo()), informantTold: optional(yesNo()) },
  },
  /** The complaint itself went to another office. */
  'complaint.transferred': {
    stage: 'report',
    facts: {
      to: choice(reportOffices),
      why: choice(['area', 'kind-of-offence', 'conflict', 'asked-by-family', 'ordered']),
    },
  },
  'remedy.sought': {
    stage: 'report',
    facts: {
      remedy: choice(remedies),
      soughtBy: choice(['child', 'family', 'reporter', 'lawyer', 'this-office']),
      against: choice(['no-fir', 'late-fir', 'wrong-sections', 'investigation', 'officer']),
    },
    numbers: { number: line(40) },
  },
  'remedy.decided': {
    stage: 'report',
    facts: { remedy: choice(remedies), result: choice(['directed', 'refused', 'returned', 'not-pressed']) },
    numbers: { number: line(40) },
  },
  /** A second track for the same incident: it is linked with the FIR and never merged. */
  'complaint.private.filed': {
    stage: 'report',
    facts: {
      filedBy: choice(['child', 'family', 'other']),
      sections: optional(sections()),
      accused: optional(people('accused')),
    },
    numbers: { number: line(40) },
  },
  'complaint.private.decided': {
    stage: 'report',
    facts: {
      result: choice(['process-issued', 'inquiry-ordered', 'dismissed', 'sent-to-sessions']),
      reasonsWritten: yesNo(),
    },
    numbers: { number: line(40) },
  },
  'child.missing.reported': {
    stage: 'report',
    facts: {
      person: person('survivor'),
      office: choice(reportOffices),
      victimUnder18: optional(yesNo()),
      wasToldToWait: optional(yesNo()),
    },
    numbers: { station: line(80) },
  },
  'child.missing.notified': {
    stage: 'report',
    facts: { person: person('survivor'), notifiedBy: choice(['police-station', 'family', 'this-office', 'other']) },
    numbers: { number: line(40) },
  },
  'child.missing.status-sent': { stage: 'report', facts: { person: person('survivor') } },
  'child.search.begun': {
    stage: 'report',
    facts: { person: person('survivor'), searchedBy: choice(['police', 'agency', 'family']) },
  },
  'child.recovered': {
    stage: 'report',
    facts: { person: person('survivor'), recoveredBy: choice(['police', 'family', 'came-back', 'another-office']) },
  },
});
