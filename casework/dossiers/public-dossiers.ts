/** What everybody reads: dossiers as they stand, each earlier version, since when, and how promises stand. */
import {
  type Dossier,
  type DossierContent,
  type DossierRecord,
  promiseFigures,
  type PromiseCounts,
  publishedContent,
} from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import type { LogReader } from '../ports.ts';
import { dossierRecords } from './dossier-records.ts';
import type { DossierHistoryEntry } from './dossier-work.ts';

type Needs = Pick<Deployment, 'store' | 'ciphers'>;

const contentOf = ({ dossier, translations }: DossierContent): DossierContent => ({ dossier, translations });

/** As they stand, by id; none whose opening only waits. */
export async function publishedDossiers(deployment: Needs): Promise<ReadonlyMap<string, DossierContent>> {
  const records = [...(await dossierRecords(deployment)).values()];
  return new Map(
    records.flatMap((record) => {
      const now = publishedContent(record);
      return now === undefined ? [] : [[record.id, contentOf(now)] as const];
    }),
  );
}

const publicRecord = async (id: string, deployment: Needs): Promise<DossierRecord | undefined> => {
  const record = (await dossierRecords(deployment)).get(id);
  return record === undefined || record.versions.length === 0 ? undefined : record;
};

/** Oldest first; `undefined` for a dossier that is not public. */
export async function dossierHistory(
  id: string,
  deployment: Needs & Pick<Deployment, 'log'>,
): Promise<readonly DossierHistoryEntry[] | undefined> {
  const record = await publicRecord(id, deployment);
  if (record === undefined) return undefined;
  return Promise.all(
    record.versions.map(async ({ version, kind, items, reason, reasonInUrdu, publishedOn, eventId }) => ({
      version,
      kind,
      items,
      reason,
      reasonInUrdu,
      publishedOn,
      eventId,
      isOnLog: await isOnLog(eventId, deployment.log),
    })),
  );
}

/** The dossier as it was public then; `undefined` if there is no such version. */
export async function dossierVersion(
  id: string,
  version: number,
  deployment: Needs,
): Promise<DossierContent | undefined> {
  const found = (await publicRecord(id, deployment))?.versions.find((one) => one.version === version);
  return found && contentOf(found);
}

/** Promises by state, of the dossiers as they were public at the end of that day. */
export async function promisesOn(day: Temporal.PlainDate, deployment: Needs): Promise<readonly PromiseCounts[]> {
  const records = [...(await dossierRecords(deployment)).values()];
  const then = records.flatMap(({ versions }): readonly Dossier[] => {
    const last = versions.findLast(({ publishedOn }) => publishedOn <= day.toString());
    return last === undefined ? [] : [last.dossier];
  });
  return promiseFigures(then, day);
}

/** What is on the log stays there: asked once. */
const onLog = new WeakMap<LogReader, Set<string>>();

async function isOnLog(eventId: string, log: LogReader): Promise<boolean> {
  const known = onLog.get(log) ?? new Set();
  onLog.set(log, known);
  if (known.has(eventId)) return true;
  const isThere = (await log.placeOf(eventId)).kind === 'published';
  if (isThere) known.add(eventId);
  return isThere;
}
