/** Urdu words of requests for information and of oversight. */
import type { informationRefusals, informationSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const request = { label: 'کون سی درخواست' } as const;
const reasonsGiven = { label: 'وجوہات بتائی گئیں' } as const;
const result = {
  label: 'نتیجہ',
  choices: { granted: 'معلومات دی جائیں', 'in-part': 'جزوی طور پر دی جائیں', refused: 'نامنظور' },
} as const;

export const information: GroupWords<typeof informationSteps, (typeof informationRefusals)[number]> = {
  steps: {
    'rti.requested': {
      title: 'حقِ معلومات کے تحت معلومات مانگی گئیں',
      before: 'درخواست میں ایسی کوئی بات نہ ہو جس سے بچہ پہچانا جائے۔',
      facts: {
        body: {
          label: 'کس سرکاری ادارے سے',
          choices: {
            police: 'پولیس',
            prosecution: 'استغاثہ',
            'court-registry': 'عدالت کا دفتر',
            'health-department': 'محکمۂ صحت',
            laboratory: 'لیبارٹری',
            'child-protection': 'تحفظِ اطفال کا دفتر',
            'federal-agency': 'وفاقی ادارہ',
            other: 'کوئی اور ادارہ',
          },
        },
        about: {
          label: 'کس بارے میں',
          choices: {
            'fir-or-diary': 'ایف آئی آر یا رپٹ',
            progress: 'معاملے کی پیش رفت',
            'report-copy': 'رپورٹ کی نقل',
            laboratory: 'لیبارٹری',
            'inquiry-into-officers': 'افسروں کے خلاف انکوائری',
            figures: 'اعداد و شمار',
            other: 'کچھ اور',
          },
        },
        lifeOrLiberty: { label: 'کسی کی جان یا آزادی کا معاملہ ہے' },
      },
      numbers: { diaryNumber: { label: 'ڈائری نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
    'rti.extended': {
      title: 'ادارے نے جواب کے لیے مزید وقت لیا',
      before: 'ایک بار، زیادہ سے زیادہ چودہ مزید کام کے دن۔',
      facts: { request, reasonsGiven },
    },
    'rti.answered': {
      title: 'معلومات دی گئیں',
      facts: { request, answer: { label: 'جواب', choices: { full: 'پوری', 'in-part': 'جزوی' } } },
    },
    'rti.refused': { title: 'معلومات دینے سے انکار ہوا', facts: { request, reasonsGiven } },
    'rti.review.requested': {
      title: 'ادارے کے سربراہ سے نظرِ ثانی مانگی گئی',
      before: 'انکار، جزوی جواب یا خاموشی کے بعد۔',
      facts: { request },
    },
    'rti.review.decided': { title: 'ادارے کے سربراہ نے نظرِ ثانی کا فیصلہ کیا', facts: { request, result } },
    'rti.complaint.filed': {
      title: 'انفارمیشن کمیشن میں شکایت دائر ہوئی',
      facts: { request },
      numbers: { complaintNumber: { label: 'شکایت کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
    'rti.complaint.decided': {
      title: 'انفارمیشن کمیشن نے فیصلہ کیا',
      facts: { request, result, penalty: { label: 'افسر پر جرمانے کے ساتھ' } },
    },
    'oversight.asked': {
      title: 'ایک نگران ادارے سے دیکھنے کو کہا گیا',
      facts: {
        body: {
          label: 'کون سا ادارہ',
          choices: {
            'human-rights-commission': 'انسانی حقوق کمیشن',
            'child-rights-commission': 'حقوقِ اطفال کمیشن',
            'women-commission': 'کمیشن برائے حیثیتِ نسواں',
            ombudsman: 'محتسب',
            'police-complaints-authority': 'پولیس شکایات اتھارٹی',
            'special-committee': 'خصوصی کمیٹی',
            'assembly-committee': 'اسمبلی کی کمیٹی',
            'bar-council': 'بار کونسل',
            'medical-council': 'میڈیکل کونسل',
            'chief-justice': 'چیف جسٹس',
          },
        },
        about: {
          label: 'کس بارے میں',
          choices: {
            inaction: 'کچھ نہ کیا جانا',
            concealment: 'پردہ پوشی',
            'conduct-of-official': 'اہلکار کا رویہ',
            safety: 'حفاظت',
            'medical-practice': 'طبی طرزِ عمل',
            publication: 'شناخت کی اشاعت',
            other: 'کچھ اور',
          },
        },
      },
      numbers: { reference: { label: 'حوالہ نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
    'oversight.answered': {
      title: 'نگران ادارے نے جواب دیا',
      facts: {
        asked: { label: 'کون سی درخواست' },
        answer: {
          label: 'جواب',
          choices: {
            'taken-up': 'کام شروع کیا',
            'report-called-for': 'رپورٹ طلب کی',
            recommendation: 'سفارش کی',
            refused: 'انکار کیا',
            'sent-elsewhere': 'کہیں اور بھیج دیا',
          },
        },
      },
    },
  },
  refusals: {
    'no-such-request': 'وہ اندراج چنیں جس میں معلومات مانگنا درج ہے۔',
    'request-already-answered': 'اس درخواست کا جواب یا انکار پہلے سے درج ہے۔',
    'extended-once-only': 'اس درخواست کی میعاد ایک بار بڑھ چکی ہے؛ قانون ایک ہی بار کی اجازت دیتا ہے۔',
    'review-already-asked': 'اس درخواست پر نظرِ ثانی پہلے ہی مانگی جا چکی ہے۔',
    'review-not-asked': 'اس درخواست پر کوئی نظرِ ثانی زیرِ غور نہیں۔ پہلے اس کا مانگنا درج کریں۔',
    'commission-already-asked': 'اس درخواست کے بارے میں انفارمیشن کمیشن سے پہلے ہی رجوع ہو چکا ہے۔',
    'commission-not-asked': 'انفارمیشن کمیشن میں کوئی شکایت زیرِ غور نہیں۔ پہلے اس کا دائر ہونا درج کریں۔',
    'before-request': 'یہ دن درخواست سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'no-such-asking': 'وہ اندراج چنیں جس میں نگران ادارے سے کہا گیا؛ اس کا جواب ابھی نہ آیا ہو۔',
  },
};
