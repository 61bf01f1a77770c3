/** English words of the pages that somebody reaches with a code. The Urdu file must have the same keys. */
import { formatDay } from '../days.ts';

/** A lawful way onward when an office does not act. `source` is where the law says so, or absent. */
export interface RemedyWords {
  readonly title: string;
  readonly text: string;
  readonly source?: string | undefined;
}

const pakistan: readonly RemedyWords[] = [
  {
    title: 'A higher police officer',
    text: 'If a police station does not write the complaint down or does nothing with it, the district police officer above the station can be told in writing.',
  },
  {
    title: 'The Justice of the Peace',
    text: 'The Sessions Judge of the district, or an Additional Sessions Judge, can be asked as Justice of the Peace to direct the police when no case is registered, or when an officer neglects the duty or goes beyond it.',
    source: 'Code of Criminal Procedure 1898, s. 22-A(6)',
  },
  {
    title: 'A private complaint',
    text: 'A complaint (istighasa) can be made straight to a magistrate, who then hears the person on oath.',
    source: 'Code of Criminal Procedure 1898, ss. 200–204',
  },
  {
    title: 'The Ombudsperson',
    text: 'An Ombudsperson (Mohtasib) hears complaints that a public office did not do its work. This costs nothing.',
  },
  {
    title: 'Legal aid',
    text: 'A lawyer may be had without paying. A child needs no affidavit to ask for it.',
    source: 'Legal Aid and Justice Authority Act 2020, s. 9; Anti-Rape (Investigation and Trial) Act 2021, s. 6',
  },
];

const india: readonly RemedyWords[] = [
  {
    title: 'A higher police officer',
    text: 'If a police station does not register the information, its substance can be sent in writing to the Superintendent of Police.',
    source: 'Bharatiya Nagarik Suraksha Sanhita 2023, s. 173(4)',
  },
  {
    title: 'The magistrate',
    text: 'After that, a magistrate can be asked to order an investigation.',
    source: 'Bharatiya Nagarik Suraksha Sanhita 2023, ss. 173(4), 175(3)',
  },
  {
    title: 'The commission for the rights of the child',
    text: 'The national and the state commission for protection of child rights can be told that an office does not act.',
  },
  {
    title: 'Legal aid',
    text: 'A lawyer may be had from the Legal Services Authority without paying.',
    source: 'Protection of Children from Sexual Offences Act 2012, s. 40',
  },
];

export const code = {
  formTitle: 'Come back with a code',
  formText: 'With the code from your paper you can see the last step, answer questions and send something more.',
  codeLabel: 'Your code',
  codeHint: 'Copy the digits or the letters, in Urdu or Latin numerals, with or without spaces.',
  open: 'Open',
  problem: {
    'code-form':
      'This is not a whole code. It has nine groups of four digits, or letters followed by six digits. Please compare it with your paper.',
    'code-check-digits':
      'One or more digits are not as they were printed. Please compare them with your paper, group by group.',
    'unknown-code': 'Nothing is kept here under this code.',
    'session-over':
      'Some time has passed. Please type the code once more. What you wrote is not lost and will be sent with it.',
  },
  recordTitle: 'Kept',
  received: (day: Temporal.PlainDate): string => `What you sent is kept. It was received on ${formatDay('en', day)}.`,
  nothingShown: 'For the safety of everybody, this page never shows again what was written or who was named.',
  lastStepTitle: 'Last step',
  acknowledged: (day: Temporal.PlainDate): string => `An office acknowledged it on ${formatDay('en', day)}.`,
  noStep: 'No step has been recorded so far.',
  receipt: {
    title: 'In the public log',
    waiting: (until: string): string =>
      `By ${until} its seal will stand in the public log. Then you can take a receipt here.`,
    inLog: (day: Temporal.PlainDate): string => `Its seal has stood in the public log since ${formatDay('en', day)}.`,
    late: (day: Temporal.PlainDate, until: string): string =>
      `Its seal came into the public log on ${formatDay('en', day)}. It was promised by ${until}, so the promise was not kept in time; your slip proves that.`,
    missing: (until: string): string =>
      `By ${until} its seal was to stand in the public log. It does not: the promise was broken. Your slip is the proof. Keep it, and show it to a lawyer, to a body outside, or to somebody who follows the log.`,
    officeClock: 'This day is by the clock of this office; nobody outside has confirmed it.',
    witnessed: (day: Temporal.PlainDate): string => `A witness from outside saw it there by ${formatDay('en', day)}.`,
    takeText:
      'With the receipt others can check, without us, that it stands there unaltered. It is a locked file that opens with the digits of your code. It holds none of your words and no name; whoever opens it sees that a complaint was lodged here, and on which day. Do not take it if others look into your phone.',
    take: 'Save the receipt',
    toLog: 'About the public log, and how to check a receipt',
  },
  questionsTitle: 'Questions to you',
  questionsText: 'You may answer or not. Please do not write what was done to anybody: nobody needs it here.',
  question: {
    'which-day-told-police': 'On which day were the police told?',
    'was-number-given': 'Were you given a number for your complaint? Which one?',
    'may-we-contact-you': 'May somebody get in touch with you?',
    'safe-time-to-contact': 'At which time is it safe to reach you?',
    'which-language': 'Which language do you prefer?',
    'need-interpreter': 'Do you need an interpreter?',
    'need-legal-aid': 'Do you need a lawyer whom you need not pay?',
    'need-safe-place': 'Do you need a safe place to stay?',
    'complaint-returned-to-you': 'Was your complaint ever given back to you or refused?',
  },
  answerLabel: 'Your answer',
  answerHint: 'At most 500 letters.',
  sendAnswer: 'Send the answer',
  messageTitle: 'Send a message',
  messageLabel: 'What should we know?',
  messageHint: 'About what has become of the complaint, not about what was done to anybody. At most 1,000 letters.',
  sendMessage: 'Send the message',
  pressedTitle: 'Is somebody pressing you?',
  pressedText:
    'Somebody may want you to take the complaint back, to stay silent or to settle. One press of this button is enough. This page will look the same afterwards.',
  pressedButton: 'I am being pressed',
  pressedMore: 'Say more, if you want to',
  pressedBy: 'Who presses you?',
  pressedHow: 'How?',
  pressingRole: {
    accused: 'The accused or their people',
    family: 'My own family',
    police: 'The police',
    office: 'Another office',
    'village-council': 'A village council (panchayat, jirga)',
    community: 'Neighbours or elders',
    unknown: 'I do not know them',
  },
  pressureKind: {
    withdraw: 'I am to take the complaint back',
    threat: 'With threats',
    money: 'With money',
    compromise: 'With a settlement between families',
    blackmail: 'With pictures or recordings',
    blame: 'Somebody innocent is blamed',
    other: 'In another way',
  },
  contactTitle: 'My details have changed',
  contactText: 'New details are kept beside the old ones and do not replace them.',
  contactHow: 'How can you be reached safely?',
  contactAt: 'Number or address',
  contactWhen: 'When is it safe?',
  contactOff: 'Contact details are switched off, because this connection is not protected.',
  reachWay: {
    none: 'Please do not contact me',
    phone: 'By telephone',
    message: 'By text message',
    email: 'By email',
    'through-someone': 'Through somebody I trust',
  },
  sendContact: 'Send the details',
  withdrawTitle: 'I want to withdraw',
  withdrawText:
    'A wish to withdraw never ends the case. Somebody from outside the office will want to meet the family alone and ask whether anybody presses it. Only then is it decided how to go on.',
  withdrawLabel: 'Do you want to add something?',
  withdrawHint: 'At most 500 letters.',
  sendWithdraw: 'Send this wish',
  remediesTitle: 'If an office does not act',
  remediesText:
    'These are ways that the law knows, in general words. This is not legal advice; a lawyer can tell what fits.',
  remedies: { pakistan, india },
  sourceLabel: 'Where the law says so:',
  outsideTitle: 'Bodies outside',
  outsideText: 'These bodies exist outside this record. Nothing is sent to them from here; anybody may turn to them.',
  outsideContact: 'How to reach it:',
  outsideUnconfirmed: 'Not yet confirmed with this body',
  outsideNone: 'No body outside is listed for this place yet.',
  finishText: 'When you are done, close this so that nobody finds it on this device.',
  finish: 'Close',
  keptTitle: 'What you send here is kept.',
  keptText: 'It cannot be changed or taken away. It is not shown again, and the page with your code stays as it was.',
  backToRecord: 'Go back',
  mistake: {
    missing: 'Please fill this in, or leave it and send something else.',
    tooLong: 'This is too long. Please shorten it.',
    controlCharacter: 'This holds hidden characters. Please type it again instead of pasting it.',
    encodedFile: 'This looks like a file. Files cannot be kept here; please describe in words what there is and where.',
    notInList: 'Please choose one of the answers shown.',
    other: 'This could not be read. Please try again.',
  },
};
