/**
 * Which rules a family meets where. For a place whose rules somebody has put into plain words the list says which come first;
 * any other rule goes where the part of the packs that it stands in goes, so that a new jurisdiction needs nothing here.
 */
import type { PublicRule } from '@amanat/casework';
import { type LawLetterId, type LawStage, plainRule } from '@amanat/web';

interface StageRules {
  /** What is owed, the most asked for first. */
  readonly owed: readonly string[];
  /** What can be done if it is not. */
  readonly ways: readonly string[];
  readonly letters: readonly LawLetterId[];
}

/** By id; one that the place does not have is passed over. */
export const chosenRules: Readonly<Record<LawStage, StageRules>> = {
  report: {
    owed: [
      'PK-CRPC-154',
      'PK-PR-2248-DIARY',
      'PK-CRPC-154-WOMAN',
      'PK-CRPC-161A',
      'PK-ARA-21',
      'PK-ARA-5-1',
      'PK-CRPC-157',
    ],
    ways: ['PK-CRPC-22A6', 'PK-CRPC-200', 'PK-PPC-166-2'],
    letters: ['district-police-officer', 'justice-of-the-peace', 'copy-of-fir'],
  },
  'missing-child': {
    owed: ['PK-ZARRA-8', 'PK-ZARRA-7-2H', 'PK-ZARRA-7-DAILY', 'PK-ZARRA-7-2'],
    ways: ['PK-CRPC-22A6', 'PK-CRPC-200'],
    letters: ['missing-child', 'justice-of-the-peace'],
  },
  examination: {
    owed: ['PK-CRPC-164A-EXAM', 'PK-ARA-13-1', 'PK-CRPC-164A-REPORT', 'PK-CRPC-164B', 'PK-ARA-6H'],
    ways: ['PK-CRPC-22A6', 'PK-PPC-166-2'],
    letters: ['examination-consent'],
  },
  statements: {
    owed: ['PK-CRPC-161-WOMAN', 'PK-CRPC-162', 'PK-ARA-14-1', 'PK-SC2012-164'],
    ways: ['PK-CRPC-22A6'],
    letters: ['legal-aid'],
  },
  'arrest-and-bail': {
    owed: ['PK-CONST-10', 'PK-CRPC-167', 'PK-CRPC-497-1', 'PK-CRPC-498'],
    ways: ['PK-CRPC-497-5', 'PK-CRPC-22A6'],
    letters: ['legal-aid'],
  },
  'police-report': {
    owed: ['PK-ARA-9-1', 'PK-CRPC-173-1', 'PK-CRPC-173-14D', 'PK-CRPC-173-INTERIM'],
    ways: ['PK-ARA-9-4', 'PK-PO-18A-1', 'PK-CRPC-22A6', 'PK-ARA-22-1'],
    letters: ['transfer-investigation', 'information-request'],
  },
  trial: {
    owed: ['PK-ARA-12', 'PK-ARA-14-2', 'PK-ARA-11', 'PK-CRPC-344A', 'PK-ARA-16-1'],
    ways: ['PK-CRPC-561A'],
    letters: ['legal-aid'],
  },
  'after-judgment': {
    owed: ['PK-CRPC-544A', 'PK-ARA-18-3', 'PK-CRPC-417-2A'],
    ways: ['PK-CRPC-561A'],
    letters: ['legal-aid'],
  },
  pressure: {
    owed: [
      'PK-CRPC-345',
      'PK-CRPC-494',
      'PK-PPC-213-214',
      'PK-PPC-503-506',
      'PK-PPC-383-389',
      'PK-ARA-8',
      'PK-PB-WPA-2018',
    ],
    ways: ['PK-CRPC-497-5', 'PK-CRPC-22A6'],
    letters: ['protection', 'legal-aid'],
  },
  anonymity: {
    owed: ['PK-ARA-26', 'PK-PPC-376A', 'PK-PECA-22-1D', 'PK-PECA-REMOVE'],
    ways: ['PK-CRPC-22A6', 'PK-CRPC-200'],
    letters: [],
  },
  information: {
    owed: ['PK-PB-RTI-10', 'PK-PB-RTI-LIFE', 'PK-CONST-10A-14-19A'],
    ways: ['PK-PB-RTI-REVIEW'],
    letters: ['information-request', 'copy-of-fir'],
  },
};

/** Stands on every page: where help without paying is. */
export const legalAidRules = ['PK-JJSA-3-1', 'PK-ARA-6', 'PK-LAJA-9'] as const;

/** What each letter rests on: a letter is offered only where all of it was read. */
export const letterRules: Readonly<Record<LawLetterId, readonly string[]>> = {
  'district-police-officer': ['PK-CRPC-154'],
  'justice-of-the-peace': ['PK-CRPC-22A6', 'PK-CRPC-154'],
  'copy-of-fir': ['PK-CRPC-154', 'PK-CONST-10A-14-19A'],
  'missing-child': ['PK-ZARRA-8', 'PK-ZARRA-7-2H', 'PK-CRPC-154'],
  'examination-consent': ['PK-CRPC-164A-EXAM', 'PK-ARA-13-1'],
  'transfer-investigation': ['PK-ARA-9-4', 'PK-ARA-9-1'],
  protection: ['PK-ARA-8', 'PK-PPC-503-506'],
  'information-request': ['PK-PB-RTI-10', 'PK-PB-RTI-LIFE'],
  'legal-aid': ['PK-JJSA-3-1', 'PK-ARA-6', 'PK-LAJA-9'],
};

/** Parts of the packs, and where a reader finds them; `none` for the list of offences, which no office owes. */
export const stageOfPart: Readonly<Record<string, LawStage | 'none'>> = {
  '0-offence': 'none',
  '1-disclosure': 'report',
  '2-registration': 'report',
  '3-immediate': 'report',
  '4-medical': 'examination',
  '5-statements': 'statements',
  '6-custody': 'arrest-and-bail',
  '7-bail': 'arrest-and-bail',
  '8-investigation': 'police-report',
  '9-police-report': 'police-report',
  '10-cognizance': 'trial',
  '11-trial': 'trial',
  '12-judgment': 'after-judgment',
  '13-appeal': 'after-judgment',
  '14-after': 'after-judgment',
  'P-pressure': 'pressure',
  'P-protection': 'pressure',
  'P-anonymity': 'anonymity',
  'P-digital': 'anonymity',
  'P-juvenile': 'arrest-and-bail',
  'P-care': 'missing-child',
  'P-oversight': 'information',
};

/** Guidance of a laboratory, which is no law, and what only protects whoever is accused. */
const leftOut: ReadonlySet<string> = new Set([
  'PK-NFSA-WINDOW',
  'PK-WPSBA-2017',
  'PK-CRPC-167-FEMALE',
  'PK-JJSA-7',
  'PK-JJSA-12',
  'PK-ARA-18-6',
]);

const chosen: ReadonlySet<string> = new Set([
  ...Object.values(chosenRules).flatMap(({ owed, ways }) => [...owed, ...ways]),
  ...legalAidRules,
]);

/** Kinds without a clock that an office owes all the same, or a family may take. */
const owedKinds: ReadonlySet<string> = new Set(['remedy', 'right', 'safeguard', 'prohibition']);

/** Those of the list that the place has, in the order of the list. */
export function rulesNamed(ids: readonly string[], law: readonly PublicRule[]): readonly PublicRule[] {
  const byId = new Map(law.map((each) => [each.rule.id, each]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What the place has besides, in this part: definitions and offences only where they are in plain words. */
export function furtherRules(stage: LawStage, law: readonly PublicRule[]): readonly PublicRule[] {
  return law.filter(
    ({ rule, limits }) =>
      stageOfPart[rule.stage] === stage &&
      !chosen.has(rule.id) &&
      !leftOut.has(rule.id) &&
      (limits.length > 0 || owedKinds.has(rule.kind) || plainRule('en', rule.id) !== undefined),
  );
}

/** Those of which the place has every rule, each read. */
export function lettersFor(letters: readonly LawLetterId[], law: readonly PublicRule[]): readonly LawLetterId[] {
  const read = new Set(law.filter(({ rule }) => rule.confidence === 'text-read').map(({ rule }) => rule.id));
  return letters.filter((letter) => letterRules[letter].every((id) => read.has(id)));
}
