/**
 * All words of the pages, by area. The English files are the shape; an Urdu file that lacks a key, or has one too many,
 * does not compile. An area is one file per language, `en/<area>.ts` and `ur/<area>.ts`, and one line in each map here.
 */
import { alarms as alarmsEn } from './en/alarms.ts';
import { cases as casesEn } from './en/cases.ts';
import { code as codeEn } from './en/code.ts';
import { common as commonEn } from './en/common.ts';
import { alarms as alarmsUr } from './ur/alarms.ts';
import { cases as casesUr } from './ur/cases.ts';
import { code as codeUr } from './ur/code.ts';
import { dossierDesk as dossierDeskEn } from './en/dossier-desk.ts';
import { dossiers as dossiersEn } from './en/dossiers.ts';
import { erasure as erasureEn } from './en/erasure.ts';
import { evidence as evidenceEn } from './en/evidence.ts';
import { figures as figuresEn } from './en/figures.ts';
import { intake as intakeEn } from './en/intake.ts';
import { law as lawEn } from './en/law.ts';
import { life as lifeEn } from './en/life.ts';
import { rules as rulesEn } from './en/rules.ts';
import { ruleTitles as ruleTitlesEn } from './en/rule-titles.ts';
import { warnings as warningsEn } from './en/warnings.ts';
import { work as workEn } from './en/work.ts';
import { links as linksEn } from './en/links.ts';
import { log as logEn } from './en/log.ts';
import { mail as mailEn } from './en/mail.ts';
import { openings as openingsEn } from './en/openings.ts';
import { publicPages as publicPagesEn } from './en/public-pages.ts';
import { people as peopleEn } from './en/people.ts';
import { offices as officesEn } from './en/offices.ts';
import { changes as changesEn } from './en/changes.ts';
import { registers as registersEn } from './en/registers.ts';
import { search as searchEn } from './en/search.ts';
import { exporting as exportingEn } from './en/exports.ts';
import { slip as slipEn } from './en/slip.ts';
import { conduct as conductEn } from './en/conduct.ts';
import { signIn as signInEn } from './en/sign-in.ts';
import { staff as staffEn } from './en/staff.ts';
import { unseal as unsealEn } from './en/unseal.ts';
import { verify as verifyEn } from './en/verify.ts';
import { verifyOutcome as verifyOutcomeEn } from './en/verify-outcome.ts';
import type { Lang } from './lang.ts';
import { common as commonUr } from './ur/common.ts';
import { dossierDesk as dossierDeskUr } from './ur/dossier-desk.ts';
import { dossiers as dossiersUr } from './ur/dossiers.ts';
import { erasure as erasureUr } from './ur/erasure.ts';
import { evidence as evidenceUr } from './ur/evidence.ts';
import { figures as figuresUr } from './ur/figures.ts';
import { intake as intakeUr } from './ur/intake.ts';
import { law as lawUr } from './ur/law.ts';
import { life as lifeUr } from './ur/life.ts';
import { rules as rulesUr } from './ur/rules.ts';
import { ruleTitles as ruleTitlesUr } from './ur/rule-titles.ts';
import { warnings as warningsUr } from './ur/warnings.ts';
import { work as workUr } from './ur/work.ts';
import { links as linksUr } from './ur/links.ts';
import { log as logUr } from './ur/log.ts';
import { mail as mailUr } from './ur/mail.ts';
import { openings as openingsUr } from './ur/openings.ts';
import { publicPages as publicPagesUr } from './ur/public-pages.ts';
import { people as peopleUr } from './ur/people.ts';
import { offices as officesUr } from './ur/offices.ts';
import { changes as changesUr } from './ur/changes.ts';
import { registers as registersUr } from './ur/registers.ts';
import { search as searchUr } from './ur/search.ts';
import { exporting as exportingUr } from './ur/exports.ts';
import { slip as slipUr } from './ur/slip.ts';
import { conduct as conductUr } from './ur/conduct.ts';
import { signIn as signInUr } from './ur/sign-in.ts';
import { staff as staffUr } from './ur/staff.ts';
import { unseal as unsealUr } from './ur/unseal.ts';
import { verify as verifyUr } from './ur/verify.ts';
import { verifyOutcome as verifyOutcomeUr } from './ur/verify-outcome.ts';

export type AlarmMessages = typeof alarmsEn;
export type CaseMessages = typeof casesEn;
export type CommonMessages = typeof commonEn;
export type DossierDeskMessages = typeof dossierDeskEn;
export type DossierMessages = typeof dossiersEn;
export type ErasureMessages = typeof erasureEn;
export type EvidenceMessages = typeof evidenceEn;
export type FigureMessages = typeof figuresEn;
export type IntakeMessages = typeof intakeEn;
export type LawMessages = typeof lawEn;
export type LifeMessages = typeof lifeEn;
export type RuleMessages = typeof rulesEn;
export type LinkMessages = typeof linksEn;
export type MailMessages = typeof mailEn;
export type WarningMessages = typeof warningsEn;
export type WorkMessages = typeof workEn;
export type OpeningMessages = typeof openingsEn;
export type PublicPageMessages = typeof publicPagesEn;
export type PeopleMessages = typeof peopleEn;
export type OfficeMessages = typeof officesEn;
export type ChangeMessages = typeof changesEn;
export type RegisterMessages = typeof registersEn;
export type SearchMessages = typeof searchEn;
export type ExportMessages = typeof exportingEn;
export type SlipMessages = typeof slipEn;
export type ConductMessages = typeof conductEn;
export type SignInMessages = typeof signInEn;
export type StaffMessages = typeof staffEn;
export type UnsealMessages = typeof unsealEn;
export type VerifyMessages = typeof verifyEn;
export type VerifyOutcomeMessages = typeof verifyOutcomeEn;

const en = {
  alarms: alarmsEn,
  cases: casesEn,
  code: codeEn,
  common: commonEn,
  dossierDesk: dossierDeskEn,
  dossiers: dossiersEn,
  erasure: erasureEn,
  evidence: evidenceEn,
  figures: figuresEn,
  intake: intakeEn,
  law: lawEn,
  life: lifeEn,
  rules: rulesEn,
  ruleTitles: ruleTitlesEn,
  warnings: warningsEn,
  work: workEn,
  links: linksEn,
  log: logEn,
  mail: mailEn,
  openings: openingsEn,
  publicPages: publicPagesEn,
  people: peopleEn,
  offices: officesEn,
  changes: changesEn,
  registers: registersEn,
  search: searchEn,
  exporting: exportingEn,
  slip: slipEn,
  conduct: conductEn,
  signIn: signInEn,
  staff: staffEn,
  unseal: unsealEn,
  verify: verifyEn,
  verifyOutcome: verifyOutcomeEn,
};

/** Every word a page may say, in one language. */
export type Messages = typeof en;

const ur: Messages = {
  alarms: alarmsUr,
  cases: casesUr,
  code: codeUr,
  common: commonUr,
  dossierDesk: dossierDeskUr,
  dossiers: dossiersUr,
  erasure: erasureUr,
  evidence: evidenceUr,
  figures: figuresUr,
  intake: intakeUr,
  law: lawUr,
  life: lifeUr,
  rules: rulesUr,
  ruleTitles: ruleTitlesUr,
  warnings: warningsUr,
  work: workUr,
  links: linksUr,
  log: logUr,
  mail: mailUr,
  openings: openingsUr,
  publicPages: publicPagesUr,
  people: peopleUr,
  offices: officesUr,
  changes: changesUr,
  registers: registersUr,
  search: searchUr,
  exporting: exportingUr,
  slip: slipUr,
  conduct: conductUr,
  signIn: signInUr,
  staff: staffUr,
  unseal: unsealUr,
  verify: verifyUr,
  verifyOutcome: verifyOutcomeUr,
};

const byLang: Readonly<Record<Lang, Messages>> = { en, ur };

/** The words of one language. */
export const messages = (lang: Lang): Messages => byLang[lang];
