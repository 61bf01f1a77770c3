/** Pages on which an identity is asked for, opened, read and reviewed. */
export { AllOpeningsPage, type AllOpeningsPageProps } from './all-openings-page.tsx';
export { ByNumberPage, type ByNumberPageProps, TakenPage } from './by-number-page.tsx';
export { OpenCasePage, type OpenCasePageProps } from './open-case-page.tsx';
export { OpenedPage, type OpenedPageProps } from './opened-page.tsx';
export type { OpeningProblem } from './opening-problem.ts';
export type { OpeningNames } from './opening-words.tsx';
export { OpeningsPage, type OpeningsPageProps } from './openings-page.tsx';
export { holdDays, SafetyHoldPage, type SafetyHoldPageProps } from './safety-hold-page.tsx';
export { AnswerOpeningPage, ReviewOpeningPage, type SecondPersonPageProps } from './second-person-pages.tsx';
export type { OpeningMistake, TypedOpening } from './wanted-fields.tsx';
