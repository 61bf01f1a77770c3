/** Urdu words of what may follow a report: remedies, a private complaint, the search for a missing child. */
import { office, victimUnder18 } from './report-office.ts';
import { accused, number, orderNumber, sections, station } from './who.ts';

const child = { label: 'بچہ یا بچی' };
const remedy = {
  label: 'کون سی دادرسی',
  choices: {
    'justice-of-peace': 'جسٹس آف پیس (دفعہ ۲۲ الف)',
    'high-court': 'ہائی کورٹ',
    'senior-officer': 'اعلیٰ پولیس افسر',
    magistrate: 'مجسٹریٹ',
    'special-committee': 'خصوصی کمیٹی',
    commission: 'کمیشن',
  },
};

export const afterReport = {
  'remedy.sought': {
    title: 'دادرسی کی درخواست دی گئی',
    facts: {
      remedy,
      soughtBy: {
        label: 'کس نے',
        choices: {
          child: 'بچے یا بچی نے',
          family: 'خاندان نے',
          reporter: 'اطلاع دینے والے نے',
          lawyer: 'وکیل نے',
          'this-office': 'اس دفتر نے',
        },
      },
      against: {
        label: 'کس کے خلاف',
        choices: {
          'no-fir': 'ایف آئی آر نہ ہونا',
          'late-fir': 'ایف آئی آر میں دیر',
          'wrong-sections': 'غلط دفعات',
          investigation: 'تفتیش',
          officer: 'افسر کا رویہ',
        },
      },
    },
    numbers: { number },
  },
  'remedy.decided': {
    title: 'دادرسی کا فیصلہ ہوا',
    facts: {
      remedy,
      result: {
        label: 'نتیجہ',
        choices: {
          directed: 'ہدایت جاری ہوئی',
          refused: 'مسترد ہوئی',
          returned: 'واپس کی گئی',
          'not-pressed': 'پیروی نہیں کی گئی',
        },
      },
    },
    numbers: { number: orderNumber },
  },
  'complaint.private.filed': {
    title: 'استغاثہ دائر ہوا',
    before: 'اسی وقوعے کی دوسری کارروائی۔ اسے ایف آئی آر سے جوڑا جاتا ہے، ملایا نہیں جاتا۔',
    facts: {
      filedBy: {
        label: 'کس نے',
        choices: { child: 'بچے یا بچی نے', family: 'خاندان نے', other: 'کسی اور نے' },
      },
      sections,
      accused,
    },
    numbers: { number },
  },
  'complaint.private.decided': {
    title: 'مجسٹریٹ نے استغاثے پر کارروائی کی',
    facts: {
      result: {
        label: 'نتیجہ',
        choices: {
          'process-issued': 'طلبی کا حکم ہوا',
          'inquiry-ordered': 'انکوائری کا حکم ہوا',
          dismissed: 'خارج ہوا',
          'sent-to-sessions': 'سیشن عدالت کو بھیجا گیا',
        },
      },
      reasonsWritten: { label: 'وجوہ لکھی گئیں' },
    },
    numbers: { number: orderNumber },
  },
  'child.missing.reported': {
    title: 'بچے کے لاپتا ہونے کی اطلاع دی گئی',
    before: 'بچہ کسی بھی وجہ سے گیا ہو، انتظار کی کوئی مدت نہیں۔',
    facts: {
      person: child,
      office: { label: 'کس دفتر کو', choices: office },
      victimUnder18,
      wasToldToWait: { label: 'انتظار کرنے کو کہا گیا' },
    },
    numbers: { station },
  },
  'child.missing.notified': {
    title: 'زارا کو اطلاع دی گئی',
    facts: {
      person: child,
      notifiedBy: {
        label: 'کس نے',
        choices: {
          'police-station': 'تھانے نے',
          family: 'خاندان نے',
          'this-office': 'اس دفتر نے',
          other: 'کسی اور نے',
        },
      },
    },
    numbers: { number: { label: 'حوالہ نمبر' } },
  },
  'child.missing.status-sent': { title: 'زارا کو روزانہ کی صورتِ حال بھیجی گئی', facts: { person: child } },
  'child.search.begun': {
    title: 'تلاش شروع ہوئی',
    facts: {
      person: child,
      searchedBy: { label: 'کس نے', choices: { police: 'پولیس نے', agency: 'زارا نے', family: 'خاندان نے' } },
    },
  },
  'child.recovered': {
    title: 'بچہ مل گیا',
    facts: {
      person: child,
      recoveredBy: {
        label: 'کس کے ذریعے',
        choices: {
          police: 'پولیس',
          family: 'خاندان',
          'came-back': 'خود واپس آیا',
          'another-office': 'کوئی اور دفتر',
        },
      },
    },
  },
};
