import type { reportRefusals, reportSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { number, saidBy, sections, station } from './who.ts';
import { afterReport } from './after-report.ts';
import { office, victimUnder18 } from './report-office.ts';

export const report: GroupWords<typeof reportSteps, (typeof reportRefusals)[number]> = {
  steps: {
    'offence.occurred': {
      title: 'جرم کا دن، جیسا بتایا گیا',
      before: 'صرف دن اور قانون کی دفعہ۔ اس کے سوا کچھ نہ پوچھا جاتا ہے نہ رکھا جاتا ہے۔',
      facts: { saidBy, sections, victimUnder18 },
    },
    'report.due': {
      title: 'جس پر اطلاع دینا لازم ہے، اسے علم ہوا',
      facts: {
        known: {
          label: 'کسے علم ہوا',
          choices: {
            institution: 'ادارہ',
            'health-worker': 'صحت کا کارکن',
            teacher: 'استاد',
            family: 'خاندان',
            'hotel-or-media': 'ہوٹل، اسٹوڈیو یا میڈیا',
            official: 'سرکاری اہلکار',
            other: 'کوئی اور',
          },
        },
      },
    },
    'report.received': {
      title: 'جرم کی اطلاع دی گئی',
      facts: {
        office: { label: 'کس دفتر کو', choices: office },
        channel: {
          label: 'کیسے',
          choices: {
            'in-person': 'خود جا کر',
            'in-writing': 'تحریری طور پر',
            telephone: 'فون پر',
            electronic: 'برقی ذریعے سے',
            'from-another-office': 'کسی اور دفتر سے',
          },
        },
        informant: {
          label: 'اطلاع کس نے دی',
          choices: {
            child: 'بچے یا بچی نے',
            family: 'خاندان نے',
            neighbour: 'پڑوسی نے',
            teacher: 'استاد نے',
            'health-worker': 'صحت کے کارکن نے',
            official: 'سرکاری اہلکار نے',
            other: 'کسی اور نے',
            anonymous: 'جس نے نام نہیں بتایا',
          },
        },
        sections,
        victimUnder18,
        companion: {
          label: 'اطلاع دینے والی عورت یا لڑکی کے ساتھ کون تھا',
          choices: {
            'female-family': 'خاندان کی کوئی عورت',
            'person-of-her-choice': 'اس کی پسند کا فرد',
            nobody: 'کوئی نہیں',
            'not-known': 'معلوم نہیں',
          },
        },
        wasReadBack: { label: 'اطلاع دینے والے کو پڑھ کر سنائی گئی' },
      },
      numbers: { station },
    },
    'report.amplified': {
      title: 'بعد میں مزید بتایا گیا',
      before: 'صرف یہ کہ کس بارے میں۔ جو کہا گیا وہ یہاں درج نہیں ہوتا۔',
      facts: {
        saidBy,
        concerns: {
          label: 'کس بارے میں',
          choices: { people: 'افراد', places: 'مقامات', times: 'اوقات', offences: 'جرائم', papers: 'کاغذات' },
        },
      },
    },
    'report.signed': {
      title: 'برقی ذریعے سے دی گئی اطلاع پر دستخط ہوئے',
      facts: {
        informant: {
          label: 'کس نے دستخط کیے',
          choices: { child: 'بچے یا بچی نے', family: 'خاندان نے', other: 'کسی اور نے' },
        },
      },
    },
    'officer.details.given': {
      title: 'افسر کا نام اور فون نمبر دیا گیا',
      facts: {
        givenTo: {
          label: 'کسے',
          choices: { child: 'بچے یا بچی کو', family: 'خاندان کو', reporter: 'اطلاع دینے والے کو' },
        },
      },
    },
    'diary.entered': {
      title: 'روزنامچے میں رپٹ درج ہوئی',
      before: 'رپٹ ایف آئی آر کے بغیر بھی ہو سکتی ہے۔ رپٹ کا نمبر ایف آئی آر کا نمبر نہیں۔',
      facts: {
        office: { label: 'کس دفتر کا', choices: office },
        about: {
          label: 'رپٹ کس بارے میں ہے',
          choices: {
            report: 'اطلاع',
            'missing-child': 'لاپتا بچہ',
            refusal: 'اندراج سے انکار',
            arrest: 'گرفتاری',
            other: 'کچھ اور',
          },
        },
        wasSentToSupervisor: { label: 'نقل نگران افسر کو بھیجی گئی' },
      },
      numbers: { number: { label: 'رپٹ نمبر' }, station },
    },
    'offence.classified': {
      title: 'طے ہوا کہ جرم قابلِ دست اندازی ہے یا نہیں',
      facts: {
        isCognizable: { label: 'قابلِ دست اندازیٔ پولیس', hint: 'پولیس مجسٹریٹ کے حکم کے بغیر کارروائی کر سکتی ہے۔' },
        classifiedBy: {
          label: 'کس نے طے کیا',
          choices: { 'police-station': 'تھانے نے', magistrate: 'مجسٹریٹ نے', prosecutor: 'پراسیکیوٹر نے' },
        },
      },
    },
    'report.nci.entered': {
      title: 'ناقابلِ دست اندازی جرم کے طور پر درج ہوا',
      facts: { referredToMagistrate: { label: 'اطلاع دینے والے کو مجسٹریٹ کے پاس بھیجا گیا' } },
      numbers: { number, station },
    },
    'enquiry.begun': {
      title: 'ابتدائی انکوائری شروع ہوئی',
      facts: { hasPermission: { label: 'اعلیٰ افسر کی اجازت سے' } },
    },
    'fir.registered': {
      title: 'ایف آئی آر درج ہوئی',
      before: 'ایک وقوعہ، ایک ایف آئی آر۔ اسی وقوعے کا دوسرا موقف بیان کے طور پر درج ہوتا ہے۔',
      facts: {
        sections,
        accused: { label: 'نامزد ملزمان', hint: 'پہلے انہیں معاملے کے افراد میں درج کریں۔' },
        accusedCount: { label: 'ایف آئی آر میں ملزمان کی تعداد' },
        victimCount: { label: 'ایف آئی آر میں بچوں کی تعداد' },
        victimUnder18,
        informant: {
          label: 'کس کی اطلاع پر',
          choices: {
            child: 'بچہ یا بچی',
            family: 'خاندان',
            neighbour: 'پڑوسی',
            official: 'سرکاری اہلکار',
            other: 'کوئی اور',
          },
        },
        delayReason: {
          label: 'دیر سے درج ہوئی تو لکھی گئی وجہ',
          hint: 'ضابطے میں گھنٹوں کی حد نہیں۔ اطلاع سے اب تک کے دن دکھائے جاتے ہیں، خلاف ورزی نہیں کہا جاتا۔',
          choices: {
            'refused-at-first': 'پہلے انکار ہوا',
            'told-late': 'اطلاع دیر سے ملی',
            'another-area': 'دوسرا علاقہ',
            'enquiry-first': 'پہلے انکوائری',
            'by-court-order': 'عدالت کے حکم پر',
            'none-written': 'کوئی وجہ نہیں لکھی گئی',
          },
        },
        isAnotherIncident: { label: 'پہلی ایف آئی آر سے الگ وقوعے کی ہے' },
      },
      numbers: { number: { label: 'ایف آئی آر نمبر' }, station },
    },
    'fir.refused': {
      title: 'ایف آئی آر درج کرنے سے انکار ہوا',
      facts: {
        office: {
          label: 'کس دفتر نے',
          choices: {
            'police-station': 'تھانے نے',
            'police-district': 'ضلعی پولیس نے',
            'cyber-crime': 'سائبر کرائم ایجنسی نے',
            other: 'کسی اور نے',
          },
        },
        groundGiven: {
          label: 'کیا وجہ بتائی',
          choices: {
            'another-area': 'دوسرا علاقہ',
            'not-cognizable': 'قابلِ دست اندازی نہیں',
            'settle-it': 'کہا گیا کہ صلح کر لیں',
            'not-believed': 'یقین نہیں کیا گیا',
            'enquiry-first': 'پہلے انکوائری',
            none: 'کوئی نہیں',
            other: 'کچھ اور',
          },
        },
        isInWriting: { label: 'تحریری طور پر' },
        saidBy,
      },
      numbers: {
        station,
        reasons: { label: 'وجوہ، جیسے دفتر نے بتائیں', hint: 'خود جرم کے بارے میں کچھ نہ لکھیں۔' },
      },
    },
    'fir.copy.given': {
      title: 'ایف آئی آر کی نقل دی گئی',
      facts: {
        givenTo: {
          label: 'کسے',
          choices: {
            informant: 'اطلاع دینے والے کو',
            child: 'بچے یا بچی کو',
            lawyer: 'وکیل کو',
            court: 'عدالت کو',
            'supervising-officer': 'نگران افسر کو',
          },
        },
      },
    },
    'fir.transferred': {
      title: 'ایف آئی آر دوسرے تھانے گئی',
      before: 'وہاں جو بھی نمبر ملے، یہ وہی ایف آئی آر رہتی ہے۔',
      facts: {
        to: {
          label: 'کہاں',
          choices: {
            'police-station': 'متعلقہ علاقے کا تھانہ',
            'cyber-crime': 'سائبر کرائم ایجنسی',
            'special-investigation-unit': 'خصوصی جنسی جرائم تفتیشی یونٹ',
            'federal-investigation': 'وفاقی تحقیقاتی ادارہ',
          },
        },
      },
      numbers: { number: { label: 'وہاں کا نمبر' }, station },
    },
    'report.157.sent': {
      title: 'مجسٹریٹ کو رپورٹ (دفعہ ۱۵۷)',
      facts: {
        isInvestigating: { label: 'پولیس تفتیش کر رہی ہے' },
        reasonsWritten: { label: 'نہیں تو: وجوہ لکھی گئیں' },
        informantTold: { label: 'نہیں تو: اطلاع دینے والے کو بتایا گیا' },
      },
    },
    'complaint.transferred': {
      title: 'شکایت دوسرے دفتر گئی',
      facts: {
        to: { label: 'کہاں', choices: office },
        why: {
          label: 'کیوں',
          choices: {
            area: 'دوسرا علاقہ',
            'kind-of-offence': 'جرم کی نوعیت',
            conflict: 'مفادات کا ٹکراؤ',
            'asked-by-family': 'خاندان نے کہا',
            ordered: 'حکم پر',
          },
        },
      },
    },
    ...afterReport,
  },
  refusals: {
    'fir-already-registered':
      'اس وقوعے کی ایف آئی آر موجود ہے۔ دوسرا موقف بیان کے طور پر درج کریں؛ وقوعہ الگ ہو تو بتائیں کہ الگ ہے۔',
    'fir-before-any-report':
      'ایف آئی آر پہلی اطلاع سے پرانی نہیں ہو سکتی۔ پہلے اس سے پہلے کی اطلاع درج کریں، یا دن درست کریں۔',
    'no-fir-yet': 'پہلے ایف آئی آر درج کریں۔',
    'before-the-fir': 'یہ تاریخ ایف آئی آر سے پہلے کی ہے۔ دن درست کریں۔',
    'reasons-for-not-investigating-missing': 'پولیس تفتیش نہیں کر رہی تو بتائیں کہ وجوہ لکھی گئیں یا نہیں۔',
    'no-such-remedy-sought': 'پہلے درج کریں کہ یہ دادرسی مانگی گئی۔',
    'no-private-complaint': 'پہلے استغاثہ درج کریں۔',
    'child-not-missing': 'یہ بچہ لاپتا درج نہیں۔ پہلے لاپتا ہونے کی اطلاع درج کریں۔',
    'before-the-child-was-missing': 'یہ تاریخ بچے کے لاپتا ہونے کی اطلاع سے پہلے کی ہے۔ دن درست کریں۔',
    'already-notified': 'زارا کو اطلاع دی جا چکی ہے۔ بعد کی خبر روزانہ کی صورتِ حال کے طور پر درج کریں۔',
  },
};
