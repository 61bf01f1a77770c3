/** The fixed list of what staff may ask through the code page. It names nobody and asks for no account of events. */
export const questionCodes = [
  'which-day-told-police',
  'was-number-given',
  'may-we-contact-you',
  'safe-time-to-contact',
  'which-language',
  'need-interpreter',
  'need-legal-aid',
  'need-safe-place',
  'complaint-returned-to-you',
] as const;
export type QuestionCode = (typeof questionCodes)[number];
