/**
 * Who may do what. One table, and what it does not list is refused. Until accounts exist nobody on staff may see or
 * change a complaint: only the reporter, the code's holder and whoever runs this machine are known.
 */
import type { ComplaintCommand } from '../complaint/decide.ts';

export type Actor =
  /** Lodges; knows nothing else. */
  | { readonly kind: 'reporter' }
  /** Holds the code, whoever that is: what comes from here is a claim by the code's holder (BRIEF 2.9). */
  | { readonly kind: 'code-holder' }
  /** Runs the machine and its log: lists keys and offices, imports published dossiers. Reads no case. */
  | { readonly kind: 'operator' }
  /** Registered here to check the log from outside; sees what the log opens, never a text. */
  | { readonly kind: 'auditor' }
  /** Plays the office in a training deployment, which holds no real entry. */
  | { readonly kind: 'trainer' };

export type Action =
  | ComplaintCommand['kind']
  | 'list-key'
  | 'list-office'
  | 'publish-dossier'
  | 'publish-figures'
  | 'fill-log'
  | 'freeze-log'
  | 'challenge-log';

const allowed: Readonly<Record<Actor['kind'], readonly Action[]>> = {
  reporter: ['lodge-complaint'],
  'code-holder': [
    'answer-question',
    'keep-message',
    'claim-pressure',
    'give-contact',
    'request-withdrawal',
    'signal-duress',
  ],
  operator: ['list-key', 'list-office', 'publish-dossier', 'publish-figures', 'fill-log', 'freeze-log'],
  auditor: ['challenge-log'],
  trainer: ['acknowledge-complaint', 'ask-question'],
};

export const mayDo = (actor: Actor, action: Action): boolean => allowed[actor.kind].includes(action);
