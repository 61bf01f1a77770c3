/** What the program does by itself as time goes on: `server/timers` says when. */
import { tellOfWaitingChanges } from '../dossiers/waiting-changes.ts';
import { linksOf } from '../linking/links.ts';
import type { AskedToTake, TakenNew } from '../linking/take-mentions.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { countAnew, type FollowedUp, passLimits } from './follow-up.ts';

type Asked = Parameters<typeof passLimits>[1];

export interface Timers {
  /** Limits that have passed, and dates that are near; sealed or not. Done again, it does nothing more. */
  passLimits(asked?: Asked): Promise<FollowedUp>;
  /** Changes of dossiers that wait for another person, to whoever may agree; sealed or not. Done again, it does nothing more. */
  tellOfWaitingChanges(): Promise<void>;
  /** All that was counted by other rules or before something came; while unsealed. Goes on where it was left. */
  countAnew(asked?: Asked): Promise<FollowedUp>;
  /** Mentions of all that is new, has moved, or was taken by other tables, and what they may belong with; while unsealed. */
  takeMentions(asked?: AskedToTake): Promise<TakenNew>;
}

export const timersOf = (deployment: StaffDeployment): Timers => ({
  passLimits: (asked) => passLimits(deployment, asked),
  tellOfWaitingChanges: () => tellOfWaitingChanges(deployment),
  countAnew: (asked) => countAnew(deployment, asked),
  takeMentions: (asked) => linksOf(deployment).catchUp(asked),
});
