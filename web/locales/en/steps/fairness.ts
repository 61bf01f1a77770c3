import type { fairnessRefusals, fairnessSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const fairness: GroupWords<typeof fairnessSteps, (typeof fairnessRefusals)[number]> = {
  steps: {},
  refusals: {},
};
