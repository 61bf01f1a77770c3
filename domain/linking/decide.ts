/**
 * Accepts or refuses what somebody wants to say of two subjects that may be one. Who may at all is asked before
 * (`domain/access`), on both cases; here stands what no role can do.
 */
import type { AccountId } from '../ids.ts';
import type { OfficeId } from '../offices/office.ts';
import { type LinkDecision, type LinkEvent, type LinkGround, linkGrounds, type LinkSide } from './events.ts';
import { isSettled, type Link, type LinkContact, type LinkedSide } from './evolve.ts';

export type LinkCommand =
  | {
      readonly kind: 'decide-link';
      readonly by: AccountId;
      readonly office: OfficeId;
      /** In either order. */
      readonly sides: readonly [LinkedSide, LinkedSide];
      readonly decision: LinkDecision;
      readonly grounds: readonly LinkGround[];
      readonly basis: string;
      /** One of the two is somebody who was cleared (`clearedIn`). */
      readonly isOfCleared: boolean;
    }
  | {
      readonly kind: 'withdraw-link';
      readonly by: AccountId;
      readonly office: OfficeId;
      readonly ground: PersonalWithdrawalGround;
    }
  /** By the program, with a person who was cleared or erased. */
  | { readonly kind: 'end-link'; readonly ground: 'person-cleared' | 'person-erased' }
  | { readonly kind: 'ask-contact'; readonly by: AccountId; readonly office: OfficeId; readonly side: LinkSide }
  | {
      readonly kind: 'answer-contact';
      readonly by: AccountId;
      readonly side: LinkSide;
      readonly answer: 'agree' | 'refuse';
    };

/** What a person may withdraw a link for; the other grounds are the program's. */
export const personalWithdrawalGrounds = ['decided-in-error', 'new-information'] as const;
export type PersonalWithdrawalGround = (typeof personalWithdrawalGrounds)[number];

export const linkRefusals = [
  'link-of-one-subject',
  'link-within-one-case',
  'link-ground-missing',
  'link-ground-does-not-fit',
  'link-person-cleared',
  'link-person-erased',
  'link-decided-already',
  'link-not-decided',
  'contact-needs-same',
  'contact-with-a-register',
  'contact-asked-before',
  'contact-not-asked',
  'contact-answered',
  'contact-own-wish',
  'contact-one-custodian',
] as const;
export type LinkRefusal = (typeof linkRefusals)[number];

export type LinkVerdict =
  | { readonly kind: 'accepted'; readonly event: LinkEvent }
  | { readonly kind: 'refused'; readonly refusal: LinkRefusal };

const accepted = (event: LinkEvent): LinkVerdict => ({ kind: 'accepted', event });
const refused = (refusal: LinkRefusal): LinkVerdict => ({ kind: 'refused', refusal });

export function decideLink(link: Link, command: LinkCommand): LinkVerdict {
  switch (command.kind) {
    case 'decide-link':
      return decideOn(link, command);
    case 'withdraw-link': {
      const { by, office, ground } = command;
      if (link.status !== 'decided') return refused('link-not-decided');
      return accepted({ type: 'link.withdrawn', data: { by, office, ground } });
    }
    case 'end-link':
      if (link.status !== 'decided') return refused('link-not-decided');
      return accepted({ type: 'link.withdrawn', data: { ground: command.ground } });
    case 'ask-contact':
      return decideAsking(link, command);
    case 'answer-contact':
      return decideAnswer(link, command);
    default:
      throw new Error(`unknown command: ${String(command satisfies never)}`);
  }
}

/** In the order of the subjects' letters: the same pair whichever came first. */
export const inLinkOrder = ([one, other]: readonly [LinkedSide, LinkedSide]): readonly [LinkedSide, LinkedSide] =>
  one.subject <= other.subject ? [one, other] : [other, one];

function decideOn(
  link: Link,
  { by, office, sides, decision, grounds, basis, isOfCleared }: Extract<LinkCommand, { kind: 'decide-link' }>,
): LinkVerdict {
  const [left, right] = inLinkOrder(sides);
  if (left.subject === right.subject) return refused('link-of-one-subject');
  // Who is who within one case is a step of that case (`person.matched`).
  if (left.stream === right.stream) return refused('link-within-one-case');
  if (grounds.length === 0) return refused('link-ground-missing');
  const fitting: readonly LinkGround[] = linkGrounds[decision];
  if (new Set(grounds).size < grounds.length || grounds.length > mostGrounds)
    return refused('link-ground-does-not-fit');
  if (grounds.some((ground) => !fitting.includes(ground))) return refused('link-ground-does-not-fit');
  if (link.status === 'withdrawn' && link.ground === 'person-erased') return refused('link-person-erased');
  if (isOfCleared) return refused('link-person-cleared');
  if (isSettled(link)) return refused('link-decided-already');
  return accepted({ type: 'link.decided', data: { by, office, left, right, decision, grounds, basis } });
}

/** As the event's schema has it. */
const mostGrounds = 6;

function decideAsking(link: Link, { by, office, side }: Extract<LinkCommand, { kind: 'ask-contact' }>): LinkVerdict {
  if (link.status !== 'decided' || link.decision !== 'same') return refused('contact-needs-same');
  if ([link.left, link.right].some(({ stream }) => stream.startsWith('row_')))
    return refused('contact-with-a-register');
  if (link.contact.status !== 'not-asked') return refused('contact-asked-before');
  return accepted({ type: 'link.contact-asked', data: { by, office, side } });
}

function decideAnswer(link: Link, { by, side, answer }: Extract<LinkCommand, { kind: 'answer-contact' }>): LinkVerdict {
  const contact: LinkContact = link.status === 'decided' ? link.contact : { status: 'not-asked' };
  if (contact.status === 'not-asked') return refused('contact-not-asked');
  if (contact.status !== 'asked' || contact.agreed.some((given) => given.side === side))
    return refused('contact-answered');
  if (contact.by === by) return refused('contact-own-wish');
  // Each side has somebody of its own to think of it.
  if (contact.agreed.some((given) => given.by === by)) return refused('contact-one-custodian');
  return accepted({ type: answer === 'agree' ? 'link.contact-agreed' : 'link.contact-refused', data: { by, side } });
}
