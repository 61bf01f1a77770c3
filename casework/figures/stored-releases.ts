/**
 * Releases as they are read: the events say which there are and their digests, the table holds the files, and what is not the
 * bytes that an event names is shown to nobody (I24). Needs no key: a sealed server shows them too.
 */
import { figuresStream, type FiguresReleased } from '@amanat/domain';
import {
  digestFile,
  digestLine,
  manifestSchema,
  releaseFile,
  type ReleaseFiles,
  type ReleaseManifest,
  type ReleaseView,
} from '@amanat/figures';
import type { Deployment } from '../deployment.ts';
import { publicProof } from '../public-proof.ts';
import { readEvent } from '../stored-event.ts';
import { type ReadFiles, readFiles } from './read-files.ts';
import type { Releases, StoredRelease } from './releases.ts';

type Needs = Deployment;

export interface ReleasedEvent extends FiguresReleased {
  readonly eventId: string;
}

/** Oldest first, and the place of the next event. @throws StoreError · LedgerError if an event is not as committed */
export async function releasedEvents({ store, ciphers }: Pick<Needs, 'store' | 'ciphers'>): Promise<{
  readonly released: readonly ReleasedEvent[];
  readonly nextSeq: number;
}> {
  const bodies = (await store.loadStream(figuresStream)).map((row) => readEvent(row, ciphers));
  const released = bodies.flatMap(({ event: eventId, type, data }) =>
    // Its schema has shown it when it was read.
    type === 'figures.released' ? [{ ...(data as FiguresReleased), eventId }] : [],
  );
  return { released, nextSeq: bodies.length + 1 };
}

/** `undefined` for what is none: whoever owns the database can put an event beside it that names any bytes. */
function parsedManifest(content: Uint8Array, { text }: Needs['ciphers']): ReleaseManifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text(content)));
  } catch {
    return undefined;
  }
}

/** Views of a few releases, which many readers ask for; each was checked when it was read. */
const mostRemembered = 8;

export function releasesOf(deployment: Needs): Releases {
  const { figures, ciphers, releaseAltered } = deployment;
  /** Found to be what their event says, all files of them, by event. */
  const manifests = new Map<string, ReleaseManifest>();
  const views = new Map<string, ReleaseView>();
  const reported = new Set<string>();

  function report({ eventId, release }: ReleasedEvent): undefined {
    manifests.delete(eventId);
    if (!reported.has(eventId)) releaseAltered?.(release);
    reported.add(eventId);
    return undefined;
  }

  async function manifestOf(event: ReleasedEvent): Promise<ReleaseManifest | undefined> {
    const known = manifests.get(event.eventId);
    if (known !== undefined) return known;
    const [kept, digests] = await Promise.all([
      figures.fileOf(event.release, releaseFile),
      figures.digestsOf(event.release),
    ]);
    if (kept === undefined || ciphers.sha256(kept.content).toHex() !== event.digest) return report(event);
    const manifest = parsedManifest(kept.content, ciphers);
    if (manifest === undefined) return report(event);
    const wanted = new Map([
      ...manifest.files.map(({ name, sha256 }) => [name, sha256] as const),
      [releaseFile, event.digest],
      [digestFile, ciphers.sha256(ciphers.utf8(digestLine(event.digest))).toHex()],
    ]);
    const isWhole = digests.length === wanted.size && digests.every(({ file, digest }) => wanted.get(file) === digest);
    if (!isWhole) return report(event);
    manifests.set(event.eventId, manifest);
    return manifest;
  }

  async function read(event: ReleasedEvent): Promise<ReadFiles | undefined> {
    const kept = await figures.filesOf(event.release);
    const found = readFiles(kept, event.digest, ciphers);
    return found ?? report(event);
  }

  async function viewOf(event: ReleasedEvent): Promise<ReleaseView | undefined> {
    const known = views.get(event.eventId);
    if (known !== undefined) return known;
    const found = await read(event);
    if (found === undefined) return undefined;
    views.set(event.eventId, found.view);
    if (views.size > mostRemembered) views.delete(views.keys().next().value ?? '');
    return found.view;
  }

  const eventOf = async (id: string): Promise<ReleasedEvent | undefined> =>
    (await releasedEvents(deployment)).released.find(({ release }) => release === id);

  async function newestOf(events: readonly ReleasedEvent[]): Promise<ReleaseView | undefined> {
    for (const event of events.toReversed()) {
      const view = await viewOf(event);
      if (view !== undefined) return view;
    }
    return undefined;
  }

  return {
    async list() {
      const listed: StoredRelease[] = [];
      for (const event of (await releasedEvents(deployment)).released.toReversed()) {
        const manifest = await manifestOf(event);
        if (manifest !== undefined)
          listed.push({ id: event.release, digest: event.digest, manifest, eventId: event.eventId });
      }
      return listed;
    },
    async newest() {
      const { released } = await releasedEvents(deployment);
      const whole = await newestOf(released);
      if (whole === undefined) return undefined;
      return { whole, districts: await newestOf(released.filter(({ kind }) => kind === 'monthly')) };
    },
    async find(id) {
      const event = await eventOf(id);
      return event === undefined ? undefined : viewOf(event);
    },
    async files(id): Promise<ReleaseFiles | undefined> {
      const event = await eventOf(id);
      return event === undefined ? undefined : (await read(event))?.files;
    },
    async proof(id) {
      const event = await eventOf(id);
      return event === undefined ? undefined : publicProof(event.eventId, deployment);
    },
  };
}
