/** Urdu words of the published dossiers. Legal terms are the usual words of courts and police in Punjab. */
import type { DossierMessages } from '../messages.ts';

const topics: Readonly<Record<string, string>> = {
  'medical-examination': 'طبی معائنہ',
  pressure: 'دباؤ',
  complaints: 'درخواستیں',
  complaint: 'درخواست',
  arrests: 'گرفتاریاں',
  bail: 'ضمانت',
  statements: 'بیانات',
  'seized-material': 'قبضے میں لیا گیا مواد',
  victims: 'متاثرہ بچے',
  'cross-border': 'سرحد پار روابط',
  network: 'گروہ اور اس کا دائرہ',
  money: 'رقم',
  demand: 'مطالبہ',
  outcome: 'نتیجہ',
  fir: 'ابتدائی اطلاعی رپورٹ (ایف آئی آر)',
  duration: 'کب سے',
  discovery: 'معاملہ کیسے سامنے آیا',
  obstruction: 'رکاوٹ',
  'early-warning': 'بروقت انتباہ',
};

const units: Readonly<Record<string, string>> = {
  'persons-ordered': 'افراد کے معائنے کا حکم',
  'complaints-filed': 'درخواستیں دائر',
  'suspects-arrested': 'مشتبہ افراد گرفتار',
  'victim-statements-recorded': 'متاثرین کے بیانات قلم بند',
  'police-statements-recorded': 'پولیس افسران کے بیانات قلم بند',
  'items-seized': 'ریکارڈنگز قبضے میں',
  'children-affected': 'بچے متاثر',
  villages: 'دیہات',
  'extortion-proceeds': 'روپے، بھتے کی رقم',
  'firs-registered': 'ایف آئی آر درج',
  'accused-convicted': 'ملزمان کو سزا',
  'cases-ending-in-conviction': 'مقدمات میں سزا',
  'accused-named-in-fir': 'ملزمان ایف آئی آر میں',
  months: 'ماہ',
  complainants: 'درخواست گزار',
  'released-on-provisional-bail': 'فرد عبوری ضمانت پر رہا',
};

const singular: Readonly<Record<string, string>> = {
  'suspects-arrested': 'مشتبہ شخص گرفتار',
};

const sourceKinds: Readonly<Record<string, string>> = {
  'newspaper-report': 'اخباری رپورٹ',
  'magazine-article': 'جریدے کا مضمون',
};

export const dossiers: DossierMessages = {
  listTitle: 'شائع شدہ رودادیں',
  listLead:
    'شائع شدہ خبریں کیا کہتی ہیں، ایک ایک دعوے کی صورت میں۔ ہر دعوے کے ساتھ درج ہے کہ کس نے کہا اور کہاں چھپا؛ جہاں بیانات میں فرق ہے، وہ ساتھ ساتھ رکھے گئے ہیں۔',
  notAFinding:
    'دعویٰ فیصلہ نہیں ہوتا، اور ملزم مجرم نہیں ہوتا۔ یہاں کسی نجی فرد کا نام نہیں، اور کوئی بچہ پہچانا نہیں جا سکتا۔',
  counts: (claims, promises) => (promises === undefined ? `${claims} دعوے` : `${claims} دعوے · ${promises} وعدے`),
  none: 'یہاں ابھی کوئی روداد شائع نہیں ہوئی۔',
  claimsTitle: 'کیا کہا گیا',
  tensionTitle: 'جہاں بیانات میں فرق ہے',
  tensionText: 'یہ دعوے آپس میں پوری طرح میل نہیں کھاتے۔ کسی ایک کو سچ نہیں ٹھہرایا گیا۔',
  tensionLink: 'ایک اور بیان اس سے مختلف ہے',
  relation: {
    exactly: { before: '', after: '' },
    'at-least': { before: 'کم از کم', after: '' },
    'more-than': { before: '', after: 'سے زائد' },
    about: { before: 'تقریباً', after: '' },
    between: { before: '', after: '' },
    estimated: { before: 'اندازاً', after: '' },
  },
  range: (low, high) => `${low} سے ${high}`,
  topic: (about) => topics[about] ?? 'دیگر دعوے',
  unit: (measure, count) => (count === 1 ? (singular[measure] ?? units[measure]) : units[measure]),
  says: 'بقول',
  theSource: 'خود رپورٹ',
  sourceRef: 'ماخذ',
  promisesTitle: 'کیا وعدہ کیا گیا',
  promisesLead: 'ہر وعدے کے ساتھ اس کی موجودہ کیفیت درج ہے، اور یہ کہ یہ کس کا کہنا ہے۔',
  promisedBy: 'وعدہ از',
  promisedOn: (day) => `بتاریخ ${day}`,
  noDay: 'تاریخ درج نہیں',
  yearNotPrinted: (day) => `${day}، سال درج نہیں`,
  state: {
    kept: 'پورا ہوا',
    'partly-kept': 'جزوی طور پر پورا ہوا',
    'not-kept': 'پورا نہیں ہوا',
    'not-stated': 'کوئی قدم نہیں بتایا گیا',
    'in-progress': 'جاری ہے',
    unknown: 'انجام معلوم نہیں',
  },
  stateUnknownText: 'یہاں کا کوئی ماخذ نہیں بتاتا کہ اس کا کیا بنا۔',
  noPromises: 'اس روداد میں کوئی وعدہ درج نہیں۔',
  sourcesTitle: 'ماخذ',
  sourceKind: (kind) => sourceKinds[kind] ?? 'شائع شدہ ماخذ',
  dateline: 'بمقام',
  byline: 'از',
  noPublishedDay: 'اشاعت کی تاریخ درج نہیں۔',
  publishedOn: (day) => `تاریخِ اشاعت: ${day}۔`,
  linkedTitle: 'منسلک روداد',
  linkedText: 'خبروں میں اس روداد کا تعلق ایک اور روداد سے بتایا گیا ہے۔',
  translated: () => 'اردو ترجمہ مرتبین کا ہے؛ روداد کا اصل متن انگریزی میں ہے۔',
};
