import type { judgmentRefusals, judgmentSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const judgment: GroupWords<typeof judgmentSteps, (typeof judgmentRefusals)[number]> = {
  steps: {},
  refusals: {},
};
