import type { policeReportRefusals, policeReportSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const policeReport: GroupWords<typeof policeReportSteps, (typeof policeReportRefusals)[number]> = {
  steps: {},
  refusals: {},
};
