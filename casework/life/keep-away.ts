/**
 * An office that comes to be named in a case later, as refusing, concealing or pressing, is kept away from then on, with every
 * office under its orders: by whoever watches over the case. Then the case goes one level up, as at intake (BRIEF 2.8); with the
 * last monitor gone the next one watches over it; with the last office gone it waits with the custodians.
 */
import {
  type AccountId,
  barredOffices,
  decideAccess,
  evolveKeeping,
  type Keeping,
  type KeepingEvent,
  keepersOf,
  type Member,
  nearestMonitor,
  type Office,
  type OfficeId,
} from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { custodiansNotShutOut, monitorsWhoMaySee, supervisorsWhoMaySee } from '../alarms/who-is-told.ts';
import { notThere, type Refused } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { commitCaseColumns } from '../case-columns.ts';
import { districtOf, withKeptAway } from '../cases/kept-away.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { mostAttempts } from '../change-complaint.ts';
import { inTurn } from '../in-turn.ts';
import type { CaseRow } from '../ports.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import { passingOf } from '../timers/passing-of.ts';
import type { CaseOfficesRow } from '../work-ports.ts';
import { letOfficeIn } from './let-office-in.ts';
import { keepingRow } from './record-step.ts';
import { mayFollowUp } from './work-of-case.ts';

/** `monitor-decides`: an office that watches over cases is kept away by a monitor alone. */
export type KeepAwayRefusal = 'no-such-office' | 'already-kept-away' | 'monitor-decides';
export type KeepAwayAnswer = { readonly kind: 'done' } | Refused<KeepAwayRefusal>;

/** `undefined`: this person keeps none away. One that is kept away already is refused when it is chosen. */
export function officesToName(
  member: Member,
  { facts, keeping }: VerifiedCase,
  { offices }: Pick<StaffDeployment, 'offices'>,
): readonly OfficeId[] | undefined {
  if (decideAccess(member, { action: 'keep-office-away', case: facts }).kind === 'refused') return undefined;
  const near = new Set<string>([...facts.allowedOffices, ...keeping.keepers]);
  return offices()
    .filter(({ id, district }) => near.has(id) || district === facts.district)
    .map(({ id }) => id);
}

/** @throws StoreError · SealedError · LedgerError */
export async function keepOfficeAway(
  member: Member,
  caseId: string,
  office: string,
  deployment: StaffDeployment,
): Promise<KeepAwayAnswer> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const answer = await inTurn(deployment.store, caseId, () => attemptOnce(member, caseId, office, deployment));
    if (answer.kind === 'access-refused') {
      await keepAccessRefusal(member, answer.found, 'keep-office-away', answer.access.refusal, deployment);
      return answer.access;
    }
    if (answer.kind !== 'again') return answer;
  }
  throw new Error('the case is being written to by others all the time');
}

async function attemptOnce(member: Member, caseId: string, named: string, deployment: StaffDeployment) {
  const plain = await findVerifiedCase(caseId, deployment);
  if (plain === undefined) return notThere;
  const access = decideAccess(member, { action: 'keep-office-away', case: plain.facts });
  if (access.kind === 'refused') return { kind: 'access-refused', found: plain.caseId, access } as const;
  const found = await withKeptAway(plain, deployment);
  const before = found.facts.keptAway?.offices ?? [];
  const office = deployment.offices().find(({ id }) => id === named);
  const refused = (refusal: KeepAwayRefusal) => ({ kind: 'refused', refusal, existenceIsSecret: false }) as const;
  if (office === undefined) return refused('no-such-office');
  if (before.includes(office.id)) return refused('already-kept-away');
  // Whoever is watched must not choose by whom.
  if (office.monitors && access.by.role !== 'monitor') return refused('monitor-decides');
  const changed = changeOffices(office.id, member, found, deployment);
  const keeping = changed.events.reduce(evolveKeeping, found.keeping);
  const keepers = firstKeepers(keeping, found, changed, deployment);
  const kept = { ...found, row: { ...found.row, ...changed.row } };
  const passing = await passingOf(kept, keepers.reduce(evolveKeeping, keeping), deployment);
  const events = [...changed.events, ...keepers, ...passing.events];
  const stored = await deployment.staff.append({
    events: events.map((event, index) => keepingRow(event, found, index, deployment)),
    projections: {
      caseWork: [passing.work],
      caseOffices: [passing.offices ?? changed.row],
      alarms: await alarmsOf(member, found, changed, deployment),
    },
  });
  return stored.kind === 'stored' ? ({ kind: 'done' } as const) : ({ kind: 'again' } as const);
}

interface ChangedOffices {
  readonly events: readonly KeepingEvent[];
  readonly row: CaseOfficesRow;
  /** All that the case keeps away now. */
  readonly away: ReadonlySet<string>;
}

/** One event for the office that is named, and for each under its orders that has the case or follows its clocks up. */
function changeOffices(
  named: OfficeId,
  { account: by }: Member,
  { caseId, row, facts, keeping }: VerifiedCase,
  deployment: StaffDeployment,
): ChangedOffices {
  const offices = deployment.offices();
  const { offices: before = [], maybeOthers = false } = facts.keptAway ?? {};
  const { barred } = barredOffices({ told: [], excluded: [named] }, districtOf(facts), offices);
  const away: ReadonlySet<string> = new Set([...before, ...barred]);
  const has = new Set<string>([named, ...row.allowedOffices, ...keeping.keepers]);
  let now: CaseOfficesRow = { ...row, caseId };
  const events: KeepingEvent[] = [];
  for (const office of barred) {
    if (!has.has(office)) continue;
    const left = keepOfficeOut({ ...row, ...now }, office, by, deployment);
    events.push(left.event);
    now = left.row;
  }
  const wanted = [
    // Words may mean any office: then none is let in but one that watches.
    ...(maybeOthers ? [] : [nextAbove(named, { row, keeping }, now.allowedOffices, away, offices)]),
    offices.some(({ id, monitors }) => monitors && now.allowedOffices.includes(id))
      ? undefined
      : nearestMonitor(districtOf(facts), away, offices)?.id,
  ];
  for (const office of wanted) {
    if (office === undefined || now.allowedOffices.includes(office)) continue;
    const letIn = letOfficeIn({ caseId, row: { ...row, ...now } }, office, { ground: 'named-later', by }, deployment);
    events.push(letIn.event);
    now = letIn.row;
  }
  return { events, row: now, away };
}

/** The next office up from one that had the case, where none is left that could handle it. */
function nextAbove(
  named: OfficeId,
  { row, keeping }: Pick<VerifiedCase, 'row' | 'keeping'>,
  allowed: readonly string[],
  away: ReadonlySet<string>,
  offices: readonly Office[],
): OfficeId | undefined {
  const had = row.allowedOffices.includes(named);
  const isHandled = offices.some(({ id, receives }) => receives && allowed.includes(id));
  if (!had || isHandled) return undefined;
  const chain = keeping.keepers.length > 0 ? keeping.keepers : keepersOf(named, allowed, away, offices);
  return chain.find((id) => !away.has(id));
}

function keepOfficeOut(
  row: CaseRow & Pick<CaseOfficesRow, 'caseId'>,
  office: OfficeId,
  by: AccountId,
  { ciphers }: Pick<StaffDeployment, 'ciphers'>,
): { readonly event: KeepingEvent; readonly row: CaseOfficesRow } {
  const { caseId, district, offenceGroup, channel } = row;
  const allowedOffices = row.allowedOffices.filter((each) => each !== office);
  const { salt, commitment } = commitCaseColumns({ district, offenceGroup, channel, allowedOffices }, ciphers);
  const data = { office, change: 'kept-away', ground: 'named-later', by, caseColumns: commitment.toBase64() } as const;
  return {
    event: { type: 'offices.changed', data },
    row: { caseId, allowedOffices, allowSalt: salt, waitsWithCustodians: allowedOffices.length === 0 },
  };
}

/** The chain begins with an office that has the case: anew, if that one is gone; with nobody, if it waits with the custodians. */
function firstKeepers(
  { keepers: [first] }: Keeping,
  { keeping: before, facts }: VerifiedCase,
  { row: { allowedOffices }, away }: ChangedOffices,
  deployment: StaffDeployment,
): readonly KeepingEvent[] {
  if (before.keepers.length === 0 || (first !== undefined && allowedOffices.includes(first))) return [];
  const offices = mayFollowUp({ ...facts, allowedOffices }, deployment);
  const left = offices.filter(({ id }) => allowedOffices.includes(id));
  const start = left.find(({ receives }) => receives) ?? left[0];
  if (start === undefined) return [];
  const chain = keepersOf(start.id, allowedOffices, away, offices);
  return chain.length === 0 ? [] : [{ type: 'keepers.set', data: { offices: [...chain] } }];
}

/** Monitors who see the case now; where nobody who handles it is left, those who can give it to somebody. */
async function alarmsOf(
  { account: by }: Member,
  { caseId, facts: before }: VerifiedCase,
  { row: { allowedOffices, waitsWithCustodians }, away }: ChangedOffices,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const keptAway = { offices: [...away], maybeOthers: false };
  const facts = { ...before, allowedOffices, waitsWithCustodians, keptAway };
  const monitors = await monitorsWhoMaySee(facts, deployment);
  const but = monitors.filter((account) => account !== by);
  const told = alarmsFor('office-kept-away', { accounts: but, caseId, about: by }, deployment);
  if (await isHandled(facts, deployment)) return told;
  const watching = [...(await supervisorsWhoMaySee(facts, deployment)), ...monitors];
  const accounts = watching.length > 0 ? watching : await custodiansNotShutOut(facts, deployment);
  return [...told, ...alarmsFor('case-without-handler', { accounts, caseId }, deployment)];
}

/** By somebody of an office that still has it. */
async function isHandled(
  { handlers, allowedOffices }: Pick<VerifiedCase['facts'], 'handlers' | 'allowedOffices'>,
  { staff }: StaffDeployment,
): Promise<boolean> {
  for (const handler of handlers)
    for (const { office, ended } of await staff.memberships(handler))
      if (!ended && allowedOffices.includes(office)) return true;
  return false;
}
