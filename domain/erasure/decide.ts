/**
 * Accepts or refuses what somebody wants to do about an erasure. Two people agree, neither of whom proposed; a rule that
 * made it due counts as nobody, and whoever takes it up is then the first of the two.
 */
import type { AccountId, CaseId } from '../ids.ts';
import { type ErasedPart, erasedPartOf } from './erased-part.ts';
import type { ErasureEvent } from './events.ts';
import type { ErasureState } from './evolve.ts';
import { dueDay, findRetentionRule } from './retention.ts';

export type ErasureCommand =
  | (ErasedPart & {
      readonly kind: 'propose';
      readonly by: AccountId;
      readonly caseId: CaseId;
      readonly rule: string;
      readonly lodgedOn: Temporal.PlainDate;
      readonly today: Temporal.PlainDate;
      /** A key of the part is there, or went without an erasure on the record. */
      readonly somethingLeft: boolean;
    })
  | { readonly kind: 'agree'; readonly by: AccountId; readonly erased: PersonsToErase }
  | { readonly kind: 'refuse'; readonly by: AccountId }
  /** The keys are destroyed; `upTo` is the place of the last event of the case now. */
  | { readonly kind: 'end'; readonly upTo: number };

/** Whose keys go, and up to which event of the case. */
export interface PersonsToErase {
  readonly persons: readonly string[];
  readonly upTo: number;
}

export const erasureRefusals = [
  'already-proposed',
  'rule-unknown',
  'rule-not-for-part',
  'not-due-yet',
  'nothing-left',
  'not-proposed',
  'already-refused',
  'already-done',
  'own-proposal',
  'agreed-before',
] as const;
export type ErasureRefusal = (typeof erasureRefusals)[number];

export type ErasureDecision =
  | { readonly kind: 'accepted'; readonly events: readonly ErasureEvent[] }
  | { readonly kind: 'refused'; readonly refusal: ErasureRefusal };

/** How many must agree. */
export const agreementsNeeded = 2;

const refused = (refusal: ErasureRefusal): ErasureDecision => ({ kind: 'refused', refusal });
const accepted = (...events: readonly ErasureEvent[]): ErasureDecision => ({ kind: 'accepted', events });

export function decideErasure(state: ErasureState, command: ErasureCommand): ErasureDecision {
  if (command.kind === 'propose')
    return state.status === 'not-proposed' ? propose(command) : refused('already-proposed');
  switch (state.status) {
    case 'not-proposed':
      return refused('not-proposed');
    case 'refused':
      return refused('already-refused');
    case 'done':
      return refused('already-done');
    case 'begun':
      return command.kind === 'end'
        ? accepted({ type: 'person.erased', data: { persons: [...state.persons], upTo: command.upTo } })
        : refused('already-done');
    case 'proposed':
      return answer(state, command);
    default:
      throw new Error(`unknown status: ${String(state satisfies never)}`);
  }
}

function propose(command: CommandOf<'propose'>): ErasureDecision {
  const { by, caseId, part, rule: id, lodgedOn, today, somethingLeft } = command;
  const rule = findRetentionRule(id);
  if (rule === undefined) return refused('rule-unknown');
  if (!rule.parts.includes(part)) return refused('rule-not-for-part');
  if (!somethingLeft) return refused('nothing-left');
  const matter = { case: caseId, ...erasedPartOf(command), rule: id };
  if (rule.after === null)
    return accepted({ type: 'erasure.proposed', data: { ...matter, by, dueOn: today.toString() } });
  const dueOn = dueDay({ ...rule, after: rule.after }, lodgedOn);
  if (Temporal.PlainDate.compare(dueOn, today) > 0) return refused('not-due-yet');
  return accepted(
    { type: 'erasure.proposed', data: { ...matter, dueOn: dueOn.toString() } },
    { type: 'erasure.agreed', data: { by } },
  );
}

function answer(
  state: Extract<ErasureState, { status: 'proposed' }>,
  command: Exclude<ErasureCommand, { kind: 'propose' }>,
): ErasureDecision {
  if (command.kind === 'end') return refused('not-proposed');
  const { by } = command;
  if (by === state.by) return refused('own-proposal');
  if (state.agreedBy.includes(by)) return refused('agreed-before');
  if (command.kind === 'refuse') return accepted({ type: 'erasure.refused', data: { by } });
  const agreed: ErasureEvent = { type: 'erasure.agreed', data: { by } };
  if (state.agreedBy.length + 1 < agreementsNeeded) return accepted(agreed);
  const { persons, upTo } = command.erased;
  return accepted(agreed, { type: 'erasure.begun', data: { persons: [...persons], upTo } });
}

type CommandOf<Kind extends ErasureCommand['kind']> = Extract<ErasureCommand, { kind: Kind }>;
