/**
 * What happened in a case, event by event: what, on which day, by whom on staff. Nothing sealed is looked at; of what the
 * code's holder sent only that it came.
 */
import {
  caseAccessEventOf,
  type CaseAccessEvent,
  complaintEventOf,
  type ComplaintEvent,
  type EventBody,
  keepingEventOf,
  type KeepingEvent,
  stepInClearOf,
} from '@amanat/domain';
import type { CaseStep } from './case-views.ts';
import type { NameOf } from './people.ts';

/** @throws InputError for an event of no known type */
export function stepOf(body: EventBody, nameOf: NameOf): CaseStep {
  const step = stepInClearOf(body);
  const place = { seq: body.seq, on: body.recordedOn };
  // What it says is in the case's life, which is opened apart.
  if (step !== undefined) return { type: step.type, ...place, by: nameOf(step.by), office: step.office };
  const event = caseAccessEventOf(body) ?? keepingEventOf(body) ?? complaintEventOf(body);
  return { type: event.type, ...place, ...detailsOf(event, nameOf) };
}

/** What a refusal says is for those who watch over the case; others see the case's own steps. */
export const isRefusal = ({ type }: Pick<CaseStep, 'type'>): boolean =>
  type === 'access.refused' || type === 'command.refused';

type Details = Omit<CaseStep, 'type' | 'on' | 'seq'>;

function detailsOf(event: ComplaintEvent | CaseAccessEvent | KeepingEvent, nameOf: NameOf): Details {
  switch (event.type) {
    case 'complaint.acknowledged': {
      const { office, by } = event.data;
      return { office, ...(by === undefined ? {} : { by: nameOf(by) }) };
    }
    case 'question.asked': {
      const { question, by } = event.data;
      return { question, ...(by === undefined ? {} : { by: nameOf(by) }) };
    }
    case 'question.answered':
      return { question: event.data.question };
    case 'case.assigned':
    case 'account.let-in-asked':
    case 'account.let-in-refused':
      return { by: nameOf(event.data.by), about: nameOf(event.data.account) };
    case 'case.handed-over':
      return { by: nameOf(event.data.by), about: nameOf(event.data.to) };
    case 'account.shut-out':
      return { by: nameOf(event.data.by), about: nameOf(event.data.account), ground: event.data.ground };
    case 'account.let-in':
      return { by: nameOf(event.data.agreedBy), about: nameOf(event.data.account) };
    case 'safety-hold.set':
      return { by: nameOf(event.data.by), reviewOn: event.data.reviewOn };
    case 'safety-hold.reviewed': {
      const { by, reviewOn } = event.data;
      return { by: nameOf(by), ...(reviewOn === undefined ? {} : { reviewOn }) };
    }
    case 'access.refused':
      return {
        by: nameOf(event.data.account),
        refused: { command: event.data.action, refusal: event.data.refusal },
      };
    case 'keepers.set': {
      const [office] = event.data.offices;
      return office === undefined ? {} : { office };
    }
    case 'offices.changed': {
      const { by, office } = event.data;
      return { office, ...(by === undefined ? {} : { by: nameOf(by) }) };
    }
    case 'clock.passed':
      return { clock: event.data.clock, office: event.data.keeper, dueOn: event.data.dueOn };
    case 'clock.escalated':
      return { clock: event.data.clock, office: event.data.to, dueOn: event.data.dueOn };
    case 'clock.corrected':
      return { clock: event.data.clock, dueOn: event.data.wasDueOn };
    case 'complaint.lodged':
    case 'message.received':
    case 'pressure.claimed':
    case 'contact.given':
    case 'withdrawal.requested':
    case 'duress.signalled':
      return {};
    case 'command.refused':
      return { refused: event.data };
    default:
      throw new Error(`not handled: ${String(event satisfies never)}`);
  }
}
