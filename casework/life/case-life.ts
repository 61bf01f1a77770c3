/** The life of a case as signed-in people see it and go on with it. */
import {
  decideAccess,
  eventId,
  type GroupName,
  groupNameOf,
  type Member,
  offeredSteps,
  type StepType,
  stepTypes,
} from '@amanat/domain';
import { notThere, type Refused } from '../case-access/answers.ts';
import { namesFor } from '../cases/people.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { calendarsOf, loadRulebook } from '../rulebook/load-rulebook.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { mayRecord } from './access-to-step.ts';
import { clockRowsOf, clocksOfLife, packOf } from './case-clocks.ts';
import type { ClockView, LifeView } from './life-views.ts';
import { type KeepAwayAnswer, keepOfficeAway, officesToName } from './keep-away.ts';
import { loadLife } from './load-life.ts';
import { openReviewsOf } from './open-reviews.ts';
import { recordStep, type StepAnswer, type StepWish } from './record-step.ts';
import { refreshCase } from './refresh-case.ts';
import { type TransferAnswer, transferCase, transferTargets } from './transfer-case.ts';

export type LifeAnswer =
  | { readonly kind: 'life'; readonly view: LifeView }
  | { readonly kind: 'erased' }
  | { readonly kind: 'waiting' }
  | Refused;

export interface CaseLife {
  /** @throws SealedError · LedgerError if the case is not as it was committed */
  find(member: Member, caseId: string): Promise<LifeAnswer>;
  /** For a form: sent twice, it is one step. */
  newEntry(): string;
  record(member: Member, caseId: string, wish: StepWish): Promise<StepAnswer>;
  /** To an office that may then see the case; nobody loses sight of it. */
  transfer(member: Member, caseId: string, office: string): Promise<TransferAnswer>;
  /** One that came to be named in the case later, with all under its orders; for good. */
  keepAway(member: Member, caseId: string, office: string): Promise<KeepAwayAnswer>;
  /** Counts clocks and reviews anew, and records what has passed. For the program itself, while unsealed. */
  refresh(caseId: string): Promise<void>;
}

export function caseLifeOf(deployment: StaffDeployment): CaseLife {
  return {
    find: (member, caseId) => findLife(member, caseId, deployment),
    newEntry: () => eventId(deployment.ciphers.random(17)),
    record: (member, caseId, wish) => recordStep(member, caseId, wish, deployment),
    transfer: (member, caseId, office) => transferCase(member, caseId, office, deployment),
    keepAway: (member, caseId, office) => keepOfficeAway(member, caseId, office, deployment),
    refresh: (caseId) => refreshCase(caseId, deployment),
  };
}

async function findLife(member: Member, caseId: string, deployment: StaffDeployment): Promise<LifeAnswer> {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return notThere;
  const access = decideAccess(member, { action: 'see-case', case: found.facts });
  if (access.kind === 'refused') return access;
  const loaded = await loadLife(found.caseId, found, deployment);
  if (loaded.kind !== 'life') return loaded;
  const { life } = loaded;
  const nameOf = await namesFor(member, deployment);
  const counting = new Set(life.steps.map(({ id }) => id));
  const sealedParts = new Map(
    found.steps.map(({ id, sealed }) => [id, Object.keys(sealed).some((part) => part !== 'step')]),
  );
  const may = stepTypes.filter((type) => mayRecord(member, type, found));
  const targets = transferTargets(member, found, deployment);
  const named = officesToName(member, found, deployment);
  return {
    kind: 'life',
    view: {
      facts: found.facts,
      jurisdiction: packOf(found.facts, deployment.packs).jurisdiction,
      life,
      steps: life.recorded.flatMap((step) => {
        const hasSealedParts = sealedParts.get(step.id);
        // What came by code is no step that somebody recorded: it is an event of the complaint.
        if (hasSealedParts === undefined) return [];
        const isStruck = step.type !== 'step.struck' && !counting.has(step.id);
        return [{ step, by: nameOf(step.by), isStruck, hasSealedParts }];
      }),
      clocks: await clockViewsOf(found, life, deployment),
      keeping: found.keeping,
      reviews: openReviewsOf(life),
      offered: offeredSteps(life).filter((type) => may.includes(type)),
      recordable: byGroup(may),
      ...(targets === undefined ? {} : { transferTo: targets }),
      ...(named === undefined ? {} : { keepAway: named }),
      seen: found.nextSeq,
    },
  };
}

function byGroup(types: readonly StepType[]): LifeView['recordable'] {
  const name = (type: StepType): GroupName | 'correction' =>
    type === 'step.struck' ? 'correction' : groupNameOf(type);
  return Object.fromEntries(Map.groupBy(types, name));
}

async function clockViewsOf(
  { facts, keeping }: VerifiedCase,
  life: LifeView['life'],
  deployment: StaffDeployment,
): Promise<readonly ClockView[]> {
  const { packs, now, timeZone } = deployment;
  const rulebook = await loadRulebook(deployment);
  const pack = packOf(facts, packs);
  const clocks = clocksOfLife(life, pack, { ...rulebook, ...calendarsOf(pack, rulebook) }, now());
  const rows = new Map(clockRowsOf(clocks, keeping, timeZone).map((row) => [row.clock, row]));
  return clocks.map((clock): ClockView => {
    const [id = ''] = clock.rule.split('#');
    const citation = pack.rules.find((rule) => rule.id === id);
    if (citation === undefined) throw new Error('a clock without a rule');
    const confirmation = rulebook.confirmations.get(id);
    const { keeper, level = 0, dueOn } = rows.get(clock.clock) ?? {};
    return {
      ...clock,
      citation,
      level,
      ...(confirmation === undefined ? {} : { confirmation }),
      ...(keeper === undefined ? {} : { keeper }),
      ...(dueOn === undefined ? {} : { dueOn }),
    };
  });
}
