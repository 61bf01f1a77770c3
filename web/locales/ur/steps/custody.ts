/** Urdu words of arrest, remand and release. */
import type { custodyRefusals, custodySteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const accused = { label: 'ملزم' } as const;
const station = { label: 'تھانہ', hint: 'مہر بند رہتا ہے؛ صرف کھولنے پر دکھائی دیتا ہے۔' } as const;
const before = { label: 'کس عدالت کے سامنے', choices: courtWords } as const;
const by = { label: 'کس عدالت نے', choices: courtWords } as const;
const arrest = {
  accused,
  sections: { label: 'جن دفعات میں گرفتاری ہوئی' },
  journeyMinutes: {
    label: 'عدالت تک راستے کے منٹ',
    hint: 'قانون راستے کا وقت چوبیس گھنٹوں میں نہیں گنتا۔ معلوم نہ ہو تو خالی چھوڑ دیں۔',
  },
  deathPossible: { label: 'جرائم میں سے کسی ایک کی سزا موت ہو سکتی ہے' },
  groundsTold: { label: 'گرفتاری کی وجوہ بتائی گئیں' },
} as const;

export const custody: GroupWords<typeof custodySteps, (typeof custodyRefusals)[number]> = {
  steps: {
    'accused.sought': { title: 'ملزم کی تلاش ہے', facts: { accused } },
    'accused.arrested': {
      title: 'ملزم گرفتار ہوا',
      before:
        'جو گرفتار ہو، اسے چوبیس گھنٹوں کے اندر عدالت کے سامنے پیش کرنا لازم ہے؛ راستے کا وقت اس میں شامل نہیں۔ معلوم ہو تو منٹ تک کا وقت لکھیں۔',
      facts: { ...arrest, juvenile: { label: 'ملزم کی عمر اٹھارہ سال سے کم ہے، یا وہ ایسا کہتا ہے' } },
      numbers: { station },
    },
    'juvenile.accused.arrested': {
      title: 'ملزم کو بچے کی حیثیت سے گرفتار کیا گیا',
      before:
        'یہ اس ملزم کے لیے بھی ہے جو پہلے سے حراست میں ہو اور اب سے اسے بچہ مانا جائے۔ ملزم بچے کو کبھی بڑوں کے ساتھ نہیں رکھا جاتا۔',
      facts: {
        ...arrest,
        heldIn: {
          label: 'بچہ کہاں رکھا گیا ہے',
          choices: {
            'observation-home': 'نگہداشت گھر',
            'police-station': 'تھانہ',
            prison: 'جیل',
            'own-home': 'گھر پر',
            'not-known': 'معلوم نہیں',
          },
        },
      },
      numbers: { station },
    },
    'guardian.told': {
      title: 'ملزم بچے کے سرپرست کو گرفتاری کی اطلاع دی گئی',
      facts: { accused, probationOfficerTold: { label: 'پروبیشن افسر کو بھی اطلاع دی گئی' } },
    },
    'juvenile.rights.told': {
      title: 'ملزم بچے کو اس کے حقوق بتائے گئے',
      facts: {
        accused,
        by: { label: 'کس نے بتائے', choices: { lawyer: 'وکیل', police: 'پولیس', court: 'عدالت' } },
      },
    },
    'accused.produced': { title: 'ملزم عدالت میں پیش کیا گیا', facts: { accused, before } },
    'remand.ordered': {
      title: 'ریمانڈ کا حکم ہوا',
      before:
        'ہر حکم ویسے ہی درج کریں جیسے ہوا، چاہے وہ قانون کی حد سے زیادہ ہو: وہ درج ہو جاتا ہے اور حد سے زیادہ دکھایا جاتا ہے۔ حکم کا دن پہلا دن گنا جاتا ہے۔',
      facts: {
        accused,
        under: {
          label: 'کس قانون کے تحت',
          choices: {
            'crpc-167': 'ضابطہ فوجداری، دفعہ ۱۶۷ (کل پندرہ دن)',
            'crpc-344': 'ضابطہ فوجداری، دفعہ ۳۴۴ (ایک بار میں پندرہ دن)',
            'peca-30a': 'انسدادِ الیکٹرانک جرائم ایکٹ، دفعہ ۳۰ الف (ایک بار میں چودہ، کل تیس دن)',
            'bnss-187': 'بھارتیہ ناگرک سرکشا سنہتا، دفعہ ۱۸۷ (کل پندرہ دن)',
            'not-known': 'معلوم نہیں',
          },
        },
        place: {
          label: 'کس کی تحویل میں',
          choices: {
            police: 'پولیس (جسمانی ریمانڈ)',
            prison: 'جیل (جوڈیشل ریمانڈ)',
            'observation-home': 'نگہداشت گھر',
            hospital: 'ہسپتال',
            'not-known': 'معلوم نہیں',
          },
        },
        until: { label: 'حکم کے مطابق کب تک', hint: 'آخری دن جس کی حکم اجازت دیتا ہے۔' },
        reasonsWritten: { label: 'حکم میں وجوہ لکھی گئی ہیں' },
      },
      numbers: {
        order: { label: 'حکم کا نمبر', hint: 'مہر بند رہتا ہے؛ صرف کھولنے پر دکھائی دیتا ہے۔' },
        court: { label: 'کون سی عدالت', hint: 'مہر بند رہتا ہے؛ صرف کھولنے پر دکھائی دیتا ہے۔' },
      },
    },
    'custody.judicial.ordered': {
      title: 'ملزم جیل بھیجا گیا؛ پولیس کی تحویل ختم ہوئی',
      facts: { accused, until: { label: 'کب تک، اگر حکم میں لکھا ہو' } },
    },
    'accused.released': {
      title: 'ملزم حراست سے رہا ہوا',
      before: 'رہائی بریت نہیں، اور اس سے بے گناہی یا گناہ کے بارے میں کچھ ثابت نہیں ہوتا۔',
      facts: {
        accused,
        how: {
          label: 'کیسے',
          choices: {
            'by-police-169': 'پولیس نے شہادت ناکافی ہونے پر چھوڑا (دفعہ ۱۶۹)',
            'on-bail': 'ضمانت پر',
            'by-court': 'عدالت کے حکم سے',
            'time-ran-out': 'اجازت کی مدت ختم ہونے پر',
            'not-known': 'معلوم نہیں',
          },
        },
      },
    },
    'accused.discharged': {
      title: 'ملزم ڈسچارج ہوا',
      before: 'ڈسچارج بریت نہیں۔',
      facts: { accused, by },
    },
    'accused.absconded': {
      title: 'ملزم مفرور ہو گیا',
      before: 'مقدمے کی میعادیں صرف اسی ملزم کے لیے رک جاتی ہیں۔',
      facts: { accused },
    },
    'proclamation.issued': {
      title: 'ملزم کی طلبی کا اشتہار جاری ہوا',
      before: 'قانون حاضر ہونے کے لیے کم از کم تیس دن دیتا ہے۔',
      facts: { accused, until: { label: 'کب تک حاضر ہونا ہے' } },
    },
    'age.questioned': {
      title: 'ملزم کی عمر کا سوال اٹھا',
      before: 'جو اٹھارہ سال سے کم لگے یا ایسا کہے، اس کی عمر کا تعین مزید حراست سے پہلے ہوتا ہے۔',
      facts: {
        accused,
        saidBy: {
          label: 'کس نے اٹھایا',
          choices: {
            accused: 'ملزم',
            family: 'ملزم کا خاندان',
            lawyer: 'ملزم کا وکیل',
            police: 'پولیس',
            prosecutor: 'پراسیکیوٹر',
            court: 'عدالت',
          },
        },
        saysUnder18: { label: 'کہا گیا کہ عمر اٹھارہ سال سے کم ہے' },
      },
    },
    'age.determined': {
      title: 'ملزم کی عمر کا تعین ہوا',
      facts: {
        accused,
        by: { label: 'کس نے کیا', choices: { 'police-inquiry': 'پولیس کی انکوائری', ...courtWords } },
        basis: {
          label: 'کس بنیاد پر',
          hint: 'کاغذات طبی رائے سے پہلے آتے ہیں۔',
          choices: {
            'birth-record': 'پیدائش کا ریکارڈ',
            'school-record': 'اسکول کا ریکارڈ',
            'identity-record': 'شناختی ریکارڈ',
            medical: 'طبی رائے',
            'not-known': 'معلوم نہیں',
          },
        },
        juvenile: { label: 'عمر اٹھارہ سال سے کم پائی گئی' },
      },
    },
    'juvenile.committee.referred': {
      title: 'ملزم بچے کا معاملہ جووینائل جسٹس کمیٹی کو بھیجا گیا',
      before:
        'صرف کم سنگین جرائم میں، اور صرف تب جب ملزم بچہ یا اس کا سرپرست اور متاثرہ فرد دونوں راضی ہوں۔ سنگین جنسی جرائم اس میں شامل نہیں۔ اس دوران پولیس رپورٹ کی میعاد رکی رہتی ہے۔',
      facts: {
        accused,
        juvenileConsents: { label: 'ملزم بچہ یا اس کا سرپرست راضی ہے' },
        survivorConsents: { label: 'متاثرہ فرد راضی ہے' },
      },
    },
    'juvenile.committee.ordered': {
      title: 'جووینائل جسٹس کمیٹی نے حکم دیا',
      facts: {
        accused,
        order: {
          label: 'حکم',
          choices: { diverted: 'مقدمے کی جگہ اصلاحی اقدامات', 'sent-to-court': 'معاملہ عدالت بھیجا گیا' },
        },
      },
    },
  },
  refusals: {
    'not-arrested': 'اس وقت تک اس ملزم کی گرفتاری درج نہیں۔ پہلے گرفتاری درج کریں۔',
    'already-in-custody': 'یہ ملزم اس وقت پہلے ہی حراست میں ہے۔ پہلے رہائی درج کریں، یا تاریخ دیکھ لیں۔',
    'not-in-custody': 'یہ ملزم اس وقت حراست میں نہیں۔ پہلے گرفتاری درج کریں، یا تاریخ دیکھ لیں۔',
    'released-already': 'یہ ملزم اس وقت حراست سے باہر تھا۔ پہلے نئی گرفتاری درج کریں، یا تاریخ دیکھ لیں۔',
    'remand-overlaps':
      'اس وقت کے لیے ریمانڈ کا ایک اور حکم درج ہے۔ دونوں تاریخیں دیکھ لیں؛ اگر حراست پہلے ختم ہو گئی تھی تو پہلے وہ درج کریں۔',
    'remand-ends-before-order': 'آخری دن حکم کے دن سے پہلے کا ہے۔ دونوں تاریخیں دیکھ لیں۔',
    'contradicts-later-step':
      'یہ مان لیا جائے تو بعد کے وقت کے لیے درج ایک قدم ممکن نہ رہے گا۔ تاریخ دیکھ لیں، یا پہلے وہ قدم درست کریں۔',
    'not-referred-to-committee': 'اس ملزم کا معاملہ کمیٹی کے سامنے نہیں۔ پہلے بھیجنا درج کریں۔',
  },
};
