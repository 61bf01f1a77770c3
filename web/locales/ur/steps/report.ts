import type { reportRefusals, reportSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const report: GroupWords<typeof reportSteps, (typeof reportRefusals)[number]> = { steps: {}, refusals: {} };
