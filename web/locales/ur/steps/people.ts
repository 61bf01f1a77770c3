import type { peopleRefusals, peopleSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { saidBy } from './who.ts';

const needs = {
  'safe-place': 'محفوظ جگہ',
  interpreter: 'ترجمان',
  companion: 'ساتھ جانے والا فرد',
  'no-contact-at-home': 'گھر پر رابطہ نہ کیا جائے',
  travel: 'آنے جانے کا انتظام',
  'disability-support': 'معذوری میں مدد',
  relocation: 'رہنے کی دوسری جگہ',
  school: 'اسکول',
};

const ageBand = {
  label: 'عمر',
  choices: {
    'under-7': '۷ سال سے کم',
    '7-to-11': '۷ سے ۱۱ سال',
    '12-to-15': '۱۲ سے ۱۵ سال',
    '16-to-17': '۱۶ یا ۱۷ سال',
    adult: '۱۸ سال یا زیادہ',
    'not-known': 'معلوم نہیں',
  },
};
const gender = { label: 'جنس', choices: { female: 'مؤنث', male: 'مذکر', transgender: 'خواجہ سرا' } };

export const people: GroupWords<typeof peopleSteps, (typeof peopleRefusals)[number]> = {
  steps: {
    'person.entered': {
      title: 'ایک فرد معاملے میں شامل ہوا',
      before: 'نام اسی فرد کی اپنی کلید سے مہر بند ہوتا ہے۔ باقی ہر جگہ اسے فرضی نام سے پکارا جاتا ہے۔',
      facts: {
        role: {
          label: 'معاملے میں کون ہے',
          choices: {
            survivor: 'دوسرا بچہ یا بچی',
            guardian: 'سرپرست',
            witness: 'گواہ',
            reporter: 'اطلاع دینے والا',
            accused: 'ملزم',
            official: 'سرکاری اہلکار',
          },
        },
        saidBy,
        ageBand,
        gender,
        guardianship: {
          label: 'سرپرست ہو تو کس حیثیت سے',
          choices: {
            parent: 'ماں یا باپ',
            'by-court': 'عدالت کا مقرر کردہ',
            'relative-in-charge': 'رشتہ دار جس کی نگرانی میں بچہ ہے',
            institution: 'ادارہ جس کی نگرانی میں بچہ ہے',
          },
        },
        needs: { label: 'اسے کیا درکار ہے', choices: needs },
      },
    },
    'identity.added': {
      title: 'نام یا عرفیت کا اضافہ ہوا',
      before: 'پہلے جو درج ہوا وہ باقی رہتا ہے۔ نام اسی فرد کی اپنی کلید سے مہر بند ہوتا ہے۔',
      facts: { person: { label: 'کس کا' }, saidBy },
    },
    'person.described': {
      title: 'عمر یا جنس معلوم ہوئی',
      facts: { person: { label: 'کس کی' }, saidBy, ageBand, gender },
    },
    'accused.described': {
      title: 'ملزم کی عمر یا جنس بتائی گئی',
      before: 'کم عمر یا عورت ملزم کے لیے بعض میعادیں مختلف ہیں۔ یہ کسی کا کہنا ہے؛ عمر کا تعین عدالت کرتی ہے۔',
      facts: {
        accused: { label: 'ملزم' },
        saidBy,
        juvenile: { label: 'کہا گیا کہ عمر ۱۸ سال سے کم ہے' },
        sex: { label: 'جنس، جیسا کہ حراست کا قانون پوچھتا ہے', choices: { female: 'عورت', male: 'مرد' } },
      },
    },
    'person.matched': {
      title: 'دو فرضی نام ایک ہی فرد کے ہیں',
      before: 'دونوں فرضی نام باقی رہتے ہیں۔ جو اہلکار معاملے میں کسی اور حیثیت سے بھی ہو، اس کا مفادات کا ٹکراؤ ہے۔',
      facts: { person: { label: 'کون' }, sameAs: { label: 'اصل میں یہی ہے' }, saidBy },
    },
    'source.confirmed': {
      title: 'کسی کے بارے میں کہی گئی بات کے ذریعے کی تصدیق ہوئی',
      before:
        'آپ نے کہنے والے سے بات یا ملاقات کی، یا کاغذ خود دیکھا۔ اس سے بات سچ ثابت نہیں ہوتی: صرف یہ کہ کہنے والا موجود ہے۔',
      facts: {
        person: { label: 'کس کے بارے میں' },
        how: {
          label: 'کیسے',
          choices: {
            met: 'روبرو ملاقات میں',
            'called-back': 'دیے گئے نمبر پر فون کر کے',
            visited: 'گھر یا کام کی جگہ جا کر',
            'paper-seen': 'اصل کاغذ یا رجسٹر دیکھ کر',
          },
        },
      },
    },
    'needs.assessed': {
      title: 'ایک فرد کی ضروریات کا جائزہ لیا گیا',
      facts: { person: { label: 'کس کی' }, needs: { label: 'اسے کیا درکار ہے', choices: needs } },
    },
    'conflict.declared': {
      title: 'مفادات کا ٹکراؤ ظاہر کیا گیا',
      before: 'جس اہلکار کا مفادات کا ٹکراؤ ہو، وہ مشترکہ ٹیم میں نہیں ہو سکتا۔',
      facts: {
        person: { label: 'اہلکار' },
        wasDeclaredBySelf: { label: 'اہلکار نے خود ظاہر کیا' },
        ground: {
          label: 'کس بنا پر',
          choices: {
            'related-to-accused': 'ملزم سے رشتہ',
            'related-to-child': 'بچے سے رشتہ',
            'named-in-complaint': 'شکایت میں نام آیا',
            'under-orders-of-named': 'جس کا نام آیا اس کے ماتحت ہے',
            money: 'رقم',
            other: 'کچھ اور',
          },
        },
      },
    },
  },
  refusals: {
    'too-many-people': 'اس حیثیت میں پہلے ہی ۹۹ افراد ہیں۔ باقی افراد متعلقہ معاملے میں درج کریں۔',
    'who-accuses': 'بتائیں کہ اس فرد کو ملزم کون کہتا ہے: یہ اسی کا دعویٰ رہتا ہے۔',
    'nothing-described': 'کم از کم ایک بات بتائیں جو معلوم ہوئی۔',
    'same-pseudonym-twice': 'دو مختلف فرضی نام چنیں۔',
    'child-is-not-the-accused':
      'جس بچے کا معاملہ ہے وہ اسی میں ملزم نہیں ہو سکتا۔ بچے پر الزام ہو تو وہ الگ معاملہ ہے۔',
  },
};
