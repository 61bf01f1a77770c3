/**
 * The rules of one place as everybody may read them: in general, never with a case. Rules that nobody has read are not among
 * them, nor figures that nobody has; who confirmed one is not told, only that somebody qualified did.
 */
import type { Limit, Pack, Rule } from '@amanat/rules';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { type Confirmation, loadRulebook } from './load-rulebook.ts';

export interface PublicRule {
  readonly rule: Rule;
  /** Its limits that were read, or are known from others' words; never one that was only recalled. */
  readonly limits: readonly Limit[];
  /** Absent until somebody qualified has compared it with the official text, and after that was withdrawn. */
  readonly confirmation?: Pick<Confirmation, 'qualification' | 'textAsOf'>;
}

export interface PublicLaw {
  /** In force today, those of the federation first. Empty for a place whose law nobody has read. */
  publicLaw(jurisdiction: string): Promise<readonly PublicRule[]>;
}

export function publicLawOf(deployment: StaffDeployment): PublicLaw {
  return {
    async publicLaw(jurisdiction) {
      const today = todayOf(deployment);
      const rules = packFor(jurisdiction, deployment.packs)?.rules ?? [];
      const { confirmations } = await loadRulebook(deployment);
      return rules
        .filter((rule) => rule.confidence !== 'recalled' && isInForce(rule, today))
        .map((rule) => publicRule(rule, confirmations.get(rule.id)));
    },
  };
}

/** A province without rules of its own has those of the federation: `PK-SD` has those of `PK`. */
function packFor(jurisdiction: string, packs: ReadonlyMap<string, Pack>): Pack | undefined {
  return packs.get(jurisdiction) ?? packs.get(jurisdiction.split('-')[0] ?? '');
}

/** One whose first day is unknown is taken to be law, as its clocks are. */
function isInForce({ effective: { from, to } }: Rule, today: string): boolean {
  return (from === 'unknown' || from <= today) && (to === undefined || today < to);
}

function publicRule(rule: Rule, confirmation: Confirmation | undefined): PublicRule {
  const limits = rule.limits.filter(({ confidence }) => confidence !== 'recalled');
  if (confirmation === undefined) return { rule, limits };
  const { qualification, textAsOf } = confirmation;
  return { rule, limits, confirmation: { qualification, textAsOf } };
}
