import type { statementsRefusals, statementsSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';
import { number, orderNumber, saidBy } from './who.ts';

const whose = { label: 'کس کا بیان' };
const place = {
  label: 'کہاں',
  choices: {
    home: 'گھر پر',
    'chosen-place': 'اپنی پسند کی جگہ',
    'police-station': 'تھانہ',
    hospital: 'ہسپتال',
    'child-centre': 'مرکزِ اطفال',
    court: 'عدالت',
    'video-link': 'ویڈیو لنک پر',
    other: 'کہیں اور',
  },
};
const present = {
  label: 'کون موجود تھا',
  choices: {
    'parent-or-guardian': 'ماں باپ یا سرپرست',
    'female-family': 'خاندان کی کوئی عورت',
    'female-police-officer': 'خاتون پولیس افسر',
    'person-of-own-choice': 'اپنی پسند کا فرد',
    'support-person': 'معاون فرد',
    interpreter: 'ترجمان',
    lawyer: 'وکیل',
    nobody: 'کوئی نہیں',
  },
};
const wasVideoRecorded = {
  label: 'ویڈیو ریکارڈ ہوا',
  hint: 'صرف یہ کہ ہوا یا نہیں۔ یہاں کوئی ریکارڈنگ نہیں رکھی جاتی۔',
};

export const statements: GroupWords<typeof statementsSteps, (typeof statementsRefusals)[number]> = {
  steps: {
    'statement.161.due': { title: 'پولیس کو بیان دیا جانا ہے', facts: { person: whose } },
    'statement.161.recorded': {
      title: 'پولیس نے بیان قلم بند کیا (دفعہ ۱۶۱)',
      before:
        'پولیس کے سامنے بیان، لینے والا کوئی بھی ہو، نہ جرم کا ثبوت ہے نہ کوئی نتیجہ۔ جو کہا گیا وہ یہاں درج نہیں ہوتا۔',
      facts: {
        person: whose,
        takenBy: {
          label: 'کس نے لیا',
          choices: {
            'investigating-officer': 'تفتیشی افسر نے',
            'female-officer': 'خاتون افسر نے',
            'special-unit': 'خصوصی تفتیشی یونٹ نے',
            'cyber-crime': 'سائبر کرائم ایجنسی نے',
            'joint-team': 'مشترکہ ٹیم نے',
          },
        },
        place,
        present,
        wasVideoRecorded,
        isWritten: { label: 'دوسروں سے الگ لکھا گیا' },
        wasInUniform: { label: 'افسر وردی میں تھا' },
      },
    },
    'version.recorded': {
      title: 'دوسرا موقف بیان کے طور پر درج ہوا',
      before: 'درج شدہ وقوعے کا دوسرا موقف اسی معاملے میں بیان ہے، دوسری ایف آئی آر نہیں۔',
      facts: { saidBy, person: whose },
    },
    'statement.164.due': {
      title: 'مجسٹریٹ کے سامنے بیان کی درخواست ہوئی',
      facts: {
        person: whose,
        askedBy: {
          label: 'کس نے درخواست کی',
          choices: {
            police: 'پولیس نے',
            prosecutor: 'پراسیکیوٹر نے',
            family: 'خاندان نے',
            lawyer: 'وکیل نے',
            court: 'عدالت نے',
          },
        },
      },
    },
    'statement.164.recorded': {
      title: 'مجسٹریٹ کے سامنے بیان قلم بند ہوا (دفعہ ۱۶۴)',
      before: 'یہ صرف ایک بار قلم بند ہوتا ہے۔ جو کہا گیا وہ یہاں درج نہیں ہوتا۔',
      facts: {
        person: whose,
        magistrate: { label: 'مجسٹریٹ', choices: { female: 'عورت', male: 'مرد', 'not-known': 'معلوم نہیں' } },
        place,
        present,
        wasVideoRecorded,
        wasAccusedPresent: { label: 'ملزم موجود تھا' },
        wasCrossExamined: { label: 'ملزم کا فریق سوال کر سکا' },
        wasWarned: { label: 'ملزم کا بیان ہو تو: پہلے بتایا گیا کہ اقرار لازم نہیں' },
      },
      numbers: { number },
    },
    'statement.164.rerecording-ordered': {
      title: 'عدالت نے بیان دوبارہ قلم بند کرنے کا حکم دیا',
      before: 'حکم سے صرف ایک اور بیان ہو سکتا ہے۔',
      facts: { person: whose, court: { label: 'کس عدالت نے', choices: courtWords } },
      numbers: { number: orderNumber },
    },
    'statement.copy.given': {
      title: 'بیان کی نقل دی گئی',
      facts: {
        person: whose,
        givenTo: {
          label: 'کسے',
          choices: {
            child: 'بچے یا بچی کو',
            family: 'خاندان کو',
            lawyer: 'وکیل کو',
            'accused-side': 'ملزم کے فریق کو',
          },
        },
      },
    },
    'witness.resiled': {
      title: 'کوئی اپنے پہلے بیان سے منحرف ہوا',
      before: 'یہاں نہ کسی بیان کو سچا کہا جاتا ہے نہ جھوٹا۔',
      facts: {
        person: { label: 'کون' },
        before: {
          label: 'کس کے سامنے',
          choices: { police: 'پولیس', magistrate: 'مجسٹریٹ', court: 'عدالت' },
        },
      },
    },
  },
  refusals: {
    'recorded-once-already':
      'مجسٹریٹ کے سامنے اس فرد کا بیان ہو چکا ہے؛ قانون ایک ہی بار کی اجازت دیتا ہے۔ عدالت نے دوبارہ کا حکم دیا ہو تو پہلے وہ درج کریں۔',
    'nothing-to-record-again': 'مجسٹریٹ کے سامنے اس فرد کا ابھی کوئی بیان نہیں۔',
    'no-statement-yet': 'پہلے بیان درج کریں۔',
    'no-joint-team': 'پہلے درج کریں کہ مشترکہ ٹیم بنی، اور کس قانونی بنیاد پر۔',
    'before-the-joint-team': 'یہ تاریخ مشترکہ ٹیم بننے سے پہلے کی ہے۔ دن درست کریں۔',
    'accused-not-warned': 'ملزم کے لیے بتائیں کہ اقرار سے پہلے تنبیہ کی گئی یا نہیں۔',
  },
};
