/** Urdu words of material and identities on the net. */
import type { onlineRefusals, onlineSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const never =
  'یہ کبھی نہیں کہ اس میں کیا دکھتا ہے، اور نہ اس کا کوئی لنک۔ کچھ نہ کھولیں، نہ نقل کریں، نہ بھیجیں، نہ اس کی تصویر لیں۔' as const;
const channel = {
  label: 'انٹرنیٹ پر کس قسم کی جگہ',
  choices: {
    messenger: 'میسجنگ ایپ',
    'social-network': 'سوشل میڈیا',
    'video-site': 'ویڈیو سائٹ',
    'file-share': 'فائل شیئرنگ',
    game: 'گیم',
    search: 'سرچ سروس',
    website: 'ویب سائٹ',
    'not-known': 'معلوم نہیں',
  },
} as const;
const what = {
  label: 'کس بارے میں',
  choices: {
    material: 'بچوں کے استحصال کا مواد',
    identity: 'کسی کی شناخت',
    blackmail: 'بلیک میلنگ',
    grooming: 'بچے کو پھسلانا',
    'false-information': 'جھوٹی معلومات',
  },
} as const;
const reference = {
  label: 'حوالہ نمبر',
  hint: 'دفتر یا پلیٹ فارم کا دیا ہوا۔ مہر بند رہتا ہے؛ صرف کھولنے پر دکھائی دیتا ہے۔',
} as const;
const asked = { label: 'کون سی درخواست یا اطلاع' } as const;
const notice = { label: 'کون سا نوٹس' } as const;

export const online: GroupWords<typeof onlineSteps, (typeof onlineRefusals)[number]> = {
  steps: {
    'content.found': {
      title: 'کسی نے بتایا کہ مواد انٹرنیٹ پر ہے',
      before: never,
      facts: {
        channel,
        saidBy: {
          label: 'یہ کون کہتا ہے',
          choices: {
            survivor: 'متاثرہ بچہ',
            family: 'خاندان',
            reporter: 'اطلاع دینے والا',
            'repair-shop': 'مرمت کی دکان',
            institution: 'کوئی ادارہ',
            platform: 'کوئی پلیٹ فارم',
            police: 'پولیس',
            staff: 'اس دفتر کا عملہ',
          },
        },
      },
    },
    'content.reported': {
      title: 'متعلقہ ادارے کو اطلاع دی گئی اور کارروائی کو کہا گیا',
      before: never,
      facts: {
        to: {
          label: 'کسے',
          choices: {
            'online-authority': 'انٹرنیٹ کی اتھارٹی (ہٹانا، بند کرنا)',
            'cyber-agency': 'الیکٹرانک جرائم کا ادارہ',
            police: 'پولیس',
            'help-line': 'ہیلپ لائن',
            'foreign-help-line': 'بیرونِ ملک کی ہیلپ لائن',
          },
        },
        what,
        channel,
      },
      numbers: { reference },
    },
    'removal.asked': {
      title: 'ہٹانے کی درخواست کی گئی',
      before: never,
      facts: {
        of: {
          label: 'کس سے',
          choices: {
            platform: 'پلیٹ فارم سے',
            publisher: 'ناشر سے',
            'search-service': 'سرچ سروس سے',
            host: 'ویب سائٹ کے میزبان سے',
            'group-owner': 'گروپ چلانے والے سے',
          },
        },
        what,
        channel,
      },
      numbers: { reference },
    },
    'removal.answered': {
      title: 'درخواست کا جواب آیا',
      facts: {
        asked,
        answer: {
          label: 'جواب',
          choices: {
            'will-remove': 'ہٹا دیں گے',
            ordered: 'ہٹانے یا بند کرنے کا حکم دیا',
            refused: 'انکار',
            'asks-for-more': 'مزید معلومات مانگیں',
            'sent-elsewhere': 'کسی اور کے پاس بھیجا',
            'received-only': 'صرف ملنے کی اطلاع دی',
          },
        },
      },
      numbers: { reference },
    },
    'content.taken-for-investigation': {
      title: 'تفتیشی ادارے نے شہادت محفوظ کر لی',
      before: 'یہ ہٹانے سے پہلے ہوتا ہے، تاکہ شہادت ضائع نہ ہو۔',
      facts: { asked },
    },
    'content.removed': {
      title: 'ہٹا دیا گیا یا بند کر دیا گیا',
      facts: { asked, how: { label: 'کس طرح', choices: { removed: 'ہٹایا گیا', blocked: 'بند کیا گیا' } } },
    },
    'content.not-removed': {
      title: 'ابھی تک وہیں ہے',
      before: 'جیسا اس دفتر یا پلیٹ فارم نے بتایا جس نے دوبارہ دیکھا؛ خود نہ دیکھیں۔',
      facts: { asked },
    },
    'data.preservation.notice': {
      title: 'سروس فراہم کرنے والے کو ڈیٹا محفوظ رکھنے کا نوٹس دیا گیا',
      before: 'افسر چوبیس گھنٹوں کے اندر عدالت کو بتاتا ہے۔',
      facts: {
        to: {
          label: 'کسے',
          choices: {
            platform: 'پلیٹ فارم',
            'telephone-company': 'فون کمپنی',
            'internet-provider': 'انٹرنیٹ کمپنی',
            host: 'ویب سائٹ کا میزبان',
            other: 'کوئی اور',
          },
        },
      },
      numbers: { reference },
    },
    'data.preservation.court-told': {
      title: 'عدالت کو بتایا گیا کہ ڈیٹا محفوظ رکھا جا رہا ہے',
      facts: { notice },
    },
    'data.preservation.extended': {
      title: 'عدالت نے ڈیٹا مزید محفوظ رکھنے کا حکم دیا',
      facts: { notice, until: { label: 'حکم کے مطابق کب تک' } },
    },
    'identity.at-risk': {
      title: 'کسی کی شناخت ظاہر ہونے کا خطرہ ہے',
      before: 'قانون پہلے الزام ہی سے شناخت کی حفاظت کرتا ہے، اور خاندان کی بھی۔',
      facts: {
        whose: {
          label: 'کس کی شناخت',
          choices: {
            survivor: 'متاثرہ بچہ',
            family: 'خاندان',
            witness: 'گواہ',
            'accused-child': 'ملزم بچہ',
          },
        },
        through: {
          label: 'کس ذریعے سے',
          choices: {
            press: 'پریس',
            'court-list': 'عدالت کی فہرست',
            'police-statement': 'پولیس کا بیان',
            'social-network': 'سوشل میڈیا',
            talk: 'لوگوں کی باتیں',
            paper: 'کھلا چھوڑا ہوا کاغذ',
            other: 'کچھ اور',
          },
        },
      },
    },
  },
  refusals: {
    'nothing-was-asked': 'ایسی کوئی درخواست یا اطلاع درج نہیں۔ فہرست سے چنیں، یا پہلے اسے درج کریں۔',
    'answered-before-asked': 'یہ وقت درخواست سے پہلے کا ہے۔ تاریخ دیکھ لیں۔',
    'removed-already': 'اس کا ہٹایا جانا پہلے سے درج ہے۔ اگر دوبارہ آ گیا ہو تو درج کریں کہ وہ پھر وہیں ہے۔',
    'no-such-notice': 'ایسا کوئی نوٹس درج نہیں۔ فہرست سے چنیں، یا پہلے اسے درج کریں۔',
    'preserved-until-before-order': 'یہ تاریخ حکم سے پہلے کی ہے۔ دونوں تاریخیں دیکھ لیں۔',
  },
};
