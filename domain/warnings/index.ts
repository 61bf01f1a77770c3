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
