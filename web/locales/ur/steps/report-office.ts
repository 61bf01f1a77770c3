/** Urdu words of where an offence may be reported, and of whom. */
export const office = {
  'police-station': 'تھانہ',
  'police-district': 'ضلعی پولیس',
  'crisis-cell': 'اینٹی ریپ کرائسس سیل',
  'cyber-crime': 'سائبر کرائم ایجنسی',
  'child-protection': 'ادارۂ تحفظِ اطفال',
  hospital: 'ہسپتال',
  court: 'عدالت',
  'help-line': 'ہیلپ لائن',
  other: 'کوئی اور',
};
export const victimUnder18 = { label: 'بچے کی عمر ۱۸ سال سے کم تھی' };
