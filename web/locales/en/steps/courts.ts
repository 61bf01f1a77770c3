/** English words of kinds of court, for every step that names one. */
export const courtWords = {
  magistrate: 'Magistrate',
  'sessions-court': 'Court of Session',
  'special-court': 'Special Court',
  'juvenile-court': 'Juvenile Court',
  'cyber-crime-court': 'Court for electronic crimes',
  'anti-terrorism-court': 'Anti-terrorism court',
  'high-court': 'High Court',
  'supreme-court': 'Supreme Court',
} as const;

export const higherCourtWords = {
  'high-court': courtWords['high-court'],
  'supreme-court': courtWords['supreme-court'],
} as const;
