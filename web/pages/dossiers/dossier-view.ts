/**
 * What the dossier pages show, close to the dossier files. The server fills it from a published dossier and, for Urdu
 * readers, its file of translations; whatever lacks a translation comes in its own language and is marked so.
 */
import type { CountedState, FigureRelation, PartialDate, PromiseState } from '@amanat/domain';
import type { Lang } from '../../locales/index.ts';

/** Words in the language they are in, which may not be the page's. */
export interface Said {
  readonly lang: Lang;
  readonly text: string;
}

export interface FigureView {
  /** Key of the unit, such as `children-affected`; an unknown one shows no figure, the claim's text says it. */
  readonly measure: string;
  /** Two numbers, low and high, where the relation is `between`. */
  readonly value: number | readonly [low: number, high: number];
  readonly relation: FigureRelation;
}

/** Where something is printed, and as of when it speaks. */
export interface SourceRef {
  readonly sourceId: string;
  /** As far as the source prints a date; `null`: it prints none. */
  readonly asOf: PartialDate | null;
}

/** What the office concerned answered. */
export interface ReplyView extends SourceRef {
  readonly id: string;
  readonly office: Said;
  /** When it answered, as far as known. */
  readonly on: PartialDate | null;
  readonly text: Said;
}

/** What stood there before a correction, and why it was corrected. */
export interface CorrectionView {
  /** The version that put the present words there; `null` while it is only proposed. */
  readonly version: number | null;
  readonly on: Temporal.PlainDate;
  readonly reason: Said | null;
  readonly was: {
    readonly speaker: Said | null;
    readonly figure: FigureView | null;
    readonly text: Said;
  };
}

export interface ClaimView extends SourceRef {
  /** Unique in the dossier: `C7`. */
  readonly id: string;
  /** Who is quoted; `null` where the source speaks for itself. */
  readonly attributedTo: Said | null;
  /** Whose act is claimed, by role; `null` where the claim names nobody's. */
  readonly by: Said | null;
  /** `null` where the claim gives no number. */
  readonly figure: FigureView | null;
  readonly text: Said;
  readonly replies: readonly ReplyView[];
  readonly corrections: readonly CorrectionView[];
}

/** Claims about one thing, in the order of the dossier. */
export interface TopicView {
  /** Key of the topic, such as `medical-examination`. */
  readonly about: string;
  readonly claims: readonly ClaimView[];
}

/** Two claims that do not sit together; `figures`: two speakers give other figures of one thing. */
export interface TensionView {
  readonly claims: readonly [string, string];
  readonly why: 'stated' | 'figures';
}

export interface FulfilmentView extends SourceRef {
  readonly attributedTo: Said | null;
  readonly status: PromiseState;
  /** The day of which it speaks, as far as known. */
  readonly on: PartialDate | null;
  readonly text: Said;
}

/** A version that added or corrected something, with its proof. */
export interface TouchedBy {
  readonly version: number;
  readonly on: Temporal.PlainDate;
  readonly eventId: string;
  readonly isOnLog: boolean;
}

export interface PromiseView extends SourceRef {
  readonly id: string;
  readonly madeBy: Said;
  /** Whose doing it is, where that is not who promised. */
  readonly doneBy: Said | null;
  /** As far as the source prints it; `null` where it prints nothing. */
  readonly madeOn: PartialDate | null;
  readonly dueOn: PartialDate | null;
  readonly text: Said;
  /** Whether it named a step that anyone could check. */
  readonly concrete: boolean;
  /** The state that two people published last, or that its day has not come. */
  readonly counted: CountedState;
  readonly fulfilment: readonly FulfilmentView[];
  readonly replies: readonly ReplyView[];
  readonly corrections: readonly CorrectionView[];
  /** Oldest first. */
  readonly touchedBy: readonly TouchedBy[];
}

export interface SourceView {
  readonly id: string;
  /** Key such as `newspaper-report`. */
  readonly kind: string;
  readonly dateline: Said | null;
  readonly byline: Said | null;
  readonly publishedOn: PartialDate | null;
  readonly dateNote: Said | null;
}

export interface DossierLink {
  /** Last part of its address: `kasur`. */
  readonly id: string;
  readonly title: Said;
}

/** Which version is shown. */
export interface VersionView {
  readonly number: number;
  readonly on: Temporal.PlainDate;
  /** The newest one's number. */
  readonly newest: number;
  /** Host and path of this very version, for paper: `record.example/ur/dossiers/kasur/versions/3`. */
  readonly address: string;
}

export interface DossierView extends DossierLink {
  /** District and province, and the tehsil where one is named. */
  readonly place: Said;
  readonly note: Said;
  readonly version: VersionView;
  readonly topics: readonly TopicView[];
  readonly tensions: readonly TensionView[];
  readonly promises: readonly PromiseView[];
  readonly sources: readonly SourceView[];
  readonly linked: readonly DossierLink[];
}

/** A dossier in the list. */
export interface DossierEntry extends DossierLink {
  readonly place: Said;
  readonly claimCount: number;
  readonly promiseCount: number;
}

/** One published change in the history. */
export interface HistoryEntryView extends TouchedBy {
  readonly kind: string;
  /** Ids of what it adds or corrects: `C7`. */
  readonly items: readonly string[];
  readonly reason: Said | null;
}

export interface DossierHistoryView extends DossierLink {
  /** Newest first. */
  readonly entries: readonly HistoryEntryView[];
}
