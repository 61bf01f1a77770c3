/** Urdu words of how far it reaches. */
import type { reachRefusals, reachSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { sayerWords } from './sayers.ts';

const saidBy = { label: 'یہ کس کا بیان ہے', choices: sayerWords } as const;
const reference = { label: 'حوالہ نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } as const;

export const reach: GroupWords<typeof reachSteps, (typeof reachRefusals)[number]> = {
  steps: {
    'place.entered': {
      title: 'ایک جگہ درج ہوئی',
      before: 'وہ جگہ کبھی نہیں جہاں بچہ رہتا یا پڑھتا ہے۔',
      facts: {
        district: { label: 'ضلع' },
        what: {
          label: 'یہ کون سی جگہ ہے',
          choices: {
            'said-scene': 'جہاں واقعہ بتایا جاتا ہے',
            'place-of-pressure': 'جہاں کسی پر دباؤ ڈالا گیا',
            'place-of-seizure': 'جہاں کوئی چیز ملی یا قبضے میں لی گئی',
            'place-of-payment': 'جہاں رقم دی گئی',
            other: 'کوئی اور',
          },
        },
        saidBy,
      },
      numbers: {
        otherDistrict: { label: 'ضلع، اگر فہرست میں نہ ہو' },
        tehsil: { label: 'تحصیل', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتی ہے۔' },
        village: { label: 'گاؤں یا محلہ', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' },
      },
    },
    'channel.used': {
      title: 'آن لائن ذریعے کی قسم درج ہوئی',
      before: 'صرف قسم۔ نہ پتا، نہ کھاتہ، نہ لنک، اور نہ یہ کہ کیا بھیجا گیا۔',
      facts: {
        kind: {
          label: 'قسم',
          choices: {
            messages: 'پیغامات',
            'social-network': 'سماجی رابطے کا پلیٹ فارم',
            'video-platform': 'ویڈیو پلیٹ فارم',
            'live-video': 'براہِ راست ویڈیو',
            games: 'کھیل',
            'file-sharing': 'فائلوں کا تبادلہ',
            telephone: 'ٹیلی فون',
            'payment-app': 'ادائیگی کی ایپ',
            'hidden-network': 'خفیہ نیٹ ورک',
            'storage-card-or-phone': 'میموری کارڈ یا فون، ہاتھوں ہاتھ',
            other: 'کوئی اور',
          },
        },
        saidBy,
      },
    },
    'money.lead.entered': {
      title: 'رقم کا ایک سراغ درج ہوا',
      facts: {
        direction: {
          label: 'کس سے کس کو',
          choices: {
            'to-accused': 'ملزم کو',
            'from-accused': 'ملزم سے',
            'between-accused': 'ملزمان کے درمیان',
            'to-official': 'کسی اہلکار کو',
            'to-family': 'خاندان کو',
            'from-abroad': 'بیرونِ ملک سے',
            'not-known': 'معلوم نہیں',
          },
        },
        amount: {
          label: 'رقم (روپے)',
          choices: {
            'under-10000': 'دس ہزار سے کم',
            '10000-to-100000': 'دس ہزار سے ایک لاکھ',
            '100000-to-1000000': 'ایک لاکھ سے دس لاکھ',
            'over-1000000': 'دس لاکھ سے زیادہ',
            'not-known': 'معلوم نہیں',
          },
        },
        way: {
          label: 'کیسے',
          choices: {
            cash: 'نقد',
            bank: 'بینک',
            'mobile-wallet': 'موبائل والٹ',
            'money-agent': 'ایجنٹ یا حوالہ',
            'crypto-currency': 'کرپٹو کرنسی',
            goods: 'سامان',
            'not-known': 'معلوم نہیں',
          },
        },
        saidBy,
      },
      numbers: { reference },
    },
    'money.lead.referred': {
      title: 'رقم کا سراغ متعلقہ ادارے کو بھیجا گیا',
      facts: {
        lead: { label: 'کون سا سراغ' },
        to: {
          label: 'کسے',
          choices: {
            'financial-monitoring-unit': 'مالیاتی نگرانی یونٹ',
            'investigation-agency': 'تحقیقاتی ادارہ',
            bank: 'بینک',
            regulator: 'نگران ادارہ',
          },
        },
      },
      numbers: { reference },
    },
    'money.lead.answered': {
      title: 'رقم کے بارے میں جواب آیا',
      facts: {
        lead: { label: 'کون سا سراغ' },
        answer: {
          label: 'جواب',
          choices: {
            'taken-up': 'کام شروع کیا',
            refused: 'انکار کیا',
            'more-asked': 'مزید معلومات مانگیں',
            'nothing-found': 'کچھ نہیں ملا',
            'report-given': 'رپورٹ دی',
          },
        },
      },
    },
    'crossborder.referred': {
      title: 'سرحد پار سے مدد مانگی گئی',
      facts: {
        to: {
          label: 'کس سے',
          choices: {
            'interpol-bureau': 'انٹرپول کا قومی دفتر',
            'foreign-police': 'دوسرے ملک کی پولیس',
            'foreign-hotline': 'دوسرے ملک کی ہاٹ لائن',
            'foreign-ministry': 'وزارتِ خارجہ',
            'other-province': 'دوسرا صوبہ',
            other: 'کوئی اور',
          },
        },
        about: {
          label: 'کس بارے میں',
          choices: {
            'material-online': 'آن لائن مواد',
            'accused-abroad': 'ملزم کہیں اور ہے',
            'child-abroad': 'بچہ کہیں اور ہے',
            money: 'رقم',
            'witness-abroad': 'گواہ کہیں اور ہے',
          },
        },
      },
      numbers: { reference, country: { label: 'ملک یا صوبہ', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
    'crossborder.acknowledged': {
      title: 'سرحد پار سے جواب آیا',
      facts: {
        referral: { label: 'کون سی درخواست' },
        answer: {
          label: 'جواب',
          choices: {
            received: 'مل گئی',
            'taken-up': 'کام شروع کیا',
            refused: 'انکار کیا',
            'more-asked': 'مزید معلومات مانگیں',
          },
        },
      },
    },
    'case.related': {
      title: 'ایک اور معاملہ متعلقہ بتایا گیا',
      before: 'ایک خیال، کوئی نتیجہ نہیں۔ دوسرے معاملے کی بات وہیں رہتی ہے۔',
      facts: {
        why: {
          label: 'کیوں',
          choices: {
            'same-accused': 'وہی ملزم',
            'same-place': 'وہی جگہ',
            'same-channel': 'وہی ذریعہ',
            'same-device-or-seal': 'وہی آلہ یا مہر',
            'same-family': 'وہی خاندان',
            'same-incident': 'وہی واقعہ',
            other: 'کوئی اور وجہ',
          },
        },
        saidBy,
      },
      numbers: { caseNumber: { label: 'دوسرے معاملے کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
  },
  refusals: {
    'no-such-lead': 'وہ اندراج چنیں جس میں رقم کا سراغ درج ہے۔',
    'lead-not-referred': 'اس سراغ کا ابھی کسی کو نہیں بتایا گیا۔ پہلے درج کریں کہ کسے بھیجا گیا۔',
    'no-such-crossborder-referral': 'وہ اندراج چنیں جس میں سرحد پار سے مدد مانگی گئی۔',
    'answer-before-referral': 'یہ دن مانگنے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
  },
};
