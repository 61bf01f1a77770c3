/**
 * One run of early warning: what has moved is taken in memory, the rules look over all that is known, and what follows is put on
 * the record with alarms for whoever keeps it. It opens only cases to which something came since the last run; done again, it
 * raises nothing twice; sealed, it does nothing, and the next run makes up for it.
 */
import {
  type CaseFact,
  type Chance,
  type FoundWarning,
  type KnownWarning,
  seededRandom,
  settleWarnings,
  type WarningRules,
  warningsOf,
} from '@amanat/linking';
import { todayOf } from '../deployment.ts';
import { SealedError } from '../keys/keyring.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { FactMemory } from './fact-memory.ts';
import { groundOfDeployment } from './ground-of.ts';
import { joinsOf } from './joins-of.ts';
import { type LoadedWarning, loadWarnings } from './load-warning.ts';
import { recordSettled } from './record-settled.ts';
import { type AskedToWatch, takeMoved } from './take-moved.ts';
import type { Watched } from './warnings.ts';

/** What one program remembers between its runs. */
export interface WatchMemory {
  readonly facts: FactMemory;
  /** What chance brings, by rule; worked out once a day. */
  readonly chances: { onDay: string; readonly known: Map<string, Chance> };
}

const mostWarnings = 10_000;
const nothing: Watched = { cases: 0, raised: 0, grown: 0, closed: 0 };

/** @throws StoreError; nothing if it is sealed, or is sealed meanwhile */
export async function watchOnce(
  memory: WatchMemory,
  rules: WarningRules,
  deployment: StaffDeployment,
  asked: AskedToWatch,
): Promise<Watched> {
  if (deployment.keyring.state() !== 'unsealed') return nothing;
  try {
    const cases = await takeMoved(memory.facts, deployment, asked);
    if (asked.isOver?.() === true) return { ...nothing, cases };
    const pause = asked.pause ?? (async () => undefined);
    const facts = await memory.facts.facts(pause);
    const ids = new Set(facts.map((fact) => fact.case));
    const known = await knownWarnings(deployment);
    const settled = settleWarnings(await foundIn(facts, memory, rules, deployment, pause), known.map(inBrief), {
      rules,
      cleared: await goneOf(facts, known, deployment),
      isKnown: (caseId) => ids.has(caseId),
    });
    return { cases, ...(await recordSettled(settled, known, rules, deployment)) };
  } catch (error) {
    if (error instanceof SealedError) return nothing;
    throw error;
  }
}

async function foundIn(
  facts: readonly CaseFact[],
  { chances }: WatchMemory,
  rules: WarningRules,
  deployment: StaffDeployment,
  pause: () => Promise<void>,
): Promise<readonly FoundWarning[]> {
  const today = todayOf(deployment);
  if (chances.onDay !== today) {
    chances.onDay = today;
    chances.known.clear();
  }
  return warningsOf(facts, await joinsOf(deployment), rules, {
    today,
    ground: () => groundOfDeployment(deployment),
    // The same all day, so that two programs see the same.
    random: seededRandom(Number(today.replaceAll('-', ''))),
    pause,
    async remember(name, work) {
      const chance = chances.known.get(name) ?? (await work());
      chances.known.set(name, chance);
      return chance;
    },
  });
}

async function knownWarnings(deployment: StaffDeployment): Promise<readonly LoadedWarning[]> {
  const rows = await deployment.links.warnings({ limit: mostWarnings });
  return loadWarnings(
    rows.map(({ warning }) => warning),
    deployment,
  );
}

const inBrief = ({ warning, state }: LoadedWarning): KnownWarning => ({
  warning,
  rule: state.rule,
  about: state.about,
  cases: state.cases,
  subjects: state.subjects,
  state: state.status !== 'closed' ? 'open' : state.closed.by === undefined ? 'ended' : 'closed-by-somebody',
});

/** Cleared; or not there any more in a case of which somebody was erased. */
async function goneOf(
  facts: readonly CaseFact[],
  known: readonly LoadedWarning[],
  { staff }: StaffDeployment,
): Promise<ReadonlySet<string>> {
  const subjects = new Map(facts.flatMap((fact) => fact.subjects.map((each) => [each.subject, each])));
  const erased = new Set<string>((await staff.erasuresInState('done')).map(({ caseId }) => caseId));
  const gone = known
    .filter(({ state }) => state.cases.some((caseId) => erased.has(caseId)))
    .flatMap(({ state }) => state.subjects.filter((subject) => !subjects.has(subject)));
  return new Set([...gone, ...[...subjects.values()].flatMap(({ subject, isCleared }) => (isCleared ? subject : []))]);
}
