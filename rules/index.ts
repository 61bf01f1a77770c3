export * from './pack/rule.ts';
export type { Pack, PackCalendar } from './pack/pack.ts';
export { PackError, packErrorCodes, type PackErrorCode } from './pack/pack-error.ts';
export { clockStatuses, type Clock, type ClockStatus } from './clocks/clock.ts';
export {
  clockCaseSchema,
  clockEventSchema,
  extension,
  officeCalendarSchema,
  type ClockCase,
  type ClockEvent,
  type OfficeCalendar,
} from './clocks/clock-case.ts';
export { computeClocks, type ClockOptions } from './clocks/compute-clocks.ts';
