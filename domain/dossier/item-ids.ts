/** Ids within a dossier: given by the program, in order, never twice, so that `C7` means one claim for ever. */
import type { DossierChange } from './change.ts';

export const itemPrefixes = { source: 'S', claim: 'C', promise: 'P', reply: 'R' } as const;
export type ItemKind = keyof typeof itemPrefixes;

/** `C19` where `C18` is the highest that was ever given. */
export function nextItemId(kind: ItemKind, used: Iterable<string>): string {
  const prefix = itemPrefixes[kind];
  const numbers = [...used].filter((id) => new RegExp(`^${prefix}[0-9]+$`).test(id)).map((id) => Number(id.slice(1)));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** Ids of what a change adds, corrects or speaks of as its own; of one brought in whole, all. */
export function itemsOf(change: DossierChange): readonly string[] {
  switch (change.kind) {
    case 'open-dossier':
    case 'link-dossier':
      return [];
    case 'add-source':
      return [change.source.id];
    case 'add-claim':
    case 'correct-claim':
      return [change.claim.id];
    case 'mark-tension':
      return change.claims;
    case 'add-promise':
    case 'correct-promise':
      return [change.promise.id];
    case 'add-state':
      return [change.promise];
    case 'add-reply':
      return [change.reply.id];
    case 'bring-in-whole': {
      const { sources, claims, promises, replies = [] } = change.dossier;
      return [...sources, ...claims, ...promises, ...replies].map(({ id }) => id);
    }
    default:
      throw new Error(`unknown change: ${String(change satisfies never)}`);
  }
}

/** The change with the next free id where it adds something; what was given there before does not count. */
export function withNextId(change: unknown, used: Iterable<string>): unknown {
  if (typeof change !== 'object' || change === null || !('kind' in change)) return change;
  for (const kind of ['source', 'claim', 'promise', 'reply'] as const) {
    if (change.kind !== `add-${kind}`) continue;
    const item: unknown = Reflect.get(change, kind);
    if (typeof item !== 'object' || item === null) return change;
    return { ...change, [kind]: { ...item, id: nextItemId(kind, used) } };
  }
  return change;
}
