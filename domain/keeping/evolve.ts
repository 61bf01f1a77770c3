/** Who follows up a case's clocks, and how far each that has passed was handed up. */
import type { OfficeId } from '../offices/office.ts';
import type { KeepingEvent } from './events.ts';

/** A limit that has passed and was not corrected since. */
export interface PassedClock {
  readonly dueOn: string;
  /** 0: with the first keeper. */
  readonly level: number;
  /** Absent where all that it was handed up through are kept away: then it is with whoever keeps the case next. */
  readonly keeper?: OfficeId;
}

export interface Keeping {
  /** From the nearest up; empty before the case has a clock. */
  readonly keepers: readonly OfficeId[];
  readonly passed: ReadonlyMap<string, PassedClock>;
}

export const noKeeping: Keeping = { keepers: [], passed: new Map() };

export function evolveKeeping(state: Keeping, event: KeepingEvent): Keeping {
  switch (event.type) {
    case 'keepers.set':
      return { ...state, keepers: event.data.offices };
    case 'offices.changed': {
      const { office, change } = event.data;
      if (change === 'let-in') return state;
      return withoutKeeper(state, office);
    }
    case 'clock.passed': {
      const { clock, dueOn, keeper } = event.data;
      return { ...state, passed: new Map([...state.passed, [clock, { dueOn, level: 0, keeper }]]) };
    }
    case 'clock.escalated': {
      const { clock, dueOn, level, to } = event.data;
      return { ...state, passed: new Map([...state.passed, [clock, { dueOn, level, keeper: to }]]) };
    }
    case 'clock.corrected': {
      const passed = new Map(state.passed);
      passed.delete(event.data.clock);
      return { ...state, passed };
    }
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

/** Whoever came after it in the chain is one place nearer; what was with it goes to the next, or back to the last that is left. */
function withoutKeeper(state: Keeping, office: OfficeId): Keeping {
  const place = state.keepers.indexOf(office);
  if (place < 0) return state;
  const keepers = state.keepers.filter((each) => each !== office);
  const moved = ({ dueOn, level, keeper }: PassedClock): PassedClock => {
    const next = Math.max(0, Math.min(level > place ? level - 1 : level, keepers.length - 1));
    const now = keeper === office ? keepers[next] : keeper;
    return { dueOn, level: next, ...(now === undefined ? {} : { keeper: now }) };
  };
  return { keepers, passed: new Map([...state.passed].map(([clock, passed]) => [clock, moved(passed)])) };
}
