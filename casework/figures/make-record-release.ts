/**
 * A release of figures from the record: what may be released is asked first, then the case-children are read, and what was made of
 * them elsewhere is kept with the event that holds its digest. Case-children leave this machine never (I24).
 */
import { eventId, figuresStream, mayDo } from '@amanat/domain';
import {
  type DayNumber,
  isoDayOf,
  parseDay,
  releaseFile,
  type ReleaseFiles,
  type ReleaseKind,
  type ReleaseManifest,
  type ReleaseView,
} from '@amanat/figures';
import { todayOf } from '../deployment.ts';
import { type AgeRecipient, parseAgeRecipient } from '../exports/age-recipient.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { ChildHistory } from './child-history.ts';
import { type AskedToGather, childrenOfRecord } from './children-of-record.ts';
import { type ReleasedEvent, releasedEvents, releasesOf } from './stored-releases.ts';

/** A snapshot is so many days old before it is told: what is recorded today must not show today. */
export const youngestSnapshotDays = 7;

export interface ReleaseWish {
  /** `YYYY-MM-DD`: what was recorded by the end of that day. */
  readonly snapshot: string;
  /** Unless told: monthly where no earlier one of that calendar month has districts. */
  readonly kind?: ReleaseKind | undefined;
}

export const releaseRefusals = [
  'snapshot-not-a-day',
  'snapshot-too-young',
  'snapshot-not-later',
  'monthly-twice',
  'keys-waiting',
  'earlier-altered',
  'release-moved',
] as const;
export type ReleaseRefusal = (typeof releaseRefusals)[number];
type Refused = { readonly kind: 'refused'; readonly refusal: ReleaseRefusal };

/** Everything that a release is made of. Of it, only what `figures/release` prints may be shown to anybody. */
export interface GatheredRelease {
  readonly kind: 'gathered';
  readonly id: string;
  readonly release: ReleaseKind;
  readonly snapshot: DayNumber;
  /** Its snapshots are those of `earlier`, and last this one's. */
  readonly history: ChildHistory;
  /** Oldest first. */
  readonly earlier: readonly ReleaseView[];
}

export interface FinishedRelease {
  readonly files: ReleaseFiles;
  readonly manifest: ReleaseManifest;
}

/** All: @throws StoreError · LedgerError, SealingError, InputError if the record is not as it was committed */
export interface FigureWork {
  /** @throws SealedError */
  gather(wish: ReleaseWish, options?: AskedToGather): Promise<GatheredRelease | Refused>;
  /**
   * Durable before it is told. With a recipient, that the audit bundle is given to them goes on the record with it.
   *
   * @throws InputError `not-this-shape` at `recipient`
   */
  keep(
    made: FinishedRelease,
    recipient?: string,
  ): Promise<{ readonly kind: 'kept'; readonly digest: string } | Refused>;
}

const refused = (refusal: ReleaseRefusal): Refused => ({ kind: 'refused', refusal });

export const figureWorkOf = (deployment: StaffDeployment): FigureWork => ({
  gather: (wish, options = {}) => gather(wish, options, deployment),
  keep: (made, recipient) => keep(made, recipient, deployment),
});

async function gather(
  wish: ReleaseWish,
  options: AskedToGather,
  deployment: StaffDeployment,
): Promise<GatheredRelease | Refused> {
  deployment.keyring.deploymentKey();
  const snapshot = parseDay(wish.snapshot);
  const today = parseDay(todayOf(deployment));
  if (snapshot === undefined || today === undefined) return refused('snapshot-not-a-day');
  if (snapshot > today - youngestSnapshotDays) return refused('snapshot-too-young');
  const { released } = await releasedEvents(deployment);
  const refusal = refusalAfter(wish, released);
  if (refusal !== undefined) return refused(refusal);
  const earlier = await viewsOf(released, deployment);
  if (earlier === undefined) return refused('earlier-altered');
  const snapshots = [...released.map((each) => parseDay(each.snapshot) ?? 0), snapshot];
  const gathered = await childrenOfRecord(snapshots, deployment, options);
  if (gathered.kind === 'keys-waiting') return refused('keys-waiting');
  const kind = wish.kind ?? (hasMonthly(released, wish.snapshot) ? 'weekly' : 'monthly');
  return { kind: 'gathered', id: isoDayOf(snapshot), release: kind, snapshot, history: gathered.history, earlier };
}

const hasMonthly = (released: readonly ReleasedEvent[], snapshot: string): boolean =>
  released.some((each) => each.kind === 'monthly' && each.snapshot.slice(0, 7) === snapshot.slice(0, 7));

function refusalAfter({ snapshot, kind }: ReleaseWish, released: readonly ReleasedEvent[]): ReleaseRefusal | undefined {
  if (released.some((each) => each.snapshot >= snapshot)) return 'snapshot-not-later';
  return kind === 'monthly' && hasMonthly(released, snapshot) ? 'monthly-twice' : undefined;
}

/** `undefined` if one of them is not what was published: the next would be decided on what nobody read. */
async function viewsOf(
  released: readonly ReleasedEvent[],
  deployment: StaffDeployment,
): Promise<readonly ReleaseView[] | undefined> {
  // Whoever reads them is told of what was altered; here it is answered.
  const releases = releasesOf({ ...deployment, releaseAltered: undefined });
  const views: ReleaseView[] = [];
  for (const { release } of released) {
    const view = await releases.find(release);
    if (view === undefined) return undefined;
    views.push(view);
  }
  return views;
}

async function keep(
  { files, manifest }: FinishedRelease,
  typed: string | undefined,
  deployment: StaffDeployment,
): Promise<{ readonly kind: 'kept'; readonly digest: string } | Refused> {
  const { ciphers, figures } = deployment;
  if (!mayDo({ kind: 'operator' }, 'publish-figures')) throw new Error('the operator may not do this');
  const recipient: AgeRecipient | undefined = typed === undefined ? undefined : parseAgeRecipient(typed);
  const kept = [...files].map(([file, text]) => ({ release: manifest.id, file, content: ciphers.utf8(text) }));
  const written = kept.find(({ file }) => file === releaseFile);
  if (written === undefined) throw new Error('a release without its release.json');
  const digest = ciphers.sha256(written.content).toHex();
  const { released, nextSeq } = await releasedEvents(deployment);
  const { id: release, kind, snapshot, catalogue, rule, mark } = manifest;
  const refusal = refusalAfter({ snapshot, kind }, released);
  if (refusal !== undefined) return refused(refusal);
  // What it was decided on must be all that is public.
  if (manifest.earlier.map((each) => each.digest).join() !== released.map((each) => each.digest).join())
    return refused('release-moved');
  const data = { release, kind, snapshot, digest, catalogue, rule, ...(mark === undefined ? {} : { mark }) };
  const events = [
    { type: 'figures.released', data },
    ...(recipient === undefined ? [] : [{ type: 'figures.bundle-given', data: { release, recipient } }]),
  ].map((event, at) => {
    const place = { eventId: eventId(ciphers.random(17)), streamId: figuresStream, streamSeq: nextSeq + at };
    return commitEvent(event.type, event.data, { ...place, recordedOn: todayOf(deployment) }, ciphers);
  });
  const outcome = await figures.keep(events, kept);
  return outcome.kind === 'stored' ? { kind: 'kept', digest } : refused('release-moved');
}
