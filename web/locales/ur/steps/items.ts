/** Urdu words of seized items and the chain of custody. */
import type { itemsRefusals, itemsSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const never =
  'صرف یہ کہ چیز کہاں ہے اور کس کے پاس ہے؛ یہ کبھی نہیں کہ اس پر کیا ہے۔ کچھ نہ کھولیں، نہ نقل کریں، نہ بھیجیں، نہ اس کی تصویر لیں۔' as const;
const item = { label: 'چیز' } as const;
const sealed = 'مہر بند رہتا ہے؛ صرف کھولنے پر دکھائی دیتا ہے۔' as const;
const holders = {
  finder: 'جسے ملی',
  owner: 'مالک',
  'police-officer': 'پولیس اہلکار',
  'police-store': 'تھانے کا مال خانہ',
  'cyber-agency': 'الیکٹرانک جرائم کا ادارہ',
  hospital: 'ہسپتال',
  messenger: 'لے جانے والا',
  laboratory: 'فرانزک لیبارٹری',
  prosecutor: 'پراسیکیوٹر',
  court: 'عدالت',
  other: 'کوئی اور',
} as const;
const person = (label: string) => ({ label, hint: 'اگر وہ اس معاملے کا کوئی فرد ہو۔' });
const seal = {
  label: 'مہر کی حالت',
  choices: { intact: 'سالم', broken: 'ٹوٹی ہوئی', 'not-seen': 'دیکھی نہیں گئی' },
} as const;
const saidBy = 'یہ کون کہتا ہے';

export const items: GroupWords<typeof itemsSteps, (typeof itemsRefusals)[number]> = {
  steps: {
    'item.seized': {
      title: 'ایک چیز قبضے میں لی گئی',
      before: never,
      facts: {
        item: { label: 'اس معاملے میں نام', hint: 'اگلا خالی نام۔' },
        kind: {
          label: 'قسم',
          choices: {
            telephone: 'فون',
            computer: 'کمپیوٹر',
            storage: 'میموری کارڈ، ڈسک وغیرہ',
            camera: 'کیمرہ',
            clothing: 'کپڑے',
            sample: 'نمونہ',
            paper: 'کاغذ',
            vehicle: 'گاڑی',
            other: 'کچھ اور',
          },
        },
        from: {
          label: 'کہاں سے لی گئی',
          choices: {
            accused: 'ملزم سے',
            'survivor-side': 'متاثرہ بچے یا خاندان سے',
            finder: 'جسے ملی اس سے',
            shop: 'دکان سے',
            home: 'گھر سے',
            institution: 'کسی ادارے سے',
            'service-provider': 'سروس فراہم کرنے والے سے',
            other: 'کہیں اور سے',
          },
        },
        holder: { label: 'اب کس کے پاس ہے', choices: holders },
        holderPerson: person('جس کے پاس ہے، معاملے میں دیا گیا نام'),
        witnessesPresent: { label: 'گواہ موجود تھے' },
      },
      numbers: {
        memo: { label: 'فرد مقبوضگی کا نمبر', hint: sealed },
        place: { label: 'جگہ', hint: sealed },
        serial: { label: 'سیریل نمبر', hint: sealed },
      },
    },
    'item.sealed': {
      title: 'چیز پر مہر لگائی گئی',
      facts: {
        item,
        holder: { label: 'مہر کس نے لگائی', choices: holders },
        holderPerson: person('معاملے میں دیا گیا نام'),
      },
      numbers: { seal: { label: 'مہر کا نمبر', hint: sealed } },
    },
    'item.handed-over': {
      title: 'چیز ایک سے دوسرے کے سپرد ہوئی',
      before:
        'ہر سپردگی ویسے ہی درج کریں جیسے ہوئی۔ اگر دینے والے کے پاس چیز تھی ہی نہیں، یا مہر ٹوٹی تھی، تو یہ درج بھی ہوتا ہے اور اس پر نشان بھی لگتا ہے۔',
      facts: {
        item,
        from: { label: 'کس نے دی', choices: holders },
        fromPerson: person('دینے والا، معاملے میں دیا گیا نام'),
        to: { label: 'کس نے لی', choices: holders },
        toPerson: person('لینے والا، معاملے میں دیا گیا نام'),
        seal,
      },
      numbers: { register: { label: 'رجسٹر کا نمبر', hint: sealed } },
    },
    'item.sent': {
      title: 'چیز لیبارٹری بھیجی گئی',
      facts: {
        item,
        from: { label: 'کس نے بھیجی', choices: holders },
        fromPerson: person('بھیجنے والا، معاملے میں دیا گیا نام'),
        seal,
      },
      numbers: {
        laboratory: { label: 'کون سی لیبارٹری', hint: sealed },
        register: { label: 'رجسٹر کا نمبر', hint: sealed },
      },
    },
    'item.received': {
      title: 'لیبارٹری کو چیز ملی',
      facts: { item, seal },
      numbers: {
        laboratory: { label: 'کون سی لیبارٹری', hint: sealed },
        number: { label: 'لیبارٹری کا نمبر', hint: sealed },
      },
    },
    'laboratory.reported': {
      title: 'لیبارٹری نے اپنی رپورٹ بھیجی',
      before: 'صرف یہ کہ رپورٹ بھیجی گئی؛ یہ نہیں کہ اس میں کیا ہے۔',
      facts: { item },
      numbers: { number: { label: 'رپورٹ کا نمبر', hint: sealed } },
    },
    'digest.entered': {
      title: 'لیبارٹری نے ڈائجسٹ درج کیا',
      before: 'یہ صرف فرانزک لیبارٹری درج کرتی ہے، اور صرف اس چیز کا جو اس کے پاس ہے۔',
      facts: {
        item,
        digest: { label: 'ڈائجسٹ', hint: 'چونسٹھ علامتیں: ہندسے اور لاطینی کے پہلے چھ حروف۔' },
      },
    },
    'material.at-large': {
      title: 'تحویل سے باہر ایک نقل ملی',
      before: never,
      facts: {
        item: { label: 'کس چیز کی نقل', hint: 'اگر معلوم ہو۔' },
        where: {
          label: 'کہاں',
          choices: {
            device: 'کسی آلے پر',
            online: 'انٹرنیٹ پر',
            'message-group': 'میسجنگ کے گروپ میں',
            shop: 'دکان میں',
            office: 'دفتر میں',
            'not-known': 'معلوم نہیں',
          },
        },
        saidBy: {
          label: saidBy,
          choices: {
            survivor: 'متاثرہ بچہ',
            family: 'خاندان',
            reporter: 'اطلاع دینے والا',
            police: 'پولیس',
            laboratory: 'لیبارٹری',
            platform: 'کوئی پلیٹ فارم',
            press: 'پریس',
            staff: 'اس دفتر کا عملہ',
          },
        },
      },
    },
    'evidence.tampered': {
      title: 'شہادت میں رد و بدل کی اطلاع ملی',
      before: 'یہ ایک دعویٰ ہے، کہنے والے کے ساتھ؛ فیصلہ نہیں۔',
      facts: {
        item: { label: 'چیز', hint: 'اگر وہ اس معاملے کی ہو۔' },
        how: {
          label: 'کس طرح',
          choices: {
            destroyed: 'تلف کی گئی',
            altered: 'بدلی گئی',
            'kept-back': 'روکی یا چھپائی گئی',
            missing: 'غائب ہے',
            'false-entry': 'ریکارڈ میں غلط اندراج',
          },
        },
        by: {
          label: 'کس پر الزام ہے',
          choices: {
            accused: 'ملزم',
            'accused-side': 'ملزم کا فریق',
            police: 'پولیس',
            laboratory: 'لیبارٹری',
            hospital: 'ہسپتال',
            office: 'کوئی اور دفتر',
            'not-known': 'معلوم نہیں',
          },
        },
        saidBy: {
          label: saidBy,
          choices: {
            survivor: 'متاثرہ بچہ',
            family: 'خاندان',
            witness: 'گواہ',
            police: 'پولیس',
            laboratory: 'لیبارٹری',
            prosecutor: 'پراسیکیوٹر',
            court: 'عدالت',
            staff: 'اس دفتر کا عملہ',
          },
        },
      },
    },
    'item.returned': {
      title: 'چیز واپس دی گئی',
      facts: {
        item,
        to: {
          label: 'کسے',
          choices: { owner: 'مالک کو', 'survivor-side': 'متاثرہ بچے یا خاندان کو', other: 'کسی اور کو' },
        },
        seal,
      },
    },
    'destruction.ordered': {
      title: 'عدالت نے چیز تلف کرنے کا حکم دیا',
      facts: { item },
      numbers: {
        order: { label: 'حکم کا نمبر', hint: sealed },
        court: { label: 'کون سی عدالت', hint: sealed },
      },
    },
    'item.destroyed': {
      title: 'چیز تلف کی گئی',
      before: 'صرف عدالت کے درج شدہ حکم سے۔',
      facts: { item, witnessesPresent: { label: 'گواہ موجود تھے' } },
    },
  },
  refusals: {
    'no-such-item': 'اس معاملے میں ایسی کوئی چیز درج نہیں۔ پہلے اس کا قبضے میں لیا جانا درج کریں۔',
    'item-entered-already': 'اس نام کی چیز پہلے سے درج ہے۔ اگلا خالی نام چنیں۔',
    'before-it-was-seized': 'یہ وقت چیز کے قبضے میں آنے سے پہلے کا ہے۔ تاریخ دیکھ لیں۔',
    'item-is-gone': 'اس وقت تک چیز واپس یا تلف ہو چکی تھی۔ تاریخ دیکھ لیں۔',
    'same-holder': 'دینے والا اور لینے والا ایک ہی ہیں۔ بتائیں کہ چیز کس نے لی۔',
    'only-the-laboratory': 'ڈائجسٹ صرف فرانزک لیبارٹری کا عملہ درج کرتا ہے۔ لیبارٹری سے درج کرنے کو کہیں۔',
    'not-at-the-laboratory': 'اس وقت تک چیز لیبارٹری نہیں پہنچی۔ پہلے اس کا ملنا درج کریں۔',
    'no-order-of-a-court': 'اس وقت تک تلف کرنے کا عدالتی حکم درج نہیں۔ پہلے حکم درج کریں۔',
    'contradicts-later-step-of-item':
      'یہ مان لیا جائے تو اس چیز کا بعد میں درج ایک قدم ممکن نہ رہے گا۔ تاریخ دیکھ لیں، یا پہلے وہ قدم درست کریں۔',
  },
};
