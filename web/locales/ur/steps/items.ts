import type { itemsRefusals, itemsSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const items: GroupWords<typeof itemsSteps, (typeof itemsRefusals)[number]> = { steps: {}, refusals: {} };
