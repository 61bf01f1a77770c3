/** English words of whose word a step rests on, for every step that asks. */
export const sayerWords = {
  child: 'The child',
  family: 'The family',
  witness: 'A witness',
  reporter: 'Whoever reported',
  'accused-side': 'The accused’s side',
  police: 'Police',
  prosecutor: 'Prosecutor',
  court: 'A court',
  doctor: 'A doctor',
  'other-office': 'Another office',
  press: 'The press',
} as const;
