import type { protectionRefusals, protectionSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { number, orderNumber } from './who.ts';

const measures = {
  label: 'کیا',
  choices: {
    'police-guard': 'پولیس کا پہرہ',
    'safe-house': 'محفوظ گھر',
    relocation: 'رہنے کی دوسری جگہ',
    'hidden-identity': 'شناخت پوشیدہ رکھنا',
    'evidence-by-video': 'ویڈیو کے ذریعے گواہی',
    'no-contact-order': 'رابطے کی ممانعت کا حکم',
    'financial-help': 'مالی مدد',
  },
};
const protector = {
  court: 'عدالت',
  police: 'پولیس',
  'witness-board': 'گواہوں کے تحفظ کا بورڈ',
  'crisis-cell': 'اینٹی ریپ کرائسس سیل',
  'child-protection': 'ادارۂ تحفظِ اطفال',
  government: 'حکومت',
};
const forWhom = { label: 'کس کے لیے' };

export const protection: GroupWords<typeof protectionSteps, (typeof protectionRefusals)[number]> = {
  steps: {
    'arcc.informed': {
      title: 'کرائسس سیل کو اطلاع دی گئی',
      facts: {
        informedBy: {
          label: 'کس نے',
          choices: {
            'police-station': 'تھانے نے',
            hospital: 'ہسپتال نے',
            family: 'خاندان نے',
            court: 'عدالت نے',
            'this-office': 'اس دفتر نے',
            other: 'کسی اور نے',
          },
        },
      },
    },
    'police.stepped-in': {
      title: 'پولیس افسر نے فوری کارروائی کی',
      before: 'افسر پر اپنے علاقے سے باہر بھی کارروائی لازم ہے۔',
      facts: { wasOutsideOwnArea: { label: 'اپنے علاقے سے باہر' } },
    },
    'victim.lawyer.told': {
      title: 'وکیل کے حق کے بارے میں بتایا گیا',
      facts: {
        told: { label: 'کسے', choices: { child: 'بچے یا بچی کو', family: 'خاندان کو' } },
        toldBy: {
          label: 'کس نے',
          choices: { 'police-station': 'تھانے نے', court: 'عدالت نے', 'this-office': 'اس دفتر نے' },
        },
        listGiven: { label: 'مفت وکلا کی فہرست دی گئی' },
      },
    },
    'victim.told': {
      title: 'بچے کے فریق کو ایک کارروائی کا بتایا گیا',
      facts: {
        of: {
          label: 'کس کا',
          choices: {
            arrest: 'گرفتاری',
            bail: 'ضمانت',
            release: 'رہائی',
            charge: 'فردِ جرم',
            'no-charge': 'فردِ جرم نہ لگانے کا فیصلہ',
            hearing: 'سماعت',
            outcome: 'نتیجہ',
          },
        },
        told: { label: 'کسے', choices: { child: 'بچے یا بچی کو', family: 'خاندان کو', lawyer: 'وکیل کو' } },
      },
    },
    'victim.at.hospital': {
      title: 'بچہ ہسپتال پہنچا',
      facts: {
        hospital: { label: 'ہسپتال', choices: { public: 'سرکاری', private: 'نجی' } },
        broughtBy: {
          label: 'کون لایا',
          choices: { police: 'پولیس', family: 'خاندان', 'this-office': 'یہ دفتر', other: 'کوئی اور' },
        },
      },
    },
    'treatment.given': {
      title: 'ابتدائی طبی امداد یا علاج دیا گیا',
      before: 'صرف یہ کہ دیا گیا۔ صحت یا معائنے کے نتائج کے بارے میں یہاں کچھ درج نہیں ہوتا۔',
      facts: {
        wasFree: { label: 'مفت' },
        wereRequirementsMade: { label: 'پہلے کاغذات مانگے گئے' },
        policeTold: { label: 'ہسپتال نے پولیس کو بتایا' },
      },
    },
    'protection.sought': {
      title: 'تحفظ مانگا گیا',
      facts: {
        people: forWhom,
        measures,
        from: { label: 'کس سے', choices: protector },
        soughtBy: {
          label: 'کس نے',
          choices: {
            child: 'بچے یا بچی نے',
            family: 'خاندان نے',
            witness: 'گواہ نے',
            lawyer: 'وکیل نے',
            police: 'پولیس نے',
            'this-office': 'اس دفتر نے',
          },
        },
      },
      numbers: { number },
    },
    'protection.ordered': {
      title: 'تحفظ کا حکم ہوا',
      facts: {
        people: forWhom,
        measures,
        orderedBy: { label: 'حکم کس کا', choices: protector },
        until: { label: 'کب تک' },
      },
      numbers: { number: orderNumber },
    },
    'protection.refused': {
      title: 'تحفظ سے انکار ہوا',
      facts: { refusedBy: { label: 'انکار کس کا', choices: protector }, reasonsWritten: { label: 'وجوہ لکھی گئیں' } },
    },
    'protection.begun': { title: 'تحفظ شروع ہوا', facts: { person: forWhom, measures } },
    'protection.ended': {
      title: 'تحفظ ختم ہوا',
      facts: {
        person: forWhom,
        endedBy: { label: 'کس کی طرف سے', choices: { ...protector, 'the-person': 'خود وہ فرد' } },
        why: {
          label: 'کیوں',
          choices: {
            'no-more-needed': 'اب ضرورت نہیں',
            'asked-by-the-person': 'اس فرد نے کہا',
            'order-over': 'حکم کی مدت پوری ہوئی',
            'not-kept-up': 'جاری نہیں رکھا گیا',
          },
        },
      },
    },
  },
  refusals: {
    'not-protected': 'پہلے درج کریں کہ اس فرد کا تحفظ شروع ہوا۔',
    'protection-ended-before-it-began': 'ختم ہونے کا دن شروع ہونے سے پہلے کا ہے۔ دن درست کریں۔',
    'order-ends-before-it-was-made': 'حکم اپنی تاریخ سے پہلے ختم ہوتا ہے۔ ایک دن درست کریں۔',
  },
};
