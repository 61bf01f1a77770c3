import type { pressureRefusals, pressureSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const pressure: GroupWords<typeof pressureSteps, (typeof pressureRefusals)[number]> = {
  steps: {},
  refusals: {},
};
