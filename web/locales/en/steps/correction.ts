import type { correctionRefusals, correctionSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const correction: GroupWords<typeof correctionSteps, (typeof correctionRefusals)[number]> = {
  steps: {
    'step.struck': {
      title: 'An earlier step was struck',
      before: 'It stays to be seen, and counts no more. Record what is right as a step of its own.',
      facts: {
        step: { label: 'Which step' },
        ground: {
          label: 'Why',
          choices: {
            'entered-twice': 'Entered twice',
            'of-another-case': 'Of another case',
            'wrong-facts': 'Facts were wrong',
            'wrong-person': 'Wrong person',
          },
        },
      },
    },
  },
  refusals: {
    'no-such-step': 'Choose a step of this case that is not itself a correction.',
    'already-struck': 'This step was struck before. Nothing more is to be done.',
    'other-steps-rest-on-it': 'Later steps rest on this one. Strike those first.',
  },
};
