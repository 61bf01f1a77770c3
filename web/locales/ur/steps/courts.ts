/** Urdu words of kinds of court, for every step that names one. */
export const courtWords = {
  magistrate: 'مجسٹریٹ',
  'sessions-court': 'سیشن عدالت',
  'special-court': 'خصوصی عدالت',
  'juvenile-court': 'عدالت برائے کم عمر ملزمان',
  'cyber-crime-court': 'عدالت برائے الیکٹرانک جرائم',
  'anti-terrorism-court': 'انسدادِ دہشت گردی عدالت',
  'high-court': 'ہائی کورٹ',
  'supreme-court': 'سپریم کورٹ',
} as const;

export const higherCourtWords = {
  'high-court': courtWords['high-court'],
  'supreme-court': courtWords['supreme-court'],
} as const;
