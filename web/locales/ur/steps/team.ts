import type { teamRefusals, teamSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const team: GroupWords<typeof teamSteps, (typeof teamRefusals)[number]> = { steps: {}, refusals: {} };
