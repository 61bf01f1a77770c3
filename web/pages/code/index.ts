export { CodeFormPage, type CodeFormPageProps, type CodeProblem } from './code-form-page.tsx';
export { KeptPage } from './kept-page.tsx';
export { answerField, type MistakeWord, type RecordFormKind, type TypedRecordForm } from './record-form.ts';
export { RecordPage, type RecordPageProps } from './record-page.tsx';
export type { RemedyTable } from './remedies.tsx';
export { OutsidePage, type OutsideBody, type OutsidePageProps } from '../outside/outside-page.tsx';
