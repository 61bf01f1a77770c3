import type { investigationRefusals, investigationSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const investigation: GroupWords<typeof investigationSteps, (typeof investigationRefusals)[number]> = {
  steps: {},
  refusals: {},
};
