import type { informationRefusals, informationSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const information: GroupWords<typeof informationSteps, (typeof informationRefusals)[number]> = {
  steps: {},
  refusals: {},
};
