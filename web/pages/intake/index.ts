/** The pages of intake: one question each. */
export { CheckPage, ReadBackPage, type CheckPageProps, type TicketView } from './check-page.tsx';
export { DoNotOpenPage } from './do-not-open-page.tsx';
export type { MistakeCode, StepMistake } from './mistakes.ts';
export { ClosedPage, GonePage, WaitingPage } from './notice-pages.tsx';
export { DeskPage, StartPage, type DeskPageProps } from './start-pages.tsx';
export type { OfficeChoice, StepContext } from './step-context.ts';
export { StepPage, type StepPageProps } from './step-page.tsx';
export {
  fieldsOf,
  flowOf,
  isChild,
  type Situation,
  type StepField,
  type StepName,
  stepNames,
  toldNumber,
  type Typed,
} from './steps.ts';
