import type { withdrawalRefusals, withdrawalSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const withdrawal: GroupWords<typeof withdrawalSteps, (typeof withdrawalRefusals)[number]> = {
  steps: {},
  refusals: {},
};
