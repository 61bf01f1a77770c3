/** English words of the notice by e-mail: what is sent, and the part of one's own page where its address is set. */

export const mail = {
  /** Sent. No case, no name, no place, no kind of matter, not even what this program is for. */
  subject: 'Something new waits for you',
  count: (count: string): string => `New notices for you: ${count}`,
  signInAt: (address: string): string => `To see them, sign in here: ${address}`,
  signInAsAlways: 'To see them, sign in where you always do.',
  why: 'You get this once a day at most, because you asked for it. It never says what it is about. You can stop it on the page of your account.',
  /** On one's own page. */
  title: 'Notice by e-mail',
  text: 'If you wish, you are written to in the morning, once a day at most, when something new waits for you: how many notices there are and where to sign in. Never what they are about: no case, no name, no place.',
  whoReads: 'Whoever reads that mailbox learns that you have work here. Give an address that only you read.',
  notOffered: 'This server sends no mail.',
  address: 'E-mail address',
  language: 'Language of the mail',
  languages: { ur: 'Urdu', en: 'English' },
  save: 'Save the address',
  remove: 'Remove the address',
  goesTo: 'Goes to',
  saved: 'It is saved. The first mail comes tomorrow morning at the earliest.',
  removed: 'The address is removed. No mail is sent to you.',
  refused: (day: string): string => `On ${day} the mail did not get there: please check the address.`,
  problem: 'Type one whole e-mail address and choose a language. Nothing was changed.',
};
