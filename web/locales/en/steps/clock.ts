import type { clockRefusals, clockSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const clock: GroupWords<typeof clockSteps, (typeof clockRefusals)[number]> = { steps: {}, refusals: {} };
