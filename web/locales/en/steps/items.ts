/** English words of seized items and the chain of custody. */
import type { itemsRefusals, itemsSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const never =
  'Where it is and who holds it; never what is on it. Do not open, copy, send or photograph anything.' as const;
const item = { label: 'Item' } as const;
const sealed = 'Sealed; seen only in an opening.' as const;
const holders = {
  finder: 'Whoever found it',
  owner: 'Its owner',
  'police-officer': 'A police officer',
  'police-store': 'The store of the police station',
  'cyber-agency': 'The agency for electronic crimes',
  hospital: 'A hospital',
  messenger: 'A messenger',
  laboratory: 'The forensic laboratory',
  prosecutor: 'The prosecutor',
  court: 'The court',
  other: 'Somebody else',
} as const;
const person = (label: string) => ({ label, hint: 'If it is somebody of this case.' });
const seal = {
  label: 'The seal was',
  choices: { intact: 'Intact', broken: 'Broken', 'not-seen': 'Not looked at' },
} as const;
const saidBy = 'Who says so';

export const items: GroupWords<typeof itemsSteps, (typeof itemsRefusals)[number]> = {
  steps: {
    'item.seized': {
      title: 'An item was taken into custody',
      before: never,
      facts: {
        item: { label: 'Name in this case', hint: 'The next free one.' },
        kind: {
          label: 'Kind',
          choices: {
            telephone: 'Telephone',
            computer: 'Computer',
            storage: 'Storage (card, disk, stick)',
            camera: 'Camera',
            clothing: 'Clothing',
            sample: 'Sample',
            paper: 'Paper',
            vehicle: 'Vehicle',
            other: 'Something else',
          },
        },
        from: {
          label: 'Taken from',
          choices: {
            accused: 'The accused',
            'survivor-side': 'The survivor or the family',
            finder: 'Whoever found it',
            shop: 'A shop',
            home: 'A home',
            institution: 'An institution',
            'service-provider': 'A service provider',
            other: 'Somewhere else',
          },
        },
        holder: { label: 'Who holds it now', choices: holders },
        holderPerson: person('Holder, by pseudonym'),
        witnessesPresent: { label: 'Witnesses were present' },
      },
      numbers: {
        memo: { label: 'Number of the recovery memo', hint: sealed },
        place: { label: 'Place', hint: sealed },
        serial: { label: 'Serial number', hint: sealed },
      },
    },
    'item.sealed': {
      title: 'The item was sealed',
      facts: { item, holder: { label: 'Who sealed it', choices: holders }, holderPerson: person('By pseudonym') },
      numbers: { seal: { label: 'Number of the seal', hint: sealed } },
    },
    'item.handed-over': {
      title: 'The item was handed over',
      before:
        'Enter each hand-over as it was. One by somebody who did not hold the item, or with a broken seal, is recorded and flagged.',
      facts: {
        item,
        from: { label: 'Given by', choices: holders },
        fromPerson: person('Giver, by pseudonym'),
        to: { label: 'Received by', choices: holders },
        toPerson: person('Receiver, by pseudonym'),
        seal,
      },
      numbers: { register: { label: 'Number in the register', hint: sealed } },
    },
    'item.sent': {
      title: 'The item was sent to the laboratory',
      facts: {
        item,
        from: { label: 'Sent by', choices: holders },
        fromPerson: person('Sender, by pseudonym'),
        seal,
      },
      numbers: {
        laboratory: { label: 'Which laboratory', hint: sealed },
        register: { label: 'Number in the register', hint: sealed },
      },
    },
    'item.received': {
      title: 'The laboratory received the item',
      facts: { item, seal },
      numbers: {
        laboratory: { label: 'Which laboratory', hint: sealed },
        number: { label: 'Number at the laboratory', hint: sealed },
      },
    },
    'laboratory.reported': {
      title: 'The laboratory sent its report',
      before: 'That it was sent, and nothing of what it says.',
      facts: { item },
      numbers: { number: { label: 'Number of the report', hint: sealed } },
    },
    'digest.entered': {
      title: 'The laboratory entered a digest',
      before: 'Only a forensic laboratory enters one, of an item that lies there.',
      facts: { item, digest: { label: 'Digest (SHA-256)', hint: '64 digits and letters from a to f.' } },
    },
    'material.at-large': {
      title: 'A copy was found outside custody',
      before: never,
      facts: {
        item: { label: 'Copy of what lay on', hint: 'If that is known.' },
        where: {
          label: 'Where',
          choices: {
            device: 'On a device',
            online: 'On the net',
            'message-group': 'In a group of a messenger',
            shop: 'In a shop',
            office: 'In an office',
            'not-known': 'Not known',
          },
        },
        saidBy: {
          label: saidBy,
          choices: {
            survivor: 'The survivor',
            family: 'The family',
            reporter: 'Whoever reported',
            police: 'The police',
            laboratory: 'The laboratory',
            platform: 'A platform',
            press: 'The press',
            staff: 'Staff of this office',
          },
        },
      },
    },
    'evidence.tampered': {
      title: 'Evidence is said to be tampered with',
      before: 'A claim, with who makes it; no finding.',
      facts: {
        item: { label: 'Item', hint: 'If it is one of this case.' },
        how: {
          label: 'How',
          choices: {
            destroyed: 'Destroyed',
            altered: 'Altered',
            'kept-back': 'Kept back',
            missing: 'Missing',
            'false-entry': 'A false entry in a record',
          },
        },
        by: {
          label: 'Said to be done by',
          choices: {
            accused: 'The accused',
            'accused-side': 'The side of the accused',
            police: 'The police',
            laboratory: 'The laboratory',
            hospital: 'A hospital',
            office: 'Another office',
            'not-known': 'Not known',
          },
        },
        saidBy: {
          label: saidBy,
          choices: {
            survivor: 'The survivor',
            family: 'The family',
            witness: 'A witness',
            police: 'The police',
            laboratory: 'The laboratory',
            prosecutor: 'The prosecutor',
            court: 'The court',
            staff: 'Staff of this office',
          },
        },
      },
    },
    'item.returned': {
      title: 'The item was given back',
      facts: {
        item,
        to: {
          label: 'To whom',
          choices: { owner: 'Its owner', 'survivor-side': 'The survivor or the family', other: 'Somebody else' },
        },
        seal,
      },
    },
    'destruction.ordered': {
      title: 'A court ordered the item to be destroyed',
      facts: { item },
      numbers: {
        order: { label: 'Number of the order', hint: sealed },
        court: { label: 'Which court', hint: sealed },
      },
    },
    'item.destroyed': {
      title: 'The item was destroyed',
      before: 'Only by a recorded order of a court.',
      facts: { item, witnessesPresent: { label: 'Witnesses were present' } },
    },
  },
  refusals: {
    'no-such-item': 'No such item is recorded in this case. Record first that it was taken.',
    'item-entered-already': 'An item of this name is recorded already. Choose the next free name.',
    'before-it-was-seized': 'That is before the item was taken. Check the date.',
    'item-is-gone': 'The item was given back or destroyed by that time. Check the date.',
    'same-holder': 'Giver and receiver are the same. Say who received it.',
    'only-the-laboratory':
      'A digest is entered by staff of a forensic laboratory only. Ask the laboratory to enter it.',
    'not-at-the-laboratory': 'The item has not reached the laboratory by that time. Record first that it was received.',
    'no-order-of-a-court': 'No order of a court to destroy the item is recorded by that time. Record the order first.',
    'contradicts-later-step-of-item':
      'With this, something that is recorded of the item for a later time could not have happened. Check the date, or correct the other step first.',
  },
};
