import type { onlineRefusals, onlineSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const online: GroupWords<typeof onlineSteps, (typeof onlineRefusals)[number]> = { steps: {}, refusals: {} };
