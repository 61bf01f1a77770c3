/** Somebody who is signed in, as access decisions see them. */
import type { AccountId } from '../ids.ts';
import type { OfficeId } from '../offices/index.ts';
import type { Role, Scope } from './roles.ts';

/** One role in one office; `district` goes with the scope of that name, `team` with scope `team`. */
export interface Membership {
  /** `mem_` and 26 letters. */
  readonly membershipId: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly office: OfficeId;
  /** Name of a team within the office, as its people call it: small letters, digits, dashes. */
  readonly team?: string;
  readonly district?: string;
}

export interface Member {
  readonly account: AccountId;
  readonly memberships: readonly Membership[];
  /** Signed in with a second factor, or with a passkey. */
  readonly hasSecondFactor: boolean;
  /** Of this version of the code of conduct. */
  readonly acceptedConduct: boolean;
}

/**
 * Whom the complaint keeps away (BRIEF 2.8). It is sealed, so it is looked up only where somebody from outside the allow-list
 * asks; whoever is inside cannot be of such an office through the role that lets them in.
 */
export interface KeptAway {
  readonly offices: readonly string[];
  /** Words that may mean any office, or that can no longer be read: nobody from outside the allow-list but custodians. */
  readonly maybeOthers: boolean;
}

/** What an access decision needs to know of a case. */
export interface CaseFacts {
  readonly allowedOffices: readonly string[];
  readonly district: string;
  readonly waitsWithCustodians: boolean;
  /** Accounts that it is assigned to now. */
  readonly handlers: readonly AccountId[];
  /** `office team` of each handler that has a team: `office_a intake`. */
  readonly handlerTeams: readonly string[];
  /** Accounts that must not know of it, whatever their role. */
  readonly shutOut: readonly AccountId[];
  readonly keptAway?: KeptAway;
}
