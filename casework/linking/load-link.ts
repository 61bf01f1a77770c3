/** One pair as its events tell it, and the row by which lists find it: rebuilt from the same events, so that an audit can compare. */
import {
  type AccountId,
  evolveLink,
  isAccountId,
  isLinkId,
  type Link,
  type LinkContact,
  type LinkedSide,
  type LinkEvent,
  linkEventOf,
  type LinkId,
  type LinkSide,
  spentBasesOf,
  undecided,
} from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import { readEvent } from '../stored-event.ts';
import type { LinkRow } from './linking-ports.ts';

/** What happened, with the day on which it was recorded. */
export interface DatedLinkEvent {
  readonly event: LinkEvent;
  readonly recordedOn: string;
}

export interface LoadedLink {
  readonly link: LinkId;
  readonly events: readonly DatedLinkEvent[];
  readonly state: Link;
  readonly nextSeq: number;
}

/** `undefined` for what is no link's id; one that nobody decided on has no event yet. @throws LedgerError, InputError */
export async function loadLink(
  id: string,
  { store, ciphers }: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<LoadedLink | undefined> {
  if (!isLinkId(id)) return undefined;
  const bodies = (await store.loadStream(id)).map((row) => readEvent(row, ciphers));
  const events = bodies.map((body) => ({ event: linkEventOf(body), recordedOn: body.recordedOn }));
  return { link: id, events, state: stateOf(events), nextSeq: events.length + 1 };
}

const stateOf = (events: readonly DatedLinkEvent[]): Link =>
  events.reduce<Link>((state, { event }) => evolveLink(state, event), undecided);

/** @throws Error for a stream without any event, or one whose events cannot follow each other */
export function linkRowOf(link: string, events: readonly DatedLinkEvent[]): LinkRow {
  const state = stateOf(events);
  if (state.status === 'undecided') throw new Error('a link that nobody decided on has no row');
  const { left, right, basis, by } = state;
  const sideOf = ({ subject, stream }: LinkedSide): LinkedSide => ({ subject, stream });
  const latest = events.findLast(({ event }) => event.type === 'link.decided' || event.type === 'link.withdrawn');
  return {
    link,
    left: sideOf(left),
    right: sideOf(right),
    state: state.status === 'withdrawn' ? 'withdrawn' : state.decision,
    ...(by === undefined ? {} : { by: accountOf(by) }),
    onDay: latest?.recordedOn ?? '',
    basis,
    spentBases: spentBasesOf(state),
    ...contactColumns(state.status === 'decided' ? state.contact : { status: 'not-asked' }),
  };
}

const sidesOf = (given: readonly { readonly side: LinkSide }[]): readonly LinkSide[] => given.map(({ side }) => side);

function contactColumns(contact: LinkContact): Pick<LinkRow, 'contactAsked' | 'contactAgreed' | 'contactRefused'> {
  if (contact.status === 'not-asked') return { contactAsked: [], contactAgreed: [], contactRefused: [] };
  const { side, agreed, refused } = contact;
  return { contactAsked: [side], contactAgreed: sidesOf(agreed), contactRefused: sidesOf(refused) };
}

/** The schema of the event has shown that it is one. */
export function accountOf(id: string): AccountId {
  if (!isAccountId(id)) throw new Error('a link decided by nobody');
  return id;
}
