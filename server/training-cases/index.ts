/** The two published dossiers as training cases. */
export { type Replay, type ReplayedCase, replayTrainingCases, trainingCases } from './replay-training-cases.ts';
export type { StoryDays, TrainingCase, TrainingStep } from './training-case.ts';
