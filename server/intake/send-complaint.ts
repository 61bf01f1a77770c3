/** From a finished draft to the record: admitted by its ticket, within the hour's budget, kept once. */
import {
  type ComplaintAnswers,
  InputError,
  type OfficeId,
  outsideBodies,
  parseAnswers,
  routingQuestionOf,
} from '@amanat/domain';
import type { StepMistake } from '@amanat/web';
import type { Services } from '../services.ts';
import { ticketsOf } from '../tickets/index.ts';
import { byteBudgetOf, complaintOverheadBytes } from './byte-budget.ts';
import type { Draft } from './draft.ts';
import { answersOfTyped } from './typed-answers.ts';

export interface Sender {
  /** For fairness in the line; in memory as a keyed hash only. Absent where all callers look like one. */
  readonly address?: string | undefined;
  /** A desk with its key: may use the reserve of the budget. */
  readonly isDesk: boolean;
  readonly proof?: string | undefined;
}

export type Sent =
  | { readonly kind: 'lodged'; readonly draft: Draft }
  | { readonly kind: 'waits'; readonly draft: Draft; readonly turnAt: Temporal.Instant }
  | { readonly kind: 'mistaken'; readonly draft: Draft; readonly mistakes: readonly StepMistake[] }
  /** Neither the disk nor the line nor the hour has room; the draft stays as it is. */
  | { readonly kind: 'closed'; readonly why: 'full' | 'disk' }
  | { readonly kind: 'gone' };

export async function sendComplaint(draft: Draft, sender: Sender, services: Services): Promise<Sent> {
  if (draft.lodged !== undefined) return { kind: 'lodged', draft };
  if (!(await services.intakeOpen())) return { kind: 'closed', why: 'disk' };
  const answers = finishedAnswers(draft, services.today());
  if ('mistakes' in answers) return { kind: 'mistaken', draft, mistakes: answers.mistakes };
  const admitted = admit(draft, sender, services);
  if (admitted.kind !== 'admitted') return admitted;
  const bytes = complaintOverheadBytes + Buffer.byteLength(JSON.stringify(answers.answers));
  const budget = byteBudgetOf(services);
  if (!budget.take(bytes, sender.isDesk && draft.channel === 'assisted')) return { kind: 'closed', why: 'full' };
  const sent = await lodge(admitted.draft, answers.answers, admitted.hash, services);
  if (sent.kind !== 'lodged' || sent.draft.lodged?.sentAgain === true) budget.giveBack(bytes);
  return sent;
}

type Admitted = { readonly kind: 'admitted'; readonly draft: Draft; readonly hash: Uint8Array };

function admit(draft: Draft, { proof, address }: Sender, services: Services): Admitted | Sent {
  const tickets = ticketsOf(services);
  const first = tickets.admits(draft.ticket, proof);
  if (first.kind === 'admitted') return { kind: 'admitted', draft, hash: first.hash };
  if (first.kind === 'not-yet') return { kind: 'waits', draft, turnAt: first.turnAt };
  if (first.kind !== 'no-place') return { kind: 'gone' };
  const placed = tickets.takePlace(draft.ticket, services.settings.behindProxy ? undefined : address);
  if (placed.kind === 'expired') return { kind: 'gone' };
  if (placed.kind === 'line-full') return { kind: 'closed', why: 'full' };
  const waiting = { ...draft, ticket: placed.ticket };
  const now = tickets.admits(placed.ticket);
  return now.kind === 'admitted'
    ? { kind: 'admitted', draft: waiting, hash: now.hash }
    : { kind: 'waits', draft: waiting, turnAt: placed.turnAt };
}

async function lodge(
  draft: Draft,
  answers: ComplaintAnswers,
  ticketHash: Uint8Array,
  services: Services,
): Promise<Sent> {
  const { channel, code, secret } = draft;
  if (secret === undefined) return { kind: 'gone' };
  const answer = await services.casework.lodgeComplaint({ answers, channel, code, secret, ticketHash });
  if (answer.kind === 'ticket-used') {
    const again = { ...draft, ticket: ticketsOf(services).draw() };
    return { kind: 'mistaken', draft: again, mistakes: [{ code: 'ticketUsed' }] };
  }
  const { promise, receivedOn, promisedUntil, routing } = answer.lodged;
  const lodged = {
    promise,
    receivedOn,
    promisedUntil,
    because: routing?.because ?? [],
    outside: routing?.waitsWithCustodians === true ? outsideOf(answers, services) : [],
    coverKept: false,
    sentAgain: answer.kind === 'lodged-before',
  };
  // The words leave the browser's cookies at once; the secret stays for the own copy.
  return { kind: 'lodged', draft: { ...draft, typed: {}, lodged } };
}

/** Bodies outside that the complaint does not keep away. */
const outsideOf = (answers: ComplaintAnswers, { casework }: Services): readonly OfficeId[] =>
  outsideBodies(routingQuestionOf(answers), casework.offices()).map(({ id }) => id);

type Finished = { readonly answers: ComplaintAnswers } | { readonly mistakes: readonly StepMistake[] };

function finishedAnswers({ typed }: Draft, today: Temporal.PlainDate): Finished {
  const missing: readonly StepMistake[] = [
    ...(typed['group'] === undefined ? [{ code: 'missingGroup' as const }] : []),
    ...(typed['district'] === undefined && typed['district-typed'] === undefined
      ? [{ code: 'missingDistrict' as const }]
      : []),
  ];
  if (missing.length > 0) return { mistakes: missing };
  try {
    return { answers: parseAnswers(answersOfTyped(typed), today) };
  } catch (error) {
    // Each step was judged when it was posted: only a draft of an older program, or one over midnight, comes here.
    if (error instanceof InputError) return { mistakes: [{ code: 'not-this-shape' }] };
    throw error;
  }
}
