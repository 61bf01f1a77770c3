import type { policeReportRefusals, policeReportSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';
import { accused, number, orderNumber, sections } from './who.ts';

const closures = { cancellation: 'اخراجِ مقدمہ', untraced: 'عدم پتہ' };
const closure = { label: 'کون سی رپورٹ', choices: closures };

export const policeReport: GroupWords<typeof policeReportSteps, (typeof policeReportRefusals)[number]> = {
  steps: {
    'report.173.interim': {
      title: 'نامکمل چالان بھیجا گیا',
      facts: {
        reasonsForDelay: { label: 'تاخیر کی وجوہ', choices: { written: 'لکھی گئیں', none: 'نہیں لکھی گئیں' } },
        sections,
        accused,
      },
      numbers: { number },
    },
    'report.173.final': {
      title: 'مکمل چالان بھیجا گیا (دفعہ ۱۷۳)',
      facts: {
        sections,
        accused: { label: 'ملزمان جن کا چالان ہوا' },
        leftOut: { label: 'ملزمان جن کا چالان نہیں ہوا', hint: 'یہ نہ بریت ہے نہ بے گناہی کا فیصلہ۔' },
        informantTold: { label: 'اطلاع دینے والے کو بتایا گیا' },
      },
      numbers: { number },
    },
    'report.173.supplementary': {
      title: 'تتمہ چالان بھیجا گیا',
      facts: {
        sections,
        accused,
        adds: {
          label: 'کیا اضافہ ہوا',
          choices: { accused: 'ملزم', evidence: 'شہادت', offence: 'جرم', report: 'ماہر کی رپورٹ' },
        },
      },
      numbers: { number },
    },
    'report.closure.asked': {
      title: 'پولیس نے مقدمہ ختم کرنے کی درخواست کی',
      before: 'اس طرح صرف مجسٹریٹ ختم کرتا ہے۔ اس سے نہ کوئی بری ہوتا ہے نہ شکایت جھوٹی ثابت ہوتی ہے۔',
      facts: {
        closure,
        ground: {
          label: 'بتائی گئی بنیاد',
          choices: {
            false: 'پولیس اسے جھوٹا کہتی ہے',
            'mistake-of-fact': 'واقعاتی غلطی',
            'not-cognizable': 'قابلِ دست اندازی نہیں',
            'nobody-found': 'کوئی نہیں ملا',
            'no-evidence': 'شہادت نہیں',
            settled: 'فریقین میں صلح',
            other: 'کچھ اور',
          },
        },
      },
      numbers: { number },
    },
    'report.closure.decided': {
      title: 'مجسٹریٹ نے مقدمہ ختم کرنے کی درخواست پر فیصلہ دیا',
      facts: {
        closure,
        isAccepted: { label: 'منظور ہوئی' },
        complainantHeard: { label: 'مدعی کو سنا گیا' },
        court: { label: 'کون سی عدالت', choices: courtWords },
      },
      numbers: { number: orderNumber },
    },
    'report.173.received.prosecutor': {
      title: 'پراسیکیوٹر کو رپورٹ ملی',
      facts: {
        which: {
          label: 'کون سی رپورٹ',
          choices: { interim: 'نامکمل چالان', final: 'مکمل چالان', supplementary: 'تتمہ چالان', ...closures },
        },
      },
    },
    'report.173.interim.scrutinised': {
      title: 'پراسیکیوٹر نے نامکمل چالان کی جانچ کی',
      facts: {
        asks: {
          label: 'عدالت سے کیا کہا',
          choices: { 'start-trial': 'مقدمے کی سماعت شروع کرے', wait: 'انتظار کرے' },
        },
        reasonsCompelling: { label: 'انتظار کی وجوہ کو ٹھوس کہا گیا' },
      },
    },
    'report.173.returned': {
      title: 'پراسیکیوٹر نے رپورٹ واپس کی',
      facts: {
        defects: {
          label: 'بتائے گئے نقائص',
          choices: {
            'papers-missing': 'کاغذات نہیں',
            'statements-missing': 'بیانات نہیں',
            'sections-wrong': 'دفعات غلط',
            signature: 'دستخط',
            other: 'کچھ اور',
          },
        },
        isInWriting: { label: 'تحریری طور پر' },
      },
    },
    'chargesheet.filed': {
      title: 'چالان عدالت میں پیش ہوا',
      facts: { sections, accused },
      numbers: { number },
    },
    'prosecution.withdrawal.asked': {
      title: 'پراسیکیوٹر نے مقدمہ واپس لینے کی درخواست کی',
      before: 'مقدمہ صرف ریاست واپس لیتی ہے، اور صرف عدالت کی منظوری سے۔ خاندان کی خواہش یہ نہیں۔',
      facts: {
        accused,
        asked: { label: 'کب', choices: { 'before-charge': 'فردِ جرم سے پہلے', 'after-charge': 'فردِ جرم کے بعد' } },
        complainantTold: { label: 'مدعی کو بتایا گیا' },
      },
    },
  },
  refusals: {
    'report-without-fir': 'پہلے ایف آئی آر درج کریں۔',
    'report-before-fir': 'یہ تاریخ ایف آئی آر سے پہلے کی ہے۔ دن درست کریں۔',
    'final-already-sent': 'مکمل چالان بھیجا جا چکا ہے۔ بعد میں جو آئے وہ تتمہ چالان ہے۔',
    'interim-after-final': 'نامکمل چالان مکمل چالان کے بعد نہیں آ سکتا۔ دن درست کریں، یا تتمہ چالان درج کریں۔',
    'supplementary-before-final': 'پہلے مکمل چالان درج کریں۔',
    'case-closed-by-magistrate': 'مجسٹریٹ نے مقدمہ ختم کیا ہے۔ پہلے مزید تفتیش کا حکم درج کریں۔',
    'closure-not-asked': 'پہلے درج کریں کہ پولیس نے یہ درخواست کی۔',
    'settlement-ends-nothing':
      'فریقین کی صلح سے کوئی مقدمہ ختم نہیں ہوتا۔ اسے پیش کیے گئے راضی نامے کے طور پر درج کریں؛ حکم کسی اور بنیاد پر ہو تو اسی بنیاد کے ساتھ درج کریں۔',
    'nothing-with-prosecutor': 'پہلے درج کریں کہ پراسیکیوٹر کو رپورٹ ملی۔',
    'no-interim-report': 'پہلے نامکمل چالان درج کریں۔',
  },
};
