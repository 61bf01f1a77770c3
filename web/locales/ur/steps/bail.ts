import type { bailRefusals, bailSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const bail: GroupWords<typeof bailSteps, (typeof bailRefusals)[number]> = { steps: {}, refusals: {} };
