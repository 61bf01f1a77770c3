/** Early warnings. */
export * from './decide.ts';
export {
  type WarningAbout,
  warningAbouts,
  type WarningCloseGround,
  warningCloseGrounds,
  type WarningEvent,
  warningEventSchemas,
  warningIdSchema,
  type WarningReason,
  warningReasons,
  warningRuleSchema,
} from './events.ts';
export { evolveWarning, isWarningOpen, notRaised, replayWarning, type Warning, warningEventOf } from './evolve.ts';
