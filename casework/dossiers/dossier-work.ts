/** Dossiers as work: one proposes, another agrees, and what is public says since when and by how many. */
import type { AccountId, DossierChange, DossierVersion, Member, NamedInOffice, UrduWords } from '@amanat/domain';
import type { Refused } from '../case-access/answers.ts';
import type { PublishedDossier } from '../publish-dossier.ts';

export interface DossierProposal {
  /** `proposal-` and letters. */
  readonly id: string;
  readonly dossier: string;
  readonly change: DossierChange;
  readonly urdu: UrduWords;
  readonly named: readonly NamedInOffice[];
  /** `operator`: brought in whole by whoever runs the machine. */
  readonly proposedBy: AccountId | 'operator';
  /** As colleagues see them. */
  readonly proposedByName: string;
  readonly proposedOn: string;
  /** How many must still agree: 1, or 2 for what was brought in whole. */
  readonly agreementsMissing: number;
  /** Whether whoever asks may decide: another person, with the role. */
  readonly mayDecide: boolean;
}

export interface DossierInWork {
  readonly id: string;
  readonly title: string;
  /** `false` while its opening is only proposed. */
  readonly isPublished: boolean;
  readonly waiting: number;
}

export interface DossierDesk {
  /** As it is public; `undefined` while only proposed. */
  readonly published: PublishedDossier | undefined;
  readonly proposals: readonly DossierProposal[];
}

/** What waits for this person's agreement, of all dossiers. */
export interface WaitingDossierChanges {
  readonly count: number;
  /** The day on which the oldest of them was proposed; absent if there is none. */
  readonly since?: string;
}

export type ProposeAnswer = { readonly kind: 'proposed'; readonly proposal: string } | Refused;
export type DecideAnswer =
  | { readonly kind: 'published' }
  | { readonly kind: 'declined' }
  /** Nothing of it is waiting: decided by another, or never there. */
  | { readonly kind: 'gone' }
  /** `another-person`: this agreement was kept, one more is needed. `another-change`: it speaks of what is not public yet. */
  | { readonly kind: 'waits'; readonly for: 'another-person' | 'another-change' }
  | Refused;

/** All: @throws StoreError · InputError for what cannot be stored, `names-a-person` at the field that seems to name one */
export interface DossierWork {
  /** Whether they may propose; to show the way to it. */
  mayPropose(member: Member): boolean;
  list(member: Member): Promise<readonly DossierInWork[] | Refused>;
  /** Nothing for whoever may not agree to any, and nothing of their own. */
  waitingFor(member: Member): Promise<WaitingDossierChanges>;
  desk(member: Member, dossier: string): Promise<DossierDesk | Refused | undefined>;
  /**
   * Ids of what is added are given here, whatever the change has there. What seems to name a person throws a `NamesAPersonError`,
   * whose word is for whoever typed it.
   */
  propose(
    member: Member,
    dossier: string,
    change: DossierChange,
    beside?: { readonly urdu?: UrduWords; readonly named?: readonly NamedInOffice[] },
  ): Promise<ProposeAnswer>;
  decide(member: Member, dossier: string, proposal: string, decision: 'agree' | 'decline'): Promise<DecideAnswer>;
}

/** One published change, for everybody: what, since when, and where its proof is. */
export interface DossierHistoryEntry {
  /** From 1: `/dossiers/kasur/versions/3` shows the dossier as it was then. */
  readonly version: number;
  /** `published` and `revised`: brought in whole. */
  readonly kind: DossierVersion['kind'];
  /** Ids of what it adds or corrects: `C7`. */
  readonly items: readonly string[];
  readonly reason: string | null;
  /** The editors' Urdu of it, if there is one. */
  readonly reasonInUrdu: string | null;
  /** The day on which the second person agreed. */
  readonly publishedOn: string;
  readonly eventId: string;
  /** On the public log, so that its proof can be had. */
  readonly isOnLog: boolean;
}
