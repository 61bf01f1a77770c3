import type { custodyRefusals, custodySteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const custody: GroupWords<typeof custodySteps, (typeof custodyRefusals)[number]> = { steps: {}, refusals: {} };
