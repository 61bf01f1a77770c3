export { AboutPage } from './about/about.tsx';
export { DossierListPage, type DossierListPageProps } from './dossiers/dossier-list.tsx';
export {
  type DossierField,
  type DossierForm,
  dossierForms,
  fieldsOfForm,
  mayName,
  namedFields,
  postedNames,
  urduField,
} from './dossier-desk/dossier-forms.ts';
export { fieldLabel } from './dossier-desk/field-words.ts';
export { ChangeFormPage, type ChangeFormPageProps } from './dossier-desk/change-form-page.tsx';
export {
  DossierDeskPage,
  type DossierDeskPageProps,
  DossiersDeskPage,
  type DossiersDeskPageProps,
} from './dossier-desk/desk-pages.tsx';
export { ProposalPage, type ProposalPageProps } from './dossier-desk/proposal-page.tsx';
export type { BoardPromise, PromiseBoardPageProps } from './promises/promise-board.tsx';
export { boardOrder, PromiseBoardPage } from './promises/promise-board.tsx';
export type {
  ClaimView,
  CorrectionView,
  DossierEntry,
  DossierHistoryView,
  DossierLink,
  DossierView,
  FigureView,
  FulfilmentView,
  HistoryEntryView,
  PromiseView,
  ReplyView,
  Said,
  SourceRef,
  SourceView,
  TopicView,
  TouchedBy,
  VersionView,
} from './dossiers/dossier-view.ts';
export { DossierPage, type DossierPageProps } from './dossiers/dossier.tsx';
export { DossierHistoryPage, type DossierHistoryPageProps } from './dossiers/history.tsx';
export { ProblemPage, type Problem, type ProblemPageProps } from './errors/problem-page.tsx';
export { HomePage, type HomePageProps } from './home/home.tsx';
export { LeftPage } from './left/left-page.tsx';
export { LogPage, type LogPageProps } from './log/log-page.tsx';
export type { LogPageView, LogState } from './log/log-view.ts';
export { UnsealPage, type UnsealPageProps, type UnsealProblem, type UnsealState } from './unseal/unseal-page.tsx';
export { VerifyPage, type VerifyPageProps } from './verify/verify-page.tsx';
export { SealPage } from './seal/seal-page.tsx';
export { ConductPage, type ConductPageProps } from './conduct/conduct.tsx';
export { TrainingPage } from './sign-in/training-page.tsx';
export { type HeldRole, StaffHomePage, type StaffHomePageProps } from './staff-home/staff-home.tsx';
export { ErasurePage, type ErasurePageProps, type ErasureProblem, filesOfOldBackups } from './erasure/erasure-page.tsx';
export { ErasuresPage, type ErasuresPageProps } from './erasure/erasures-page.tsx';
export { ProposeErasurePage, type ProposeErasurePageProps } from './erasure/propose-erasure-page.tsx';
export { ChangePage, type ChangePageProps } from './changes/change-page.tsx';
export type { ChangedField, ShownChange } from './changes/change-view.ts';
export { ChangesPage, type ChangesPageProps } from './changes/changes-page.tsx';
export { NotAllowedPage } from './changes/not-allowed-page.tsx';
export {
  type DistrictFormField,
  DistrictsPage,
  type DistrictsPageProps,
  type ProvinceDistricts,
} from './offices/districts-page.tsx';
export {
  officeFields,
  OfficePage,
  type OfficePageProps,
  officeWorks,
  type OfficeField,
  type OfficeWork,
  type TypedOffice,
} from './offices/office-page.tsx';
export { type OfficeNode, OfficesPage, type OfficesPageProps } from './offices/offices-page.tsx';
export { InvitedPage, type InvitedPageProps } from './people/invited-page.tsx';
export { PeoplePage, type PeoplePageProps, type PersonRow } from './people/people-page.tsx';
export { type PersonOrder, personOrders, PersonPage, type PersonPageProps } from './people/person-page.tsx';
export type { OptionGroup, RoleField } from './people/role-form.tsx';
export type { RoleView } from './people/role-line.tsx';
export {
  JoinPage,
  type JoinPageProps,
  JoinSetPage,
  type JoinSetPageProps,
  type PassphraseMistake,
  RecoveryCodesPage,
  type RecoveryCodesPageProps,
} from './join/join.tsx';
export { type MailNoticeView } from './me/mail-notice.tsx';
export { type MeMistake, MePage, type MePageProps, type SessionLine } from './me/me.tsx';
export type { PasskeyOffer } from './sign-in/passkey-form.tsx';
export {
  SignInCodePage,
  type SignInCodePageProps,
  SignInOffPage,
  SignInPage,
  type SignInPageProps,
  type SignInProblem,
} from './sign-in/sign-in-page.tsx';
export {
  type ExportForm,
  exportForms,
  ExportNotAllowedPage,
  ExportPage,
  type ExportMistake,
  type ExportPageProps,
} from './exports/export-page.tsx';
export type { ShownRegister } from './registers/register-panel.tsx';
export {
  type RegisterMistake,
  RegistersNotAllowedPage,
  RegistersPage,
  type RegistersPageProps,
} from './registers/registers-page.tsx';
export {
  type SearchMistake,
  SearchNotAllowedPage,
  SearchPage,
  type SearchPageProps,
  SearchStoppedPage,
  SearchTakenPage,
} from './search/search-pages.tsx';
export { AlarmsPage, type AlarmsPageProps } from './alarms/alarms-page.tsx';
export { accountField, type CaseForm, type CaseMistake } from './cases/case-forms.tsx';
export { CaseListPage, type CaseListPageProps, type ShownCases } from './cases/case-list-page.tsx';
export type { ShownLife } from './cases/case-life.tsx';
export {
  type CaseDone,
  caseDone,
  CasePage,
  type CasePageProps,
  type KeepAwayError,
  type TransferError,
} from './cases/case-page.tsx';
export { keepAwayField, transferField } from './cases/office-form.tsx';
export { AlteredCasePage, CaseRefusedPage, type CaseRefusedPageProps } from './cases/case-problem-pages.tsx';
export { ConflictPage, type ConflictPageProps } from './cases/conflict-page.tsx';
export {
  dayField,
  dayParts,
  factField,
  fieldsOfStep,
  fieldsTickedOften,
  happenedField,
  identityField,
  type IdentityPart,
  identityParts,
  mostSections,
  numberField,
  sectionField,
  timeField,
  type TypedStep,
} from './steps/field-names.ts';
export type { FactMistake, FactMistakeCode } from './steps/one-field.ts';
export { CaseStepPage, type CaseStepPageProps, type StepReturned } from './steps/case-step-page.tsx';
export { WorkListPage, type WorkListPageProps } from './work/work-list-page.tsx';
export type { FilterMistake } from './work/kept-filters.tsx';
export { ClocksPage, type ClocksPageProps } from './work/clocks-page.tsx';
export { type PassedChoice, workAddress, workQuery } from './work/work-address.ts';
export { type RuleChoice, ruleMakes, RulesPage, type RulesPageProps, ruleStates } from './rules/rules-page.tsx';
export { RulePage, type RulePageProps } from './rules/rule-page.tsx';
export type { ConfirmMistake, TypedConfirmation } from './rules/confirm-forms.tsx';
export {
  CalendarsPage,
  type CalendarsPageProps,
  type HolidayMistake,
  type TypedHoliday,
} from './rules/calendars-page.tsx';
export { ReviewPage, type ReviewPageProps } from './steps/review-page.tsx';
export { ClockPage, type ClockPageProps } from './cases/clock-page.tsx';
export { CaseLinksPage, type CaseLinksPageProps } from './links/case-links-page.tsx';
export { ContactsPage, type ContactsPageProps } from './links/contacts-page.tsx';
export { groundsField, type LinkMistake, withdrawalField } from './links/decide-forms.tsx';
export { LinkPage, type LinkPageProps } from './links/link-page.tsx';
export { LinksPage, type LinksPageProps } from './links/links-page.tsx';
export { NetworkPage, type NetworkPageProps } from './links/network-page.tsx';
export { WarningPage, type WarningPageProps } from './warnings/warning-page.tsx';
export { WarningsPage, type WarningsPageProps } from './warnings/warnings-page.tsx';
