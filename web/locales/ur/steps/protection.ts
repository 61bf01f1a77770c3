import type { protectionRefusals, protectionSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const protection: GroupWords<typeof protectionSteps, (typeof protectionRefusals)[number]> = {
  steps: {},
  refusals: {},
};
