/** English words of searching outside one's own cases. The Urdu file must have the same keys. */
export const search = {
  title: 'Search',
  lead: 'Here you ask whether somebody else’s case has a number or a telephone number that you know. Your own cases stand in your list of cases.',
  howTitle: 'What happens with it',
  how: [
    'Whatever is found, the answer is always the same sentence: who complained must not be found out by trying.',
    'If there is a case, the monitors who may see it are told that you asked, and they tell you or the office what is right.',
    'That you searched, and why, is on the record. What you searched for is not kept.',
  ],
  budget: (count: string): string => `House norm, not law: at most ${count} searches a day for each account.`,
  kind: 'What do you know?',
  kinds: { 'case-number': 'A case number', phone: 'A telephone number' },
  kindHints: {
    'case-number': 'Ten letters and digits, as they stand on the case’s page.',
    phone: 'The whole number, with the code of its area or network. Only the exact number is compared.',
  },
  typed: 'The number',
  submit: 'Search',
  chooseKind: 'Choose what you know.',
  choosePurpose: 'Choose what it is for.',
  typedWrong: {
    'case-number': 'This is not a case number: it has ten letters and digits.',
    phone: 'This is not a whole telephone number: it needs the code of its area or network.',
  },
  takenTitle: 'Your search was taken',
  taken:
    'Whether there is such a case is not shown here. If there is one, the monitors who may see it are told, and they decide who is told further.',
  again: 'Another search',
  toCases: 'To my cases',
  stoppedTitle: 'No more searches today',
  stopped: (count: string): string =>
    `This account has used its ${count} searches of today, and nothing more is searched until tomorrow. The monitors have been told that the number was reached.`,
  stoppedUrgent:
    'If a child is in danger now, use break-glass on the page of a case that you see, or call the monitor.',
  notAllowedTitle: 'Your role does not search',
  notAllowed: 'Only people who work on cases, or watch over them, may search outside their own.',
};
