/** What is fitted, not what compares: for `npm run train:weights` and the bench. */
export { fitCalibration, type JudgedBits } from './fit-calibration.ts';
export { fitWeights, type FittedWeights, type LabelledPair } from './fit-weights.ts';
