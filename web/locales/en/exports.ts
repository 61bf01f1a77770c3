/** English words of taking a case, or a list, out of the machine. The Urdu file must have the same keys. */
export const exporting = {
  caseTitle: 'Export a case',
  listTitle: 'Export my list',
  caseLead:
    'You get the steps of this case as a file. If you have a part of it open now, its texts are in the file, too.',
  listLead:
    'You get the cases that are assigned to you as a table: what your list shows, no text and no name of a person in a case.',
  howTitle: 'What happens with it',
  how: [
    'The file is always encrypted to one recipient, and only that recipient’s key opens it. There is no other way.',
    'It says in itself that it is your copy, and on which day it was made. Whoever finds it can tell whose it was.',
    'That you made it, for whom and why, is on the record before you get the file. What is in it is not repeated there.',
  ],
  caseNumber: 'Case number',
  recipient: 'Recipient',
  recipientHint:
    'The public key of whoever will open the file, as the age program prints it: one line that begins with age1. Never a secret key.',
  form: 'In which form',
  asDocument: 'A document, with what each step says',
  asTable: 'A table',
  eventLog: 'An event log',
  eventLogHint:
    'For programs that study how cases go (OCEL 2.0): which step on which day, by which kind of office. No name, no text, and no number by which a case is known here.',
  submit: 'Encrypt and get the file',
  recipientWrong: 'This is not a recipient of age, or a letter of it is wrong. Nothing was made.',
  choosePurpose: 'Choose what it is for.',
  notAllowedTitle: 'Your role does not export',
  notAllowed: 'A case is exported by somebody to whom it is assigned.',
  toList: 'Export my list',
};
