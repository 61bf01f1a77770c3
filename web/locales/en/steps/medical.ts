import type { medicalRefusals, medicalSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const medical: GroupWords<typeof medicalSteps, (typeof medicalRefusals)[number]> = { steps: {}, refusals: {} };
