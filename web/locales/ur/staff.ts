/** Urdu words of the frame around pages of staff, and of their first page. */
import type { StaffMessages } from '../messages.ts';

export const staff: StaffMessages = {
  bandLabel: 'کون داخل ہے',
  navLabel: 'کام',
  signedInAs: 'داخل:',
  signOut: 'باہر نکلیں',
  nav: {
    home: 'آغاز',
    work: 'کام',
    cases: 'معاملات',
    clocks: 'گزری میعادیں',
    alarms: 'انتباہات',
    warnings: 'پیشگی خبرداری',
    links: 'باہمی تعلق',
    openings: 'شناخت کھولنا',
    search: 'تلاش',
    erasures: 'مٹانا',
    dossiers: 'رودادیں',
    people: 'لوگ',
    offices: 'دفاتر',
    districts: 'اضلاع',
    changes: 'تبدیلیاں',
    rules: 'قواعد',
    registers: 'رجسٹر',
    me: 'میرا کھاتہ',
  },
  waiting: (count) =>
    `سرور کے مہر بند رہنے کے دوران آنے والے معاملات اپنی اپنی کنجی کے نیچے رکھے جا رہے ہیں: ${count} ابھی باقی ہیں۔ تب تک وہ کسی فہرست یا گنتی میں شامل نہیں۔`,
  homeTitle: 'آغاز',
  homeText:
    'آپ یہاں کیا کر سکتے ہیں، یہ آپ کے کردار پر منحصر ہے۔ آپ جو کچھ کھولتے ہیں، وہ آپ کی بتائی ہوئی وجہ سمیت ریکارڈ پر رہتا ہے۔',
  rolesTitle: 'آپ کے کردار',
  noRoles: 'ابھی آپ کا کوئی کردار نہیں۔ ایک منتظم تجویز دیتا ہے اور دوسرا شخص اس کی منظوری دیتا ہے۔',
  team: 'ٹیم',
  waitsTitle: 'آپ کی توجہ کے لیے',
  nothingWaits: 'آپ کے لیے کوئی انتباہ نہیں۔',
  dossierChangesWait: (count, shown, since) =>
    count === 1
      ? `رودادوں میں ایک تبدیلی ${since} سے آپ کی منظوری کی منتظر ہے۔`
      : `رودادوں میں ${shown} تبدیلیاں آپ کی منظوری کی منتظر ہیں؛ سب سے پرانی تجویز ${since} کی ہے۔`,
  toDossierChanges: 'رودادیں دیکھیں',
  alarmsWait: (count) => `انتباہات: ${count}`,
  toAlarms: 'انتباہات دیکھیں',
  toCases: 'معاملات دیکھیں',
  roles: {
    'case-worker': 'کیس ورکر',
    lawyer: 'وکیل',
    investigator: 'تفتیشی افسر',
    'team-secretary': 'مشترکہ ٹیم کا سیکرٹری',
    supervisor: 'نگران افسر',
    monitor: 'نگران',
    custodian: 'امین',
    auditor: 'جانچ کنندہ',
    administrator: 'منتظم',
  },
  scopes: {
    own: 'اپنے معاملات',
    team: 'ٹیم کے معاملات',
    office: 'دفتر کے معاملات',
    district: 'ایک ضلعے کے معاملات',
    all: 'تمام',
  },
  /** Above the list of purposes. */
  whatFor: 'مقصد کیا ہے؟',
  purposes: {
    'child-safety': 'بچے کی حفاظت',
    'medical-care': 'طبی امداد',
    'legal-aid': 'قانونی امداد',
    investigation: 'تفتیش',
    court: 'عدالت',
    review: 'جائزہ',
    'data-subject-request': 'متعلقہ شخص کی درخواست',
  },
};
