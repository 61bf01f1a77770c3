/** Who follows up a case's clocks, and how far each that has passed was handed up. */
import type { OfficeId } from '../offices/office.ts';
import type { KeepingEvent } from './events.ts';

/** A limit that has passed and was not corrected since. */
export interface PassedClock {
  readonly dueOn: string;
  /** 0: with the first keeper. */
  readonly level: number;
  readonly keeper: OfficeId;
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
      return { ...state, keepers: state.keepers.filter((each) => each !== office) };
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
