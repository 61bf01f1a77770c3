/**
 * Erasing a person: what is due, proposing, agreeing, refusing, and what was destroyed. Two people agree, neither of whom
 * proposed; the keys go with the second agreement, in the same request, and that they went stays provable.
 */
import {
  type AccessRefusal,
  type CaseId,
  type CasePart,
  type ErasedPart,
  type ErasureId,
  type ErasureRefusal,
  type Member,
  policy,
} from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { answerErasure } from './answer-erasure.ts';
import { type DueList, dueErasures, type DuePlace } from './due-list.ts';
import { finishErasures } from './finish-erasures.ts';
import { erasedParts } from './erased-parts.ts';
import { type ErasureChoice, erasureChoices } from './erasure-choices.ts';
import { proposeErasure } from './propose-erasure.ts';
import { findErasure, listErasures, type SeenErasure } from './seen-erasure.ts';

export type ErasureAnswer =
  | { readonly kind: 'accepted'; readonly erasure: ErasureId; readonly status: 'proposed' | 'refused' }
  | {
      readonly kind: 'accepted';
      readonly erasure: ErasureId;
      readonly status: 'done';
      /** The database's server keeps a log file that holds the destroyed keys. */
      readonly oldLogFiles: boolean;
    }
  | {
      readonly kind: 'refused';
      /** `shared-person`: the key opens a part that stays; `key-waits`: what came in while sealed is not under its case yet. */
      readonly refusal: ErasureRefusal | AccessRefusal | 'unknown' | 'shared-person' | 'key-waits';
      /** The answer is then that of something that is not there. */
      readonly existenceIsSecret: boolean;
    };

export type ErasureWish = ErasedPart & {
  readonly caseId: CaseId;
  /** Id of a retention rule. */
  readonly rule: string;
};

export interface Erasures {
  /** Whether any role of this person's may propose: for what a page offers. */
  mayPropose(member: Member): boolean;
  /** What time has made due among the cases that this person may see and may propose for. */
  due(member: Member, after?: DuePlace): Promise<DueList>;
  /** Of cases that this person may know of: those that wait first, then the newest. */
  list(member: Member): Promise<readonly SeenErasure[]>;
  /** `undefined` for one that is not there or must not be known of. */
  find(member: Member, erasure: ErasureId): Promise<SeenErasure | undefined>;
  /** Days on which parts of a case were erased, for whoever may see the case; the caller has decided that. */
  erasedParts(caseId: CaseId): Promise<ReadonlyMap<CasePart, string>>;
  /** What this person may propose for a case; `undefined` where it is not there or nothing may be proposed by them. */
  choices(member: Member, caseId: CaseId): Promise<readonly ErasureChoice[] | undefined>;
  propose(member: Member, wish: ErasureWish): Promise<ErasureAnswer>;
  /** With the second agreement the keys are destroyed before this answers. @throws SealedError */
  agree(member: Member, erasure: ErasureId): Promise<ErasureAnswer>;
  /** Final for this proposal. */
  refuse(member: Member, erasure: ErasureId): Promise<ErasureAnswer>;
  /** Goes on with what was begun and cut off; called at each start. Gives how many there were. @throws StoreError */
  finish(): Promise<number>;
}

export const erasuresOf = (deployment: StaffDeployment): Erasures => ({
  mayPropose: ({ memberships }) => memberships.some(({ role }) => policy[role]['propose-erasure'] !== undefined),
  due: (member, after) => dueErasures(member, after, deployment),
  list: (member) => listErasures(member, deployment),
  find: (member, erasure) => findErasure(member, erasure, deployment),
  erasedParts: (caseId) => erasedParts(caseId, deployment),
  choices: (member, caseId) => erasureChoices(member, caseId, deployment),
  propose: (member, wish) => proposeErasure(member, wish, deployment),
  agree: (member, erasure) => answerErasure(member, erasure, 'agree', deployment),
  refuse: (member, erasure) => answerErasure(member, erasure, 'refuse', deployment),
  finish: () => finishErasures(deployment),
});
