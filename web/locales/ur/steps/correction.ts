import type { correctionRefusals, correctionSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

export const correction: GroupWords<typeof correctionSteps, (typeof correctionRefusals)[number]> = {
  steps: {
    'step.struck': {
      title: 'پہلے کا ایک اندراج قلم زد ہوا',
      before: 'وہ نظر آتا رہتا ہے، مگر شمار نہیں ہوتا۔ جو درست ہے اسے الگ اندراج کے طور پر درج کریں۔',
      facts: {
        step: { label: 'کون سا اندراج' },
        ground: {
          label: 'کیوں',
          choices: {
            'entered-twice': 'دو بار درج ہوا',
            'of-another-case': 'کسی اور معاملے کا ہے',
            'wrong-facts': 'باتیں غلط تھیں',
            'wrong-person': 'فرد غلط تھا',
          },
        },
      },
    },
  },
  refusals: {
    'no-such-step': 'اسی معاملے کا کوئی اندراج چنیں جو خود تصحیح نہ ہو۔',
    'already-struck': 'یہ اندراج پہلے ہی قلم زد ہو چکا ہے۔ مزید کچھ نہیں کرنا۔',
    'other-steps-rest-on-it': 'بعد کے اندراجات اسی پر قائم ہیں۔ پہلے انہیں قلم زد کریں۔',
  },
};
