/** English words of material and identities on the net. */
import type { onlineRefusals, onlineSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const never = 'Never what it shows, and no link to it. Do not open, copy, send or photograph anything.' as const;
const channel = {
  label: 'Kind of place on the net',
  choices: {
    messenger: 'Messenger',
    'social-network': 'Social network',
    'video-site': 'Video site',
    'file-share': 'File sharing',
    game: 'Game',
    search: 'Search service',
    website: 'Web site',
    'not-known': 'Not known',
  },
} as const;
const what = {
  label: 'About what',
  choices: {
    material: 'Abuse material',
    identity: "Somebody's identity",
    blackmail: 'Blackmail',
    grooming: 'Grooming',
    'false-information': 'False information',
  },
} as const;
const reference = {
  label: 'Reference number',
  hint: 'Of the office or the platform. Sealed; seen only in an opening.',
};
const asked = { label: 'Which request or report' } as const;
const notice = { label: 'Which notice' } as const;

export const online: GroupWords<typeof onlineSteps, (typeof onlineRefusals)[number]> = {
  steps: {
    'content.found': {
      title: 'Somebody says that material is on the net',
      before: never,
      facts: {
        channel,
        saidBy: {
          label: 'Who says so',
          choices: {
            survivor: 'The survivor',
            family: 'The family',
            reporter: 'Whoever reported',
            'repair-shop': 'A repair shop',
            institution: 'An institution',
            platform: 'A platform',
            police: 'The police',
            staff: 'Staff of this office',
          },
        },
      },
    },
    'content.reported': {
      title: 'The authority was told and asked to act',
      before: never,
      facts: {
        to: {
          label: 'To whom',
          choices: {
            'online-authority': 'Authority for the net (removal, blocking)',
            'cyber-agency': 'Agency for electronic crimes',
            police: 'The police',
            'help-line': 'A help-line',
            'foreign-help-line': 'A help-line abroad',
          },
        },
        what,
        channel,
      },
      numbers: { reference },
    },
    'removal.asked': {
      title: 'Removal was asked for',
      before: never,
      facts: {
        of: {
          label: 'Of whom',
          choices: {
            platform: 'A platform',
            publisher: 'A publisher',
            'search-service': 'A search service',
            host: 'A host of web sites',
            'group-owner': 'Whoever runs the group',
          },
        },
        what,
        channel,
      },
      numbers: { reference },
    },
    'removal.answered': {
      title: 'The request was answered',
      facts: {
        asked,
        answer: {
          label: 'Answer',
          choices: {
            'will-remove': 'Will remove it',
            ordered: 'Ordered that it be removed or blocked',
            refused: 'Refused',
            'asks-for-more': 'Asks for more',
            'sent-elsewhere': 'Sent us to somebody else',
            'received-only': 'Says only that it was received',
          },
        },
      },
      numbers: { reference },
    },
    'content.taken-for-investigation': {
      title: 'The investigating agency secured what is evidence',
      before: 'This comes before removal, so that no evidence is lost.',
      facts: { asked },
    },
    'content.removed': {
      title: 'It was removed or blocked',
      facts: { asked, how: { label: 'How', choices: { removed: 'Removed', blocked: 'Blocked' } } },
    },
    'content.not-removed': {
      title: 'It is still there',
      before: 'As the office or the platform says that looked again; do not look yourself.',
      facts: { asked },
    },
    'data.preservation.notice': {
      title: 'A provider was told to keep its data',
      before: 'The officer tells the court within 24 hours.',
      facts: {
        to: {
          label: 'To whom',
          choices: {
            platform: 'A platform',
            'telephone-company': 'A telephone company',
            'internet-provider': 'An internet provider',
            host: 'A host of web sites',
            other: 'Somebody else',
          },
        },
      },
      numbers: { reference },
    },
    'data.preservation.court-told': {
      title: 'The court was told that data are being kept',
      facts: { notice },
    },
    'data.preservation.extended': {
      title: 'The court ordered the data to be kept longer',
      facts: { notice, until: { label: 'Until, by the order' } },
    },
    'identity.at-risk': {
      title: 'Somebody may become known who must not',
      before: 'The law protects the identity from the first allegation on, and the family as well.',
      facts: {
        whose: {
          label: 'Whose identity',
          choices: {
            survivor: 'The survivor',
            family: 'The family',
            witness: 'A witness',
            'accused-child': 'An accused child',
          },
        },
        through: {
          label: 'Through what',
          choices: {
            press: 'The press',
            'court-list': "A court's list",
            'police-statement': 'A statement of the police',
            'social-network': 'A social network',
            talk: 'Talk',
            paper: 'A paper that was left open',
            other: 'Something else',
          },
        },
      },
    },
  },
  refusals: {
    'nothing-was-asked': 'No such request or report is recorded. Choose one, or record it first.',
    'answered-before-asked': 'That is before it was asked for. Check the date.',
    'removed-already': 'It is recorded as removed. If it came back, record that it is there again.',
    'no-such-notice': 'No such notice is recorded. Choose one, or record it first.',
    'preserved-until-before-order': 'The date is before the order. Check both dates.',
  },
};
