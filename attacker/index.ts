export {
  attackBundle,
  attackNewest,
  type AttackOptions,
  type AttackProgress,
  type Derivation,
  type Means,
} from './attack.ts';
export { AttackError, type AttackErrorCode } from './attack-error.ts';
export type { Known } from './constraints.ts';
export { BundleRefused, parseBundle, parseKnown } from './parse-bundle.ts';
