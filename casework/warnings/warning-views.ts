/** What pages show of early warnings. */
import type { CaseId, WarningAbout, WarningCloseGround, WarningReason } from '@amanat/domain';

export interface WarningView {
  readonly warning: string;
  /** A rule of the rules of warning, by id; its words stand in the locales. */
  readonly rule: string;
  readonly about: WarningAbout;
  readonly reasons: readonly { readonly reason: WarningReason; readonly number?: number }[];
  readonly keeper: string;
  /** House norm, not law. */
  readonly lookBy: string;
  readonly isLate: boolean;
  readonly raisedOn: string;
  readonly state: 'raised' | 'seen' | 'closed';
  readonly closed?: { readonly ground: WarningCloseGround; readonly onDay: string; readonly byName?: string };
  readonly cases: readonly {
    readonly caseId: CaseId;
    readonly district: string;
    readonly group: string;
    readonly recordedOn: string;
    /** Within the running opening of this reader only. */
    readonly village?: string;
  }[];
  readonly mayClose: boolean;
}

/** Where the cases of a district lie: counts by settlement, only while the places may be read by whoever asks. */
export interface VillageMapView {
  readonly district: string;
  readonly settlements: readonly SettlementView[];
  readonly marked: readonly (SettlementView & { readonly cases: readonly CaseId[] })[];
}

export interface SettlementView {
  /** In Latin letters. */
  readonly name: string;
  /** In Urdu; the gazetteer lacks most. */
  readonly ur?: string;
  readonly lat: number;
  readonly lon: number;
}
