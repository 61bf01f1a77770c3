import type { teamRefusals, teamSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { orderNumber } from './who.ts';

const base = {
  label: 'کس قانونی بنیاد پر',
  hint: 'اینٹی ریپ ایکٹ میں مشترکہ ٹیم کا صرف ذکر ہے؛ وہ کوئی ٹیم نہیں بناتا۔ بنیاد کسی کو معلوم نہ ہو تو یہی بتائیں۔',
  choices: {
    'provincial-order': 'صوبے کا حکم',
    'police-order': 'پولیس آرڈر ۲۰۰۲',
    'peca-30': 'الیکٹرانک جرائم کا قانون، دفعہ ۳۰',
    'anti-terrorism-act-19': 'انسدادِ دہشت گردی ایکٹ، دفعہ ۱۹',
    'anti-rape-act-10': 'اینٹی ریپ ایکٹ، دفعہ ۱۰ (صرف ذکر)',
    'court-order': 'عدالت کا حکم',
    'not-known': 'معلوم نہیں',
  },
};
const member = { label: 'رکن', hint: 'پہلے اہلکار کو معاملے کے افراد میں درج کریں۔' };

export const team: GroupWords<typeof teamSteps, (typeof teamRefusals)[number]> = {
  steps: {
    'team.constituted': {
      title: 'مشترکہ تحقیقاتی ٹیم بنی',
      before: 'مشترکہ ٹیم کے سامنے بیان پولیس کے سامنے بیان ہے۔ جس کا مفادات کا ٹکراؤ ہو وہ رکن نہیں ہو سکتا۔',
      facts: {
        base,
        constitutedBy: {
          label: 'کس نے بنائی',
          choices: {
            government: 'حکومت نے',
            police: 'پولیس نے',
            'cyber-crime': 'سائبر کرائم ایجنسی نے',
            court: 'عدالت نے',
            'not-known': 'معلوم نہیں',
          },
        },
        members: { label: 'ارکان', hint: member.hint },
        leader: { label: 'سربراہ' },
      },
      numbers: { number: orderNumber },
    },
    'team.base.named': {
      title: 'مشترکہ ٹیم کی قانونی بنیاد بتائی گئی',
      facts: { base },
      numbers: { number: orderNumber },
    },
    'team.member.added': {
      title: 'مشترکہ ٹیم میں رکن شامل ہوا',
      facts: {
        member,
        from: {
          label: 'کہاں سے',
          choices: {
            police: 'پولیس',
            'cyber-crime': 'سائبر کرائم ایجنسی',
            prosecution: 'پراسیکیوشن',
            medical: 'محکمۂ صحت',
            forensic: 'فرانزک لیبارٹری',
            intelligence: 'خفیہ ادارہ',
            'child-protection': 'ادارۂ تحفظِ اطفال',
            other: 'کہیں اور',
          },
        },
      },
    },
    'team.member.removed': {
      title: 'ایک رکن مشترکہ ٹیم سے الگ ہوا',
      facts: {
        member: { label: 'رکن' },
        why: {
          label: 'کیوں',
          choices: {
            conflict: 'مفادات کا ٹکراؤ',
            transferred: 'تبادلہ',
            'asked-by-family': 'خاندان نے کہا',
            'by-order': 'حکم پر',
            'own-wish': 'اپنی خواہش پر',
          },
        },
      },
    },
    'team.day.reported': {
      title: 'مشترکہ ٹیم کی روزانہ رپورٹ',
      before: 'صرف تعداد، ہر دن کی ایک رپورٹ۔',
      facts: {
        reportedDay: { label: 'کس دن کی رپورٹ' },
        statementsTaken: { label: 'لیے گئے بیانات' },
        placesVisited: { label: 'دیکھے گئے مقامات' },
        itemsSeized: { label: 'قبضے میں لی گئی اشیا' },
        arrests: { label: 'گرفتاریاں' },
      },
    },
    'team.dissolved': {
      title: 'مشترکہ ٹیم ختم کی گئی',
      facts: {
        why: {
          label: 'کیوں',
          choices: { 'work-done': 'کام مکمل ہوا', 'by-order': 'حکم پر', replaced: 'اس کی جگہ دوسری آئی' },
        },
      },
    },
  },
  refusals: {
    'team-already-constituted': 'مشترکہ ٹیم موجود ہے۔ اس کے ارکان بدلیں، یا درج کریں کہ وہ ختم ہوئی۔',
    'no-team': 'پہلے درج کریں کہ مشترکہ ٹیم بنی۔',
    'before-the-team': 'یہ تاریخ مشترکہ ٹیم بننے سے پہلے کی ہے۔ دن درست کریں۔',
    'member-in-conflict': 'اس اہلکار کا مفادات کا ٹکراؤ ہے، یہ رکن نہیں ہو سکتا۔ کسی اور کو چنیں۔',
    'already-a-member': 'یہ اہلکار پہلے ہی رکن ہے۔',
    'not-a-member': 'یہ اہلکار رکن نہیں۔',
    'leader-not-a-member': 'سربراہ کا ٹیم کے ارکان میں ہونا ضروری ہے۔',
    'day-already-reported': 'اس دن کی رپورٹ موجود ہے۔ غلط ہو تو اسے قلم زد کریں۔',
    'day-not-yet-over': 'رپورٹ کی تاریخ اس دن سے پہلے کی ہے جس کی یہ رپورٹ ہے۔ ایک دن درست کریں۔',
  },
};
