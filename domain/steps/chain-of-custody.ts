/**
 * Through whose hands one seized item went, in the order in which it happened: a hand-over recorded late closes the gap that it
 * left. Gaps and broken seals are recorded as they are and flagged; only the impossible is refused.
 */
import { type Happened, insertInOrder } from './happened.ts';
import type { PersonRef } from './person-ref.ts';

export const itemHolders = [
  'finder',
  'owner',
  'police-officer',
  'police-store',
  'cyber-agency',
  'hospital',
  'messenger',
  'laboratory',
  'prosecutor',
  'court',
  'other',
] as const;
export type ItemHolder = (typeof itemHolders)[number];

/** By kind, and by pseudonym where somebody of the case held it. */
export interface Holder {
  readonly holder: ItemHolder;
  readonly person: PersonRef | undefined;
}

type SealState = 'intact' | 'broken' | 'not-seen';

export type ItemMove = Happened & {
  /** The step that tells of it; empty while it is not recorded yet. */
  readonly step: string;
} & (
    | { readonly kind: 'seized'; readonly to: Holder }
    | { readonly kind: 'sealed'; readonly from: Holder }
    | { readonly kind: 'handed-over'; readonly from: Holder; readonly to: Holder; readonly seal: SealState }
    | { readonly kind: 'sent'; readonly from: Holder; readonly seal: SealState }
    | { readonly kind: 'received' | 'returned'; readonly seal: SealState }
    | { readonly kind: 'reported' | 'digest' | 'destruction-ordered' | 'destroyed' }
  );

/**
 * `gap`: given by somebody who did not hold it, or received without having been sent. `never-sealed`: moved before anybody
 * sealed it. `seal-intact-after-broken`: said to be intact after it was broken, and nobody sealed it anew.
 */
export const chainFlagKinds = [
  'gap',
  'seal-broken',
  'seal-not-seen',
  'never-sealed',
  'seal-intact-after-broken',
  'sealed-by-another',
] as const;

export interface ChainFlag {
  readonly item: string;
  readonly kind: (typeof chainFlagKinds)[number];
  readonly step: string;
}

export interface ItemOfCase {
  readonly item: string;
  readonly moves: readonly ItemMove[];
  readonly holder: Holder;
  readonly place: 'held' | 'on-the-way' | 'laboratory' | 'gone';
  readonly isSealed: boolean;
  readonly isDestructionOrdered: boolean;
  readonly flags: readonly ChainFlag[];
}

export type ItemViolation =
  | 'before-it-was-seized'
  | 'item-is-gone'
  | 'same-holder'
  | 'not-at-the-laboratory'
  | 'no-order-of-a-court'
  | 'contradicts-later-step-of-item';

const nobody: Holder = { holder: 'other', person: undefined };

/** `moves` in the order in which they happened. */
export const chainOf = (item: string, moves: readonly ItemMove[]): ItemOfCase =>
  moves.reduce(after, {
    item,
    moves: [],
    holder: nobody,
    place: 'held',
    isSealed: false,
    isDestructionOrdered: false,
    flags: [],
  });

/** What speaks against such a move at its place among the others. */
export function itemViolationOf(moves: readonly ItemMove[], move: ItemMove): ItemViolation | undefined {
  let before = chainOf('', []);
  for (const each of insertInOrder(moves, move)) {
    const violation = violationAfter(before, each);
    if (violation !== undefined) return each === move ? violation : 'contradicts-later-step-of-item';
    before = after(before, each);
  }
  return undefined;
}

function violationAfter(before: ItemOfCase, move: ItemMove): ItemViolation | undefined {
  if (move.kind === 'seized') return before.moves.length > 0 ? 'before-it-was-seized' : undefined;
  if (before.moves.length === 0) return 'before-it-was-seized';
  if (before.place === 'gone') return 'item-is-gone';
  switch (move.kind) {
    case 'handed-over':
      return isSame(move.from, move.to) ? 'same-holder' : undefined;
    case 'reported':
    case 'digest':
      return before.moves.some(reachesLaboratory) ? undefined : 'not-at-the-laboratory';
    case 'destroyed':
      return before.isDestructionOrdered ? undefined : 'no-order-of-a-court';
    case 'sealed':
    case 'sent':
    case 'received':
    case 'returned':
    case 'destruction-ordered':
      return undefined;
    default:
      throw new Error(`unknown move: ${String(move satisfies never)}`);
  }
}

const reachesLaboratory = (move: ItemMove): boolean =>
  move.kind === 'received' || (move.kind === 'handed-over' && move.to.holder === 'laboratory');

const isSame = (one: Holder, other: Holder): boolean => one.holder === other.holder && one.person === other.person;

/** Where one of both is named only by kind, the kind decides. */
const mayBeSame = (one: Holder, other: Holder): boolean =>
  one.holder === other.holder &&
  (one.person === undefined || other.person === undefined || one.person === other.person);

const laboratory: Holder = { holder: 'laboratory', person: undefined };
const messenger: Holder = { holder: 'messenger', person: undefined };

function after(before: ItemOfCase, move: ItemMove): ItemOfCase {
  const kept = { ...before, moves: [...before.moves, move] };
  const flagged = (...kinds: readonly (ChainFlag['kind'] | undefined)[]): readonly ChainFlag[] => [
    ...before.flags,
    ...kinds.flatMap((kind) => (kind === undefined ? [] : [{ item: before.item, kind, step: move.step }])),
  ];
  switch (move.kind) {
    case 'seized':
      return { ...kept, holder: move.to };
    case 'sealed':
      return {
        ...kept,
        isSealed: true,
        flags: flagged(mayBeSame(before.holder, move.from) ? undefined : 'sealed-by-another'),
      };
    case 'handed-over':
      return {
        ...kept,
        holder: move.to,
        place: move.to.holder === 'laboratory' ? 'laboratory' : 'held',
        isSealed: before.isSealed && move.seal !== 'broken',
        flags: flagged(gapOf(before, move.from), sealFlagOf(before, move.seal)),
      };
    case 'sent':
      return {
        ...kept,
        holder: messenger,
        place: 'on-the-way',
        isSealed: before.isSealed && move.seal !== 'broken',
        flags: flagged(gapOf(before, move.from), sealFlagOf(before, move.seal)),
      };
    case 'received':
      return {
        ...kept,
        holder: laboratory,
        place: 'laboratory',
        isSealed: before.isSealed && move.seal !== 'broken',
        flags: flagged(before.place === 'on-the-way' ? undefined : 'gap', sealFlagOf(before, move.seal)),
      };
    case 'returned':
      return { ...kept, place: 'gone', flags: flagged(sealFlagOf(before, move.seal)) };
    case 'destruction-ordered':
      return { ...kept, isDestructionOrdered: true };
    case 'destroyed':
      return { ...kept, place: 'gone' };
    case 'reported':
    case 'digest':
      return kept;
    default:
      throw new Error(`unknown move: ${String(move satisfies never)}`);
  }
}

const gapOf = ({ holder }: ItemOfCase, from: Holder): 'gap' | undefined =>
  mayBeSame(holder, from) ? undefined : 'gap';

function sealFlagOf({ isSealed, moves }: ItemOfCase, seal: SealState): ChainFlag['kind'] | undefined {
  if (seal === 'broken') return 'seal-broken';
  if (seal === 'not-seen') return 'seal-not-seen';
  if (isSealed) return undefined;
  return moves.some(({ kind }) => kind === 'sealed') ? 'seal-intact-after-broken' : 'never-sealed';
}
