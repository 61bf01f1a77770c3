/**
 * Early warnings: that cases gather around one person, thing, place or way of doing, told to the monitors of the office above
 * every office concerned before anybody else (decision 0019). For whoever else, and for an office that one of the cases keeps
 * away, a warning is as one that is not there.
 */
import type { Member, WarningCloseGround, WarningRefusal } from '@amanat/domain';
import { type WarningRules, warningRules } from '@amanat/linking';
import type { Refused } from '../case-access/answers.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { closeWarning, seeWarning } from './change-warning.ts';
import { openFactMemory } from './fact-memory.ts';
import { findWarning, listWarnings, mapWarning } from './show-warnings.ts';
import type { VillageMapView, WarningView } from './warning-views.ts';
import type { AskedToWatch } from './take-moved.ts';
import { watchOnce, type WatchMemory } from './watch.ts';

export type WarningAnswer = { readonly kind: 'done' } | Refused<WarningRefusal>;

export type WarningListAnswer = { readonly kind: 'warnings'; readonly warnings: readonly WarningView[] } | Refused;

/** What one run has looked at and found. */
export interface Watched {
  /** Cases that came, or to which something came, since the last run. */
  readonly cases: number;
  readonly raised: number;
  readonly grown: number;
  readonly closed: number;
}

export interface Warnings {
  /** By the program: after a decision on a link, and by the hour; one run after the other. Nothing while sealed. */
  watch(asked?: AskedToWatch): Promise<Watched>;
  /** Open ones first, then by the day to look at them by; at most a hundred. */
  list(member: Member): Promise<WarningListAnswer>;
  /** `undefined` alike for one that is not there and for one that this person must not know of. @throws SealedError */
  find(member: Member, warning: string): Promise<WarningView | undefined>;
  /** Kept on the record once; from then on it is `seen`. */
  seen(member: Member, warning: string): Promise<WarningAnswer>;
  close(member: Member, warning: string, ground: WarningCloseGround): Promise<WarningAnswer>;
  /**
   * One for each district with a case of it, by id; nothing is marked of a case of which this person has no running opening of
   * the part that says where. `undefined` as `find`. @throws SealedError
   */
  map(member: Member, warning: string): Promise<readonly VillageMapView[] | undefined>;
}

export function warningsOf(deployment: StaffDeployment, rules: WarningRules = warningRules): Warnings {
  const memory: WatchMemory = { facts: openFactMemory(deployment), chances: { onDay: '', known: new Map() } };
  let running: Promise<unknown> = Promise.resolve();
  return {
    watch(asked = {}) {
      const run = running.then(() => watchOnce(memory, rules, deployment, asked));
      running = run.catch(() => undefined);
      return run;
    },
    list: (member) => listWarnings(member, deployment),
    find: (member, warning) => findWarning(member, warning, deployment),
    seen: (member, warning) => seeWarning(member, warning, deployment),
    close: (member, warning, ground) => closeWarning(member, warning, ground, deployment),
    map: (member, warning) => mapWarning(member, warning, deployment),
  };
}
