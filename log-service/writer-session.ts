/**
 * What a program does for as long as it holds the writer's lock: first it compares the record with what is published,
 * then two loops run side by side, one giving indexes, one publishing. The first failure ends both; whoever gets the
 * lock next begins from the record.
 */
import type { KeptCheckpoint, LogWriter } from '@amanat/store';
import { askWitnesses, checkPublishedFile, type PublishedState } from './check-published.ts';
import { fillerPace, type FillerPace } from './filler-pace.ts';
import type { OnAnswer } from './gather-cosignatures.ts';
import { hearWitnesses } from './hear-witnesses.ts';
import { LogHalt } from './log-halt.ts';
import type { LogOptions } from './log-options.ts';
import { pause } from './pause.ts';
import type { PublicationRhythm } from './publication-rhythm.ts';
import { openPublishedFiles, type PublishedFiles } from './published-files.ts';
import { type BegunCheckpoint, openPublisher, type WaitsFor } from './publisher.ts';
import { batchLimit, openSequencer, type Sequencer } from './sequencer.ts';
import { stampPublished } from './stamp-published.ts';
import type { WaitingCount } from './waiting-count.ts';

export interface SessionParts {
  readonly options: LogOptions;
  readonly waiting: WaitingCount;
  readonly rhythm: PublicationRhythm;
  readonly onWait: (what: WaitsFor | undefined) => void;
  readonly onPublished: (published: KeptCheckpoint | undefined) => void;
  /** Names of witnesses that contradict without proof; kept from one session to the next. */
  readonly contradicting: Set<string>;
  /** The checks that need nobody else are done. */
  readonly onReady: () => void;
}

const tickMs = 250;
const batchBegins = 256;
/** A witness that does not answer by then is heard later: an event should not wait for its index. */
const witnessesAtStartMs = 3_000;

interface Session extends SessionParts {
  readonly writer: LogWriter;
  readonly state: PublishedState;
  readonly files: PublishedFiles;
  readonly sequencer: Sequencer;
  readonly pace: FillerPace;
  /** Aborted when the log is stopped, or when this session has failed. */
  readonly signal: AbortSignal;
  readonly fail: (error: unknown) => void;
  readonly onAnswer: OnAnswer;
}

/**
 * Resolves when `stopped` is aborted.
 *
 * @throws LogHalt, StoreError, and whatever a step threw that is not tried again by itself
 */
export async function runSession(parts: SessionParts, writer: LogWriter, stopped: AbortSignal): Promise<void> {
  const { options, onPublished, onReady } = parts;
  const { store, folder, sha256 } = options;
  const state = await loadState(options, writer.logId);
  const files = openPublishedFiles(folder, writer.logId, store);
  const sequencer = await openSequencer(options, writer, state.log, state.unpublished);
  await files.overtake();
  await checkPublishedFile(state, files, store, sha256, ({ size, signedNote = '' }) =>
    writer.keepSigned(size, signedNote),
  );
  onPublished(state.published);
  onReady();

  const failed = new AbortController();
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    failed.abort();
  };
  const signal = AbortSignal.any([stopped, failed.signal]);
  const onAnswer = hearWitnesses(options, parts.contradicting, writer.logId, fail);
  const pace = fillerPace(options.publishEveryMs, options.now, state.published?.publishedAt);
  const session: Session = { ...parts, writer, state, files, sequencer, pace, signal, fail, onAnswer };
  const asked = askWitnesses(state, options.witnesses, store, sha256, onAnswer);
  await Promise.race([asked, pause(witnessesAtStartMs, signal)]);
  await Promise.all([giveIndexes(session).catch(fail), publishOnRhythm(session).catch(fail)]);
  if (failure !== undefined) throw failure;
}

async function loadState({ store, origin }: LogOptions, logId: number): Promise<PublishedState> {
  const log = (await store.loadLogs()).find((each) => each.logId === logId);
  if (log?.origin !== origin) throw new LogHalt('another-origin');
  return {
    log,
    published: await store.loadLastPublished(logId),
    unpublished: await store.loadUnpublished(logId),
  };
}

async function giveIndexes({ waiting, writer, sequencer, pace, signal }: Session): Promise<void> {
  while (!signal.aborted) {
    await waiting.until(batchBegins, tickMs, signal);
    if (signal.aborted) return;
    // Other programs append, too, and say nothing here.
    const isDue = waiting.take() > 0 || sequencer.lacks(pace.due()) > 0;
    if (!isDue && (await writer.countWaiting()) === 0) continue;
    let taken = batchLimit;
    while (taken === batchLimit && !signal.aborted) taken = await sequencer.takeBatch(pace.due());
  }
}

async function publishOnRhythm(session: Session): Promise<void> {
  const { options, writer, files, state, rhythm, sequencer, pace, signal, onWait, onPublished, onAnswer } = session;
  const { store, report } = options;
  let { published } = state;
  const publishedSize = published?.size ?? 0;
  const publisher = openPublisher({ options, writer, files, publishedSize, signal, onWait, onAnswer });

  async function begin(): Promise<BegunCheckpoint | undefined> {
    await rhythm.untilDue(published?.publishedAt, signal);
    if (signal.aborted) return undefined;
    rhythm.begin();
    pace.begin();
    return sequencer.beginCheckpoint();
  }

  let begun: BegunCheckpoint | undefined = state.unpublished;
  while (!signal.aborted) {
    const checkpoint = begun ?? (await begin());
    begun = undefined;
    if (checkpoint === undefined) return;
    const note = await publisher.publish(checkpoint);
    if (note === undefined) return;
    published = await store.loadCheckpoint(writer.logId, checkpoint.size);
    pace.published(published?.publishedAt);
    onPublished(published);
    rhythm.done();
    report({ kind: 'published', size: checkpoint.size });
    void stampPublished({ size: checkpoint.size, note }, options.authorities ?? [], writer, signal, report);
  }
}
