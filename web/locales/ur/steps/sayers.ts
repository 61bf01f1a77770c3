/** Urdu words of whose word a step rests on, for every step that asks. */
export const sayerWords = {
  child: 'بچہ یا بچی',
  family: 'خاندان',
  witness: 'گواہ',
  reporter: 'اطلاع دینے والا',
  'accused-side': 'ملزم کا فریق',
  police: 'پولیس',
  prosecutor: 'پراسیکیوٹر',
  court: 'عدالت',
  doctor: 'ڈاکٹر',
  'other-office': 'کوئی اور دفتر',
  press: 'پریس',
} as const;
