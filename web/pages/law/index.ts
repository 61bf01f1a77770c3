export { LawListPage, type LawListPageProps, LawStagePage, type LawStagePageProps } from './law-pages.tsx';
export { plainRule } from './law-rule.tsx';
export {
  type LawLetterId,
  lawLetterIds,
  type LawLetterView,
  type LawLimitView,
  type LawRuleView,
  type LawStage,
  lawStages,
  type LawStageView,
  type LegalAidView,
} from './law-view.ts';
export { LawLetterPage, type LawLetterPageProps } from './letter-page.tsx';
