/** Urdu words of the trial. */
import type { trialRefusals, trialSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';
import { courtWords } from './courts.ts';

const accused = { label: 'ملزم' } as const;
const court = { label: 'عدالت', choices: courtWords } as const;
const caseNumber = { label: 'عدالت کا نمبر', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } as const;
const courtName = { label: 'کون سی عدالت', hint: 'مہر بند؛ صرف کھولنے پر دکھائی دیتا ہے۔' } as const;

export const trial: GroupWords<typeof trialSteps, (typeof trialRefusals)[number]> = {
  steps: {
    'cognizance.taken': {
      title: 'عدالت نے مقدمے کا اختیارِ سماعت لے لیا',
      before: 'قانون مقدمے کی میعاد اسی دن سے گنتا ہے۔ ہر وہ ملزم بتائیں جس کے خلاف عدالت نے سماعت لی۔',
      facts: {
        accused,
        sections: { label: 'عدالت کے سامنے دفعات' },
        court,
        juvenile: { label: 'ملزم پر کم عمر کے طور پر مقدمہ چل رہا ہے' },
        victimUnder18: { label: 'متاثرہ فرد کی عمر اٹھارہ سال سے کم تھی' },
      },
      numbers: { caseNumber, courtName },
    },
    'accused.appeared': { title: 'ملزم عدالت میں حاضر ہوا', facts: { accused } },
    'case.committed': {
      title: 'مجسٹریٹ نے مقدمہ مجاز عدالت کو بھیج دیا',
      facts: { accused, court: { label: 'کس عدالت کو', choices: courtWords } },
    },
    'trial.transferred': {
      title: 'مقدمہ دوسری عدالت کو منتقل ہوا',
      before: 'میعادیں چلتی رہتی ہیں؛ اس دن سے صرف وہ عدالت بدلتی ہے جس پر ان کی پابندی لازم ہے۔',
      facts: {
        accused,
        court: { label: 'کس عدالت کو', choices: courtWords },
        orderedBy: { label: 'کس کے حکم سے', choices: courtWords },
      },
      numbers: { caseNumber, courtName },
    },
    'copies.delivered': {
      title: 'ملزم کو کاغذات کی نقول دی گئیں',
      before: 'عدالت وہ حصے نکال سکتی ہے جن سے بچے کے گھر یا اسکول کا پتا چلے؛ اس کی درخواست کریں۔',
      facts: {
        accused,
        papers: {
          label: 'کون سے کاغذات',
          choices: {
            fir: 'ایف آئی آر',
            'police-report': 'چالان',
            statements: 'بیانات',
            'site-and-recovery-notes': 'نقشۂ موقع اور فرد مقبوضگی',
          },
        },
        childsPlacesLeftOut: { label: 'بچے کا پتا اور اسکول نکال دیا گیا' },
      },
    },
    'trial.fixed': {
      title: 'مقدمے کی تاریخ مقرر ہوئی',
      facts: { date: { label: 'مقررہ دن' }, accused },
    },
    'trial.opened': { title: 'مقدمے کی سماعت شروع ہوئی', facts: { accused, court } },
    'trial.schedule.issued': {
      title: 'جج نے سماعت کا نظام الاوقات جاری کیا',
      facts: { endsBy: { label: 'شہادت کب تک مکمل ہونی ہے' } },
    },
    'charge.hearing.first': { title: 'فرد جرم پر پہلی سماعت ہوئی', facts: { accused } },
    'charge.framed': {
      title: 'فرد جرم عائد ہوئی',
      before: 'ہر ملزم اور ہر دفعہ کے لیے الگ اندراج۔',
      facts: {
        accused,
        charge: { label: 'فرد جرم کی دفعہ' },
        pleadedGuilty: { label: 'ملزم نے جرم قبول کیا' },
      },
    },
    'charge.altered': {
      title: 'فرد جرم میں ترمیم ہوئی',
      before: 'پہلی فرد جرم ریکارڈ پر رہتی ہے۔',
      facts: { accused, from: { label: 'اب تک کی دفعہ' }, charge: { label: 'اب کی دفعہ' } },
    },
    'hearing.held': {
      title: 'سماعت ہوئی',
      facts: {
        about: {
          label: 'کس بارے میں',
          choices: {
            attendance: 'حاضری',
            charge: 'فرد جرم',
            evidence: 'شہادت',
            application: 'کوئی درخواست',
            arguments: 'دلائل',
            order: 'کوئی حکم',
            other: 'کچھ اور',
          },
        },
        inCamera: { label: 'بند کمرے میں' },
        next: { label: 'اگلی تاریخِ پیشی' },
      },
    },
    'adjournment.requested': {
      title: 'ایک فریق نے التوا مانگا',
      facts: {
        by: {
          label: 'کس نے مانگا',
          choices: { prosecution: 'استغاثہ', accused: 'ملزم کا فریق', 'survivor-side': 'متاثرہ فریق' },
        },
      },
    },
    'adjournment.granted': {
      title: 'سماعت ملتوی ہوئی',
      before: 'سنہ ۲۰۲۱ کا قانون دو التوا کی اجازت دیتا ہے۔ تیسرا بھی درج ہوتا ہے اور حد سے زیادہ دکھایا جاتا ہے۔',
      facts: {
        by: {
          label: 'کس نے چاہا',
          choices: {
            prosecution: 'استغاثہ',
            accused: 'ملزم کا فریق',
            'survivor-side': 'متاثرہ فریق',
            court: 'خود عدالت',
          },
        },
        why: {
          label: 'بتائی گئی وجہ',
          choices: {
            'counsel-absent': 'وکیل غیر حاضر',
            'prosecutor-absent': 'پراسیکیوٹر غیر حاضر',
            'judge-absent': 'جج غیر حاضر یا اسامی خالی',
            'witness-absent': 'گواہ غیر حاضر',
            'accused-not-brought': 'ملزم کو حراست سے نہیں لایا گیا',
            'accused-absent': 'ملزم غیر حاضر',
            'record-or-report-missing': 'ریکارڈ یا رپورٹ موجود نہیں',
            strike: 'وکلا کی ہڑتال',
            'time-to-prepare': 'تیاری کے لیے وقت',
            'child-unwell': 'بچہ نہیں آ سکا',
            'no-reason-given': 'کوئی وجہ نہیں بتائی گئی',
            other: 'کوئی اور وجہ',
          },
        },
        until: { label: 'کب تک' },
        reasonsWritten: { label: 'وجوہات حکم میں لکھی ہیں' },
        onCosts: { label: 'خرچہ ادا کرنے کی شرط پر' },
        custody: { label: 'ملزم اس دوران حراست میں رہے گا' },
        accused,
      },
    },
    'counsel.appointed-by-court': {
      title: 'عدالت نے ملزم کے لیے وکیل مقرر کیا',
      facts: { accused, years: { label: 'وکالت کے سال' } },
    },
    'evidence.child.recorded': {
      title: 'عدالت میں بچے کی شہادت قلم بند ہوئی',
      before: 'بچے نے جو کہا اس میں سے کچھ یہاں نہ لکھیں۔ صرف یہ پوچھا جاتا ہے کہ بچے کو تحفظ کیسے دیا گیا۔',
      facts: {
        person: { label: 'کون سا بچہ' },
        inCamera: { label: 'بند کمرے میں' },
        screen: { label: 'پردے کے پیچھے' },
        videoLink: { label: 'ویڈیو لنک کے ذریعے' },
        videoRecorded: { label: 'ویڈیو پر محفوظ ہوئی، تاکہ دہرانی نہ پڑے' },
        trustedPersonPresent: { label: 'وہ شخص موجود تھا جس پر بچے کو بھروسا ہے' },
        questionsBy: {
          label: 'دوسرے فریق کے سوال کس نے پوچھے',
          choices: {
            'through-judge': 'جج نے',
            counsel: 'وکیل نے',
            'accused-in-person': 'ملزم نے خود',
            nobody: 'کسی نے نہیں: سوال تھے ہی نہیں',
          },
        },
        finished: { label: 'بچے کی شہادت مکمل ہو گئی' },
      },
    },
    'trial.evidence': {
      title: 'گواہ نے عدالت میں شہادت دی',
      before: 'یہ نہیں کہ کیا کہا۔ بچے کی شہادت کا اپنا اندراج ہے۔',
      facts: {
        person: { label: 'کون' },
        crossExamined: { label: 'جرح ہوئی' },
        videoRecorded: { label: 'ویڈیو پر محفوظ ہوئی' },
      },
    },
    'evidence.false': {
      title: 'عدالت نے شہادت کو جھوٹا قرار دیا',
      before: 'صرف وہ جو عدالت نے قرار دیا۔ جو گواہ پہلے سے مختلف بات کہے وہ اس سے جھوٹا نہیں ہو جاتا۔',
      facts: { person: { label: 'کس کی شہادت' }, foundBy: { label: 'کس نے قرار دیا', choices: courtWords } },
    },
    'arguments.completed': { title: 'دلائل مکمل ہوئے', facts: { accused } },
    'report.344a.sent': {
      title: 'عدالت نے چیف جسٹس کو اطلاع دی کہ مقدمے کو تین ماہ سے زیادہ ہو گئے',
      before: 'اس سے اطلاع دینے کی ذمہ داری پوری ہوتی ہے۔ مقدمے کو مزید وقت نہیں ملتا۔',
      facts: {},
    },
  },
  refusals: {
    'cognizance-first': 'اس ملزم کے خلاف ابھی کسی عدالت نے سماعت نہیں لی۔ پہلے یہ درج کریں کہ عدالت نے لی، اور کس دن۔',
    'cognizance-already-taken':
      'اس ملزم کے خلاف عدالت سماعت لے چکی ہے۔ اگر دن غلط تھا تو وہ اندراج کاٹ کر نئے سرے سے درج کریں۔',
    'before-cognizance': 'یہ دن عدالت کے سماعت لینے سے پہلے کا ہے۔ دونوں دن دیکھ لیں۔',
    'trial-already-opened':
      'اس ملزم کے مقدمے کی سماعت شروع ہو چکی ہے۔ دوبارہ صرف بالا عدالت کے حکم سے شروع ہوتی ہے: پہلے وہ حکم درج کریں۔',
    'charge-already-framed': 'اس ملزم پر اس دفعہ کی فرد جرم پہلے ہی عائد ہے۔',
    'charge-not-framed': 'اس ملزم پر اس دفعہ کی فرد جرم عائد نہیں۔ پہلے فرد جرم عائد ہونا درج کریں۔',
    'trial-is-over': 'اس ملزم کے ہر الزام کا نتیجہ آ چکا ہے۔ نئی فرد جرم کے لیے پہلے بالا عدالت کا حکم چاہیے۔',
    'date-before-order': 'مقرر کیا گیا دن اس دن سے پہلے کا ہے جب اسے مقرر کیا گیا۔ دونوں دن دیکھ لیں۔',
  },
};
