/** English words of pressure and its review. */
import type { pressureRefusals, pressureSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { offices } from '../offices.ts';
import { courtWords } from './courts.ts';

const claim = {
  by: {
    label: 'From whom it is said to come',
    choices: {
      accused: 'The accused',
      'accused-family': 'The family or friends of the accused',
      'own-family': "The survivor's own family",
      police: 'The police',
      prosecutor: 'The prosecutor',
      'court-staff': 'Staff of a court',
      'other-office': 'Another office',
      lawyer: 'A lawyer',
      politician: 'A politician',
      'village-council': 'Village council (panchayat, jirga)',
      community: 'People of the place',
      employer: 'An employer',
      school: 'A school',
      press: 'The press',
      'not-known': 'Not known',
    },
  },
  byPerson: { label: 'Who, by pseudonym', hint: 'If it is somebody of this case.' },
  against: {
    label: 'Against whom',
    choices: {
      survivor: 'The survivor',
      family: 'The family',
      witness: 'A witness',
      reporter: 'Whoever reported',
      lawyer: 'A lawyer',
      official: 'An official',
      staff: 'Staff of this office',
    },
  },
  saidBy: {
    label: 'Who says so',
    choices: {
      survivor: 'The survivor',
      family: 'The family',
      witness: 'A witness',
      reporter: 'Whoever reported',
      lawyer: 'A lawyer',
      official: 'An official',
      staff: 'Staff of this office',
      press: 'The press',
    },
  },
  told: {
    label: 'How we know',
    choices: {
      'in-person': 'Told in person',
      telephone: 'By telephone',
      message: 'By message',
      'in-court': 'Said in court',
      'to-police': 'Said to the police',
      'in-the-press': 'From the press',
      seen: 'Seen by staff',
    },
  },
  officeKind: {
    label: 'Kind of office from which it comes',
    hint: 'If it comes from an office: nobody of that kind of office closes the review.',
    choices: offices.kinds,
  },
  ownOffice: { label: 'It concerns our own office' },
} as const;
const review =
  'A claim, with who makes it; no finding. It opens a review, which a supervisor closes with an action: never whoever recorded it.' as const;
const accused = { label: 'Accused' } as const;
const step = { label: 'Which review' } as const;

export const pressure: GroupWords<typeof pressureSteps, (typeof pressureRefusals)[number]> = {
  steps: {
    'threat.reported': {
      title: 'A threat was reported',
      before: review,
      facts: {
        ...claim,
        to: {
          label: 'Threat to',
          choices: {
            person: 'Somebody themself',
            property: 'Property',
            livelihood: 'Work or livelihood',
            reputation: 'Reputation',
            'not-known': 'Not known',
          },
        },
      },
    },
    'extortion.reported': {
      title: 'Extortion was reported',
      before: review,
      facts: {
        ...claim,
        wanted: {
          label: 'What was wanted',
          hint: 'A signature got by fear can be extortion, too.',
          choices: {
            money: 'Money',
            property: 'Property',
            signature: 'A signature',
            silence: 'Silence',
            'not-known': 'Not known',
          },
        },
      },
    },
    'money.offered': { title: 'Money or a benefit was offered', before: review, facts: claim },
    'compromise.offered': {
      title: 'A compromise was proposed',
      before: `${review} Serious offences against children cannot be compromised; paying for it can itself be an offence.`,
      facts: {
        ...claim,
        through: {
          label: 'Through whom',
          choices: {
            directly: 'Directly',
            family: 'The family',
            'village-council': 'Village council (panchayat, jirga)',
            police: 'The police',
            lawyer: 'A lawyer',
            other: 'Somebody else',
          },
        },
      },
    },
    'withdrawal.demanded': {
      title: 'Somebody demanded that the complaint be taken back',
      before: review,
      facts: claim,
    },
    'innocent.implicated': {
      title: 'Somebody innocent is said to be drawn into a case',
      before: review,
      facts: { ...claim, implicated: { label: 'Who, by pseudonym', hint: 'If it is somebody of this case.' } },
    },
    'concealment.reported': {
      title: 'Concealment by an office was reported',
      before: review,
      facts: {
        ...claim,
        what: {
          label: 'What is said to be concealed',
          choices: {
            complaint: 'A complaint',
            evidence: 'Evidence',
            record: 'A record or an entry',
            person: 'Somebody involved',
            delay: 'Put off until it fades',
          },
        },
      },
    },
    'identity.published': {
      title: 'An identity was made public',
      before: `${review} Publishing who the survivor is, or the family, is an offence; that the family spoke to the press is no consent.`,
      facts: {
        ...claim,
        whose: {
          label: 'Whose',
          choices: {
            survivor: 'The survivor',
            family: 'The family',
            witness: 'A witness',
            'accused-child': 'An accused child',
          },
        },
        where: {
          label: 'Where',
          choices: {
            newspaper: 'Newspaper',
            television: 'Television or radio',
            'social-network': 'Social network',
            messenger: 'Messenger',
            website: 'Web site',
            'court-paper': 'Paper of a court or the police',
            'in-public': 'Said in public',
          },
        },
        removalAsked: { label: 'Removal has been asked for' },
      },
    },
    'reprisal.reported': {
      title: 'A reprisal was reported',
      before: review,
      facts: {
        ...claim,
        how: {
          label: 'How',
          choices: {
            'case-against': 'A case against them',
            dismissal: 'Dismissal',
            transfer: 'Transfer to another post',
            eviction: 'Driven from home or land',
            school: 'Kept from school',
            boycott: 'Shunned',
            violence: 'Violence',
            other: 'In another way',
          },
        },
      },
    },
    'compromise.presented': {
      title: 'A compromise was brought before a court',
      before:
        'An event, and never an outcome. Whether the court may act on it depends on the section; that it did is a step of the judgment. It opens a review.',
      facts: { accused, court: { label: 'Court', choices: courtWords }, sections: { label: 'Sections' } },
    },
    'compromise.not-accepted': {
      title: 'The court did not accept the compromise',
      facts: { accused },
    },
    'pressure.review.opened': {
      title: 'A review of pressure was opened',
      before: 'For pressure that came by code, or once more where a review was closed.',
      facts: {
        opened: {
          label: 'How it came',
          choices: { 'by-code': 'By code', 'by-step': 'As a step of this case' },
        },
        step: { label: 'Which report' },
      },
    },
    'pressure.review.closed': {
      title: 'The review of pressure was closed',
      before:
        'By a supervisor, with an action. Not by whoever recorded the pressure, nor by an office from which it is said to come.',
      facts: {
        step,
        actions: {
          label: 'What was done',
          choices: {
            'protection-arranged': 'Protection arranged',
            'safe-place-found': 'Safe place found',
            'higher-police-told': 'Higher police told',
            'registration-asked': 'Registration of the offence asked for',
            'court-told': 'Court told',
            'bail-cancellation-asked': 'Cancelling of bail asked for',
            'removal-asked': 'Removal asked for',
            'lawyer-given': 'Lawyer given',
            'office-kept-away': 'Office or person kept away from the case',
            'given-to-monitor': 'Given to the monitor',
            'family-told-of-rights': 'Family told of its rights',
            'nothing-further': 'Nothing further; the ground follows',
          },
        },
        ground: {
          label: 'Ground, if nothing further is done',
          choices: {
            'acted-on-already': 'It has been acted on already',
            'family-wishes-none': 'The family, met alone, wishes no step',
            'told-already': 'The same was reported and reviewed before',
            'acting-endangers': 'Acting now would endanger somebody',
          },
        },
      },
    },
  },
  refusals: {
    'no-such-review': 'There is no such review to open or close. Choose one of the list.',
    'review-open-already': 'This review is open already.',
    'not-a-supervisor': 'A review of pressure is closed by a supervisor or a monitor. Ask one of them.',
    'recorded-by-oneself': 'You recorded this pressure yourself. Somebody else must close the review.',
    'own-office-is-named':
      'The pressure is said to come from your office or one of its kind. Another office must close the review.',
    'nothing-needs-ground': 'If nothing further is done, say on what ground.',
    'nothing-beside-something': 'Choose either what was done, or that nothing further is done.',
    'no-compromise-presented': 'No compromise for this accused was brought before a court. Record that first.',
  },
};
