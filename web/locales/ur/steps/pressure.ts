/** Urdu words of pressure and its review. */
import type { pressureRefusals, pressureSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { offices } from '../offices.ts';
import { courtWords } from './courts.ts';

const claim = {
  by: {
    label: 'کس کی طرف سے بتایا گیا',
    choices: {
      accused: 'ملزم',
      'accused-family': 'ملزم کا خاندان یا دوست',
      'own-family': 'متاثرہ بچے کا اپنا خاندان',
      police: 'پولیس',
      prosecutor: 'پراسیکیوٹر',
      'court-staff': 'عدالت کا عملہ',
      'other-office': 'کوئی اور دفتر',
      lawyer: 'وکیل',
      politician: 'سیاسی شخصیت',
      'village-council': 'پنچایت یا جرگہ',
      community: 'علاقے کے لوگ',
      employer: 'آجر',
      school: 'اسکول',
      press: 'پریس',
      'not-known': 'معلوم نہیں',
    },
  },
  byPerson: { label: 'کون، معاملے میں دیا گیا نام', hint: 'اگر وہ اس معاملے کا کوئی فرد ہو۔' },
  against: {
    label: 'کس پر',
    choices: {
      survivor: 'متاثرہ بچہ',
      family: 'خاندان',
      witness: 'گواہ',
      reporter: 'اطلاع دینے والا',
      lawyer: 'وکیل',
      official: 'سرکاری اہلکار',
      staff: 'اس دفتر کا عملہ',
    },
  },
  saidBy: {
    label: 'یہ کون کہتا ہے',
    choices: {
      survivor: 'متاثرہ بچہ',
      family: 'خاندان',
      witness: 'گواہ',
      reporter: 'اطلاع دینے والا',
      lawyer: 'وکیل',
      official: 'سرکاری اہلکار',
      staff: 'اس دفتر کا عملہ',
      press: 'پریس',
    },
  },
  told: {
    label: 'ہمیں کیسے معلوم ہوا',
    choices: {
      'in-person': 'خود آ کر بتایا',
      telephone: 'فون پر',
      message: 'پیغام سے',
      'in-court': 'عدالت میں کہا گیا',
      'to-police': 'پولیس کو بتایا گیا',
      'in-the-press': 'پریس سے',
      seen: 'عملے نے دیکھا',
    },
  },
  officeKind: {
    label: 'کس قسم کے دفتر سے',
    hint: 'اگر دباؤ کسی دفتر سے ہو: اس قسم کا کوئی دفتر یہ جائزہ بند نہیں کرتا۔',
    choices: offices.kinds,
  },
  ownOffice: { label: 'یہ ہمارے اپنے دفتر کے بارے میں ہے' },
} as const;
const review =
  'یہ ایک دعویٰ ہے، کہنے والے کے ساتھ؛ فیصلہ نہیں۔ اس سے ایک جائزہ کھلتا ہے جسے سپروائزر کوئی قدم اٹھا کر بند کرتا ہے، اور وہ کبھی نہیں جس نے اسے درج کیا۔' as const;
const accused = { label: 'ملزم' } as const;
const step = { label: 'کون سا جائزہ' } as const;

export const pressure: GroupWords<typeof pressureSteps, (typeof pressureRefusals)[number]> = {
  steps: {
    'threat.reported': {
      title: 'دھمکی کی اطلاع ملی',
      before: review,
      facts: {
        ...claim,
        to: {
          label: 'کس چیز کی دھمکی',
          choices: {
            person: 'کسی کی ذات',
            property: 'مال یا جائیداد',
            livelihood: 'کام یا روزگار',
            reputation: 'عزت اور شہرت',
            'not-known': 'معلوم نہیں',
          },
        },
      },
    },
    'extortion.reported': {
      title: 'بھتے یا استحصال بالجبر کی اطلاع ملی',
      before: review,
      facts: {
        ...claim,
        wanted: {
          label: 'کیا مانگا گیا',
          hint: 'ڈرا کر دستخط لینا بھی استحصال بالجبر ہو سکتا ہے۔',
          choices: {
            money: 'پیسے',
            property: 'مال یا جائیداد',
            signature: 'دستخط یا انگوٹھا',
            silence: 'خاموشی',
            'not-known': 'معلوم نہیں',
          },
        },
      },
    },
    'money.offered': { title: 'پیسے یا کسی فائدے کی پیشکش ہوئی', before: review, facts: claim },
    'compromise.offered': {
      title: 'راضی نامے کی تجویز دی گئی',
      before: `${review} بچوں کے خلاف سنگین جرائم میں راضی نامہ نہیں ہو سکتا؛ اس کے لیے پیسے دینا خود جرم ہو سکتا ہے۔`,
      facts: {
        ...claim,
        through: {
          label: 'کس کے ذریعے',
          choices: {
            directly: 'براہِ راست',
            family: 'خاندان',
            'village-council': 'پنچایت یا جرگہ',
            police: 'پولیس',
            lawyer: 'وکیل',
            other: 'کوئی اور',
          },
        },
      },
    },
    'withdrawal.demanded': {
      title: 'درخواست واپس لینے کا مطالبہ کیا گیا',
      before: review,
      facts: claim,
    },
    'innocent.implicated': {
      title: 'کسی بے قصور کو ملوث کرنے کی اطلاع ملی',
      before: review,
      facts: {
        ...claim,
        implicated: { label: 'کسے، معاملے میں دیا گیا نام', hint: 'اگر وہ اس معاملے کا کوئی فرد ہو۔' },
      },
    },
    'concealment.reported': {
      title: 'کسی دفتر کی طرف سے چھپانے کی اطلاع ملی',
      before: review,
      facts: {
        ...claim,
        what: {
          label: 'کیا چھپانے کا الزام ہے',
          choices: {
            complaint: 'شکایت',
            evidence: 'شہادت',
            record: 'ریکارڈ یا اندراج',
            person: 'کوئی ملوث فرد',
            delay: 'ٹالتے رہنا',
          },
        },
      },
    },
    'identity.published': {
      title: 'کسی کی شناخت ظاہر کر دی گئی',
      before: `${review} متاثرہ فرد یا خاندان کی شناخت شائع کرنا جرم ہے؛ خاندان کا پریس سے بات کرنا اجازت نہیں۔`,
      facts: {
        ...claim,
        whose: {
          label: 'کس کی',
          choices: {
            survivor: 'متاثرہ بچہ',
            family: 'خاندان',
            witness: 'گواہ',
            'accused-child': 'ملزم بچہ',
          },
        },
        where: {
          label: 'کہاں',
          choices: {
            newspaper: 'اخبار',
            television: 'ٹیلی وژن یا ریڈیو',
            'social-network': 'سوشل میڈیا',
            messenger: 'میسجنگ ایپ',
            website: 'ویب سائٹ',
            'court-paper': 'عدالت یا پولیس کا کاغذ',
            'in-public': 'سرِعام کہا گیا',
          },
        },
        removalAsked: { label: 'ہٹانے کی درخواست کی جا چکی ہے' },
      },
    },
    'reprisal.reported': {
      title: 'انتقامی کارروائی کی اطلاع ملی',
      before: review,
      facts: {
        ...claim,
        how: {
          label: 'کس طرح',
          choices: {
            'case-against': 'ان کے خلاف مقدمہ',
            dismissal: 'نوکری سے نکالنا',
            transfer: 'تبادلہ',
            eviction: 'گھر یا زمین سے بے دخلی',
            school: 'اسکول سے روکنا',
            boycott: 'قطعِ تعلق',
            violence: 'تشدد',
            other: 'کسی اور طرح',
          },
        },
      },
    },
    'compromise.presented': {
      title: 'راضی نامہ عدالت میں پیش کیا گیا',
      before:
        'یہ ایک واقعہ ہے، نتیجہ کبھی نہیں۔ عدالت اس پر کچھ کر سکتی ہے یا نہیں، یہ دفعہ پر منحصر ہے؛ عدالت کا فیصلہ الگ درج ہوتا ہے۔ اس سے ایک جائزہ کھلتا ہے۔',
      facts: { accused, court: { label: 'عدالت', choices: courtWords }, sections: { label: 'دفعات' } },
    },
    'compromise.not-accepted': {
      title: 'عدالت نے راضی نامہ قبول نہیں کیا',
      facts: { accused },
    },
    'pressure.review.opened': {
      title: 'دباؤ کا جائزہ کھولا گیا',
      before: 'اس دباؤ کے لیے جس کی اطلاع کوڈ سے آئی، یا دوبارہ جہاں جائزہ بند ہو چکا تھا۔',
      facts: {
        opened: {
          label: 'اطلاع کیسے آئی',
          choices: { 'by-code': 'کوڈ سے', 'by-step': 'اس معاملے کے قدم کے طور پر' },
        },
        step: { label: 'کون سی اطلاع' },
      },
    },
    'pressure.review.closed': {
      title: 'دباؤ کا جائزہ بند ہوا',
      before: 'سپروائزر، کوئی قدم اٹھا کر۔ وہ نہیں جس نے دباؤ درج کیا، اور نہ وہ دفتر جس کی طرف سے دباؤ بتایا گیا۔',
      facts: {
        step,
        actions: {
          label: 'کیا کیا گیا',
          choices: {
            'protection-arranged': 'حفاظت کا انتظام ہوا',
            'safe-place-found': 'محفوظ جگہ ملی',
            'higher-police-told': 'پولیس کے اعلیٰ افسر کو بتایا گیا',
            'registration-asked': 'جرم کے اندراج کی درخواست کی گئی',
            'court-told': 'عدالت کو بتایا گیا',
            'bail-cancellation-asked': 'ضمانت منسوخ کرنے کی درخواست کی گئی',
            'removal-asked': 'ہٹانے کی درخواست کی گئی',
            'lawyer-given': 'وکیل دیا گیا',
            'office-kept-away': 'دفتر یا فرد کو معاملے سے الگ رکھا گیا',
            'given-to-monitor': 'نگران کو دیا گیا',
            'family-told-of-rights': 'خاندان کو اس کے حقوق بتائے گئے',
            'nothing-further': 'مزید کچھ نہیں؛ وجہ آگے ہے',
          },
        },
        ground: {
          label: 'وجہ، اگر مزید کچھ نہ کیا جائے',
          choices: {
            'acted-on-already': 'اس پر کارروائی ہو چکی ہے',
            'family-wishes-none': 'خاندان نے، جس سے تنہائی میں ملاقات ہوئی، کوئی قدم نہیں چاہا',
            'told-already': 'یہی اطلاع پہلے آئی اور اس کا جائزہ ہو چکا',
            'acting-endangers': 'ابھی قدم اٹھانے سے کسی کو خطرہ ہو گا',
          },
        },
      },
    },
  },
  refusals: {
    'no-such-review': 'کھولنے یا بند کرنے کے لیے ایسا کوئی جائزہ نہیں۔ فہرست میں سے ایک چنیں۔',
    'review-open-already': 'یہ جائزہ پہلے سے کھلا ہے۔',
    'not-a-supervisor': 'دباؤ کا جائزہ سپروائزر یا نگران بند کرتا ہے۔ ان میں سے کسی سے کہیں۔',
    'recorded-by-oneself': 'یہ دباؤ آپ نے خود درج کیا۔ جائزہ کوئی اور بند کرے گا۔',
    'own-office-is-named':
      'دباؤ آپ کے دفتر یا اسی قسم کے دفتر کی طرف سے بتایا گیا ہے۔ جائزہ کوئی دوسرا دفتر بند کرے گا۔',
    'nothing-needs-ground': 'اگر مزید کچھ نہیں کیا جاتا تو وجہ بتائیں۔',
    'nothing-beside-something': 'یا تو وہ چنیں جو کیا گیا، یا یہ کہ مزید کچھ نہیں۔',
    'no-compromise-presented': 'اس ملزم کے لیے عدالت میں کوئی راضی نامہ پیش ہونا درج نہیں۔ پہلے وہ درج کریں۔',
  },
};
