import type { statementsRefusals, statementsSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const statements: GroupWords<typeof statementsSteps, (typeof statementsRefusals)[number]> = {
  steps: {},
  refusals: {},
};
