/** What was recorded wrongly is struck and recorded anew; both stay to be seen (BRIEF 2.4). */
import { choice, earlierStep } from './field.ts';
import { defineSteps } from './define-steps.ts';

export const correctionSteps = defineSteps({
  'step.struck': {
    stage: 'correction',
    facts: {
      step: earlierStep(),
      ground: choice(['entered-twice', 'of-another-case', 'wrong-facts', 'wrong-person']),
    },
  },
});

export const correctionRefusals = ['no-such-step', 'already-struck', 'other-steps-rest-on-it'] as const;
