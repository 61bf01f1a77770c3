/** What follows when a change was agreed to: the event that makes it so, on the stream that it concerns. */
import type { AccountEvent } from '../accounts/events.ts';
import type { AccountId, ChangeId } from '../ids.ts';
import type { OfficeEvent } from '../offices/events.ts';
import type { AddedDistrict } from './added-district.ts';
import type { ChangeFacts } from './change-facts.ts';
import type { Proposal } from './events.ts';

export type DistrictEvent = { readonly type: 'district.listed'; readonly data: AddedDistrict };

export interface ChangeOutcome {
  /** `account_…`, `office_…` or `district_…`. */
  readonly stream: string;
  readonly event: AccountEvent | Pick<OfficeEvent, 'type' | 'data'> | DistrictEvent;
}

/** `membershipId` (`mem_…`) is used if a role is granted; `by` is whoever agreed. */
export function outcomeOf(
  proposal: Proposal,
  { change, by, membershipId }: { readonly change: ChangeId; readonly by: AccountId; readonly membershipId: string },
  { offices }: Pick<ChangeFacts, 'offices'>,
): ChangeOutcome {
  switch (proposal.kind) {
    case 'grant-role': {
      const { kind: _kind, account, ...place } = proposal;
      const data = { membership: membershipId, ...place, change };
      return { stream: account, event: { type: 'role.granted', data } };
    }
    case 'end-role': {
      const data = { membership: proposal.membership, change };
      return { stream: proposal.account, event: { type: 'role.ended', data } };
    }
    case 'resume-account':
      return { stream: proposal.account, event: { type: 'account.resumed', data: { change } } };
    case 'invite-again':
      return { stream: proposal.account, event: { type: 'account.invited', data: { by } } };
    case 'set-office': {
      const { office } = proposal;
      const type = offices.some(({ id }) => id === office.id) ? 'office.changed' : 'office.listed';
      return { stream: office.id, event: { type, data: office } };
    }
    case 'set-district': {
      const { district } = proposal;
      return { stream: `district_${district.id}`, event: { type: 'district.listed', data: district } };
    }
    default:
      throw new Error(`unknown proposal: ${String(proposal satisfies never)}`);
  }
}
