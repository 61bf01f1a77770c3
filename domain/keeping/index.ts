/** Who here follows up a case's clocks, and how a limit that has passed is handed up. */
export {
  type EscalationEvent,
  escalationNorms,
  escalationOf,
  nextEscalationOn,
  type RunningClock,
} from './escalate.ts';
export {
  type KeepingEvent,
  keepingEventSchemas,
  type KeepingEventType,
  officeGrounds,
  type OfficeGround,
  passedStatuses,
  type PassedStatus,
} from './events.ts';
export { evolveKeeping, type Keeping, noKeeping, type PassedClock } from './evolve.ts';
export { keepersOf } from './keepers.ts';
