/** What whoever keeps warnings is shown of them; villages only of cases of which they have a running opening. */
import { decideAccess, type Member } from '@amanat/domain';
import { settlementKey } from '@amanat/linking';
import { namesFor } from '../cases/people.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import { openPart, partsOf } from '../linking/open-stream.ts';
import { openKeysOf } from '../linking/opened-keys.ts';
import { runningParts } from '../linking/running-parts.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import { villageIn } from './case-facts.ts';
import { loadWarnings } from './load-warning.ts';
import { findForMember, type KnownToMember, knownTo } from './may-know.ts';
import type { SettlementView, VillageMapView, WarningView } from './warning-views.ts';
import type { WarningListAnswer } from './warnings.ts';

const mostShown = 100;
const mostLookedThrough = 1000;

export async function listWarnings(member: Member, deployment: StaffDeployment): Promise<WarningListAnswer> {
  const access = decideAccess(member, { action: 'see-warnings' });
  if (access.kind === 'refused') return access;
  const ids = await idsToList(deployment);
  const warnings: WarningView[] = [];
  for (const loaded of (await loadWarnings(ids, deployment)).toSorted(openFirst)) {
    if (warnings.length === mostShown) break;
    const known = await knownTo(member, loaded, deployment);
    if (known !== undefined) warnings.push(await viewOf(known, member, new Map(), deployment));
  }
  return { kind: 'warnings', warnings };
}

/** However many were closed since, none that waits is left out for them. */
async function idsToList({ links }: Pick<StaffDeployment, 'links'>): Promise<readonly string[]> {
  const rows = await Promise.all(
    (['raised', 'seen', 'closed'] as const).map((state) => links.warnings({ state, limit: mostLookedThrough })),
  );
  return rows.flat().map(({ warning }) => warning);
}

const openFirst = ({ state: one }: Pick<KnownToMember, 'state'>, { state: other }: Pick<KnownToMember, 'state'>) =>
  Number(one.status === 'closed') - Number(other.status === 'closed') || (one.lookBy < other.lookBy ? -1 : 1);

export async function findWarning(
  member: Member,
  id: string,
  deployment: StaffDeployment,
): Promise<WarningView | undefined> {
  const known = await findForMember(member, id, 'see-warnings', deployment);
  return known && viewOf(known, member, await villagesOf(known, member, deployment), deployment);
}

/** By case, as written; those of running openings. */
type Villages = ReadonlyMap<string, string>;

async function villagesOf({ cases }: KnownToMember, member: Member, deployment: StaffDeployment): Promise<Villages> {
  const villages = new Map<string, string>();
  for (const found of cases) {
    if (!(await runningParts(member, found, deployment)).has('child')) continue;
    const village = await villageOf(found, deployment);
    if (village !== undefined && village !== '') villages.set(found.caseId, village);
  }
  return villages;
}

async function villageOf({ caseId }: VerifiedCase, deployment: StaffDeployment): Promise<string | undefined> {
  const bodies = (await deployment.store.loadStream(caseId)).map((row) => readEvent(row, deployment.ciphers));
  const parts = bodies.flatMap(partsOf);
  const keys = await openKeysOf(
    parts.map(({ sealed }) => sealed.person),
    deployment,
  );
  return villageIn(bodies, (body) => partsOf(body).flatMap((part) => openPart(part, keys, deployment)));
}

async function viewOf(
  { warning, events, state, cases }: KnownToMember,
  member: Member,
  villages: Villages,
  deployment: StaffDeployment,
): Promise<WarningView> {
  const { rule, about, reasons, keeper, lookBy, status } = state;
  return {
    warning,
    rule,
    about,
    reasons: reasons.map(({ reason, number }) => ({ reason, ...(number === undefined ? {} : { number }) })),
    keeper,
    lookBy,
    isLate: status === 'raised' && lookBy < todayOf(deployment),
    raisedOn: events[0]?.recordedOn ?? '',
    state: status,
    ...(status === 'closed' ? { closed: await closedOf(state.closed, events, member, deployment) } : {}),
    cases: cases
      .map(({ caseId, row }) => ({
        caseId,
        district: row.district,
        group: row.offenceGroup,
        recordedOn: row.recordedOn,
        ...villageView(villages.get(caseId)),
      }))
      .toSorted((one, other) => (one.recordedOn < other.recordedOn ? -1 : 1)),
    mayClose: status !== 'closed' && decideAccess(member, { action: 'close-warning' }).kind === 'allowed',
  };
}

const villageView = (village: string | undefined) => (village === undefined ? {} : { village });

async function closedOf(
  { ground, by }: Extract<KnownToMember['state'], { readonly status: 'closed' }>['closed'],
  events: KnownToMember['events'],
  member: Member,
  deployment: StaffDeployment,
): Promise<NonNullable<WarningView['closed']>> {
  const onDay = events.at(-1)?.recordedOn ?? '';
  if (by === undefined) return { ground, onDay };
  const nameOf = await namesFor(member, deployment);
  const { displayName: byName } = nameOf(by);
  return { ground, onDay, ...(byName === undefined ? {} : { byName }) };
}

export async function mapWarning(
  member: Member,
  id: string,
  deployment: StaffDeployment,
): Promise<readonly VillageMapView[] | undefined> {
  const known = await findForMember(member, id, 'see-warnings', deployment);
  if (known === undefined) return undefined;
  const villages = await villagesOf(known, member, deployment);
  const districts = [...new Set(known.cases.map(({ row }) => row.district))].toSorted();
  return districts.flatMap((district): readonly VillageMapView[] => {
    const here = deployment.settlements().get(district);
    if (here === undefined) return [];
    const settlements = here.map(({ en: name, ur, latitude: lat, longitude: lon }): SettlementView => {
      return { name, ...(ur === undefined ? {} : { ur }), lat, lon };
    });
    const marked = settlements.flatMap((settlement) => {
      const { name, ur = '' } = settlement;
      const keys = new Set([settlementKey(district, name), settlementKey(district, ur)]);
      const cases = known.cases
        .filter(({ row }) => row.district === district)
        .map(({ caseId }) => caseId)
        .filter((caseId) => keys.has(settlementKey(district, villages.get(caseId) ?? '') ?? ' '));
      return cases.length === 0 ? [] : [{ ...settlement, cases }];
    });
    return [{ district, settlements, marked }];
  });
}
