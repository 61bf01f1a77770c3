import type { correctionRefusals, correctionSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const correction: GroupWords<typeof correctionSteps, (typeof correctionRefusals)[number]> = {
  steps: {},
  refusals: {},
};
