import type { careRefusals, careSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const care: GroupWords<typeof careSteps, (typeof careRefusals)[number]> = { steps: {}, refusals: {} };
