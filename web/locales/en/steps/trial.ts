import type { trialRefusals, trialSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const trial: GroupWords<typeof trialSteps, (typeof trialRefusals)[number]> = { steps: {}, refusals: {} };
