/** The words of `charts.ur.txt` and `charts.en.txt`. Numbers come in as tokens; nothing here knows a true count. */
import type { IntervalId } from '../catalogue/catalogue.ts';
import type { Stage } from '../children/stages.ts';
import type { EndGroup, ReleaseManifest } from './release-view.ts';

export interface ChartWords {
  readonly months: readonly string[];
  /** `30`, `June`, `2026`. */
  readonly day: (day: string, month: string, year: string) => string;
  readonly title: (day: string) => string;
  readonly marks: Readonly<Record<NonNullable<ReleaseManifest['mark']>, string>>;
  /** What holds for every number of the text. */
  readonly note: string;

  readonly about: (number: string) => string;
  readonly range: (min: string, max: string) => string;
  readonly withheld: string;
  readonly percent: (number: string) => string;
  readonly moreThan: (what: string) => string;
  readonly lessThan: (what: string) => string;
  readonly weeks: (count: number) => string;
  readonly monthsLong: (count: number) => string;
  readonly notEnough: string;

  readonly wayTitle: string;
  readonly way: (counts: Readonly<Record<Stage, string>>) => string;
  readonly timesTitle: string;
  readonly timesNote: string;
  readonly intervals: Readonly<Record<IntervalId, string>>;
  readonly quartiles: (interval: string, q25: string, median: string, q75: string) => string;
  readonly endsTitle: string;
  readonly ends: (years: number, shares: Readonly<Record<EndGroup, string>>) => string;
  readonly stalledTitle: string;
  readonly stalledAll: (open: string, stalled: string, days: string) => string;
  readonly stalledAt: (stage: string, open: string, stalled: string) => string;
  /** Where an open case rests: the last stage that it has reached. */
  readonly restingAfter: Readonly<Record<Stage, string>>;
}

const english: ChartWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: (day, month, year) => `${day} ${month} ${year}`,
  title: (day) => `Figures up to ${day}, in words`,
  marks: {
    training: 'For training: all cases are invented.',
    rehearsal: 'A rehearsal: not for publication.',
  },
  note: 'One case-child is one child in one case. Only what was recorded here is counted, not all that happened. Every number is rounded from its own true number, so parts may not add up to their total. 0 to 9 is printed as one; zero is not told apart.',

  about: (number) => `about ${number}`,
  range: (min, max) => `${min} to ${max}`,
  withheld: 'a number that is not printed',
  percent: (number) => `${number} per cent`,
  moreThan: (what) => `more than ${what}`,
  lessThan: (what) => `less than ${what}`,
  weeks: (count) => (count === 0 ? 'less than a week' : count === 1 ? 'one week' : `${count} weeks`),
  monthsLong: (count) => (count === 1 ? 'one month' : `${count} months`),
  notEnough: 'not enough cases to say',

  wayTitle: 'The way from complaint to judgment',
  way: ({ started, fir, arrest, report, charge, judgment }) =>
    `Case-children whose complaint is recorded: ${started}. Of these, an FIR was registered for ${fir}; somebody was arrested for ${arrest}; the police report went to court for ${report}; a charge was framed for ${charge}; a judgment was given for ${judgment}.`,
  timesTitle: 'How long each part takes',
  timesNote: 'Cases that still wait are counted for as long as they have waited.',
  intervals: {
    'started-fir': 'From the complaint to the FIR',
    'fir-arrest': 'From the FIR to an arrest',
    'fir-report': 'From the FIR to the police report',
    'report-charge': 'From the police report to the charge',
    'charge-judgment': 'From the charge to the judgment',
  },
  quartiles: (interval, q25, median, q75) =>
    `${interval}: time until a quarter were through: ${q25}; half: ${median}; three quarters: ${q75}.`,
  endsTitle: 'What came of charge sheets',
  ends: (years, { convicted, acquitted, 'other-end': other, open }) =>
    `${years === 1 ? 'One year' : `${years} years`} after the police report: convicted, ${convicted}; acquitted, ${acquitted}; ended in another way, ${other}; still open, ${open}.`,
  stalledTitle: 'Where open cases rest',
  stalledAll: (open, stalled, days) => `Open: ${open}. Without any event for ${days} days: ${stalled}.`,
  stalledAt: (stage, open, stalled) => `${stage}: ${open}; of these without any event so long: ${stalled}.`,
  restingAfter: {
    started: 'After the complaint, before an FIR',
    fir: 'After the FIR, with the police',
    arrest: 'After an arrest, with the police',
    report: 'After the police report, before a charge',
    charge: 'After the charge, before the court',
    judgment: 'After a judgment that has not ended the case',
  },
};

const urdu: ChartWords = {
  months: ['جنوری', 'فروری', 'مارچ', 'اپریل', 'مئی', 'جون', 'جولائی', 'اگست', 'ستمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
  day: (day, month, year) => `${day} ${month} ${year}`,
  title: (day) => `${day} تک کے اعداد و شمار، الفاظ میں`,
  marks: {
    training: 'تربیت کے لیے: تمام معاملات فرضی ہیں۔',
    rehearsal: 'مشق: اشاعت کے لیے نہیں۔',
  },
  note: 'گنتی کی اکائی ایک مقدمے میں ایک بچہ ہے۔ صرف وہی گنا گیا ہے جو یہاں درج ہوا، وہ سب نہیں جو پیش آیا۔ ہر عدد اپنی اصل تعداد سے دس کے قریب ترین عدد میں لکھا گیا ہے، اس لیے حصوں کا مجموعہ کل سے مختلف ہو سکتا ہے۔ 0 سے 9 تک کی تعداد ایک ہی طرح لکھی جاتی ہے؛ صفر الگ نہیں بتایا جاتا۔',

  about: (number) => `تقریباً ${number}`,
  range: (min, max) => `${min} سے ${max} تک`,
  withheld: 'تعداد شائع نہیں کی گئی',
  percent: (number) => `${number} فیصد`,
  moreThan: (what) => `${what} سے زیادہ`,
  lessThan: (what) => `${what} سے کم`,
  weeks: (count) => (count === 0 ? 'ایک ہفتے سے کم' : count === 1 ? 'ایک ہفتہ' : `${count} ہفتے`),
  monthsLong: (count) => (count === 1 ? 'ایک ماہ' : `${count} ماہ`),
  notEnough: 'بتانے کے لیے معاملات کافی نہیں',

  wayTitle: 'درخواست سے فیصلے تک',
  way: ({ started, fir, arrest, report, charge, judgment }) =>
    `جن بچوں کی درخواست درج ہے: ${started}۔ ان میں ایف آئی آر درج ہوئی: ${fir}؛ گرفتاری ہوئی: ${arrest}؛ چالان عدالت میں پیش ہوا: ${report}؛ فردِ جرم عائد ہوئی: ${charge}؛ فیصلہ سنایا گیا: ${judgment}۔`,
  timesTitle: 'ہر مرحلے میں کتنا وقت لگتا ہے',
  timesNote: 'جو معاملات ابھی انتظار میں ہیں وہ بھی اپنے انتظار کی مدت تک گنے گئے ہیں۔',
  intervals: {
    'started-fir': 'درخواست سے ایف آئی آر تک',
    'fir-arrest': 'ایف آئی آر سے گرفتاری تک',
    'fir-report': 'ایف آئی آر سے چالان تک',
    'report-charge': 'چالان سے فردِ جرم تک',
    'charge-judgment': 'فردِ جرم سے فیصلے تک',
  },
  quartiles: (interval, q25, median, q75) =>
    `${interval} کی مدت: ایک چوتھائی کے لیے: ${q25}؛ نصف کے لیے: ${median}؛ تین چوتھائی کے لیے: ${q75}۔`,
  endsTitle: 'چالانوں کا کیا بنا',
  ends: (years, { convicted, acquitted, 'other-end': other, open }) =>
    `چالان کے ${years === 1 ? 'ایک سال' : years === 2 ? 'دو سال' : 'تین سال'} بعد: سزا ہوئی: ${convicted}؛ بریت ہوئی: ${acquitted}؛ کسی اور طرح ختم ہوا: ${other}؛ ابھی کھلے: ${open}۔`,
  stalledTitle: 'کھلے معاملات کہاں رکے ہیں',
  stalledAll: (open, stalled, days) => `کھلے: ${open}۔ جن میں ${days} دن سے کوئی پیش رفت درج نہیں ہوئی: ${stalled}۔`,
  stalledAt: (stage, open, stalled) => `${stage}: ${open}؛ ان میں اتنی مدت سے کوئی پیش رفت نہیں: ${stalled}۔`,
  restingAfter: {
    started: 'درخواست کے بعد، ایف آئی آر سے پہلے',
    fir: 'ایف آئی آر کے بعد، پولیس کے پاس',
    arrest: 'گرفتاری کے بعد، پولیس کے پاس',
    report: 'چالان کے بعد، فردِ جرم سے پہلے',
    charge: 'فردِ جرم کے بعد، عدالت میں',
    judgment: 'ایسے فیصلے کے بعد جس سے معاملہ ختم نہیں ہوا',
  },
};

export const chartLanguages = ['ur', 'en'] as const;
export type ChartLanguage = (typeof chartLanguages)[number];
export const chartWords: Readonly<Record<ChartLanguage, ChartWords>> = { ur: urdu, en: english };
