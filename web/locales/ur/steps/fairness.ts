/** Urdu words of fairness to whoever is named. */
import type { fairnessRefusals, fairnessSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const authority = {
  label: 'کس مجاز ادارے نے',
  choices: { police: 'پولیس', inquiry: 'قانونی انکوائری', ...courtWords },
} as const;
const underAppeal = { label: 'اس کے خلاف اپیل زیرِ سماعت ہے' } as const;
const person = { label: 'کون' } as const;
const finding = { label: 'کون سا فیصلہ' } as const;

export const fairness: GroupWords<typeof fairnessSteps, (typeof fairnessRefusals)[number]> = {
  steps: {
    'complaint.found-false': {
      title: 'ایک مجاز ادارے نے شکایت کو جھوٹا قرار دیا',
      before:
        'یہ فیصلہ اپنے دینے والے کے ساتھ درج ہوتا ہے۔ درخواست واپس لینے کی خواہش، راضی نامہ یا شہادت کی کمی ایسا فیصلہ نہیں۔',
      facts: {
        authority,
        basedOn: {
          label: 'کس بنیاد پر',
          choices: {
            trial: 'مقدمے کی سماعت',
            inquiry: 'انکوائری',
            'changed-statement': 'بدلا ہوا بیان',
            withdrawal: 'درخواست واپس لیا جانا',
            compromise: 'راضی نامہ',
          },
        },
        underAppeal,
      },
    },
    'person.named-in-error': {
      title: 'کہا گیا کہ کسی کا نام غلطی سے آیا',
      facts: {
        person,
        saidBy: {
          label: 'یہ کون کہتا ہے',
          choices: {
            'survivor-side': 'متاثرہ بچہ یا خاندان',
            'named-person': 'وہ فرد خود',
            police: 'پولیس',
            prosecutor: 'پراسیکیوٹر',
            court: 'عدالت',
            staff: 'اس دفتر کا عملہ',
          },
        },
      },
    },
    'accused.replied': {
      title: 'جس پر الزام ہے، اس کا جواب درج ہوا',
      before: 'جس کا نام آئے وہ جواب دے سکتا ہے۔ جواب دعوے کے ساتھ رکھا جاتا ہے۔',
      facts: {
        person,
        says: {
          label: 'جواب کیا ہے',
          choices: {
            denies: 'انکار کرتا ہے',
            'named-in-error': 'کہتا ہے کہ نام غلطی سے آیا',
            'disputes-in-part': 'ایک حصے سے اختلاف کرتا ہے',
            'gives-no-answer': 'جواب نہیں دیتا',
          },
        },
        through: {
          label: 'کس ذریعے سے',
          choices: {
            'in-person': 'خود آ کر',
            'in-writing': 'تحریری',
            lawyer: 'وکیل کے ذریعے',
            police: 'پولیس کے ذریعے',
            court: 'عدالت میں',
            press: 'پریس میں',
          },
        },
      },
    },
    'accused.cleared': {
      title: 'کسی کو الزام سے بری الذمہ قرار دیا گیا',
      before: 'اب سے ریکارڈ میں جہاں بھی یہ فرد دکھائی دے، یہ بات ساتھ ہو گی۔',
      facts: {
        person,
        authority,
        ground: {
          label: 'کس طرح',
          choices: {
            acquitted: 'بریت',
            discharged: 'ڈسچارج',
            'case-cancelled': 'اخراجِ مقدمہ',
            quashed: 'مقدمے کی کالعدمی',
            inquiry: 'انکوائری کا نتیجہ',
          },
        },
        underAppeal,
      },
    },
    'finding.appealed': {
      title: 'ایک فیصلے کے خلاف اپیل دائر ہوئی',
      facts: {
        finding,
        by: {
          label: 'کس نے کی',
          choices: {
            'survivor-side': 'متاثرہ بچہ یا خاندان',
            state: 'ریاست',
            'named-person': 'جس کا نام آیا',
          },
        },
      },
    },
    'finding.set-aside': { title: 'ایک فیصلہ کالعدم ہوا', facts: { finding, authority } },
  },
  refusals: {
    'withdrawal-is-not-false':
      'خاندان کا درخواست واپس لینا یا صلح کر لینا شکایت کو جھوٹا نہیں بناتا۔ اس کی جگہ واپسی کی خواہش درج کریں۔',
    'pressure-before-finding':
      'ایسا دباؤ درج ہے جس کا جائزہ کسی نے نہیں لیا۔ وہ جائزہ بند ہونے تک بدلا ہوا بیان کچھ ثابت نہیں کرتا۔',
    'cleared-already': 'اس فرد کا بری الذمہ قرار پانا پہلے سے درج ہے۔',
    'no-such-finding': 'ایسا کوئی فیصلہ درج نہیں۔ فہرست سے چنیں، یا پہلے اسے درج کریں۔',
    'finding-set-aside-already': 'یہ فیصلہ پہلے ہی کالعدم ہو چکا ہے۔',
  },
};
