/** English words of arrest, remand and release. */
import type { custodyRefusals, custodySteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const accused = { label: 'Accused' } as const;
const station = { label: 'Police station', hint: 'Sealed; seen only in an opening.' } as const;
const before = { label: 'Before which court', choices: courtWords } as const;
const by = { label: 'By which court', choices: courtWords } as const;
const arrest = {
  accused,
  sections: { label: 'Sections for which the arrest was made' },
  journeyMinutes: {
    label: 'Minutes of the way to the court',
    hint: 'The law does not count the way into the 24 hours. Leave it empty if nobody knows.',
  },
  deathPossible: { label: 'One of the offences is punishable with death' },
  groundsTold: { label: 'The grounds of arrest were told' },
} as const;

export const custody: GroupWords<typeof custodySteps, (typeof custodyRefusals)[number]> = {
  steps: {
    'accused.sought': { title: 'The accused is sought', facts: { accused } },
    'accused.arrested': {
      title: 'The accused was arrested',
      before:
        'Whoever is arrested must be before a court within 24 hours, the way not counted. Give the minute if it is known.',
      facts: { ...arrest, juvenile: { label: 'The accused is, or says to be, under 18' } },
      numbers: { station },
    },
    'juvenile.accused.arrested': {
      title: 'The accused was arrested as a child',
      before:
        'Also for an accused who is in custody already and is treated as a child from now on. A child accused is never kept with adults.',
      facts: {
        ...arrest,
        heldIn: {
          label: 'Where the child is kept',
          choices: {
            'observation-home': 'Observation home',
            'police-station': 'Police station',
            prison: 'Prison',
            'own-home': 'At home',
            'not-known': 'Not known',
          },
        },
      },
      numbers: { station },
    },
    'guardian.told': {
      title: 'The guardian of the accused child was told of the arrest',
      facts: { accused, probationOfficerTold: { label: 'The probation officer was told, too' } },
    },
    'juvenile.rights.told': {
      title: 'The accused child was told of their rights',
      facts: {
        accused,
        by: { label: 'Told by', choices: { lawyer: 'A lawyer', police: 'The police', court: 'The court' } },
      },
    },
    'accused.produced': { title: 'The accused was produced before a court', facts: { accused, before } },
    'remand.ordered': {
      title: 'Remand was ordered',
      before:
        'Enter each order as it was made, also one that goes beyond what the law allows: it is recorded and shown as beyond the limit. The day of the order counts as the first day.',
      facts: {
        accused,
        under: {
          label: 'Under which law',
          choices: {
            'crpc-167': 'Code of Criminal Procedure, section 167 (15 days in all)',
            'crpc-344': 'Code of Criminal Procedure, section 344 (15 days at a time)',
            'peca-30a': 'Prevention of Electronic Crimes Act, section 30A (14 days at a time, 30 in all)',
            'bnss-187': 'Bharatiya Nagarik Suraksha Sanhita, section 187 (15 days in all)',
            'not-known': 'Not known',
          },
        },
        place: {
          label: 'Kept by or in',
          choices: {
            police: 'The police (physical remand)',
            prison: 'Prison (judicial remand)',
            'observation-home': 'Observation home',
            hospital: 'Hospital',
            'not-known': 'Not known',
          },
        },
        until: { label: 'Until, by the order', hint: 'The last day that the order allows.' },
        reasonsWritten: { label: 'The order gives reasons in writing' },
      },
      numbers: {
        order: { label: 'Number of the order', hint: 'Sealed; seen only in an opening.' },
        court: { label: 'Which court', hint: 'Sealed; seen only in an opening.' },
      },
    },
    'custody.judicial.ordered': {
      title: 'The accused was sent to prison; police custody is over',
      facts: { accused, until: { label: 'Until, if the order says so' } },
    },
    'accused.released': {
      title: 'The accused was released from custody',
      before: 'Release is not acquittal, and says nothing about guilt.',
      facts: {
        accused,
        how: {
          label: 'How',
          choices: {
            'by-police-169': 'By the police, for want of evidence (section 169)',
            'on-bail': 'On bail',
            'by-court': 'By order of a court',
            'time-ran-out': 'The time allowed ran out',
            'not-known': 'Not known',
          },
        },
      },
    },
    'accused.discharged': {
      title: 'The accused was discharged',
      before: 'Discharge is not acquittal.',
      facts: { accused, by },
    },
    'accused.absconded': {
      title: 'The accused absconded',
      before: 'Limits of the trial pause for this accused only.',
      facts: { accused },
    },
    'proclamation.issued': {
      title: 'The accused was called upon by proclamation to appear',
      before: 'The law gives at least thirty days to appear.',
      facts: { accused, until: { label: 'To appear by' } },
    },
    'age.questioned': {
      title: 'The age of the accused was questioned',
      before: 'Somebody who looks or says to be under 18 has their age found before any further detention.',
      facts: {
        accused,
        saidBy: {
          label: 'Who raised it',
          choices: {
            accused: 'The accused',
            family: 'Family of the accused',
            lawyer: 'Lawyer of the accused',
            police: 'The police',
            prosecutor: 'The prosecutor',
            court: 'The court',
          },
        },
        saysUnder18: { label: 'Said to be under 18' },
      },
    },
    'age.determined': {
      title: 'The age of the accused was found',
      facts: {
        accused,
        by: { label: 'Found by', choices: { 'police-inquiry': 'Inquiry of the police', ...courtWords } },
        basis: {
          label: 'From what',
          hint: 'Papers come before a medical opinion.',
          choices: {
            'birth-record': 'Record of birth',
            'school-record': 'Record of a school',
            'identity-record': 'Record of identity',
            medical: 'Medical opinion',
            'not-known': 'Not known',
          },
        },
        juvenile: { label: 'Found to be under 18' },
      },
    },
    'juvenile.committee.referred': {
      title: 'The accused child was referred to a juvenile justice committee',
      before:
        'Only for lesser offences, and only if the accused child or their guardian and the survivor agree. Serious sexual offences are excluded. The time for the police report stands still meanwhile.',
      facts: {
        accused,
        juvenileConsents: { label: 'The accused child, or their guardian, agrees' },
        survivorConsents: { label: 'The survivor agrees' },
      },
    },
    'juvenile.committee.ordered': {
      title: 'The juvenile justice committee made its order',
      facts: {
        accused,
        order: {
          label: 'Order',
          choices: { diverted: 'Measures instead of a trial', 'sent-to-court': 'Sent on to the court' },
        },
      },
    },
  },
  refusals: {
    'not-arrested': 'No arrest of this accused is recorded by that time. Record the arrest first.',
    'already-in-custody':
      'This accused is in custody at that time already. Record the release first, or check the date.',
    'not-in-custody': 'This accused is not in custody at that time. Record the arrest first, or check the date.',
    'released-already': 'This accused was out of custody at that time. Record the new arrest first, or check the date.',
    'remand-overlaps':
      'Another order of remand covers that time. Check both dates; if custody ended earlier, record first how it ended.',
    'remand-ends-before-order': 'The last day is before the day of the order. Check both dates.',
    'contradicts-later-step':
      'With this, something that is recorded for a later time could not have happened. Check the date, or correct the other step first.',
    'not-referred-to-committee': 'This accused is not before a committee. Record the referral first.',
  },
};
