/** Urdu words of the child's care. */
import type { careRefusals, careSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const services = {
  medical: 'علاج',
  psychosocial: 'نفسیاتی و سماجی مدد',
  'legal-aid': 'قانونی امداد',
  shelter: 'پناہ گاہ',
  relocation: 'دوسری جگہ منتقلی',
  schooling: 'اسکول',
  safety: 'حفاظت',
  money: 'مالی مدد',
  other: 'کچھ اور',
} as const;
const carers = {
  'child-protection-office': 'تحفظِ اطفال کا دفتر',
  hospital: 'ہسپتال',
  psychologist: 'ماہرِ نفسیات',
  'legal-aid-office': 'قانونی امداد کا دفتر',
  shelter: 'پناہ گاہ',
  school: 'اسکول',
  organisation: 'تنظیم',
  police: 'پولیس',
  family: 'خاندان',
  other: 'کوئی اور',
} as const;
const placements = {
  family: 'اپنا خاندان',
  relatives: 'رشتہ دار',
  institution: 'ادارہ',
  'foster-family': 'پرورش کرنے والا خاندان',
} as const;
const needs = { label: 'کس چیز کی ضرورت ہے', choices: services } as const;
const childHeard = { label: 'بچے کی اپنی خواہش سنی گئی' } as const;
const journeyMinutes = { label: 'سفر کے منٹ' } as const;
const rupees = { label: 'رقم (روپے)' } as const;
const reference = { label: 'حوالہ نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } as const;

export const care: GroupWords<typeof careSteps, (typeof careRefusals)[number]> = {
  steps: {
    'child.need.found': {
      title: 'بچے کو دیکھ بھال یا تحفظ کی ضرورت پائی گئی',
      facts: { needs, urgent: { label: 'فوری' } },
    },
    'care.arranged': {
      title: 'بچے کی دیکھ بھال کا انتظام ہوا',
      facts: { carer: { label: 'کس کے پاس', choices: carers } },
    },
    'care.assessment.initial': {
      title: 'ضروریات کا پہلا جائزہ لیا گیا',
      before: 'صرف یہ کہ کون سی مدد چاہیے۔ یہ نہیں کہ بچے کے ساتھ کیا ہوا یا بچہ کیسا ہے۔',
      facts: { needs, childHeard },
    },
    'care.assessment.comprehensive': {
      title: 'ضروریات کا مکمل جائزہ لیا گیا',
      before: 'صرف یہ کہ کون سی مدد چاہیے۔ یہ نہیں کہ بچے کے ساتھ کیا ہوا یا بچہ کیسا ہے۔',
      facts: { needs, childHeard },
    },
    'care.planned': {
      title: 'دیکھ بھال کا منصوبہ بنا',
      facts: {
        services: { label: 'منصوبے میں شامل خدمات', choices: services },
        childHeard,
        guardianAgreed: { label: 'سرپرست متفق تھا' },
        reviewOn: { label: 'نظرِ ثانی کا دن', hint: 'دفتر کا اپنا معمول، قانون نہیں۔' },
      },
    },
    'care.plan.reviewed': {
      title: 'دیکھ بھال کے منصوبے پر نظرِ ثانی ہوئی',
      facts: {
        result: {
          label: 'نتیجہ',
          choices: {
            'goes-on': 'جاری رہے گا',
            'to-be-changed': 'بدلا جائے گا',
            'goals-reached': 'مقاصد پورے ہو گئے',
          },
        },
        childHeard,
        nextReviewOn: { label: 'اگلی نظرِ ثانی', hint: 'دفتر کا اپنا معمول، قانون نہیں۔' },
      },
    },
    'service.given': {
      title: 'خدمت فراہم کی گئی',
      facts: {
        service: { label: 'کون سی خدمت', choices: services },
        carer: { label: 'کس نے دی', choices: carers },
      },
    },
    'referral.made': {
      title: 'بچے کو مدد کے لیے بھیجا گیا',
      before: 'دوسرے فریق کو صرف اتنا بتائیں جتنا مدد کے لیے ضروری ہے۔',
      facts: {
        service: { label: 'کس خدمت کے لیے', choices: services },
        to: { label: 'کس کے پاس', choices: carers },
        urgent: { label: 'فوری' },
      },
      numbers: { reference },
    },
    'referral.answered': {
      title: 'بھیجنے کا جواب آیا',
      facts: {
        referral: { label: 'کون سا اندراج' },
        answer: {
          label: 'جواب',
          choices: {
            accepted: 'قبول کیا',
            'waiting-list': 'انتظار کی فہرست میں',
            refused: 'انکار کیا',
            'sent-elsewhere': 'کہیں اور بھیج دیا',
          },
        },
      },
    },
    'victim.support.referred': { title: 'متاثرہ فرد کو متاثرین کی مدد کے ادارے کے پاس بھیجا گیا', facts: {} },
    'followup.done': {
      title: 'بچے یا خاندان کی خبر لی گئی',
      facts: {
        way: {
          label: 'کیسے',
          choices: {
            'met-alone': 'بچے سے اکیلے میں ملاقات',
            'met-with-guardian': 'بچے سے سرپرست کے ساتھ ملاقات',
            'by-telephone': 'ٹیلی فون پر',
            'through-carer': 'دیکھ بھال کرنے والے کے ذریعے',
            'not-reached': 'رابطہ نہ ہو سکا',
          },
        },
        next: { label: 'اگلی بار', hint: 'دفتر کا اپنا معمول، قانون نہیں۔' },
      },
    },
    'care.closed': {
      title: 'دیکھ بھال ختم کی گئی',
      before: 'اس سے صرف دیکھ بھال ختم ہوتی ہے۔ مقدمہ چلتا رہتا ہے۔',
      facts: {
        ground: {
          label: 'کیوں',
          choices: {
            'goals-reached': 'منصوبے کے مقاصد پورے ہو گئے',
            'family-wishes': 'خاندان کی خواہش',
            'moved-to-other-office': 'دوسرے دفتر نے سنبھال لیا',
            'adult-now': 'متاثرہ فرد اب بالغ ہے',
            'not-reachable': 'کسی سے رابطہ نہ ہو سکا',
          },
        },
      },
    },
    'legalaid.applied': {
      title: 'قانونی امداد کی درخواست دی گئی',
      facts: {
        to: {
          label: 'کہاں',
          choices: {
            'legal-aid-authority': 'ادارہ قانونی امداد و انصاف',
            'district-panel': 'ضلعی پینل',
            'bar-council': 'بار کونسل',
            court: 'عدالت',
            organisation: 'تنظیم',
          },
        },
      },
      numbers: { reference },
    },
    'legalaid.decided': {
      title: 'قانونی امداد کی درخواست کا فیصلہ ہوا',
      facts: { granted: { label: 'منظور ہوئی' }, reasonsGiven: { label: 'وجوہات بتائی گئیں' } },
    },
    'lawyer.assigned': {
      title: 'متاثرہ فرد کے لیے وکیل مقرر ہوا',
      before: 'متاثرہ بچے کو ریاست کے خرچ پر وکیل کا حق ہے، جس کی وکالت کم از کم سات سال کی ہو۔',
      facts: { atStateExpense: { label: 'ریاست کے خرچ پر' }, years: { label: 'وکالت کے سال' } },
    },
    'child.taken.into.care': {
      title: 'بچے کو حفاظتی تحویل میں لیا گیا',
      facts: {
        takenBy: {
          label: 'کس نے لیا',
          choices: {
            'child-protection-officer': 'تحفظِ اطفال کے افسر نے',
            police: 'پولیس نے',
            'court-order': 'عدالت کے حکم سے',
            other: 'کسی اور نے',
          },
        },
        from: {
          label: 'کہاں سے',
          choices: {
            parents: 'والدین سے',
            relatives: 'رشتہ داروں سے',
            street: 'سڑک سے',
            institution: 'کسی ادارے سے',
            workplace: 'کام کی جگہ سے',
            other: 'کہیں اور سے',
          },
        },
        parentIsAccused: { label: 'والدین میں سے کوئی ملزم ہے' },
        officerSex: {
          label: 'افسر',
          choices: { female: 'خاتون', male: 'مرد', 'not-known': 'معلوم نہیں' },
        },
        journeyMinutes,
      },
    },
    'parents.told': { title: 'والدین کو بتایا گیا', facts: {} },
    'protection.order.applied': { title: 'حفاظتی حکم کی درخواست دی گئی', facts: {} },
    'protection.order.interim': {
      title: 'عبوری حفاظتی حکم ہوا',
      facts: { until: { label: 'کب تک' } },
    },
    'protection.order.made': {
      title: 'حفاظتی حکم ہوا',
      facts: { placement: { label: 'بچہ کہاں رہے گا', choices: placements } },
    },
    'child.produced': {
      title: 'بچے کو حفاظت کے لیے عدالت میں پیش کیا گیا',
      facts: { journeyMinutes },
    },
    'child.returned': {
      title: 'بچہ حفاظتی تحویل سے واپس گیا',
      facts: {
        to: {
          label: 'کس کے پاس',
          choices: {
            parents: 'والدین',
            relatives: 'رشتہ دار',
            'foster-family': 'پرورش کرنے والا خاندان',
            'adult-now': 'کسی کے نہیں: اب بالغ ہے',
          },
        },
        byOrder: { label: 'عدالت یا کمیٹی کے حکم سے' },
      },
    },
    'cwc.reported': {
      title: 'بہبودِ اطفال کمیٹی کو اطلاع دی گئی',
      facts: {
        reportedBy: {
          label: 'کس نے دی',
          choices: { police: 'پولیس', hospital: 'ہسپتال', 'child-line': 'بچوں کی ہیلپ لائن', anyone: 'کوئی اور' },
        },
      },
    },
    'cwc.produced': {
      title: 'بچے کو بہبودِ اطفال کمیٹی کے سامنے پیش کیا گیا',
      facts: { journeyMinutes },
    },
    'cwc.order.made': { title: 'بہبودِ اطفال کمیٹی نے حکم دیا', facts: {} },
    'cwc.order.final': {
      title: 'بہبودِ اطفال کمیٹی نے آخری حکم دیا',
      facts: { placement: { label: 'بچہ کہاں رہے گا', choices: placements } },
    },
    'cwc.relief.recommended': {
      title: 'بہبودِ اطفال کمیٹی نے فوری امداد کی سفارش کی',
      facts: { amount: rupees },
    },
    'relief.paid': { title: 'فوری امداد ادا ہوئی', facts: { amount: rupees } },
    'social.investigation.reported': { title: 'سماجی تحقیق کی رپورٹ دی گئی', facts: {} },
    'support.person.assigned': {
      title: 'بچے کے لیے معاون شخص مقرر ہوا',
      facts: {
        kind: {
          label: 'بطور',
          choices: {
            adviser: 'آزاد معاون مشیر',
            'support-person': 'معاون شخص',
            companion: 'ساتھی جسے بچے نے چنا',
          },
        },
      },
    },
    'support.person.court-told': { title: 'عدالت کو معاون شخص کا بتایا گیا', facts: {} },
  },
  refusals: {
    'assessment-first': 'منصوبے کے لیے جائزہ چاہیے۔ پہلے ضروریات کا پہلا جائزہ درج کریں؛ مدد خود فوراً دی جا سکتی ہے۔',
    'plan-first': 'ابھی دیکھ بھال کا کوئی منصوبہ نہیں۔ پہلے منصوبہ درج کریں۔',
    'plan-not-reviewed': 'دیکھ بھال تبھی ختم ہوتی ہے جب منصوبے پر نظرِ ثانی ہو چکی ہو۔ پہلے نظرِ ثانی کریں۔',
    'referral-open': 'ایک جگہ بھیجنے کا جواب ابھی نہیں آیا۔ پہلے جواب یا انکار درج کریں۔',
    'care-already-closed': 'دیکھ بھال پہلے ہی ختم ہے۔ نیا منصوبہ اسے پھر کھولتا ہے۔',
    'no-such-referral': 'وہ اندراج چنیں جس میں بھیجنا درج ہے۔',
    'referral-already-answered': 'اس کا جواب پہلے سے درج ہے۔',
    'answered-before-referred': 'یہ دن بھیجنے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'review-before-plan': 'یہ دن منصوبہ بننے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'legalaid-not-applied': 'قانونی امداد کی کوئی درخواست زیرِ غور نہیں۔ پہلے درخواست درج کریں۔',
    'already-in-care': 'بچہ پہلے ہی حفاظتی تحویل میں ہے۔',
    'not-in-care': 'کہیں درج نہیں کہ بچے کو حفاظتی تحویل میں لیا گیا۔ پہلے وہ درج کریں۔',
    'not-before-committee': 'بچہ ابھی بہبودِ اطفال کمیٹی کے سامنے پیش نہیں ہوا۔ پہلے وہ درج کریں۔',
    'relief-not-recommended': 'ابھی کسی امداد کی سفارش نہیں ہوئی۔ پہلے سفارش درج کریں۔',
    'no-support-person': 'ابھی کوئی معاون شخص مقرر نہیں۔ پہلے وہ درج کریں۔',
  },
};
