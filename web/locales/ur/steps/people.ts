import type { peopleRefusals, peopleSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const people: GroupWords<typeof peopleSteps, (typeof peopleRefusals)[number]> = { steps: {}, refusals: {} };
