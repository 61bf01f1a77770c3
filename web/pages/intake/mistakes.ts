/** What is wrong with an answer, as a code that both languages have words for. */
import type { IntakeMessages } from '../../locales/messages.ts';

export type MistakeCode = keyof IntakeMessages['mistakes'];

export interface StepMistake {
  /** Field it belongs to; absent when it is about the page as a whole. */
  readonly field?: string | undefined;
  readonly code: MistakeCode;
}
