/** Why a question has no answer. The message is a sentence for whoever asked; it quotes the question, never a cell of the data. */
export const questionErrorCodes = [
  'question-malformed',
  'question-type-unknown',
  'question-unit',
  'snapshot-malformed',
  'column-missing',
  'cell-malformed',
  'group-name-taken',
] as const;
export type QuestionErrorCode = (typeof questionErrorCodes)[number];

export class QuestionError extends Error {
  override readonly name = 'QuestionError';
  readonly code: QuestionErrorCode;

  constructor(code: QuestionErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
