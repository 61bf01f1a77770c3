/**
 * What early warning knows of a case: no name and no number, but which subjects of it are alike others, where and when, and how
 * what is said of it came. Collected in memory while unsealed, and kept nowhere in clear.
 */
import type { WarningAbout, WarningReason } from '@amanat/domain';

export type SubjectKind = 'person' | 'device' | 'seal' | 'phone' | 'place';

export interface SubjectFact {
  /** `subject_…` */
  readonly subject: string;
  readonly what: SubjectKind;
  /** Said to have done something. Others (a child, a witness, who reported) are never what a warning is about. */
  readonly isNamed: boolean;
  /** A row of a register: a claim of another office, never a source. */
  readonly isRow: boolean;
  /** Cleared, found named in error, or erased: leaves every warning. */
  readonly isCleared: boolean;
  /** ISO day of the latest bail that is not over. */
  readonly bailedOn?: string;
  /** Equal for things that read the same: a class of serial numbers, a settlement. Opaque. */
  readonly alike?: string;
  /** Somebody who works on the case has met or called whoever says this of them (`source.confirmed`). */
  readonly isConfirmed: boolean;
}

/** How a complaint came: by which two of them are told apart, or shown to be one. */
export interface SourceFact {
  readonly channel: string;
  /** Two complaints under one code have one source. Opaque. */
  readonly code: string;
  /** ISO day: the minute is not kept. */
  readonly onDay: string;
  /** Of the words in which it came (`wordingSketch`); absent where there are too few. */
  readonly wording?: readonly number[];
  /** Who reported, if they said who or how to reach them. */
  readonly reporter?: string;
  /** Numbers and addresses of the reporter's own. Opaque. */
  readonly reach?: readonly string[];
  /** Those of somebody who passes on to the reporter: a worker who helps many families, or one who wants to seem many. Opaque. */
  readonly through?: readonly string[];
}

export interface PlaceFact {
  /** Equal for the same settlement: district and name as linking reads it. Opaque. */
  readonly key: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

export interface CaseFact {
  readonly case: string;
  /** ISO day. */
  readonly lodgedOn: string;
  readonly district: string;
  readonly station?: string;
  readonly place?: PlaceFact;
  /** Offence group. */
  readonly group: string;
  readonly source: SourceFact;
  readonly subjects: readonly SubjectFact[];
  /** A copy was found outside custody. */
  readonly isAtLarge: boolean;
}

/** Two subjects that somebody decided are one, or that a machine suggested strongly enough. */
export interface Join {
  readonly left: string;
  readonly right: string;
  readonly state: 'decided' | 'suggested';
}

export interface FoundReason {
  readonly reason: WarningReason;
  readonly number?: number;
}

/** A warning as the rules give it; whether it is new is said by `settleWarnings`. */
export interface FoundWarning {
  readonly rule: string;
  readonly about: WarningAbout;
  /** Sorted, without repetition. */
  readonly cases: readonly string[];
  readonly subjects: readonly string[];
  readonly reasons: readonly FoundReason[];
}
