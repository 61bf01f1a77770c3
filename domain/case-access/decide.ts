/**
 * Accepts or refuses what somebody wants to change about who works on a case and who must not know of it. Whether the
 * person may give the order at all is for `decideAccess`; what other accounts are comes in with the command. The safety
 * hold, whose events stand on the same stream, is decided with the openings.
 */
import type { AccountId } from '../ids.ts';
import type { CaseAccessEvent, ShutOutGround } from './events.ts';
import type { CaseAccess } from './evolve.ts';

export type CaseAccessCommand =
  | {
      readonly kind: 'assign-case';
      readonly account: AccountId;
      /** Active, in a role of case work, and able to see the case once it is theirs. */
      readonly mayHandle: boolean;
    }
  | { readonly kind: 'hand-over-case'; readonly to: AccountId; readonly mayHandle: boolean }
  | { readonly kind: 'declare-conflict' }
  | {
      readonly kind: 'shut-out';
      readonly account: AccountId;
      readonly ground: Exclude<ShutOutGround, 'own-conflict'>;
      /** It is a monitor who sees the case, and no other monitor does: then nobody above would watch it any more. */
      readonly isLastMonitor: boolean;
    }
  | { readonly kind: 'ask-let-in'; readonly account: AccountId }
  | { readonly kind: 'agree-let-in' | 'refuse-let-in'; readonly account: AccountId };

/** A lawful "no", with its reason; kept on the record. */
export const caseAccessRefusals = [
  'already-assigned',
  'may-not-handle',
  'nobody-would-be-left',
  'already-shut-out',
  'own-conflict-is-declared',
  'no-monitor-would-be-left',
  'not-shut-out',
  'let-in-already-asked',
  'let-in-not-asked',
  'asked-by-oneself',
] as const;
export type CaseAccessRefusal = (typeof caseAccessRefusals)[number];

export type CaseAccessDecision =
  | { readonly kind: 'accepted'; readonly event: CaseAccessEvent }
  | { readonly kind: 'refused'; readonly refusal: CaseAccessRefusal };

const refused = (refusal: CaseAccessRefusal): CaseAccessDecision => ({ kind: 'refused', refusal });
const accepted = (event: CaseAccessEvent): CaseAccessDecision => ({ kind: 'accepted', event });

/** `by` gives the order. */
export function decideCaseAccess(state: CaseAccess, by: AccountId, command: CaseAccessCommand): CaseAccessDecision {
  switch (command.kind) {
    case 'assign-case':
      return assign(state, by, command);
    case 'hand-over-case':
      return handOver(state, by, command);
    case 'declare-conflict':
      if (state.shutOut.includes(by)) return refused('already-shut-out');
      return accepted({ type: 'account.shut-out', data: { account: by, by, ground: 'own-conflict' } });
    case 'shut-out':
      return shutOut(state, by, command);
    case 'ask-let-in':
      if (!state.shutOut.includes(command.account)) return refused('not-shut-out');
      if (askedFor(state, command.account) !== undefined) return refused('let-in-already-asked');
      return accepted({ type: 'account.let-in-asked', data: { account: command.account, by } });
    case 'agree-let-in': {
      const asked = askedFor(state, command.account);
      if (asked === undefined) return refused('let-in-not-asked');
      if (asked.by === by) return refused('asked-by-oneself');
      return accepted({ type: 'account.let-in', data: { ...asked, agreedBy: by } });
    }
    case 'refuse-let-in':
      if (askedFor(state, command.account) === undefined) return refused('let-in-not-asked');
      return accepted({ type: 'account.let-in-refused', data: { account: command.account, by } });
    default:
      throw new Error(`not handled: ${String(command satisfies never)}`);
  }
}

/** Who asked that this account be let in; `undefined` if nobody did. */
export const askedFor = (state: CaseAccess, account: AccountId): CaseAccess['letInsAsked'][number] | undefined =>
  state.letInsAsked.find((asked) => asked.account === account);

type Command<Kind extends CaseAccessCommand['kind']> = Extract<CaseAccessCommand, { kind: Kind }>;

function assign(state: CaseAccess, by: AccountId, { account, mayHandle }: Command<'assign-case'>): CaseAccessDecision {
  if (state.handlers.includes(account)) return refused('already-assigned');
  if (!mayHandle || state.shutOut.includes(account)) return refused('may-not-handle');
  return accepted({ type: 'case.assigned', data: { account, by } });
}

/** One's own part of the case goes to somebody else: never to nobody, and never back to oneself. */
function handOver(state: CaseAccess, by: AccountId, { to, mayHandle }: Command<'hand-over-case'>): CaseAccessDecision {
  if (to === by) return refused('nobody-would-be-left');
  if (!mayHandle || state.shutOut.includes(to)) return refused('may-not-handle');
  return accepted({ type: 'case.handed-over', data: { from: by, to, by } });
}

function shutOut(
  state: CaseAccess,
  by: AccountId,
  { account, ground, isLastMonitor }: Command<'shut-out'>,
): CaseAccessDecision {
  if (account === by) return refused('own-conflict-is-declared');
  if (state.shutOut.includes(account)) return refused('already-shut-out');
  if (isLastMonitor) return refused('no-monitor-would-be-left');
  return accepted({ type: 'account.shut-out', data: { account, by, ground } });
}
