import type { appealRefusals, appealSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const appeal: GroupWords<typeof appealSteps, (typeof appealRefusals)[number]> = { steps: {}, refusals: {} };
