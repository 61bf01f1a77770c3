/**
 * A release as it is stored and read. Pages, API and CSV read these files and compute nothing; every number in them is a token
 * of `publication/printed.ts`.
 */
import type { CountedState } from '@amanat/domain';
import type { IntervalId, PlaceKey, ReleaseKind, YearKey } from '../catalogue/catalogue.ts';
import type { OutcomeKind } from '../children/outcome-kinds.ts';
import type { Stage } from '../children/stages.ts';
import type { PrintedCount, PrintedPercentage, PrintedShare, PrintedTime } from '../publication/printed.ts';

export interface NamedDigest {
  readonly version: number;
  /** Hex SHA-256. */
  readonly digest: string;
}

/** Why something is not printed as the rule has it, and from which release on; it stays so. */
export interface Repair {
  readonly kind: 'wider-band' | 'withheld' | 'merged-district';
  /** A count's key, or for a merged district its place. */
  readonly what: string;
  /** Release in which it began. */
  readonly since: string;
  /** `part-follows`: a part would follow from this total. `attack`: the attack on the release found it. `step-follows`: a change would. */
  readonly why: 'part-follows' | 'step-follows' | 'attack';
}

/** `release.json`: what a release is made of; its digest is the SHA-256 of this file as stored. */
export interface ReleaseManifest {
  readonly format: 'amanat-figures-release/1';
  /** The day of its snapshot. */
  readonly id: string;
  readonly kind: ReleaseKind;
  /** `YYYY-MM-DD`: only what was recorded by the end of this day. */
  readonly snapshot: string;
  /** Made of invented cases, or not to be published. */
  readonly mark?: 'training' | 'rehearsal';
  readonly catalogue: NamedDigest;
  readonly rule: NamedDigest;
  /** Divisions in order of name, each with its districts. */
  readonly places: readonly { readonly division: string; readonly districts: readonly string[] }[];
  readonly years: readonly YearKey[];
  readonly repairs: readonly Repair[];
  /** Rows whose stages were out of order and that count nowhere. */
  readonly rejected: PrintedCount;
  /** All releases before this one, oldest first. */
  readonly earlier: readonly { readonly id: string; readonly digest: string }[];
  /** Every other file; `name` is a plain file name. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** `funnel.json`: how many case-children reached each stage, by place and year of start. */
export interface FunnelTable {
  readonly rows: readonly {
    readonly place: PlaceKey;
    readonly year: YearKey;
    readonly counts: Readonly<Record<Stage, PrintedCount>>;
    /** Of those who started, made from the printed numbers; `?` where the base is under 50, or a count is few or a wide band. */
    readonly shares: Readonly<Record<Stage, PrintedPercentage>>;
  }[];
}

/** `outcomes.json`: how cases have ended. */
export interface OutcomesTable {
  readonly rows: readonly {
    readonly place: PlaceKey;
    readonly year: YearKey;
    readonly open: PrintedCount;
    readonly counts: Readonly<Partial<Record<OutcomeKind | 'ended', PrintedCount>>>;
  }[];
}

/** `stalled.json`: where open cases rest, and how many of them without any event for `quietDays`. */
export interface StalledTable {
  readonly quietDays: number;
  readonly rows: readonly {
    readonly place: PlaceKey;
    /** `all`: whatever their stage. */
    readonly stage: Stage | 'all';
    readonly open: PrintedCount;
    readonly stalled: PrintedCount;
  }[];
}

export const ageBands = ['under-6-months', '6-12-months', '1-2-years', 'over-2-years'] as const;
export type AgeBand = (typeof ageBands)[number];

/** `ages.json`: how long the open cases have been open. */
export interface AgesTable {
  readonly rows: readonly { readonly place: PlaceKey; readonly counts: Readonly<Record<AgeBand, PrintedCount>> }[];
}

/** Days at which a share still open is told. */
export const curveDays = [30, 60, 90, 180, 365, 730, 1095] as const;

/** `times.json`: how long each part of the way takes, those still on it counted (Kaplan–Meier). */
export interface TimesTable {
  readonly rows: readonly {
    readonly place: PlaceKey;
    readonly year: YearKey;
    readonly interval: IntervalId;
    readonly q25: PrintedTime;
    readonly median: PrintedTime;
    readonly q75: PrintedTime;
    /** Share still open after each of `curveDays`. */
    readonly open: readonly PrintedShare[];
  }[];
}

export const horizons = [365, 730, 1095] as const;
export const endGroups = ['convicted', 'acquitted', 'other-end', 'open'] as const;
export type EndGroup = (typeof endGroups)[number];

/** `ends.json`: by year of the charge sheet, what had come of it after one, two and three years (Aalen–Johansen). */
export interface EndsTable {
  readonly rows: readonly {
    readonly place: PlaceKey;
    readonly year: YearKey;
    readonly horizon: (typeof horizons)[number];
    readonly shares: Readonly<Record<EndGroup, PrintedShare>>;
  }[];
}

/** `promises.json`: promises made to the public, by state; these are no children, and stand exact. */
export interface PromisesTable {
  readonly rows: readonly {
    /** A dossier's id, or `all`. */
    readonly dossier: string;
    readonly counts: Readonly<Record<CountedState, number>>;
  }[];
}

export interface ReleaseTables {
  readonly funnel: FunnelTable;
  readonly outcomes: OutcomesTable;
  readonly stalled: StalledTable;
  readonly ages: AgesTable;
  readonly times: TimesTable;
  readonly ends: EndsTable;
  /** Absent in a release that was made from a file. */
  readonly promises?: PromisesTable;
}

/** A whole release, read back. */
export interface ReleaseView extends ReleaseTables {
  readonly manifest: ReleaseManifest;
  /** Hex SHA-256 of `release.json`. */
  readonly digest: string;
}

/**
 * A release as files, by name: `release.json`, the tables as `.json` and `.csv`, `charts.ur.txt`, `charts.en.txt`, the catalogue and
 * the rule that it follows, and `release.sha256`, which holds the digest of `release.json` as `sha256sum` writes it.
 */
export type ReleaseFiles = ReadonlyMap<string, string>;
