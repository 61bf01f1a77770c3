import type { investigationRefusals, investigationSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';
import { accused, number, orderNumber, saidBy } from './who.ts';

const investigator = {
  'police-station': 'تھانہ',
  'special-unit': 'خصوصی جنسی جرائم تفتیشی یونٹ',
  'district-investigation': 'ضلعی سربراہِ تفتیش',
  'crime-branch': 'کرائم برانچ',
  'cyber-crime': 'سائبر کرائم ایجنسی',
  'federal-investigation': 'وفاقی تحقیقاتی ادارہ',
  'joint-team': 'مشترکہ ٹیم',
};
const forum = {
  label: 'کس سطح پر',
  hint: '۱ ضلع، ۲ ریجن، ۳ صوبہ۔ اینٹی ریپ ایکٹ کے تحت تبدیلی ہو تو خالی چھوڑیں۔',
};
const reasonsWritten = { label: 'وجوہ لکھی گئیں' };
const asker = { complainant: 'مدعی نے', 'accused-side': 'ملزم کے فریق نے', prosecutor: 'پراسیکیوٹر نے' };

export const investigation: GroupWords<typeof investigationSteps, (typeof investigationRefusals)[number]> = {
  steps: {
    'investigation.assigned': {
      title: 'تفتیش سپرد ہوئی',
      facts: {
        to: { label: 'کس کے', choices: investigator },
        officerRank: {
          label: 'افسر کا عہدہ',
          choices: {
            'below-sub-inspector': 'سب انسپکٹر سے نیچے',
            'sub-inspector': 'سب انسپکٹر',
            inspector: 'انسپکٹر',
            above: 'اس سے اوپر',
          },
        },
      },
    },
    'investigation.ssoiu.assigned': {
      title: 'خصوصی تفتیشی یونٹ نے تفتیش سنبھالی',
      facts: {
        isSupervisedByGrade17: { label: 'نگرانی گریڈ ۱۷ یا اوپر کے افسر کی ہے' },
        hasFemaleOfficer: { label: 'یونٹ میں خاتون افسر ہے' },
      },
    },
    'investigation.transfer.applied': {
      title: 'تفتیش کی تبدیلی کی درخواست ہوئی',
      facts: {
        forum,
        appliedBy: { label: 'کس نے', choices: { ...asker, police: 'پولیس نے' } },
        ground: {
          label: 'بنیاد',
          choices: {
            'not-fair': 'منصفانہ نہیں',
            conflict: 'مفادات کا ٹکراؤ',
            'no-progress': 'پیش رفت نہیں',
            pressure: 'دباؤ',
            'unit-without-power': 'یونٹ کو تفتیش کا اختیار نہیں',
            other: 'کچھ اور',
          },
        },
      },
      numbers: { number },
    },
    'investigation.transfer.decided': {
      title: 'تبدیلی کی درخواست کا فیصلہ ہوا',
      facts: {
        forum,
        result: {
          label: 'نتیجہ',
          choices: { moved: 'تفتیش تبدیل ہوئی', refused: 'مسترد ہوئی', 'not-pressed': 'پیروی نہیں کی گئی' },
        },
        boardHeard: { label: 'اسٹینڈنگ بورڈ کی رائے لی گئی' },
        reasonsWritten,
      },
      numbers: { number: orderNumber },
    },
    'investigation.transferred': {
      title: 'تفتیش دوسروں کے پاس گئی',
      before: 'میعادیں چلتی رہتی ہیں۔ اس دن سے وہ اسی کی ہیں جس کے پاس تفتیش ہے۔',
      facts: {
        to: { label: 'کس کے پاس', choices: investigator },
        orderedBy: { label: 'کس کے حکم پر', choices: { police: 'پولیس', government: 'حکومت', ...courtWords } },
      },
      numbers: { number: orderNumber },
    },
    'case.diary.written': {
      title: 'ضمنی لکھی گئی',
      facts: { hasTimesAndPlaces: { label: 'اوقات اور مقامات کے ساتھ' } },
    },
    'progress.told': {
      title: 'بچے کے فریق کو پیش رفت بتائی گئی',
      facts: {
        told: { label: 'کسے', choices: { child: 'بچے یا بچی کو', family: 'خاندان کو', lawyer: 'وکیل کو' } },
        how: {
          label: 'کیسے',
          choices: {
            'in-person': 'مل کر',
            'in-writing': 'تحریری طور پر',
            telephone: 'فون پر',
            electronic: 'برقی ذریعے سے',
          },
        },
      },
    },
    'investigation.finding': {
      title: 'پولیس نے ایک ملزم کے بارے میں اپنی رائے دی',
      before: 'یہ نہ جرم ہے نہ بے گناہی، اور بریت نہیں۔',
      facts: {
        accused,
        finding: {
          label: 'رائے',
          choices: {
            'evidence-sufficient': 'شہادت کافی ہے',
            'evidence-deficient': 'شہادت ناکافی ہے',
            'declared-innocent': 'پولیس نے بے گناہ قرار دیا',
            'not-found': 'نہیں ملا',
          },
        },
        foundBy: { label: 'رائے کس کی', choices: investigator },
        hasReasons: { label: 'وجوہ کے ساتھ' },
      },
    },
    'investigation.completed': { title: 'تفتیش مکمل ہوئی', facts: {} },
    'investigation.further': {
      title: 'مزید تفتیش کا حکم ہوا',
      facts: {
        orderedBy: { label: 'کس کا حکم', choices: { police: 'پولیس', ...courtWords } },
        askedBy: { label: 'درخواست کس نے کی', choices: { ...asker, court: 'عدالت نے خود' } },
      },
    },
    'investigation.defective': {
      title: 'تفتیش میں نقص کی اطلاع ملی',
      before: 'کسی کا کہنا ہے، جب تک کوئی مجاز ادارہ فیصلہ نہ کرے۔ نیت کے بارے میں اس سے کچھ ثابت نہیں ہوتا۔',
      facts: {
        saidBy,
        fault: {
          label: 'کون سا نقص',
          choices: {
            careless: 'بے احتیاطی',
            hampered: 'رکاوٹ ڈالی گئی',
            'false-record': 'غلط ریکارڈ',
            'report-defective': 'ناقص رپورٹ',
            'not-pursued': 'پیروی نہیں کی گئی',
            'unlawful-order-obeyed': 'غیر قانونی حکم مانا گیا',
          },
        },
        official: { label: 'اہلکار' },
      },
    },
  },
  refusals: {
    'earlier-forum-not-decided': 'یہ سطح نچلی سطح کے فیصلے کے بعد سنتی ہے۔ پہلے وہ فیصلہ درج کریں۔',
    'no-transfer-applied': 'پہلے اس سطح پر دی گئی درخواست درج کریں۔',
    'forum-already-decided': 'اس سطح کا فیصلہ ہو چکا ہے۔ اگلی سطح اس سے اوپر کی ہے۔',
    'investigation-without-team': 'پہلے درج کریں کہ مشترکہ ٹیم بنی، اور کس قانونی بنیاد پر۔',
    'already-completed': 'تفتیش مکمل ہو چکی ہے۔ مزید تفتیش کا حکم ہوا ہو تو وہ درج کریں۔',
    'not-completed-yet': 'تفتیش مکمل نہیں ہوئی، اس لیے مزید تفتیش ابھی نہیں ہو سکتی۔',
    'completed-before-it-began': 'یہ تاریخ ایف آئی آر سے پہلے کی ہے۔ دن درست کریں۔',
  },
};
