/** Published figures: every file of every release against what the event says, and no release that no event tells of. */
import type { FiguresReleased } from '@amanat/domain';
import { digestFile, digestLine, releaseFile } from '@amanat/figures';
import type { Ciphers } from '@amanat/sealing';
import { z } from 'zod';
import type { AuditedTables, OnTableFinding, ReleaseFileRow } from './audited-tables.ts';
import { compareRows } from './compare-rows.ts';
import type { ToldByEvents } from './told-by-events.ts';

/** Of `release.json`, what this needs: the name and digest of every other file. */
const manifestSchema = z.looseObject({ files: z.array(z.looseObject({ name: z.string(), sha256: z.string() })) });

export async function auditFigures(
  told: ToldByEvents,
  {
    tables,
    found,
    ciphers,
  }: { readonly tables: AuditedTables; readonly found: OnTableFinding; readonly ciphers: Ciphers },
): Promise<void> {
  const wanted = new Map<string, object>();
  const manifests = await manifestsOf(tables);
  const eventOf = new Map<string, string>();
  for (const { event, data } of released(told.figures())) {
    const { release, digest } = data;
    eventOf.set(release, event);
    const keep = (file: string, sha256: string): void =>
      void wanted.set(keyOf({ release, file }), { release, file, digest: sha256 });
    keep(releaseFile, digest);
    keep(digestFile, ciphers.sha256(ciphers.utf8(digestLine(digest))).toHex());
    // One that is not what the event says is found below; what it names is nobody's word.
    for (const { name, sha256 } of filesNamed(manifests.get(release), ciphers)) keep(name, sha256);
  }
  const differs = new Set<string>();
  await compareRows(withoutContent(tables), keyOf, wanted, (key) => differs.add(key.split(' ')[0] ?? ''));
  for (const release of differs) {
    const eventId = eventOf.get(release);
    found('release-row-differs', { streamId: 'figures_releases', ...(eventId === undefined ? {} : { eventId }) });
  }
}

const keyOf = ({ release, file }: Pick<ReleaseFileRow, 'release' | 'file'>): string => `${release} ${file}`;

function released(events: ReturnType<ToldByEvents['figures']>) {
  return events.flatMap(({ event, type, data }) =>
    // Its schema has shown it when it was read.
    type === 'figures.released' ? [{ event, data: data as FiguresReleased }] : [],
  );
}

async function manifestsOf(tables: AuditedTables): Promise<ReadonlyMap<string, Uint8Array>> {
  const manifests = new Map<string, Uint8Array>();
  for await (const rows of tables.releaseFiles())
    for (const { release, manifest } of rows) if (manifest !== undefined) manifests.set(release, manifest);
  return manifests;
}

async function* withoutContent(tables: AuditedTables): AsyncIterable<readonly Omit<ReleaseFileRow, 'manifest'>[]> {
  for await (const rows of tables.releaseFiles())
    yield rows.map(({ release, file, digest }) => ({ release, file, digest }));
}

function filesNamed(manifest: Uint8Array | undefined, { text }: Ciphers): z.output<typeof manifestSchema>['files'] {
  if (manifest === undefined) return [];
  try {
    return manifestSchema.parse(JSON.parse(text(manifest))).files;
  } catch {
    return [];
  }
}
