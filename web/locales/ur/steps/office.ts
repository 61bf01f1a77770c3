import type { officeRefusals, officeSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const office: GroupWords<typeof officeSteps, (typeof officeRefusals)[number]> = { steps: {}, refusals: {} };
