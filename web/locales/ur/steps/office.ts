/** Urdu words of what offices promised and did. */
import type { officeRefusals, officeSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { sayerWords } from './sayers.ts';

const offices = {
  'police-station': 'تھانہ',
  'investigation-unit': 'تفتیشی یونٹ',
  'district-police': 'ضلعی پولیس',
  'regional-police': 'ریجنل پولیس',
  'provincial-police': 'صوبائی پولیس',
  'cyber-crime-agency': 'الیکٹرانک جرائم کا ادارہ',
  'crisis-cell': 'اینٹی ریپ کرائسس سیل',
  hospital: 'ہسپتال',
  laboratory: 'لیبارٹری',
  prosecution: 'استغاثہ',
  court: 'عدالت',
  'child-protection': 'تحفظِ اطفال کا دفتر',
  'legal-aid': 'قانونی امداد کا دفتر',
  'district-administration': 'ضلعی انتظامیہ',
  'provincial-government': 'صوبائی حکومت',
  'federal-government': 'وفاقی حکومت',
  school: 'اسکول',
  other: 'کوئی اور دفتر',
} as const;
const whichOffice = { label: 'دفتر کی قسم', choices: offices } as const;
const saidBy = { label: 'یہ کس کا بیان ہے', choices: sayerWords } as const;
const person = { label: 'اہلکار' } as const;
const ordered = { label: 'کس کے حکم سے', choices: offices } as const;
const orderNumber = { label: 'حکم کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } as const;
const promise = { label: 'کون سا وعدہ' } as const;

export const office: GroupWords<typeof officeSteps, (typeof officeRefusals)[number]> = {
  steps: {
    'promise.made': {
      title: 'ایک دفتر نے وعدہ کیا',
      facts: {
        office: whichOffice,
        about: {
          label: 'کس بارے میں',
          choices: {
            arrest: 'گرفتاری',
            inquiry: 'انکوائری',
            protection: 'تحفظ',
            compensation: 'معاوضہ',
            'school-or-care': 'اسکول یا دیکھ بھال',
            officers: 'افسروں کے خلاف کارروائی',
            'speedy-trial': 'جلد سماعت',
            other: 'کچھ اور',
          },
        },
        isConcrete: { label: 'اس میں ہے کہ کون، کیا، کب تک کرے گا' },
        dueOn: { label: 'دفتر کا بتایا ہوا دن' },
        wasPublic: { label: 'سب کے سامنے کہا گیا' },
        saidBy,
      },
    },
    'promise.kept': {
      title: 'وعدہ پورا ہوا',
      facts: {
        promise,
        shownBy: {
          label: 'کس سے ظاہر ہے',
          choices: {
            paper: 'کاغذ سے',
            'seen-by-us': 'ہم نے دیکھا',
            'family-says': 'خاندان کہتا ہے',
            press: 'پریس کہتا ہے',
            'office-says': 'دفتر خود کہتا ہے',
          },
        },
      },
    },
    'promise.not-kept': {
      title: 'وعدہ پورا نہیں ہوا',
      facts: {
        promise,
        shownBy: {
          label: 'کس سے ظاہر ہے',
          choices: {
            'day-passed': 'بتایا ہوا دن گزر گیا',
            'seen-by-us': 'ہم نے دیکھا',
            'family-says': 'خاندان کہتا ہے',
            press: 'پریس کہتا ہے',
            'office-says': 'دفتر خود کہتا ہے',
          },
        },
      },
    },
    'official.suspended': {
      title: 'ایک اہلکار معطل ہوا',
      facts: { person, ordered, inquiryOpened: { label: 'انکوائری شروع ہوئی' } },
      numbers: { orderNumber },
    },
    'official.reinstated': {
      title: 'معطل اہلکار بحال ہوا',
      facts: {
        person,
        ordered,
        after: {
          label: 'کس کے بعد',
          choices: {
            'inquiry-cleared': 'انکوائری جس میں الزام ثابت نہ ہوا',
            'inquiry-with-penalty': 'انکوائری جس میں سزا ہوئی',
            'inquiry-unfinished': 'انکوائری جو مکمل نہیں ہوئی',
            'court-order': 'عدالت کا حکم',
            'not-known': 'معلوم نہیں',
          },
        },
      },
      numbers: { orderNumber },
    },
    'official.moved': {
      title: 'ایک اہلکار کا تبادلہ ہوا',
      before: 'تبادلہ نہ سزا ہے نہ کوئی نتیجہ۔',
      facts: { person, ordered, stillOnThisCase: { label: 'اب بھی اس معاملے پر کام کرتا ہے' } },
    },
    'reporter.reprisal': {
      title: 'اطلاع دینے پر کسی کے خلاف انتقامی کارروائی ہوئی',
      facts: {
        person: { label: 'کس کے خلاف' },
        what: {
          label: 'کیا کیا گیا',
          choices: {
            'moved-at-work': 'ملازمت میں تبادلہ',
            dismissed: 'برطرفی',
            'case-against-them': 'ان کے خلاف مقدمہ',
            detained: 'حراست',
            'shop-or-home-harmed': 'دکان یا گھر کو نقصان',
            'put-out-of-school': 'اسکول سے نکالنا',
            shunned: 'قطع تعلق',
            other: 'کچھ اور',
          },
        },
        from: {
          label: 'کس کی طرف سے',
          choices: {
            ...offices,
            'accused-side': 'ملزم کا فریق',
            village: 'علاقے کے لوگ',
            'not-known': 'معلوم نہیں',
          },
        },
        saidBy,
      },
    },
    'official.failed': {
      title: 'کہا جاتا ہے کہ ایک دفتر نے قانونی ذمہ داری پوری نہیں کی',
      before: 'یہ بیان ہے، نتیجہ نہیں: کون سا قاعدہ، کس قسم کا دفتر، کس کا بیان۔ اس سے نیت ثابت نہیں ہوتی۔',
      facts: {
        rule: { label: 'قاعدہ' },
        office: whichOffice,
        person: { label: 'اہلکار، اگر معلوم ہو' },
        saidBy,
      },
      numbers: { reasonsGiven: { label: 'دفتر کی بتائی ہوئی وجوہات', hint: 'صرف کارروائی کے بارے میں۔ مہر بند۔' } },
    },
    'case.escalated': {
      title: 'معاملہ بالا دفتر کے پاس لے جایا گیا',
      facts: {
        to: { label: 'کس کے پاس', choices: offices },
        why: {
          label: 'کیوں',
          choices: {
            'no-answer': 'جواب نہیں آیا',
            'duty-not-done': 'ذمہ داری پوری نہیں ہوئی',
            'office-involved': 'نیچے کا دفتر خود شامل ہے',
            danger: 'خطرہ',
            'promise-not-kept': 'وعدہ پورا نہیں ہوا',
            'family-asks': 'خاندان چاہتا ہے',
            other: 'کوئی اور وجہ',
          },
        },
        rule: { label: 'قاعدہ، اگر کسی کی پابندی نہیں ہوئی' },
      },
      numbers: { reference: { label: 'حوالہ نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } },
    },
    'escalation.answered': {
      title: 'بالا دفتر نے جواب دیا',
      facts: {
        escalation: { label: 'کون سی درخواست' },
        answer: {
          label: 'جواب',
          choices: {
            acted: 'کارروائی کی',
            'will-act': 'کہا کہ کارروائی کرے گا',
            refused: 'انکار کیا',
            'sent-elsewhere': 'کہیں اور بھیج دیا',
          },
        },
      },
    },
  },
  refusals: {
    'no-such-promise': 'وہ اندراج چنیں جس میں وعدہ درج ہے۔',
    'promise-already-kept': 'یہ وعدہ پہلے سے پورا درج ہے۔',
    'promise-already-not-kept': 'یہ وعدہ پہلے سے پورا نہ ہونے والا درج ہے۔ اگر بعد میں پورا ہوا تو وہ درج کریں۔',
    'promise-not-due': 'دفتر کا بتایا ہوا دن ابھی نہیں گزرا۔ تب تک وعدہ پورا ہو سکتا ہے۔',
    'before-promise': 'یہ دن وعدے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'due-before-promise': 'بتایا ہوا دن وعدے کے دن سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'already-suspended': 'یہ اہلکار پہلے سے معطل ہے۔',
    'not-suspended': 'کہیں درج نہیں کہ یہ اہلکار معطل ہوا۔ پہلے وہ درج کریں۔',
    'no-such-escalation': 'وہ اندراج چنیں جس میں معاملہ بالا دفتر لے جایا گیا۔',
    'escalation-already-answered': 'اس درخواست کا جواب پہلے سے درج ہے۔',
    'answered-before-escalation': 'یہ دن درخواست سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
  },
};
