/** English words of where an offence may be reported, and of whom. */
export const office = {
  'police-station': 'Police station',
  'police-district': 'District police',
  'crisis-cell': 'Anti-rape crisis cell',
  'cyber-crime': 'Cyber-crime agency',
  'child-protection': 'Child protection',
  hospital: 'Hospital',
  court: 'Court',
  'help-line': 'Help-line',
  other: 'Other',
};
export const victimUnder18 = { label: 'The child was under 18' };
