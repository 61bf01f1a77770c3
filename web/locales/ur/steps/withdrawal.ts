/** Urdu words of a wish to take the complaint back, and its review. */
import type { withdrawalRefusals, withdrawalSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const step = { label: 'کون سی خواہش' } as const;

export const withdrawal: GroupWords<typeof withdrawalSteps, (typeof withdrawalRefusals)[number]> = {
  steps: {
    'withdrawal.told': {
      title: 'کسی نے کہا کہ وہ درخواست واپس لینا چاہتے ہیں',
      before:
        'اس سے معاملہ کبھی ختم نہیں ہوتا۔ اس سے ایک جائزہ کھلتا ہے: دوسرے دفتر کا کوئی فرد خاندان سے تنہائی میں ملتا ہے اور معلوم کرتا ہے کہ ان پر دباؤ تو نہیں۔',
      facts: {
        saidBy: {
          label: 'کس نے کہا',
          choices: {
            survivor: 'متاثرہ بچہ',
            guardian: 'سرپرست',
            reporter: 'اطلاع دینے والا',
            family: 'خاندان کا کوئی اور فرد',
          },
        },
        person: { label: 'کون، معاملے میں دیا گیا نام', hint: 'اگر وہ اس معاملے کا کوئی فرد ہو۔' },
        who: {
          label: 'ان کے ساتھ کون تھا',
          choices: { alone: 'کوئی نہیں', 'with-family': 'خاندان', 'with-others': 'دوسرے لوگ' },
        },
      },
    },
    'withdrawal.review.opened': {
      title: 'واپسی کی خواہش کا جائزہ کھولا گیا',
      before: 'اس خواہش کے لیے جو کوڈ سے آئی، یا دوبارہ جہاں فیصلہ ہو چکا تھا۔',
      facts: {
        opened: {
          label: 'خواہش کیسے آئی',
          choices: { 'by-code': 'کوڈ سے', 'by-step': 'اس معاملے کے قدم کے طور پر' },
        },
        step: { label: 'کون سی خواہش' },
      },
    },
    'withdrawal.family.met': {
      title: 'دوسرے دفتر کا فرد خاندان سے ملا',
      before:
        'وہاں ملیں جہاں کوئی نہ سنے اور کوئی انہیں لے کر نہ آیا ہو۔ پوچھیں کہ کوئی دباؤ تو نہیں ڈال رہا۔ بچے کے ساتھ جو ہوا اس کے بارے میں کچھ نہ لکھیں۔',
      facts: {
        step,
        whom: {
          label: 'کس سے ملاقات ہوئی',
          choices: {
            survivor: 'متاثرہ بچہ',
            guardian: 'سرپرست',
            'other-family': 'خاندان کے دوسرے افراد',
            reporter: 'اطلاع دینے والا',
          },
        },
        metAlone: { label: 'ملاقات تنہائی میں ہوئی' },
        ownLanguage: { label: 'ان کی اپنی زبان میں' },
        pressure: {
          label: 'کیا ان پر دباؤ ہے؟',
          choices: { found: 'ہاں', 'not-found': 'نہیں', 'not-clear': 'واضح نہیں' },
        },
      },
    },
    'withdrawal.decided': {
      title: 'واپسی کی خواہش پر فیصلہ ہوا',
      before:
        'معاملہ جاری رہتا ہے، جب تک خاندان سے تنہائی میں ملاقات نہ ہو اور دباؤ نہ ہونا معلوم نہ ہو جائے۔ بند صرف وہاں ہوتا ہے جہاں قانون اجازت دے: بچوں کے خلاف کسی سنگین جرم میں نہیں۔',
      facts: {
        step,
        decision: {
          label: 'فیصلہ',
          choices: {
            'goes-on': 'معاملہ جاری رہے گا',
            rests: 'معاملہ رکا رہے گا، اور کسی بھی وقت پھر چل سکتا ہے',
            closes: 'معاملہ بند ہو گا، جیسا قانون اس جرم میں اجازت دیتا ہے',
          },
        },
        courtPermitted: {
          label: 'عدالت نے اجازت دی',
          hint: 'بند کرنے کے لیے لازم ہے: بچے کے معاملے میں صرف عدالت اجازت دے سکتی ہے۔',
        },
      },
    },
  },
  refusals: {
    'no-such-wish': 'جائزے کے انتظار میں ایسی کوئی خواہش نہیں۔ فہرست میں سے ایک چنیں۔',
    'wish-open-already': 'یہ خواہش پہلے سے زیرِ جائزہ ہے۔',
    'of-the-handling-office':
      'یہ معاملہ آپ کے دفتر کے پاس ہے۔ خاندان سے ملنا اور فیصلہ کرنا دوسرے دفتر کے کسی فرد کا کام ہے۔',
    'decided-by-supervisor-only': 'یہ فیصلہ سپروائزر یا نگران کرتا ہے۔ ان میں سے کسی سے کہیں۔',
    'not-met-alone': 'خاندان سے ابھی تنہائی میں ملاقات نہیں ہوئی۔ تب تک معاملہ جاری رہے گا۔',
    'pressure-not-reviewed':
      'ایسا دباؤ درج ہے جس کا جائزہ کسی نے نہیں لیا۔ پہلے وہ جائزہ بند کریں؛ تب تک معاملہ جاری رہے گا۔',
    'pressure-was-found': 'خاندان پر دباؤ ہے، یا بات واضح نہیں۔ معاملہ بند نہیں ہو سکتا۔',
    'sections-not-known': 'کوئی دفعہ درج نہیں۔ پہلے دفعات درج کریں؛ تب تک معاملہ بند نہیں ہو سکتا۔',
    'not-compoundable': 'یہ جرم قابلِ راضی نامہ نہیں۔ معاملہ جاری رہ سکتا ہے یا رکا رہ سکتا ہے؛ بند نہیں ہو سکتا۔',
    'court-permission-needed':
      'بچے کے معاملے میں صرف عدالت اس کی اجازت دے سکتی ہے۔ اجازت درج کریں، یا معاملہ جاری رکھیں۔',
  },
};
