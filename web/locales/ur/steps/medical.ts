import type { medicalRefusals, medicalSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';
import { accused, childOrGuardian, number, orderNumber } from './who.ts';

const child = { label: 'بچہ یا بچی' };
const court = { label: 'کس عدالت نے', choices: courtWords };
const byChildOrGuardian = { child: 'بچے یا بچی نے', guardian: 'سرپرست نے' };
const objector = { ...byChildOrGuardian, 'accused-side': 'ملزم کے فریق نے', other: 'کسی اور نے' };
const requester = {
  police: 'پولیس نے',
  'crisis-cell': 'اینٹی ریپ کرائسس سیل نے',
  court: 'عدالت نے',
};

export const medical: GroupWords<typeof medicalSteps, (typeof medicalRefusals)[number]> = {
  steps: {
    'medical.exam.proposed': {
      title: 'طبی قانونی معائنے کی تجویز ہوئی',
      before:
        'رضامندی کے بغیر کچھ نہیں ہوتا۔ انکار قانونی اور مکمل ہے، اور اس سے واقعے کے بارے میں کچھ ثابت نہیں ہوتا۔',
      facts: {
        child,
        proposedBy: {
          label: 'کس نے',
          choices: { ...requester, family: 'خاندان نے', doctor: 'ڈاکٹر نے', 'this-office': 'اس دفتر نے' },
        },
      },
    },
    'medical.exam.requested': {
      title: 'طبی قانونی معائنے کی درخواست ہوئی',
      before: 'معائنے کی ذمہ داری یہاں سے شمار ہوتی ہے۔ یہ انکار پر کبھی غالب نہیں آتی۔',
      facts: {
        child,
        requestedBy: { label: 'کس نے', choices: { ...requester, magistrate: 'مجسٹریٹ نے' } },
      },
      numbers: { number },
    },
    'medical.consent.asked': {
      title: 'رضامندی پوچھی گئی',
      facts: {
        child,
        asked: { label: 'کس سے پوچھا گیا', choices: childOrGuardian },
        language: {
          label: 'کس زبان میں',
          choices: {
            urdu: 'اردو',
            punjabi: 'پنجابی',
            saraiki: 'سرائیکی',
            sindhi: 'سندھی',
            pashto: 'پشتو',
            balochi: 'بلوچی',
            hindi: 'ہندی',
            english: 'انگریزی',
            sign: 'اشاروں کی زبان',
            other: 'کوئی اور',
          },
        },
        explainedBy: {
          label: 'کس نے سمجھایا',
          choices: {
            doctor: 'ڈاکٹر نے',
            nurse: 'نرس نے',
            police: 'پولیس نے',
            'crisis-cell': 'اینٹی ریپ کرائسس سیل نے',
            'social-worker': 'سماجی کارکن نے',
            lawyer: 'وکیل نے',
            nobody: 'کسی نے نہیں',
          },
        },
        saidMayBeRefused: { label: 'بتایا گیا کہ انکار کیا جا سکتا ہے اور رضامندی کسی بھی وقت واپس لی جا سکتی ہے' },
      },
    },
    'medical.consent.given': {
      title: 'رضامندی دی گئی',
      before:
        'رضامندی صرف بچہ اور اس کا فطری یا قانونی سرپرست دے سکتا ہے۔ کسی اور کی رضامندی محض دعوے کے طور پر درج ہوتی ہے۔',
      facts: {
        child,
        givenBy: {
          label: 'کس نے',
          choices: {
            ...byChildOrGuardian,
            relative: 'رشتہ دار نے جو سرپرست نہیں',
            police: 'پولیس نے',
            institution: 'ادارے نے',
            other: 'کسی اور نے',
          },
        },
        scope: {
          label: 'کس چیز کی',
          choices: {
            examination: 'معائنہ',
            samples: 'نمونے',
            dna: 'ڈی این اے ٹیسٹ',
            photographs: 'طبی تصاویر',
          },
        },
        isInWriting: { label: 'تحریری طور پر' },
      },
    },
    'medical.assent.recorded': {
      title: 'بچے کی اپنی مرضی درج ہوئی',
      before: 'بچے اور سرپرست کی رائے مختلف ہو تو قانون نہیں بتاتا کہ فیصلہ کس کا ہے: دونوں درج ہوتی ہیں۔',
      facts: { child, agrees: { label: 'بچہ راضی ہے' } },
    },
    'medical.exam.refused': {
      title: 'معائنے سے انکار ہوا',
      before: 'یہ قانونی اور مکمل اختتام ہے۔ کسی کو وجہ بتانے کی ضرورت نہیں۔',
      facts: { child, refusedBy: { label: 'کس نے', choices: byChildOrGuardian } },
    },
    'medical.consent.withdrawn': {
      title: 'رضامندی واپس لی گئی',
      facts: { child, withdrawnBy: { label: 'کس نے', choices: byChildOrGuardian } },
    },
    'medical.objection.made': {
      title: 'معائنے پر اعتراض ہوا',
      facts: {
        child,
        author: { label: 'اعتراض کس نے کیا', choices: objector },
        ground: {
          label: 'بنیاد',
          choices: {
            'no-consent': 'رضامندی نہیں',
            'not-needed': 'ضرورت نہیں',
            'done-before': 'پہلے ہو چکا',
            doctor: 'ڈاکٹر پر اعتراض',
            'not-said': 'نہیں بتائی گئی',
          },
        },
      },
    },
    'medical.exam.ordered': {
      title: 'عدالت نے معائنے کا حکم دیا',
      before: 'صرف عدالت کے حکم سے معائنہ جائز، یا صرف اعتراض سے ناجائز نہیں ہو جاتا۔ دونوں دکھائے جاتے ہیں۔',
      facts: {
        child,
        court,
        overObjection: { label: 'اعتراض کے باوجود' },
        reasonsWritten: { label: 'وجوہ لکھی گئیں' },
      },
      numbers: { number: orderNumber },
    },
    'medical.order.appealed': {
      title: 'حکم کے خلاف اپیل ہوئی',
      facts: {
        child,
        appealedBy: { label: 'کس نے', choices: objector },
        court: { label: 'کس عدالت میں', choices: courtWords },
      },
      numbers: { number },
    },
    'medical.order.suspended': { title: 'حکم معطل ہوا', facts: { child, court } },
    'medical.order.upheld': { title: 'حکم برقرار رکھا گیا', facts: { child, court } },
    'medical.order.set-aside': { title: 'حکم کالعدم ہوا', facts: { child, court } },
    'medical.exam.done': {
      title: 'معائنہ ہوا',
      before: 'معائنے کے نتائج یہاں درج نہیں ہوتے۔ معائنہ اسی رضامندی یا عدالتی حکم پر قائم ہے جو پہلے درج ہوا۔',
      facts: {
        child,
        examiner: {
          label: 'معائنہ کرنے والا',
          hint: 'لڑکی کا معائنہ عورت کرتی ہے۔',
          choices: { female: 'عورت', male: 'مرد', 'not-known': 'معلوم نہیں' },
        },
        isAuthorised: { label: 'رجسٹرڈ اور مجاز' },
        place: {
          label: 'کہاں',
          choices: {
            'crisis-cell': 'اینٹی ریپ کرائسس سیل',
            'public-hospital': 'سرکاری ہسپتال',
            'private-hospital': 'نجی ہسپتال',
            'forensic-centre': 'فرانزک مرکز',
            other: 'کہیں اور',
          },
        },
        present: {
          label: 'ساتھ کون تھا',
          choices: {
            'parent-or-guardian': 'ماں باپ یا سرپرست',
            'person-of-own-choice': 'بچے کی پسند کا فرد',
            'female-police-officer': 'خاتون پولیس افسر',
            nurse: 'نرس',
            nobody: 'کوئی نہیں',
          },
        },
        began: { label: 'کب شروع ہوا' },
        ended: { label: 'کب ختم ہوا' },
        samplesTaken: { label: 'نمونے لیے گئے' },
      },
      numbers: { number: { label: 'میڈیکو لیگل سرٹیفکیٹ نمبر' } },
    },
    'dna.samples.sent': {
      title: 'ڈی این اے کے نمونے لیبارٹری کو بھیجے گئے',
      facts: {
        of: { label: 'کس کے', choices: { child: 'بچے یا بچی کے', accused: 'ملزم کے' } },
        sentBy: { label: 'کس نے', choices: { doctor: 'ڈاکٹر نے', police: 'پولیس نے', laboratory: 'لیبارٹری نے' } },
      },
      numbers: { number },
    },
    'medical.report.forwarded': {
      title: 'طبی رپورٹ آگے بھیجی گئی',
      facts: {
        child,
        forwardedTo: {
          label: 'کسے',
          choices: { police: 'پولیس کو', magistrate: 'مجسٹریٹ کو', prosecutor: 'پراسیکیوٹر کو' },
        },
        recordsConsent: { label: 'اس میں رضامندی درج ہے' },
        recordsTimes: { label: 'اس میں شروع اور ختم ہونے کا وقت درج ہے' },
        givesReasons: { label: 'اس میں وجوہ درج ہیں' },
      },
      numbers: { number: { label: 'میڈیکو لیگل سرٹیفکیٹ نمبر' } },
    },
    'medical.breach.reported': {
      title: 'معائنے کے قواعد کی خلاف ورزی کی اطلاع ملی',
      before: 'جس سے قانون روکتا ہے وہ پھر بھی ہوا۔ اسے کبھی معائنہ شمار نہیں کیا جاتا۔',
      facts: {
        child,
        saidBy: {
          label: 'یہ کس کا کہنا ہے',
          choices: {
            child: 'بچہ یا بچی',
            family: 'خاندان',
            doctor: 'ڈاکٹر',
            police: 'پولیس',
            court: 'عدالت',
            'this-office': 'یہ دفتر',
          },
        },
        breach: {
          label: 'کس قاعدے کی',
          choices: {
            'without-consent': 'رضامندی',
            'after-withdrawal': 'رضامندی جو واپس لی جا چکی تھی',
            'forbidden-test': 'ممنوعہ ٹیسٹ',
            'past-asked-about': 'ماضی کے بارے میں سوال نہ کرنا',
            'others-present': 'بچے کی مرضی کے خلاف کسی کا موجود نہ ہونا',
          },
        },
      },
    },
    'accused.examined': {
      title: 'ملزم کا معائنہ ہوا',
      facts: { accused, samplesTaken: { label: 'نمونے لیے گئے' } },
    },
  },
  refusals: {
    'consent-not-asked': 'رضامندی تبھی شمار ہوتی ہے جب پہلے پوچھی اور سمجھائی گئی ہو۔ پہلے وہ درج کریں۔',
    'no-consent-and-no-order':
      'نہ رضامندی ہے نہ عدالت کا حکم۔ پہلے ان میں سے ایک درج کریں۔ پھر بھی معائنہ ہوا ہو تو اسے خلاف ورزی کے طور پر درج کریں۔',
    'consent-by-one-who-may-not':
      'رضامندی اس نے دی جو دے نہیں سکتا۔ بچے یا سرپرست کی رضامندی، یا عدالت کا حکم درج کریں۔',
    'consent-withdrawn':
      'رضامندی واپس لے لی گئی ہے۔ نئی رضامندی یا عدالتی حکم کے بغیر کوئی بچے کا معائنہ نہیں کر سکتا۔',
    'examination-refused':
      'معائنے سے انکار ہو چکا ہے۔ یہ قانونی اختتام ہے؛ صرف نئی رضامندی یا عدالتی حکم اسے بدلتا ہے۔',
    'child-does-not-agree':
      'بچہ راضی نہیں۔ بچے کی نئی مرضی یا عدالت کا حکم درج کریں۔ پھر بھی معائنہ ہوا ہو تو اسے خلاف ورزی کے طور پر درج کریں۔',
    'order-suspended': 'حکم معطل ہے۔ اس کے بحال ہونے تک رضامندی کے بغیر کوئی بچے کا معائنہ نہیں کر سکتا۔',
    'order-set-aside': 'حکم کالعدم ہو چکا ہے۔ رضامندی کے بغیر کوئی بچے کا معائنہ نہیں کر سکتا۔',
    'done-before-consent-or-order': 'معائنے کا وقت رضامندی یا حکم سے پہلے کا ہے۔ وقت درست کریں، یا خلاف ورزی درج کریں۔',
    'examination-ended-before-it-began': 'معائنہ شروع ہونے سے پہلے ختم ہوتا ہے۔ ایک وقت درست کریں۔',
    'nothing-to-withdraw': 'اس فرد کی کوئی رضامندی قائم نہیں۔ معائنے سے انکار ہوا ہو تو انکار درج کریں۔',
    'no-such-order': 'پہلے درج کریں کہ عدالت نے معائنے کا حکم دیا۔',
    'objection-not-recorded': 'حکم اعتراض کے باوجود ہوا تو پہلے درج کریں کہ اعتراض کس نے کیا۔',
    'no-examination-done': 'پہلے معائنہ درج کریں۔',
  },
};
