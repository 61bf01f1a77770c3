export { AboutPage } from './about/about.tsx';
export { DossierListPage, type DossierListPageProps } from './dossiers/dossier-list.tsx';
export type {
  ClaimView,
  DossierEntry,
  DossierLink,
  DossierView,
  FigureView,
  FulfilmentView,
  PromiseView,
  Said,
  SourceView,
  TopicView,
} from './dossiers/dossier-view.ts';
export { DossierPage, type DossierPageProps } from './dossiers/dossier.tsx';
export { ProblemPage, type Problem, type ProblemPageProps } from './errors/problem-page.tsx';
export { HomePage, type HomePageProps } from './home/home.tsx';
export { LeftPage } from './left/left-page.tsx';
export { LogPage, type LogPageProps } from './log/log-page.tsx';
export type { LogPageView, LogState } from './log/log-view.ts';
export { VerifyPage, type VerifyPageProps } from './verify/verify-page.tsx';
export { ConductPage, type ConductPageProps } from './conduct/conduct.tsx';
export { TrainingPage } from './sign-in/training-page.tsx';
export { type HeldRole, StaffHomePage, type StaffHomePageProps } from './staff-home/staff-home.tsx';
export { ErasurePage, type ErasurePageProps, type ErasureProblem, filesOfOldBackups } from './erasure/erasure-page.tsx';
export { ErasuresPage, type ErasuresPageProps } from './erasure/erasures-page.tsx';
export { ProposeErasurePage, type ProposeErasurePageProps } from './erasure/propose-erasure-page.tsx';
