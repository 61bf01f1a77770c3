/** Seized items and the chain of custody: what, where, which seal, who holds it. Never what is on it or in it (I1, I2). */
import { choice, digest, item, line, optional, person, yesNo } from './field.ts';
import {
  type ChainFlag,
  chainOf,
  type ItemMove,
  type ItemOfCase,
  itemHolders,
  itemViolationOf,
} from './chain-of-custody.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { insertInOrder } from './happened.ts';
import type { NewStep, StepOf } from './step.ts';

const seal = choice(['intact', 'broken', 'not-seen']);
const holder = choice(itemHolders);
const somebody = optional(person('official', 'witness', 'reporter', 'guardian', 'accused'));

export const itemsSteps = defineSteps({
  'item.seized': {
    stage: 'items',
    facts: {
      /** The next free one: `nextItem`. */
      item: item(),
      kind: choice(['telephone', 'computer', 'storage', 'camera', 'clothing', 'sample', 'paper', 'vehicle', 'other']),
      from: choice(['accused', 'survivor-side', 'finder', 'shop', 'home', 'institution', 'service-provider', 'other']),
      holder,
      holderPerson: somebody,
      witnessesPresent: optional(yesNo()),
    },
    numbers: { memo: line(60), place: line(120), serial: line(80) },
  },
  'item.sealed': {
    stage: 'items',
    facts: { item: item(), holder, holderPerson: somebody },
    numbers: { seal: line(80) },
  },
  'item.handed-over': {
    stage: 'items',
    facts: { item: item(), from: holder, fromPerson: somebody, to: holder, toPerson: somebody, seal },
    numbers: { register: line(60) },
  },
  'item.sent': {
    stage: 'items',
    facts: { item: item(), from: holder, fromPerson: somebody, seal },
    numbers: { laboratory: line(120), register: line(60) },
  },
  'item.received': {
    stage: 'items',
    facts: { item: item(), seal },
    numbers: { laboratory: line(120), number: line(60) },
  },
  'laboratory.reported': { stage: 'items', facts: { item: item() }, numbers: { number: line(60) } },
  /** Only who works in a forensic laboratory enters one, and of nothing but what lies there. */
  'digest.entered': { stage: 'items', facts: { item: item(), digest: digest() } },
  /** A copy was found outside custody. Where, never what. */
  'material.at-large': {
    stage: 'items',
    facts: {
      item: optional(item()),
      where: choice(['device', 'online', 'message-group', 'shop', 'office', 'not-known']),
      saidBy: choice(['survivor', 'family', 'reporter', 'police', 'laboratory', 'platform', 'press', 'staff']),
    },
  },
  'evidence.tampered': {
    stage: 'items',
    facts: {
      item: optional(item()),
      how: choice(['destroyed', 'altered', 'kept-back', 'missing', 'false-entry']),
      by: choice(['accused', 'accused-side', 'police', 'laboratory', 'hospital', 'office', 'not-known']),
      saidBy: choice(['survivor', 'family', 'witness', 'police', 'laboratory', 'prosecutor', 'court', 'staff']),
    },
  },
  'item.returned': { stage: 'items', facts: { item: item(), to: choice(['owner', 'survivor-side', 'other']), seal } },
  'destruction.ordered': {
    stage: 'items',
    facts: { item: item() },
    numbers: { order: line(60), court: line(120) },
  },
  'item.destroyed': { stage: 'items', facts: { item: item(), witnessesPresent: optional(yesNo()) } },
});

export const itemsRefusals = [
  'no-such-item',
  'item-entered-already',
  'before-it-was-seized',
  'item-is-gone',
  'same-holder',
  'only-the-laboratory',
  'not-at-the-laboratory',
  'no-order-of-a-court',
  'contradicts-later-step-of-item',
] as const;

export interface ItemsState {
  readonly items: ReadonlyMap<string, ItemOfCase>;
  /** Gaps, broken seals and the like, of every item. */
  readonly flags: readonly ChainFlag[];
  /** Steps that tell of a copy outside custody. */
  readonly atLarge: readonly string[];
  /** Steps that tell of evidence tampered with. */
  readonly tampered: readonly string[];
}

type ItemsType = keyof typeof itemsSteps;
const mostItems = 99;

/** What the next seized item is called; `undefined` once no more can be told apart. */
export function nextItem({ items }: ItemsState): string | undefined {
  const free = Array.from({ length: mostItems }, (_, index) => `item-${index + 1}`);
  return free.find((name) => !items.has(name));
}

export const itemsGroup: StepGroup<ItemsState, ItemsType, (typeof itemsRefusals)[number]> = {
  steps: itemsSteps,
  refusals: itemsRefusals,
  empty: { items: new Map(), flags: [], atLarge: [], tampered: [] },
  evolve(state, step) {
    switch (step.type) {
      case 'material.at-large':
        return { ...state, atLarge: [...state.atLarge, step.id] };
      case 'evidence.tampered':
        return { ...state, tampered: [...state.tampered, step.id] };
      case 'item.seized':
      case 'item.sealed':
      case 'item.handed-over':
      case 'item.sent':
      case 'item.received':
      case 'laboratory.reported':
      case 'digest.entered':
      case 'item.returned':
      case 'destruction.ordered':
      case 'item.destroyed':
        return withMove(state, step);
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ items: { items } }, step, { officeKind }) {
    const { item: name } = step.facts;
    if (name === undefined) return undefined;
    const found = items.get(name);
    if (step.type === 'item.seized') {
      if (found !== undefined) return 'item-entered-already';
      return undefined;
    }
    if (found === undefined) return 'no-such-item';
    if (step.type === 'digest.entered' && officeKind !== 'forensic-laboratory') return 'only-the-laboratory';
    const move = moveOf(step, '');
    return move === undefined ? undefined : itemViolationOf(found.moves, move);
  },
  offers({ items: { items } }) {
    const all = [...items.values()];
    return [...new Set<ItemsType>(['item.seized', ...all.flatMap(offersFor)])];
  },
};

function withMove(state: ItemsState, step: StepOf<ItemsType>): ItemsState {
  const { item: name } = step.facts;
  const move = moveOf(step, step.id);
  if (name === undefined || move === undefined) return state;
  const moves = insertInOrder(state.items.get(name)?.moves ?? [], move);
  const items = new Map([...state.items, [name, chainOf(name, moves)]]);
  return { ...state, items, flags: [...items.values()].flatMap(({ flags }) => flags) };
}

function moveOf(step: NewStep<ItemsType>, id: string): ItemMove | undefined {
  const { happened } = step.facts;
  const at = { happened, step: id };
  switch (step.type) {
    case 'item.seized': {
      const { holder, holderPerson } = step.facts;
      return { ...at, kind: 'seized', to: { holder, person: holderPerson } };
    }
    case 'item.sealed': {
      const { holder, holderPerson } = step.facts;
      return { ...at, kind: 'sealed', from: { holder, person: holderPerson } };
    }
    case 'item.handed-over': {
      const { from, fromPerson, to, toPerson, seal } = step.facts;
      return {
        ...at,
        kind: 'handed-over',
        from: { holder: from, person: fromPerson },
        to: { holder: to, person: toPerson },
        seal,
      };
    }
    case 'item.sent': {
      const { from, fromPerson, seal } = step.facts;
      return { ...at, kind: 'sent', from: { holder: from, person: fromPerson }, seal };
    }
    case 'item.received':
      return { ...at, kind: 'received', seal: step.facts.seal };
    case 'laboratory.reported':
      return { ...at, kind: 'reported' };
    case 'digest.entered':
      return { ...at, kind: 'digest' };
    case 'item.returned':
      return { ...at, kind: 'returned', seal: step.facts.seal };
    case 'destruction.ordered':
      return { ...at, kind: 'destruction-ordered' };
    case 'item.destroyed':
      return { ...at, kind: 'destroyed' };
    case 'material.at-large':
    case 'evidence.tampered':
      return undefined;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

function offersFor({ place, isSealed, isDestructionOrdered }: ItemOfCase): readonly ItemsType[] {
  switch (place) {
    case 'gone':
      return [];
    case 'on-the-way':
      return ['item.received'];
    case 'laboratory':
      return ['laboratory.reported', 'item.handed-over', 'digest.entered'];
    case 'held':
      return [
        ...(isSealed ? (['item.sent', 'item.handed-over'] as const) : (['item.sealed'] as const)),
        ...(isDestructionOrdered ? (['item.destroyed'] as const) : []),
      ];
    default:
      throw new Error(`unknown place: ${String(place satisfies never)}`);
  }
}
