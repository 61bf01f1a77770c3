/** Early warning: rules as data over what is known of cases. */
export { serialClass, settlementKey } from './alike.ts';
export type {
  CaseFact,
  FoundReason,
  FoundWarning,
  Join,
  PlaceFact,
  SourceFact,
  SubjectFact,
  SubjectKind,
} from './case-fact.ts';
export { parseWarningRules, type WarningRules, warningRules } from './rules.ts';
export type { Chance } from './scan/chance.ts';
export { type Ground, type GroundPoint, groundOf } from './scan/ground.ts';
export { type KnownWarning, type Settled, settleWarnings } from './settle.ts';
export { type WarningNeeds, warningsOf } from './warnings-of.ts';
export { wordingLikeness, wordingSketch } from './wording-sketch.ts';
