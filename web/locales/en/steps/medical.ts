import type { medicalRefusals, medicalSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';
import { accused, childOrGuardian, number, orderNumber } from './who.ts';

const child = { label: 'Child' };
const court = { label: 'By which court', choices: courtWords };
const objector = { ...childOrGuardian, 'accused-side': 'The accused’s side', other: 'Somebody else' };

export const medical: GroupWords<typeof medicalSteps, (typeof medicalRefusals)[number]> = {
  steps: {
    'medical.exam.proposed': {
      title: 'A medical examination was proposed',
      before: 'Nothing is done without consent. A refusal is lawful, complete, and says nothing of what happened.',
      facts: {
        child,
        proposedBy: {
          label: 'By whom',
          choices: {
            police: 'Police',
            'crisis-cell': 'Anti-rape crisis cell',
            court: 'Court',
            family: 'The family',
            doctor: 'Doctor',
            'this-office': 'This office',
          },
        },
      },
    },
    'medical.exam.requested': {
      title: 'A medical examination was requested',
      before: 'From here the duty to examine counts. It never overrides a refusal.',
      facts: {
        child,
        requestedBy: {
          label: 'By whom',
          choices: {
            police: 'Police',
            'crisis-cell': 'Anti-rape crisis cell',
            court: 'Court',
            magistrate: 'Magistrate',
          },
        },
      },
      numbers: { number },
    },
    'medical.consent.asked': {
      title: 'Consent was asked for',
      facts: {
        child,
        asked: { label: 'Who was asked', choices: childOrGuardian },
        language: {
          label: 'In which language',
          choices: {
            urdu: 'Urdu',
            punjabi: 'Punjabi',
            saraiki: 'Saraiki',
            sindhi: 'Sindhi',
            pashto: 'Pashto',
            balochi: 'Balochi',
            hindi: 'Hindi',
            english: 'English',
            sign: 'Sign language',
            other: 'Another',
          },
        },
        explainedBy: {
          label: 'Who explained it',
          choices: {
            doctor: 'Doctor',
            nurse: 'Nurse',
            police: 'Police',
            'crisis-cell': 'Anti-rape crisis cell',
            'social-worker': 'Social worker',
            lawyer: 'Lawyer',
            nobody: 'Nobody',
          },
        },
        saidMayBeRefused: { label: 'It was said that it may be refused, and taken back at any moment' },
      },
    },
    'medical.consent.given': {
      title: 'Consent was given',
      before:
        'Only the child and its natural or legal guardian may consent. Anybody else is recorded as who claimed to.',
      facts: {
        child,
        givenBy: {
          label: 'By whom',
          choices: {
            ...childOrGuardian,
            relative: 'A relative who is not the guardian',
            police: 'Police',
            institution: 'Institution',
            other: 'Somebody else',
          },
        },
        scope: {
          label: 'To what',
          choices: {
            examination: 'Examination',
            samples: 'Samples',
            dna: 'DNA test',
            photographs: 'Medical photographs',
          },
        },
        isInWriting: { label: 'In writing' },
      },
    },
    'medical.assent.recorded': {
      title: 'The child’s own wish was recorded',
      before: 'Law does not say who decides where child and guardian differ: both are recorded.',
      facts: { child, agrees: { label: 'The child agrees' } },
    },
    'medical.exam.refused': {
      title: 'The examination was refused',
      before: 'This is a lawful and complete end. Nobody needs to give a reason.',
      facts: { child, refusedBy: { label: 'By whom', choices: childOrGuardian } },
    },
    'medical.consent.withdrawn': {
      title: 'Consent was withdrawn',
      facts: { child, withdrawnBy: { label: 'By whom', choices: childOrGuardian } },
    },
    'medical.objection.made': {
      title: 'Somebody objected to the examination',
      facts: {
        child,
        author: { label: 'Who objects', choices: objector },
        ground: {
          label: 'Ground',
          choices: {
            'no-consent': 'No consent',
            'not-needed': 'Not needed',
            'done-before': 'Done before',
            doctor: 'The doctor',
            'not-said': 'None said',
          },
        },
      },
    },
    'medical.exam.ordered': {
      title: 'A court ordered the examination',
      before:
        'That a court ordered it does not by itself make it lawful, nor does an objection make it unlawful. Both are shown.',
      facts: {
        child,
        court,
        overObjection: { label: 'Over an objection' },
        reasonsWritten: { label: 'Reasons written' },
      },
      numbers: { number: orderNumber },
    },
    'medical.order.appealed': {
      title: 'The order was appealed',
      facts: {
        child,
        appealedBy: { label: 'By whom', choices: objector },
        court: { label: 'To which court', choices: courtWords },
      },
      numbers: { number },
    },
    'medical.order.suspended': { title: 'The order was suspended', facts: { child, court } },
    'medical.order.upheld': { title: 'The order was upheld', facts: { child, court } },
    'medical.order.set-aside': { title: 'The order was set aside', facts: { child, court } },
    'medical.exam.done': {
      title: 'The examination was done',
      before:
        'Findings are not recorded here. The examination rests on the consent or the court’s order recorded before it.',
      facts: {
        child,
        examiner: {
          label: 'Examiner',
          hint: 'A girl is examined by a woman.',
          choices: { female: 'Woman', male: 'Man', 'not-known': 'Not known' },
        },
        isAuthorised: { label: 'Registered and authorised' },
        place: {
          label: 'Where',
          choices: {
            'crisis-cell': 'Anti-rape crisis cell',
            'public-hospital': 'Public hospital',
            'private-hospital': 'Private hospital',
            'forensic-centre': 'Forensic centre',
            other: 'Other',
          },
        },
        present: {
          label: 'Who else was there',
          choices: {
            'parent-or-guardian': 'Parent or guardian',
            'person-of-own-choice': 'A person of the child’s choice',
            'female-police-officer': 'Female police officer',
            nurse: 'Nurse',
            nobody: 'Nobody',
          },
        },
        began: { label: 'Began' },
        ended: { label: 'Ended' },
        samplesTaken: { label: 'Samples were taken' },
      },
      numbers: { number: { label: 'Number of the certificate' } },
    },
    'dna.samples.sent': {
      title: 'DNA samples were sent to the laboratory',
      facts: {
        of: { label: 'Of whom', choices: { child: 'The child', accused: 'The accused' } },
        sentBy: { label: 'By whom', choices: { doctor: 'Doctor', police: 'Police', laboratory: 'Laboratory' } },
      },
      numbers: { number },
    },
    'medical.report.forwarded': {
      title: 'The medical report was forwarded',
      facts: {
        child,
        forwardedTo: {
          label: 'To whom',
          choices: { police: 'Police', magistrate: 'Magistrate', prosecutor: 'Prosecutor' },
        },
        recordsConsent: { label: 'It records consent' },
        recordsTimes: { label: 'It records when it began and ended' },
        givesReasons: { label: 'It gives reasons' },
      },
      numbers: { number: { label: 'Number of the certificate' } },
    },
    'medical.breach.reported': {
      title: 'A breach of the rules on examination was reported',
      before: 'What the law forbids was done all the same. It is never counted as an examination.',
      facts: {
        child,
        saidBy: {
          label: 'Who says so',
          choices: {
            child: 'The child',
            family: 'The family',
            doctor: 'Doctor',
            police: 'Police',
            court: 'Court',
            'this-office': 'This office',
          },
        },
        breach: {
          label: 'Which rule',
          choices: {
            'without-consent': 'Consent',
            'after-withdrawal': 'Consent that was taken back',
            'forbidden-test': 'The forbidden test',
            'past-asked-about': 'No questions about the past',
            'others-present': 'Nobody present against the child’s wish',
          },
        },
      },
    },
    'accused.examined': {
      title: 'The accused was examined',
      facts: { accused, samplesTaken: { label: 'Samples were taken' } },
    },
  },
  refusals: {
    'consent-not-asked': 'Consent counts only if it was asked for and explained before. Record that first.',
    'no-consent-and-no-order':
      'There is no consent and no court’s order. Record one of them first. If the child was examined all the same, record that as a breach.',
    'consent-by-one-who-may-not':
      'Consent was claimed by somebody who may not give it. Record consent of the child or its guardian, or a court’s order.',
    'consent-withdrawn':
      'Consent was withdrawn. Without a new consent or a court’s order nobody may examine the child.',
    'examination-refused':
      'The examination was refused. That is a lawful end; only a new consent or a court’s order changes it.',
    'child-does-not-agree':
      'The child does not agree. Record the child’s new wish or a court’s order. If the child was examined all the same, record that as a breach.',
    'order-suspended': 'The order is suspended. Until it is upheld nobody may examine the child without consent.',
    'order-set-aside': 'The order was set aside. Nobody may examine the child without consent.',
    'done-before-consent-or-order':
      'The examination is dated before the consent or the order. Mend the time, or record a breach.',
    'examination-ended-before-it-began': 'The examination ends before it begins. Mend one of the times.',
    'nothing-to-withdraw': 'This person gave no consent that stands. If the examination was refused, record a refusal.',
    'no-such-order': 'Record first that a court ordered the examination.',
    'objection-not-recorded': 'If it was ordered over an objection, record first who objected.',
    'no-examination-done': 'Record the examination first.',
  },
};
