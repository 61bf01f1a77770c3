/**
 * What the dossier pages show, close to the dossier files. The server fills it from a published dossier and, for Urdu
 * readers, its file of translations; whatever lacks a translation comes in its own language and is marked so.
 */
import type { FigureRelation, PartialDate, PromiseState } from '@amanat/domain';
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

export interface ClaimView {
  /** Unique in the dossier: `C7`. */
  readonly id: string;
  readonly sourceId: string;
  /** Who is quoted; `null` where the source speaks for itself. */
  readonly attributedTo: Said | null;
  /** `null` where the claim gives no number. */
  readonly figure: FigureView | null;
  readonly text: Said;
}

/** Claims about one thing, in the order of the dossier. */
export interface TopicView {
  /** Key of the topic, such as `medical-examination`. */
  readonly about: string;
  readonly claims: readonly ClaimView[];
}

export interface FulfilmentView {
  readonly sourceId: string;
  readonly attributedTo: Said | null;
  readonly status: PromiseState;
  readonly text: Said;
}

export interface PromiseView {
  readonly id: string;
  readonly sourceId: string;
  readonly madeBy: Said;
  /** As far as the source prints it; `null` where it prints nothing. */
  readonly madeOn: PartialDate | null;
  readonly text: Said;
  /** Whether it named a step that anyone could check. */
  readonly concrete: boolean;
  readonly fulfilment: readonly FulfilmentView[];
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

export interface DossierView extends DossierLink {
  /** District and province, and the tehsil where one is named. */
  readonly place: Said;
  readonly topics: readonly TopicView[];
  /** Ids of claims that do not sit together, each pair once. */
  readonly tensions: readonly (readonly [string, string])[];
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
