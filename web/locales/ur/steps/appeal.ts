/** Urdu words of appeals and petitions. */
import type { appealRefusals, appealSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords, higherCourtWords } from './courts.ts';

const appealOf = { label: 'کون سی اپیل' } as const;

export const appeal: GroupWords<typeof appealSteps, (typeof appealRefusals)[number]> = {
  steps: {
    'appeal.filed': {
      title: 'اپیل دائر ہوئی',
      before: 'میعاد کے بعد کی اپیل بھی درج ہوتی ہے؛ اسے سننا ہے یا نہیں، یہ عدالت طے کرتی ہے۔',
      facts: {
        appellant: {
          label: 'اپیل کس نے کی',
          choices: { 'survivor-side': 'متاثرہ فریق', state: 'ریاست', convict: 'مجرم' },
        },
        against: {
          label: 'کس کے خلاف',
          choices: {
            conviction: 'مجرم قرار دیے جانے کے خلاف',
            acquittal: 'بریت کے خلاف',
            sentence: 'سزا کی مقدار کے خلاف',
            compensation: 'معاوضے کے خلاف',
          },
        },
        accused: { label: 'ملزم یا مجرم' },
        charge: { label: 'دفعہ', hint: 'اگر سب ہوں تو خالی چھوڑ دیں۔' },
        court: { label: 'کس عدالت میں', choices: courtWords },
      },
      numbers: { appealNumber: { label: 'اپیل کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
    'appeal.adjourned': {
      title: 'اپیل کی سماعت ملتوی ہوئی',
      before: 'سنہ ۲۰۲۱ کا قانون لگاتار دو التوا کی اجازت دیتا ہے۔',
      facts: { appeal: appealOf },
    },
    'appeal.decided': {
      title: 'اپیل کا فیصلہ ہوا',
      facts: {
        appeal: appealOf,
        result: {
          label: 'نتیجہ',
          choices: {
            dismissed: 'خارج: فیصلہ قائم رہا',
            'acquitted-instead': 'سزا کے بجائے بری',
            'convicted-instead': 'بریت کے بجائے مجرم قرار',
            'sentence-changed': 'سزا بدلی',
            'compensation-changed': 'معاوضہ بدلا',
            'retrial-ordered': 'دوبارہ سماعت کا حکم',
            'taken-back-by-appellant': 'اپیل کرنے والے نے واپس لی',
            abated: 'وفات سے ختم ہوئی',
          },
        },
      },
    },
    'petition.filed': {
      title: 'بالا عدالت میں درخواست دائر ہوئی',
      facts: {
        petitioner: {
          label: 'کس نے کی',
          choices: {
            'survivor-side': 'متاثرہ فریق',
            'accused-side': 'ملزم کا فریق',
            state: 'ریاست',
            organisation: 'کوئی تنظیم',
          },
        },
        court: { label: 'عدالت', choices: higherCourtWords },
        about: {
          label: 'کس بارے میں',
          choices: {
            quashing: 'کارروائی کالعدم کرنا',
            investigation: 'تفتیش',
            detention: 'غیر قانونی حراست',
            transfer: 'مقدمے کی منتقلی',
            'rights-of-the-child': 'بچے کے حقوق',
            'lower-court': 'ماتحت عدالت کا حکم',
            other: 'کچھ اور',
          },
        },
      },
      numbers: { petitionNumber: { label: 'درخواست کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
    'petition.decided': {
      title: 'درخواست کا فیصلہ ہوا',
      facts: {
        petition: { label: 'کون سی درخواست' },
        result: {
          label: 'نتیجہ',
          choices: {
            allowed: 'منظور',
            'partly-allowed': 'جزوی طور پر منظور',
            refused: 'نامنظور',
            'taken-back': 'واپس لی گئی',
          },
        },
      },
    },
  },
  refusals: {
    'nothing-to-appeal': 'اس ملزم اور دفعہ پر ایسا کوئی فیصلہ درج نہیں۔ پہلے نتیجہ درج کریں۔',
    'appeal-before-judgment': 'یہ دن فیصلے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'appeal-already-pending': 'اسی فریق کی اس بارے میں اپیل پہلے سے زیرِ سماعت ہے۔',
    'no-such-appeal': 'وہ اندراج چنیں جس میں اپیل دائر ہونا درج ہے۔',
    'appeal-already-decided': 'اس اپیل کا فیصلہ ہو چکا ہے۔',
    'decided-before-filed': 'یہ دن دائر ہونے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'result-of-another-appeal': 'اس قسم کی اپیل کا یہ نتیجہ نہیں ہو سکتا۔ دیکھ لیں کہ اپیل کس کے خلاف تھی۔',
    'no-such-petition': 'وہ اندراج چنیں جس میں درخواست دائر ہونا درج ہے۔',
    'petition-already-decided': 'اس درخواست کا فیصلہ ہو چکا ہے۔',
  },
};
