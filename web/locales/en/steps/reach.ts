import type { reachRefusals, reachSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const reach: GroupWords<typeof reachSteps, (typeof reachRefusals)[number]> = { steps: {}, refusals: {} };
