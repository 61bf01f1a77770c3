/** Urdu words of bail. */
import type { bailRefusals, bailSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const accused = { label: 'ملزم' } as const;
const court = { label: 'عدالت', choices: courtWords } as const;
const conditions = {
  label: 'شرائط',
  hint: 'سب سے پہلے وہ جو متاثرہ بچے اور گواہوں کی حفاظت کرتی ہیں۔',
  choices: {
    'no-contact': 'متاثرہ بچے، خاندان یا گواہوں سے کوئی رابطہ نہیں',
    'stays-away': 'بتائی گئی جگہوں سے دور رہے گا',
    'reports-to-police': 'پولیس کے پاس حاضری دے گا',
    'does-not-leave': 'علاقے یا ملک سے باہر نہیں جائے گا',
    'passport-given-up': 'پاسپورٹ جمع',
    surety: 'ضامن یا مچلکہ',
  },
} as const;
const numbers = {
  order: { label: 'حکم یا درخواست کا نمبر', hint: 'مہر بند رہتا ہے؛ صرف کھولنے پر دکھائی دیتا ہے۔' },
  court: { label: 'کون سی عدالت', hint: 'مہر بند رہتا ہے؛ صرف کھولنے پر دکھائی دیتا ہے۔' },
} as const;
const until = { label: 'حکم کے مطابق کب تک' } as const;

export const bail: GroupWords<typeof bailSteps, (typeof bailRefusals)[number]> = {
  steps: {
    'bail.prearrest.applied': {
      title: 'ضمانت قبل از گرفتاری کی درخواست دی گئی',
      facts: { accused, court },
      numbers,
    },
    'bail.interim.granted': {
      title: 'عبوری ضمانت ایک تاریخ تک ملی',
      before:
        'عبوری ضمانت بریت نہیں، اور اس سے معاملہ ختم نہیں ہوتا۔ یہ مقررہ تاریخ تک رہتی ہے، جس دن اس کی توثیق ہوتی ہے یا وہ منسوخ ہوتی ہے۔ جو بچے کے ساتھ ہے، اس دن عدالت کو اس کی بات سننی چاہیے۔',
      facts: { accused, court, until, conditions },
      numbers,
    },
    'bail.interim.extended': {
      title: 'عبوری ضمانت کی تاریخ آگے بڑھائی گئی',
      facts: { accused, until: { label: 'نئی تاریخ' } },
    },
    'bail.confirmed': { title: 'عبوری ضمانت کی توثیق ہوئی', facts: { accused, conditions }, numbers },
    'bail.recalled': {
      title: 'عبوری ضمانت منسوخ ہوئی',
      before: 'اب سے ملزم گرفتار کیا جا سکتا ہے۔',
      facts: { accused },
      numbers,
    },
    'bail.withdrawn': { title: 'ضمانت کی درخواست واپس لی گئی', facts: { accused } },
    'bail.lapsed': {
      title: 'ضمانت کی مدت ختم ہوئی',
      before: 'تاریخ گزر گئی، یا ملزم عدالت نہیں آیا۔',
      facts: { accused },
    },
    'bail.protective.granted': {
      title: 'حفاظتی ضمانت ملی',
      before: 'چند دن، تاکہ ملزم متعلقہ عدالت تک پہنچ سکے۔ اس سے جرم کے بارے میں کچھ ثابت نہیں ہوتا۔',
      facts: { accused, until, conditions },
      numbers,
    },
    'bail.postarrest.applied': {
      title: 'گرفتاری کے بعد ضمانت کی درخواست دی گئی',
      facts: { accused, court },
      numbers,
    },
    'bail.granted': {
      title: 'گرفتاری کے بعد ضمانت ملی',
      before: 'ضمانت بریت نہیں۔ راضی نامہ اگر ضمانت کی بنیاد ہو تو بطور واقعہ درج ہوتا ہے؛ اس سے کچھ ختم نہیں ہوتا۔',
      facts: {
        accused,
        court,
        ground: {
          label: 'بنیاد، جیسی حکم میں ہے',
          choices: {
            merits: 'اب تک کی شہادت',
            delay: 'مقدمے میں تاخیر',
            'child-accused': 'ملزم بچہ ہے',
            'woman-or-ill': 'عورت، بیمار یا کمزور فرد',
            'report-late': 'پولیس رپورٹ دیر سے آئی',
            compromise: 'راضی نامہ',
            'not-known': 'معلوم نہیں',
          },
        },
        conditions,
      },
      numbers,
    },
    'bail.refused': {
      title: 'ضمانت نامنظور ہوئی',
      facts: {
        accused,
        asked: {
          label: 'کون سی ضمانت',
          choices: { 'before-arrest': 'گرفتاری سے پہلے کی', 'after-arrest': 'گرفتاری کے بعد کی' },
        },
      },
      numbers,
    },
    'bail.condition.breached': {
      title: 'ضمانت کی شرط توڑنے کی اطلاع ملی',
      before: 'متاثرہ فرد یا ریاست عدالت سے ضمانت کی منسوخی مانگ سکتی ہے۔',
      facts: {
        accused,
        how: {
          label: 'کس طرح',
          choices: {
            threat: 'دھمکی',
            contact: 'رابطہ، جس کی ممانعت تھی',
            'did-not-appear': 'عدالت میں نہیں آیا',
            left: 'علاقے یا ملک سے چلا گیا',
            'another-offence': 'ایک اور جرم کا الزام',
            'other-condition': 'کوئی اور شرط',
          },
        },
        saidBy: {
          label: 'یہ کون کہتا ہے',
          choices: {
            survivor: 'متاثرہ بچہ',
            family: 'خاندان',
            witness: 'گواہ',
            police: 'پولیس',
            prosecutor: 'پراسیکیوٹر',
            court: 'عدالت',
            staff: 'اس دفتر کا عملہ',
          },
        },
      },
    },
    'bail.cancellation.applied': {
      title: 'عدالت سے ضمانت منسوخ کرنے کو کہا گیا',
      facts: {
        accused,
        by: {
          label: 'کس نے کہا',
          choices: {
            'survivor-side': 'متاثرہ بچہ یا خاندان',
            state: 'ریاست',
            'court-itself': 'عدالت نے خود',
          },
        },
        court,
      },
    },
    'bail.cancelled': { title: 'ضمانت منسوخ ہوئی', facts: { accused, court }, numbers },
  },
  refusals: {
    'bail-ends-before-order': 'جس تاریخ تک ضمانت ملی وہ حکم سے پہلے کی ہے۔ دونوں تاریخیں دیکھ لیں۔',
    'no-interim-bail': 'اس وقت اس ملزم کی کوئی عبوری ضمانت درج نہیں۔ پہلے اسے تاریخ سمیت درج کریں۔',
    'interim-bail-runs-already':
      'اس وقت عبوری ضمانت پہلے سے جاری ہے۔ اگر عدالت نے نئی تاریخ دی ہے تو تاریخ کا آگے بڑھنا درج کریں۔',
    'already-on-bail': 'یہ ملزم اس وقت پہلے ہی ضمانت پر ہے۔ تاریخ دیکھ لیں۔',
    'no-bail': 'یہ ملزم اس وقت ضمانت پر نہیں۔ پہلے ضمانت درج کریں، یا تاریخ دیکھ لیں۔',
    'bail-before-arrest': 'اس وقت تک گرفتاری درج نہیں۔ پہلے گرفتاری درج کریں، یا ضمانت قبل از گرفتاری چنیں۔',
    'prearrest-bail-in-custody': 'یہ ملزم اس وقت حراست میں تھا۔ گرفتاری کے بعد کی ضمانت چنیں، یا پہلے رہائی درج کریں۔',
    'contradicts-later-bail':
      'یہ مان لیا جائے تو ضمانت کا بعد میں درج ایک قدم ممکن نہ رہے گا۔ تاریخ دیکھ لیں، یا پہلے وہ قدم درست کریں۔',
  },
};
