/** What the events of one pair make of it. Nothing is undone: a withdrawal stands beside what it withdraws. */
import type { EventBody } from '../event-body.ts';
import { InputError } from '../input-error.ts';
import {
  type LinkDecision,
  type LinkEvent,
  linkEventSchemas,
  type LinkGround,
  type LinkSide,
  type LinkWithdrawalGround,
} from './events.ts';

/** Somebody or something, and the case or row that says so. */
export interface LinkedSide {
  readonly subject: string;
  readonly stream: string;
}

/** Two organisations that may speak to each other once a custodian of the house has agreed for each side. */
export type LinkContact =
  | { readonly status: 'not-asked' }
  | ({ readonly status: 'asked' | 'agreed' | 'refused' } & AskedContact);

export interface AskedContact {
  /** Whose page it was asked from. */
  readonly side: LinkSide;
  readonly by: string;
  readonly office: string;
  readonly agreed: readonly { readonly side: LinkSide; readonly by: string }[];
  readonly refused: readonly { readonly side: LinkSide; readonly by: string }[];
}

interface LinkedPair {
  /** In the order of the subjects' letters. */
  readonly left: LinkedSide;
  readonly right: LinkedSide;
  /** Of the latest decision: the digest of the fields and levels that stood on the page. */
  readonly basis: string;
  /** Reasons that do not bring the pair back: it was said not to be one, or its link was withdrawn. */
  readonly spentBases: readonly string[];
}

export interface DecidedLink extends LinkedPair {
  readonly status: 'decided';
  readonly decision: LinkDecision;
  readonly by: string;
  readonly office: string;
  readonly grounds: readonly LinkGround[];
  readonly contact: LinkContact;
}

export interface WithdrawnLink extends LinkedPair {
  readonly status: 'withdrawn';
  readonly ground: LinkWithdrawalGround;
  /** Absent where the program ended it, with a person who was cleared or erased. */
  readonly by?: string;
}

export type Link = { readonly status: 'undecided' } | DecidedLink | WithdrawnLink;

export const undecided: Link = { status: 'undecided' };
const notAsked: LinkContact = { status: 'not-asked' };

export const spentBasesOf = (link: Link): readonly string[] => (link.status === 'undecided' ? [] : link.spentBases);

/** @throws Error for an event that cannot follow */
export function evolveLink(link: Link, event: LinkEvent): Link {
  switch (event.type) {
    case 'link.decided': {
      if (isSettled(link)) throw outOfOrder(event);
      const { left, right, decision, by, office, grounds, basis } = event.data;
      const spentBases = withSpent(spentBasesOf(link), decision === 'not-same' ? basis : undefined);
      const pair = { left, right, basis, spentBases };
      return { status: 'decided', ...pair, decision, by, office, grounds, contact: notAsked };
    }
    case 'link.withdrawn': {
      if (link.status !== 'decided') throw outOfOrder(event);
      const { left, right, basis } = link;
      const { ground, by } = event.data;
      // Who was cleared or erased ends it, not what spoke for it: should a clearing be set aside, the reasons are what they were.
      const spent = by === undefined ? undefined : basis;
      const pair = { left, right, basis, spentBases: withSpent(link.spentBases, spent) };
      return { status: 'withdrawn', ...pair, ground, ...(by === undefined ? {} : { by }) };
    }
    case 'link.contact-asked': {
      if (link.status !== 'decided' || link.contact.status !== 'not-asked') throw outOfOrder(event);
      return { ...link, contact: { status: 'asked', ...event.data, agreed: [], refused: [] } };
    }
    case 'link.contact-agreed': {
      if (link.status !== 'decided' || link.contact.status !== 'asked') throw outOfOrder(event);
      const { contact } = link;
      const agreed = [...contact.agreed, event.data];
      return { ...link, contact: { ...contact, agreed, status: agreed.length === bothSides ? 'agreed' : 'asked' } };
    }
    case 'link.contact-refused': {
      if (link.status !== 'decided' || link.contact.status !== 'asked') throw outOfOrder(event);
      const { contact } = link;
      return { ...link, contact: { ...contact, refused: [...contact.refused, event.data], status: 'refused' } };
    }
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

const bothSides = 2;

/** Whoever could not tell may come to know; anything else is withdrawn before it is decided anew. */
export const isSettled = (link: Link): link is DecidedLink =>
  link.status === 'decided' && link.decision !== 'cannot-tell';

export const replayLink = (events: readonly LinkEvent[]): Link => events.reduce(evolveLink, undecided);

const withSpent = (spent: readonly string[], basis: string | undefined): readonly string[] =>
  basis === undefined || spent.includes(basis) ? spent : [...spent, basis];

const outOfOrder = (event: LinkEvent): Error => new Error(`event out of order: ${event.type}`);

const linkTypes: ReadonlySet<string> = new Set(Object.keys(linkEventSchemas));

/** @throws InputError if the body is not of a link's stream */
export function linkEventOf({ type, data }: EventBody): LinkEvent {
  if (!linkTypes.has(type)) throw new InputError('not-in-list', 'type');
  // The registry of events has parsed the data by the schema of that type.
  return { type, data } as LinkEvent;
}
