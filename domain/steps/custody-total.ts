/** Where one accused stands between arrest and release, and the days of remand counted against the cap. */
import { type RemandBase, remandCaps } from './custody-cap.ts';
import { dayOf, daysCounted, insertInOrder, isBefore, plusDays } from './happened.ts';

export type CustodyMove = {
  readonly happened: string;
} & (
  | { readonly kind: 'arrested' | 'child-arrested' | 'produced' | 'judicial' | 'released' | 'ended' }
  | { readonly kind: 'remanded'; readonly under: RemandBase; readonly until: string }
);

/** One order of remand, as far as it was in force. */
export interface Remand {
  readonly under: RemandBase;
  readonly from: string;
  /** What the order says. */
  readonly until: string;
  /** The last day of it: earlier than `until` if custody ended before. */
  readonly ended: string;
  /** The order alone is longer than one may be. */
  readonly isBeyondEach: boolean;
}

export interface CustodyTotal {
  readonly moves: readonly CustodyMove[];
  readonly isInCustody: boolean;
  readonly isHeldAsChild: boolean;
  readonly arrestedAt: string | undefined;
  readonly wasProduced: boolean;
  readonly remands: readonly Remand[];
  /** Different calendar days under remand, the day of each order counted. */
  readonly days: number;
  readonly byBase: readonly {
    readonly under: RemandBase;
    readonly days: number;
    readonly cap: number | undefined;
    readonly beyondCap: boolean;
  }[];
  /** An order, or all of them, went beyond what the law allows. */
  readonly beyondCap: boolean;
  /** The last day of the order that runs. */
  readonly remandedUntil: string | undefined;
}

export type CustodyViolation =
  | 'not-arrested'
  | 'already-in-custody'
  | 'not-in-custody'
  | 'released-already'
  | 'remand-overlaps'
  | 'contradicts-later-step';

export const noCustody: CustodyTotal = totalOf([]);

export const withMove = ({ moves }: CustodyTotal, move: CustodyMove): CustodyTotal =>
  totalOf(insertInOrder(moves, move));

/** As of that moment, whatever came later. */
export const custodyAt = ({ moves }: CustodyTotal, happened: string): CustodyTotal =>
  totalOf(moves.filter((move) => !isBefore(happened, move.happened)));

/** What speaks against such a move at its place among the others. */
export function violationOf({ moves }: CustodyTotal, move: CustodyMove): CustodyViolation | undefined {
  const all = insertInOrder(moves, move);
  let before: CustodyTotal = noCustody;
  for (const each of all) {
    const violation = violationAfter(before, each);
    if (violation !== undefined)
      return each === move || violation === 'remand-overlaps' ? violation : 'contradicts-later-step';
    before = totalOf([...before.moves, each]);
  }
  return undefined;
}

function violationAfter(before: CustodyTotal, move: CustodyMove): CustodyViolation | undefined {
  switch (move.kind) {
    case 'arrested':
      return before.isInCustody ? 'already-in-custody' : undefined;
    case 'released':
      return before.isInCustody ? undefined : 'not-in-custody';
    case 'ended':
      return undefined;
    case 'child-arrested':
      return before.isHeldAsChild ? 'already-in-custody' : undefined;
    case 'produced':
    case 'judicial':
    case 'remanded':
      if (before.arrestedAt === undefined) return 'not-arrested';
      if (!before.isInCustody) return 'released-already';
      return move.kind === 'remanded' && overlaps(before, move.happened) ? 'remand-overlaps' : undefined;
    default:
      throw new Error(`unknown move: ${String(move satisfies never)}`);
  }
}

/** An order may be made on the last day of the one before it, as the accused is produced on that day. */
const overlaps = ({ remandedUntil }: CustodyTotal, happened: string): boolean =>
  remandedUntil !== undefined && dayOf(happened) < remandedUntil;

/** `moves` in the order in which they happened. */
function totalOf(moves: readonly CustodyMove[]): CustodyTotal {
  let isInCustody = false;
  let isHeldAsChild = false;
  let arrestedAt: string | undefined;
  let wasProduced = false;
  let running: Remand | undefined;
  const over: Remand[] = [];
  const end = (happened: string): void => {
    if (running === undefined) return;
    const ended = dayOf(happened) < running.ended ? dayOf(happened) : running.ended;
    over.push({ ...running, ended });
    running = undefined;
  };
  for (const move of moves) {
    switch (move.kind) {
      case 'arrested':
      case 'child-arrested':
        isHeldAsChild = move.kind === 'child-arrested';
        // Somebody in custody who is treated as a child from now on was arrested before.
        if (isInCustody) break;
        isInCustody = true;
        arrestedAt = move.happened;
        wasProduced = false;
        break;
      case 'produced':
        wasProduced = true;
        break;
      case 'remanded':
        end(move.happened);
        running = remandOf(move);
        break;
      case 'judicial':
        end(move.happened);
        break;
      case 'released':
      case 'ended':
        end(move.happened);
        isInCustody = false;
        isHeldAsChild = false;
        break;
      default:
        throw new Error(`unknown move: ${String(move satisfies never)}`);
    }
  }
  const remands = running === undefined ? over : [...over, running];
  const byBase = [...new Set(remands.map(({ under }) => under))].map((under) => {
    const days = daysOf(remands.filter((remand) => remand.under === under));
    const cap = remandCaps[under].inAll;
    return { under, days, cap, beyondCap: cap !== undefined && days > cap };
  });
  return {
    moves,
    isInCustody,
    isHeldAsChild,
    arrestedAt,
    wasProduced,
    remands,
    days: daysOf(remands),
    byBase,
    beyondCap: byBase.some(({ beyondCap }) => beyondCap) || remands.some(({ isBeyondEach }) => isBeyondEach),
    remandedUntil: running?.until,
  };
}

function remandOf({ happened, under, until }: Extract<CustodyMove, { readonly kind: 'remanded' }>): Remand {
  const from = dayOf(happened);
  const { each } = remandCaps[under];
  return {
    under,
    from,
    until,
    ended: until,
    isBeyondEach: each !== undefined && daysCounted(from, until) > each,
  };
}

/** `remands` in their order; the day on which one ends and the next is made counts once. */
function daysOf(remands: readonly Remand[]): number {
  let days = 0;
  let counted = '';
  for (const { from, ended } of remands) {
    const first = from > counted ? from : plusDays(counted, 1);
    if (first > ended) continue;
    days += daysCounted(first, ended);
    counted = ended;
  }
  return days;
}
