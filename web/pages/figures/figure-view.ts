/** What pages of figures are given beside a release as it is stored: how places are called, and where they are. */
import type { PlaceKey, ReleaseView, YearKey } from '@amanat/figures';
import type { Lang } from '../../locales/index.ts';

/** A division or a district of the newest release that has them. */
export interface PlaceEntry {
  readonly key: PlaceKey;
  /** As its address has it: `district-kasur`. */
  readonly id: string;
  readonly kind: 'division' | 'district';
  /** In the reader's language, where the list of places has it; else as the release has it. */
  readonly name: PlaceName;
}

export interface PlaceName {
  readonly text: string;
  /** The language that `text` is in. */
  readonly lang: Lang;
  /** Stands without the word for its kind: what lies in no listed place. */
  readonly isWhole?: boolean | undefined;
}

export interface DivisionEntry extends PlaceEntry {
  readonly districts: readonly PlaceEntry[];
}

/** Kept or being shown: one release among all. */
export interface ReleaseEntry {
  readonly id: string;
  readonly digest: string;
  readonly manifest: ReleaseView['manifest'];
}

/** The year of a page, `all` for all of them together. */
export type ShownYear = YearKey;
