/**
 * Case-children out of the record, for a release: all cases, read in memory for nobody's eyes (I16), as they were recorded at
 * each snapshot. Days leave this file, and a district; never a case, a name or a number of a paper.
 */
import { divisionOf, jurisdictionOf, provinceOf, type Step } from '@amanat/domain';
import { type DayNumber, type District, isoDayOf, parseDay } from '@amanat/figures';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { loadLife } from '../life/load-life.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readAhead } from '../timers/read-ahead.ts';
import { type ChildHistory, type ChildHistoryBuilder, openChildHistory } from './child-history.ts';
import { type ChildRow, childRows, erasedRow } from './child-rows.ts';

export type GatheredChildren =
  | { readonly kind: 'gathered'; readonly history: ChildHistory }
  /** Some came in while the server was sealed, and are not under their case's key yet: a moment later they are. */
  | { readonly kind: 'keys-waiting' };

export interface AskedToGather {
  /** Lets others have the processor for a moment: a run over many cases takes minutes. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** In training: invented case-children beside those of the record. */
  readonly more?: ((gathered: ChildHistoryBuilder, snapshots: readonly DayNumber[]) => void) | undefined;
}

const pageSize = 100;

/**
 * @param snapshots ascending: of earlier releases, and the one that is made
 * @throws SealedError, also if the server is sealed meanwhile · StoreError · LedgerError, SealingError, InputError if a case is not
 * as it was committed: no figure rests on what somebody altered
 */
export async function childrenOfRecord(
  snapshots: readonly DayNumber[],
  deployment: StaffDeployment,
  { pause, more }: AskedToGather = {},
): Promise<GatheredChildren> {
  const { staff, keyring } = deployment;
  const gathered = openChildHistory(districtsOfRelease(deployment), snapshots);
  more?.(gathered, snapshots);
  for (let after: string | undefined; ;) {
    // Sealed meanwhile: then it ends here.
    keyring.deploymentKey();
    const ids = await staff.caseIds(after, pageSize);
    const ahead = await readAhead(ids, deployment);
    for (const caseId of ids) {
      const found = await findVerifiedCase(caseId, ahead);
      if (found === undefined) continue;
      const rows = await rowsAt(snapshots, found, ahead);
      if (rows === 'waiting') return { kind: 'keys-waiting' };
      gathered.add(found.row.district, rows);
    }
    after = ids.at(-1);
    if (ids.length < pageSize) return { kind: 'gathered', history: gathered.done() };
    await pause?.();
  }
}

/**
 * Those of the provinces in which this deployment has offices, and one for all others: not those from which somebody complained,
 * for then the name of a place would tell of a child.
 */
export function districtsOfRelease({
  districts,
  offices,
}: Pick<StaffDeployment, 'districts' | 'offices'>): readonly District[] {
  const own = new Set(offices().flatMap(({ outside, jurisdiction }) => (outside ? [] : [jurisdiction])));
  const listed = districts().filter(({ id }) => own.has(jurisdictionOf(provinceOf(id))));
  return [...listed.map(({ id }) => id), 'other'].map((name) => ({ name, division: divisionOf(name).id }));
}

type RowsAtSnapshots = readonly (readonly ChildRow[] | undefined)[];

async function rowsAt(
  snapshots: readonly DayNumber[],
  found: VerifiedCase,
  deployment: StaffDeployment,
): Promise<RowsAtSnapshots | 'waiting'> {
  const startedOn = dayOf(found.row.recordedOn);
  const lastSnapshot = isoDayOf(snapshots.at(-1) ?? startedOn);
  if (startedOn > dayOf(lastSnapshot)) return snapshots.map(() => undefined);
  // What came by code is nothing that an office did.
  const loaded = await loadLife(found.caseId, { ...found, claims: [] }, deployment);
  if (loaded.kind === 'waiting') return 'waiting';
  const recorded = loaded.kind === 'life' ? loaded.life.recorded : found.steps;
  let before: { readonly count: number; readonly rows: readonly ChildRow[] } | undefined;
  return snapshots.map((snapshot) => {
    if (startedOn > snapshot) return undefined;
    const until = isoDayOf(snapshot);
    const count = recorded.filter(({ recordedOn }) => recordedOn <= until).length;
    if (before?.count === count) return before.rows;
    const rows =
      loaded.kind === 'life'
        ? childRows(recordedUntil(loaded.life.recorded, until), startedOn)
        : [erasedRow(startedOn, lastOf(found.steps, until, startedOn))];
    before = { count, rows };
    return rows;
  });
}

const recordedUntil = (steps: readonly Step[], until: string): readonly Step[] =>
  steps.filter(({ recordedOn }) => recordedOn <= until);

const lastOf = (steps: VerifiedCase['steps'], until: string, startedOn: DayNumber): DayNumber =>
  Math.max(startedOn, ...steps.flatMap(({ recordedOn }) => (recordedOn <= until ? [dayOf(recordedOn)] : [])));

function dayOf(written: string): DayNumber {
  const day = parseDay(written);
  if (day === undefined) throw new Error('a day of the record is no day');
  return day;
}
