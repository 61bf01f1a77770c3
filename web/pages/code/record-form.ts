/**
 * Names under which the record page posts. They say nothing by themselves, because the link from a mistake to its field
 * may stay in the history of a shared phone. One address takes every kind, so that the address tells nothing either.
 */
import type { QuestionCode } from '@amanat/domain';

export type RecordFormKind = 'message' | 'answer' | 'pressed' | 'contact' | 'withdraw';

/** One form of the page as it was typed, with what is wrong in it by field name. */
export interface TypedRecordForm {
  readonly kind: RecordFormKind;
  readonly question?: QuestionCode | undefined;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly mistakes: Readonly<Record<string, MistakeWord>>;
}

export type MistakeWord = 'missing' | 'tooLong' | 'controlCharacter' | 'encodedFile' | 'notInList' | 'other';

/** Field of the answer to one question: questions share a page, so each field has its own name. */
export const answerField = (question: QuestionCode): string => `answer-${question}`;
