/** Accepts or refuses what somebody wants to do with a complaint. Pure: ids, days and texts come in with the command. */
import type { ComplaintEvent, PartName } from './events.ts';
import type { ComplaintState } from './evolve.ts';
import type { QuestionCode } from './questions.ts';
import type { AccountId, CaseId, PersonId } from '../ids.ts';

/** Plain text of a part, to be sealed under that person's key before anything is stored. */
export type PartText = { readonly person: PersonId; readonly text: string };
export type Parts = Readonly<Partial<Record<PartName, PartText>>>;

export type ComplaintCommand =
  | {
      readonly kind: 'lodge-complaint';
      readonly caseId: CaseId;
      /** Salted commitment to what stands in clear beside the case, base64. */
      readonly caseColumns: string;
      /** RFC 3339 instant, whole seconds, UTC. */
      readonly promisedUntil: string;
      readonly intakeKey: string;
      readonly parts: Parts & { readonly child: PartText };
    }
  | { readonly kind: 'acknowledge-complaint'; readonly office: string; readonly by?: AccountId }
  | { readonly kind: 'ask-question'; readonly question: QuestionCode; readonly by?: AccountId }
  | { readonly kind: 'answer-question'; readonly question: QuestionCode; readonly text: string }
  | { readonly kind: 'keep-message'; readonly text: string }
  | { readonly kind: 'claim-pressure'; readonly text: string }
  | { readonly kind: 'give-contact'; readonly text: string }
  | { readonly kind: 'request-withdrawal'; readonly text: string }
  | { readonly kind: 'signal-duress' };

/** A lawful "no", with its reason; kept on the record. */
export const complaintRefusals = [
  'complaint-already-lodged',
  'complaint-not-lodged',
  'complaint-already-acknowledged',
  'question-already-open',
] as const;
export type ComplaintRefusal = (typeof complaintRefusals)[number];

/** An event as decided: the fact, and the texts of its parts, not yet sealed. */
export type DecidedEvent = { readonly event: ComplaintEvent; readonly parts: Parts };

export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly DecidedEvent[] }
  | { readonly kind: 'refused'; readonly refusal: ComplaintRefusal };

const refused = (refusal: ComplaintRefusal): Decision => ({ kind: 'refused', refusal });

type EventOf<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: Type }>;
type Decided = { [Type in ComplaintEvent['type']]: Pick<EventOf<Type>, 'type' | 'data'> }[ComplaintEvent['type']];

function accepted(fact: Decided, parts: Parts = {}): Decision {
  const people = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.person]));
  return { kind: 'accepted', events: [{ event: { ...fact, version: 1, people } as ComplaintEvent, parts }] };
}

export function decide(state: ComplaintState, command: ComplaintCommand): Decision {
  if (command.kind === 'lodge-complaint') {
    if (state.status !== 'not-lodged') return refused('complaint-already-lodged');
    const { kind: _order, caseId: _stream, parts, ...data } = command;
    return accepted({ type: 'complaint.lodged', data }, parts);
  }
  if (state.status === 'not-lodged') return refused('complaint-not-lodged');
  const ofChild = (text: string): Parts => ({ child: { person: state.child, text } });
  switch (command.kind) {
    case 'acknowledge-complaint':
      if (state.acknowledged) return refused('complaint-already-acknowledged');
      return accepted({ type: 'complaint.acknowledged', data: { office: command.office, ...byOf(command) } });
    case 'ask-question':
      if (state.openQuestions.includes(command.question)) return refused('question-already-open');
      return accepted({ type: 'question.asked', data: { question: command.question, ...byOf(command) } });
    case 'answer-question':
      // An answer that nobody asked for is kept as a message: whoever sends is told that it is kept, and it is.
      if (!state.openQuestions.includes(command.question))
        return accepted({ type: 'message.received', data: {} }, ofChild(command.text));
      return accepted({ type: 'question.answered', data: { question: command.question } }, ofChild(command.text));
    case 'keep-message':
      return accepted({ type: 'message.received', data: {} }, ofChild(command.text));
    case 'claim-pressure':
      return accepted({ type: 'pressure.claimed', data: {} }, ofChild(command.text));
    case 'give-contact':
      // New details never replace old ones: both stand, and a person decides which to use.
      return accepted(
        { type: 'contact.given', data: {} },
        { reporter: { person: state.reporter ?? state.child, text: command.text } },
      );
    case 'request-withdrawal':
      // Never ends a case: it opens a review (BRIEF section 4).
      return accepted({ type: 'withdrawal.requested', data: {} }, ofChild(command.text));
    case 'signal-duress':
      return accepted({ type: 'duress.signalled', data: {} });
    default:
      return assertNever(command);
  }
}

/** Absent where nobody signed in. */
const byOf = ({ by }: { readonly by?: AccountId }): { readonly by?: AccountId } => (by === undefined ? {} : { by });

function assertNever(value: never): never {
  throw new Error(`not handled: ${String(value)}`);
}
