/**
 * One step of editorial work on a dossier. Somebody proposes it, somebody else agrees, and only then it is public; what was
 * published is never taken away: a correction stands beside what it corrects, with its reason.
 */
import type { Claim, DossierPromise, DossierSource, Fulfilment } from './dossier.ts';

/** The one reason for which a person may be named: by their public office, in which they spoke. */
export interface NamedInOffice {
  /** As it stands in the text. */
  readonly name: string;
  readonly office: string;
  readonly reason: 'holds-public-office-and-speaks-as-such';
}

/** What the office concerned answers; shown beside what it answers to. */
export interface DossierReply {
  readonly id: string;
  /** Id of a claim or a promise. */
  readonly to: string;
  readonly source: string;
  readonly office: string;
  readonly on: string | null;
  readonly text: string;
}

/** Editors' words in Urdu for what the change adds; without them the English is shown and marked. */
export type UrduWords = Readonly<Record<string, string>>;

export type DossierChange =
  | {
      readonly kind: 'open-dossier';
      readonly title: string;
      readonly jurisdiction: string;
      readonly place: { readonly province: string; readonly district: string; readonly tehsil?: string };
      readonly note: string;
    }
  | { readonly kind: 'add-source'; readonly source: DossierSource }
  | { readonly kind: 'add-claim'; readonly claim: Claim }
  | { readonly kind: 'mark-tension'; readonly claims: readonly [string, string] }
  | { readonly kind: 'add-promise'; readonly promise: Omit<DossierPromise, 'fulfilment'> }
  /** Evidence of what became of a promise: a claim of a state, with its speaker. */
  | { readonly kind: 'add-state'; readonly promise: string; readonly state: Fulfilment }
  | { readonly kind: 'add-reply'; readonly reply: DossierReply }
  | { readonly kind: 'link-dossier'; readonly dossier: string }
  /** What stood there stays readable in the history. */
  | { readonly kind: 'correct-claim'; readonly claim: Claim; readonly reason: string }
  | { readonly kind: 'correct-promise'; readonly promise: Omit<DossierPromise, 'fulfilment'>; readonly reason: string };
export type DossierChangeKind = DossierChange['kind'];
