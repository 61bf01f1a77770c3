/** Urdu words of judgment, sentence and compensation. */
import type { judgmentRefusals, judgmentSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords, higherCourtWords } from './courts.ts';

const accused = { label: 'ملزم' } as const;
const charge = { label: 'فرد جرم کی دفعہ' } as const;
const court = { label: 'عدالت', choices: courtWords } as const;
const caseNumber = { label: 'عدالت کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } as const;
const rupees = { label: 'رقم (روپے)' } as const;

export const judgment: GroupWords<typeof judgmentSteps, (typeof judgmentRefusals)[number]> = {
  steps: {
    'judgment.pronounced': {
      title: 'فیصلہ سنایا گیا',
      before: 'اس کے بعد ہر ملزم اور ہر دفعہ کا نتیجہ الگ الگ درج کریں۔',
      facts: { accused, court },
      numbers: { caseNumber },
    },
    convicted: {
      title: 'ملزم ایک الزام میں مجرم قرار پایا',
      before: 'ایک ملزم اور ایک دفعہ کے لیے۔ اپیل میں یہ بدل سکتا ہے۔',
      facts: {
        accused,
        charge,
        lesser: { label: 'اس کے بجائے اس کم درجے کی دفعہ میں', hint: 'صرف اگر فرد جرم کی دفعہ سے مختلف ہو۔' },
      },
    },
    acquitted: {
      title: 'ملزم ایک الزام سے بری ہوا',
      before: 'بریت سے یہ ثابت نہیں ہوتا کہ شکایت جھوٹی تھی۔',
      facts: {
        accused,
        charge,
        way: {
          label: 'کیسے',
          choices: {
            'after-evidence': 'شہادت کے بعد',
            'early-249a': 'شہادت سے پہلے، دفعہ ۲۴۹-الف',
            'early-265k': 'شہادت سے پہلے، دفعہ ۲۶۵-ک',
          },
        },
      },
    },
    'charge.compounded': {
      title: 'عدالت نے ایک الزام میں راضی نامہ منظور کیا',
      before:
        'صرف عدالت کا حکم، اور صرف اس دفعہ میں جس کی قانون اجازت دیتا ہے۔ فریقین آپس میں جو طے کریں وہ دباؤ یا پیش کیا گیا راضی نامہ ہے، اور اس سے کچھ ختم نہیں ہوتا۔',
      facts: {
        accused,
        charge,
        ground: {
          label: 'کس قانون کے تحت',
          choices: {
            'crpc-345': 'ضابطۂ فوجداری، دفعہ ۳۴۵',
            'peca-43': 'الیکٹرانک جرائم کا قانون، دفعہ ۴۳',
          },
        },
        onlyFirstPart: { label: 'فرد جرم صرف دفعہ کے پہلے، ہلکے حصے کی ہے' },
        agreedFor: {
          label: 'عدالت کے سامنے کس نے رضامندی دی',
          choices: {
            'survivor-now-adult': 'متاثرہ فرد نے، جو اب بالغ ہے',
            'child-by-guardian': 'سرپرست نے بچے کی طرف سے',
          },
        },
        courtPermitted: { label: 'عدالت نے اجازت دی' },
        court,
      },
    },
    'prosecution.withdrawn': {
      title: 'پراسیکیوٹر نے ایک الزام واپس لیا',
      before:
        'صرف ریاست واپس لیتی ہے، اور وہ بھی عدالت کی رضامندی سے۔ خاندان کی خواہش الگ بات ہے اور اس سے کوئی الزام ختم نہیں ہوتا۔',
      facts: {
        accused,
        charge,
        courtConsented: { label: 'عدالت نے رضامندی دی' },
        survivorSideHeard: { label: 'متاثرہ فریق کو سنا گیا' },
      },
    },
    'proceedings.quashed': {
      title: 'بالا عدالت نے کارروائی کالعدم کر دی',
      facts: {
        accused,
        charge: { label: 'دفعہ', hint: 'اگر سب ہوں تو خالی چھوڑ دیں۔' },
        court: { label: 'عدالت', choices: higherCourtWords },
      },
      numbers: { caseNumber },
    },
    'proceedings.abated': {
      title: 'ملزم کی وفات سے اس کے خلاف کارروائی ختم ہوئی',
      facts: { accused, ground: { label: 'وجہ', choices: { death: 'ملزم کی وفات' } } },
    },
    'trial.joined': {
      title: 'مقدمہ دوسرے مقدمے کے ساتھ یکجا ہوا',
      facts: { accused, court },
      numbers: { caseNumber: { label: 'دوسرے مقدمے کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
    'sentence.passed': {
      title: 'سزا سنائی گئی',
      facts: {
        accused,
        charge,
        kinds: {
          label: 'سزا',
          choices: {
            imprisonment: 'قید',
            'imprisonment-for-life': 'عمر قید',
            death: 'سزائے موت',
            fine: 'جرمانہ',
            probation: 'پروبیشن',
          },
        },
        months: { label: 'قید کے مہینے' },
        fine: { label: 'جرمانہ (روپے)' },
      },
    },
    'sentence.suspended': {
      title: 'اپیل کے دوران مجرم رہا ہوا',
      before: 'سنہ ۲۰۲۱ کے قانون کے تحت سزا میں قانون اس سے منع کرتا ہے۔ اگر ایسا ہوا ہو تو درج ہوتا ہے۔',
      facts: { accused, court },
    },
    'compensation.applied': {
      title: 'معاوضہ مانگا گیا',
      facts: {
        appliedBy: {
          label: 'کس نے مانگا',
          choices: {
            'survivor-side': 'متاثرہ فریق',
            prosecution: 'استغاثہ',
            'legal-aid': 'قانونی امداد کا دفتر',
            office: 'کوئی اور دفتر',
          },
        },
        interim: { label: 'فیصلے سے پہلے (عبوری)' },
      },
    },
    'compensation.ordered': {
      title: 'معاوضے کا حکم ہوا',
      facts: {
        payer: { label: 'کون ادا کرے گا', choices: { convict: 'مجرم', state: 'ریاست' } },
        amount: rupees,
        accused: { label: 'کون سا مجرم' },
      },
    },
    'compensation.interim.ordered': { title: 'عبوری معاوضے کا حکم ہوا', facts: { amount: rupees } },
    'compensation.awarded': {
      title: 'قانونی خدمات کے ادارے نے معاوضہ دینے کا فیصلہ کیا',
      facts: { amount: rupees },
    },
    'compensation.refused': {
      title: 'عدالت نے معاوضے کا حکم نہیں دیا',
      before: 'سزا دیتے وقت عدالت معاوضے کا حکم دے یا وجوہات لکھے۔',
      facts: { reasonsWritten: { label: 'وجوہات لکھی ہیں' } },
    },
    'compensation.paid': {
      title: 'معاوضہ ادا ہوا',
      facts: {
        amount: rupees,
        inFull: { label: 'اس کے ساتھ پورا ادا ہو گیا' },
        reached: {
          label: 'کہاں پہنچا',
          choices: {
            'survivor-side': 'متاثرہ فریق کو',
            'court-account': 'عدالت کے کھاتے میں',
            'not-known': 'معلوم نہیں',
          },
        },
      },
    },
    'judgment.copy.given': {
      title: 'عدالت نے فیصلے کی نقول دیں',
      facts: {
        givenTo: {
          label: 'کسے',
          choices: { accused: 'ملزم کو', prosecution: 'استغاثہ کو', 'survivor-side': 'متاثرہ فریق کو' },
        },
      },
    },
    'record.sent': { title: 'ریکارڈ ہائی کورٹ کو بھیجا گیا', facts: {} },
    'judgment.copy.received': {
      title: 'فیصلے کی مصدقہ نقل ملی',
      before: 'اپیل کی بعض میعادیں اسی دن سے گنی جاتی ہیں۔',
      facts: {
        receivedBy: {
          label: 'کسے ملی',
          choices: {
            'survivor-side': 'متاثرہ فریق کو',
            prosecution: 'استغاثہ کو',
            'accused-side': 'ملزم کے فریق کو',
          },
        },
      },
    },
    'offender.registered': {
      title: 'مجرم کا نام جنسی جرائم کے رجسٹر میں درج ہوا',
      before: 'صرف سزا کے بعد، ایف آئی آر کی بنیاد پر کبھی نہیں۔',
      facts: { accused: { label: 'مجرم' } },
    },
  },
  refusals: {
    'not-in-court':
      'اس ملزم کے خلاف کسی عدالت نے سماعت نہیں لی۔ جو عدالت کے سامنے نہیں اس پر فیصلہ نہیں ہوتا؛ پہلے سماعت لینا درج کریں۔',
    'before-cognizance-of-court': 'یہ دن عدالت کے سماعت لینے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'judgment-already-pronounced':
      'اس ملزم پر فیصلہ سنایا جا چکا ہے۔ دوسرے فیصلے کے لیے بالا عدالت کا دوبارہ سماعت کا حکم چاہیے: پہلے وہ درج کریں۔',
    'judgment-first': 'پہلے یہ درج کریں کہ اس ملزم پر فیصلہ سنایا گیا۔',
    'before-judgment': 'یہ دن فیصلے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'charge-never-framed':
      'اس ملزم پر اس دفعہ کی فرد جرم عائد نہیں ہوئی۔ پہلے فرد جرم درج کریں، یا وہ دفعہ چنیں جس کی فرد جرم ہے۔',
    'outcome-already-recorded':
      'اس الزام کا نتیجہ درج ہے۔ اگر غلط درج ہوا تو وہ اندراج کاٹیں؛ اگر بالا عدالت نے بدلا تو اپیل کا فیصلہ درج کریں۔',
    'not-compoundable':
      'قانون اس جرم میں راضی نامے کی اجازت نہیں دیتا۔ فریقین نے جو طے کیا وہ ایک واقعہ ہے، نتیجہ نہیں: اسے پیش کیے گئے راضی نامے کے طور پر درج کریں اور دیکھیں کہ کہیں دباؤ تو نہیں۔',
    'another-ground-of-law': 'یہ دفعہ اس قانون کی فہرست میں نہیں۔ وہ قانون چنیں جس کے تحت عدالت نے حکم دیا۔',
    'court-permission-needed':
      'بچے کے معاملے میں راضی نامہ صرف عدالت کی اجازت سے ہوتا ہے۔ اس کے بغیر کچھ ختم نہیں ہوا۔',
    'court-consent-needed': 'پراسیکیوٹر صرف عدالت کی رضامندی سے واپس لے سکتا ہے۔ اس کے بغیر الزام قائم ہے۔',
    'not-convicted': 'اس ملزم کو اس میں مجرم قرار نہیں دیا گیا۔ پہلے الزام کا نتیجہ درج کریں۔',
    'sentence-already-passed': 'اس الزام کی سزا پہلے سے درج ہے۔ اگر اپیل میں بدلی ہو تو اپیل کا فیصلہ درج کریں۔',
    'sentence-without-length': 'بتائیں کہ قید کتنے مہینے کی ہے۔',
    'compensation-not-ordered': 'معاوضے کا کوئی حکم ابھی درج نہیں۔ پہلے حکم درج کریں۔',
    'conviction-not-final': 'اس سزا کے خلاف اپیل ابھی باقی ہے۔ رجسٹر صرف ان سزاؤں کے لیے ہے جو قائم رہیں۔',
  },
};
