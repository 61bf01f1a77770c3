/** Urdu words of what moves a clock. */
import type { clockRefusals, clockSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const rule = { label: 'قاعدہ' } as const;
const accused = { label: 'ملزم', hint: 'اگر سب کے لیے ہو تو خالی چھوڑ دیں۔' } as const;
const court = { label: 'عدالت', choices: courtWords } as const;
const orderNumber = { label: 'حکم کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } as const;
const stayedRule = { label: 'قاعدہ', hint: 'اگر سب کچھ رکا ہو تو خالی چھوڑ دیں۔' } as const;

export const clock: GroupWords<typeof clockSteps, (typeof clockRefusals)[number]> = {
  steps: {
    'limit.extended': {
      title: 'میعاد میں توسیع ہوئی',
      before: 'وہ دن بتائیں جو حکم میں ہے، یا یہ کہ کتنی توسیع ہوئی: دونوں میں سے ایک۔ پہلی میعاد ریکارڈ پر رہتی ہے۔',
      facts: {
        rule,
        until: { label: 'کب تک' },
        by: {
          label: 'کتنی',
          choices: {
            P3D: 'تین دن',
            P7D: 'سات دن',
            P14D: 'چودہ دن',
            P15D: 'پندرہ دن',
            P30D: 'تیس دن',
            P45D: 'پینتالیس دن',
            P60D: 'ساٹھ دن',
            P90D: 'نوے دن',
            P1M: 'ایک ماہ',
            P2M: 'دو ماہ',
            P3M: 'تین ماہ',
            P6M: 'چھ ماہ',
          },
        },
        orderedBy: { label: 'کس کے حکم سے', choices: { ...courtWords, office: 'وہ دفتر جسے قانون اجازت دیتا ہے' } },
        accused,
      },
      numbers: { orderNumber },
    },
    'stay.granted': {
      title: 'بالا عدالت نے حکمِ امتناعی دیا',
      before: 'میعاد اس دن سے رکتی ہے جب حکم پہنچایا جائے۔',
      facts: { court, rule: stayedRule, until: { label: 'کب تک' } },
      numbers: { orderNumber },
    },
    'stay.served': {
      title: 'حکمِ امتناعی پہنچایا گیا',
      before: 'اس دن سے میعادیں رکی ہیں۔',
      facts: { rule: stayedRule },
    },
    'stay.vacated': {
      title: 'حکمِ امتناعی ختم ہوا',
      before: 'اس دن سے میعادیں پھر چلتی ہیں۔',
      facts: { rule: stayedRule },
    },
    'delay.condoned': { title: 'عدالت نے تاخیر معاف کی', facts: { rule, court } },
    'duty.done': {
      title: 'ایک ذمہ داری پوری ہوئی',
      before: 'صرف اس ذمہ داری کے لیے جو کسی اور اندراج سے ظاہر نہیں ہوتی۔',
      facts: {
        rule,
        accused,
        shownBy: {
          label: 'کس سے ظاہر ہے',
          choices: {
            paper: 'کاغذ سے',
            'seen-by-us': 'ہم نے دیکھا',
            'family-says': 'خاندان کہتا ہے',
            'office-says': 'دفتر خود کہتا ہے',
          },
        },
      },
    },
    'duty.not-needed': {
      title: 'ایک ذمہ داری کی اب ضرورت نہیں',
      before: 'اس سے خلاف ورزی کبھی نہیں چھپتی: جو میعاد گزر گئی وہ ریکارڈ پر رہتی ہے۔',
      facts: {
        rule,
        accused,
        ground: {
          label: 'کیوں',
          choices: {
            overtaken: 'بعد کے قدم نے اس کی جگہ لے لی',
            'does-not-apply': 'یہ قاعدہ اس معاملے پر لاگو نہیں',
            'court-said-so': 'عدالت نے ایسا کہا',
            'taken-back': 'درخواست واپس لے لی گئی',
            'refused-by-the-child': 'بچے یا سرپرست نے انکار کیا، جو قانونی حق ہے',
          },
        },
      },
    },
    'offence.added': {
      title: 'دفعات کا اضافہ ہوا',
      before: 'نئی دفعات کی میعادیں اس دن سے گنی جاتی ہیں۔ حراست اب بھی پہلے ریمانڈ سے گنی جاتی ہے۔',
      facts: {
        sections: { label: 'شامل کی گئی دفعات' },
        addedBy: { label: 'کس نے کیں', choices: { police: 'پولیس', prosecution: 'استغاثہ', court: 'عدالت' } },
        accused,
        victimUnder18: { label: 'متاثرہ فرد کی عمر اٹھارہ سال سے کم تھی' },
        juvenile: { label: 'ملزم کی عمر اٹھارہ سال سے کم تھی' },
      },
    },
  },
  refusals: {
    'extension-needs-one-end': 'یا وہ دن بتائیں جب تک توسیع ہے، یا یہ کہ کتنی ہے؛ دونوں نہیں۔',
    'end-before-order': 'ختم ہونے کا دن حکم کے دن سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'stay-already-served': 'یہ حکمِ امتناعی پہنچایا جا چکا ہے اور قائم ہے۔',
    'no-stay-served': 'اس کے لیے کوئی حکمِ امتناعی نافذ نہیں۔ پہلے اس کا پہنچایا جانا درج کریں۔',
    'vacated-before-served': 'یہ دن حکم پہنچائے جانے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
  },
};
