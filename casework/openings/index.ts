/** Openings as pages and other parts of casework know them. */
export type { AskAnswer, BreakGlassAnswer } from './ask-opening.ts';
export type { OpeningLists, OpeningPage } from './list-openings.ts';
export { type DatedEvent as DatedOpeningEvent, openingRowOf } from './load-opening.ts';
export type {
  OpenedText,
  OpenedView,
  OpeningAnswer,
  OpeningNotDone,
  OpeningStage,
  OpeningView,
  OpeningWanted,
} from './opening-view.ts';
export type { OpeningsOfMonth } from './openings-by-code.ts';
export type { OpeningChoices, Openings } from './openings.ts';
export type { SafetyHoldAnswer, SafetyHoldView } from './safety-holds.ts';
