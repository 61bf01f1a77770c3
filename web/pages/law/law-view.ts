/** What the pages on the law show: rules in general words, never a case, a date or a count of one (I3). */
import type { LawMessages, LifeMessages } from '../../locales/messages.ts';
import type { Said } from '../dossiers/dossier-view.ts';

/** Parts of the law as a family meets them; each is an address. */
export const lawStages = [
  'report',
  'missing-child',
  'examination',
  'statements',
  'arrest-and-bail',
  'police-report',
  'trial',
  'after-judgment',
  'pressure',
  'anonymity',
  'information',
] as const satisfies readonly (keyof LawMessages['stages'])[];
export type LawStage = (typeof lawStages)[number];

/** Blank letters; each is an address. */
export const lawLetterIds = [
  'district-police-officer',
  'justice-of-the-peace',
  'copy-of-fir',
  'missing-child',
  'examination-consent',
  'transfer-investigation',
  'protection',
  'information-request',
  'legal-aid',
] as const satisfies readonly (keyof LawMessages['letters'])[];
export type LawLetterId = (typeof lawLetterIds)[number];

export interface LawLimitView {
  readonly kind: keyof LawMessages['kinds'];
  readonly words: Said;
  /** What a further limit is about. */
  readonly condition?: Said | undefined;
  /** Known from others' words only, though the rule itself was read. */
  readonly reported: boolean;
}

export interface LawRuleView {
  /** As in the packs: `PK-CRPC-154`. */
  readonly id: string;
  /** Plain words are looked up by id; what the pack says stands where there are none. */
  readonly requiredStep: Said;
  /** Kinds of office that owe it; empty where the law names nobody in particular. */
  readonly owners: readonly (keyof LifeMessages['owners'])[];
  readonly limits: readonly LawLimitView[];
  /** What may follow if it is not done. */
  readonly missed?: Said | undefined;
  /** As the packs name it, in English. */
  readonly instrument: string;
  readonly section: string;
  /** Known from others' words only: a reported rule. */
  readonly reported: boolean;
  /** Day of the official text that somebody qualified has compared it with. */
  readonly confirmedText?: Temporal.PlainDate | undefined;
}

export interface LegalAidView {
  readonly rules: readonly LawRuleView[];
  readonly bodies: readonly {
    readonly name: string;
    readonly contact?: string | undefined;
    readonly isConfirmed: boolean;
  }[];
}

export interface LawStageView {
  readonly stage: LawStage;
  readonly owed: readonly LawRuleView[];
  readonly further: readonly LawRuleView[];
  readonly ways: readonly LawRuleView[];
  readonly letters: readonly LawLetterId[];
}

export interface LawLetterView {
  readonly letter: LawLetterId;
  /** All of them were read. */
  readonly rules: readonly LawRuleView[];
  readonly stages: readonly LawStage[];
}
