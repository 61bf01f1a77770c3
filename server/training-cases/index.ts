/** The two published dossiers as training cases, and two invented ones that belong together. */
export { relatedCases } from './related-cases.ts';
export { replayRelatedCases } from './replay-related-cases.ts';
export { type Replay, type ReplayedCase, replayTrainingCases, trainingCases } from './replay-training-cases.ts';
export type { StoryDays, TrainingCase, TrainingStep } from './training-case.ts';
