/**
 * Brings a begun checkpoint to the world, from wherever a crash left it: the text is committed and never changes, each
 * step may be done again, and `checkpoint` comes last.
 */
import { anchorOf, consistencyProof, equalBytes, rootFromTiles } from '@amanat/ledger';
import type { KeptCheckpoint, LogWriter } from '@amanat/store';
import { gatherCosignatures, type OnAnswer } from './gather-cosignatures.ts';
import { LogHalt } from './log-halt.ts';
import type { LogOptions } from './log-options.ts';
import { backoffMs, pause } from './pause.ts';
import { codeOf, isPassing } from './passing-failure.ts';
import type { PublishedFiles } from './published-files.ts';
import { publicationNews } from './publication-news.ts';
import { signCheckpoint } from './sign-checkpoint.ts';
import { tilesFrom } from './store-tiles.ts';
import type { MissingWitness } from './witnesses.ts';

export type BegunCheckpoint = Pick<KeptCheckpoint, 'size' | 'root' | 'text' | 'signedNote'>;
export type WaitsFor = 'signer' | 'witnesses';

export interface PublisherParts {
  readonly options: LogOptions;
  readonly writer: LogWriter;
  readonly files: PublishedFiles;
  /** Size of the last published checkpoint; 0 if there is none. */
  readonly publishedSize: number;
  readonly signal: AbortSignal;
  readonly onWait: (what: WaitsFor | undefined) => void;
  readonly onAnswer: OnAnswer;
}

export interface Publisher {
  /** The published note; `undefined` if the signal was aborted first. @throws LogHalt, StoreError */
  publish(checkpoint: BegunCheckpoint): Promise<string | undefined>;
}

const mostMs = 30_000;
/** While witnesses are waited for, at most so often is the signer asked whether it still stands by what it signed. */
const signerEveryMs = 3_000;

export function openPublisher(parts: PublisherParts): Publisher {
  const { options, writer, files, signal, onWait, onAnswer } = parts;
  const { store, sha256, reached } = options;
  const { report, tellMissing, goOn } = publicationNews(options.report);
  const read = tilesFrom(store, writer.logId);
  let { publishedSize } = parts;
  /** Published long ago, but the folder may be a new one, or have lost some: looked at once. */
  let oldFilesAreThere = false;
  let partialsDroppedUpTo = 0;

  async function requireTiles({ size, root, text }: BegunCheckpoint): Promise<void> {
    const recomputed = await rootFromTiles(size, read, sha256);
    const [, sizeLine, rootLine] = text.split('\n');
    const says = sizeLine === String(size) && rootLine === recomputed.toBase64() && equalBytes(recomputed, root);
    if (!says) throw new LogHalt('tiles-differ-from-text');
  }

  const askSigner = ({ size, text }: BegunCheckpoint): Promise<string> =>
    signCheckpoint(options, { size, text, publishedSize, read });

  async function sign(checkpoint: BegunCheckpoint): Promise<string | undefined> {
    const { size } = checkpoint;
    const note = await insist(() => askSigner(checkpoint), waitForSigner);
    onWait(undefined);
    if (note === undefined) return undefined;
    goOn();
    reached?.('after-signature');
    await writer.keepSigned(size, note);
    reached?.('after-signature');
    return note;
  }

  async function addFiles(size: number): Promise<void> {
    if (!oldFilesAreThere) await files.addMissing(publishedSize);
    oldFilesAreThere = true;
    await files.addTiles(size, publishedSize);
  }

  /** The note in `checkpoint` if a crash fell after it was replaced: it went out, so it is the one to be kept. */
  async function standingNote(signedNote: string): Promise<string | undefined> {
    const standing = await files.readCheckpoint();
    const wentOut = standing?.startsWith(signedNote) === true && options.witnesses.isEnough(standing);
    return wentOut ? standing : undefined;
  }

  function cosign(signedNote: string, checkpoint: BegunCheckpoint): Promise<string | undefined> {
    const { witnesses } = options;
    const { size } = checkpoint;
    let askedAt = -signerEveryMs;
    const proofFrom = (oldSize: number) => consistencyProof(oldSize, size, read, sha256);
    const onTooFew = async (missing: readonly MissingWitness[]): Promise<void> => {
      onWait('witnesses');
      report({ kind: 'waits-for-witnesses', missing });
      if (performance.now() - askedAt < signerEveryMs) return;
      askedAt = performance.now();
      await requireSignerStands(checkpoint);
    };
    const onEnough = (missing: readonly MissingWitness[]): void => {
      goOn();
      tellMissing(missing);
    };
    return gatherCosignatures({ witnesses, signedNote, size, proofFrom, signal, onTooFew, onEnough, onAnswer });
  }

  /** The very same text again: a signer that was frozen since refuses it, and one that cannot be reached does no harm. */
  async function requireSignerStands(checkpoint: BegunCheckpoint): Promise<void> {
    try {
      await askSigner(checkpoint);
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
  }

  /** Again and again until it succeeds; what will never succeed, and what the record refuses, is thrown. */
  async function insist<Result>(step: () => Promise<Result>, onFailure: (error: unknown) => void) {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        return await step();
      } catch (error) {
        if (!isPassing(error)) throw error;
        onFailure(error);
        await pause(backoffMs(failures, mostMs), signal);
      }
    }
    return undefined;
  }

  const reportFailure = (error: unknown): void => report({ kind: 'failed', code: codeOf(error) });
  const waitForSigner = (error: unknown): void => {
    onWait('signer');
    reportFailure(error);
    report({ kind: 'waits-for-signer' });
  };

  return {
    async publish(checkpoint) {
      const { size, text } = checkpoint;
      await requireTiles(checkpoint);
      const signedNote = checkpoint.signedNote ?? (await sign(checkpoint));
      if (signedNote === undefined) return undefined;
      await insist(() => addFiles(size), reportFailure);
      if (signal.aborted) return undefined;
      reached?.('after-files');

      const standing = await standingNote(signedNote);
      const note = standing ?? (await cosign(signedNote, checkpoint));
      onWait(undefined);
      if (note === undefined) return undefined;
      reached?.('after-witness');
      if (standing === undefined) {
        // Changes nothing, but fails if another program has taken over: what it published must not be replaced.
        const requireOurs = () => writer.keepSigned(size, signedNote);
        await insist(() => files.replaceCheckpoint(note, requireOurs), reportFailure);
        if (signal.aborted) return undefined;
      }
      reached?.('after-publication');
      await writer.keepPublished(size, note, anchorOf(text, sha256), options.now());
      reached?.('after-publication');

      // Of the publication before this one: whoever still reads that one finds its files, or the full ones in their place.
      await insist(() => files.dropPartials(partialsDroppedUpTo, publishedSize), reportFailure);
      partialsDroppedUpTo = publishedSize;
      publishedSize = size;
      return note;
    },
  };
}
