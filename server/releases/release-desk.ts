/**
 * Makes releases for whoever runs the machine, one at a time: the record is read here, a thread makes the files, and they are kept
 * with their event. What comes back is what is public, and the audit bundle encrypted or not at all.
 */
import { setImmediate as others } from 'node:timers/promises';
import {
  type Casework,
  type FigureWork,
  parseAgeRecipient,
  type ReleaseRefusal,
  type ReleaseWish,
} from '@amanat/casework';
import type { ReleaseFiles, ReleaseManifest, Repair } from '@amanat/figures';
import { encryptTo } from '../exports/encrypt-to.ts';
import { addInventedChildren } from '../training-cases/invented-figures.ts';
import { inventedReleases } from '../training-cases/invented-releases.ts';
import { releaseInThread } from './release-thread.ts';

export interface DeskWish extends ReleaseWish {
  /** As typed: to whom the audit bundle is encrypted. */
  readonly recipient?: string | undefined;
}

export type DeskAnswer =
  | {
      readonly kind: 'released';
      readonly digest: string;
      readonly manifest: ReleaseManifest;
      readonly files: ReleaseFiles;
      readonly newRepairs: readonly Repair[];
      readonly attacks: number;
      /** An `age` file. */
      readonly bundle?: Uint8Array;
    }
  | { readonly kind: 'refused'; readonly refusal: ReleaseRefusal | 'release-running' | 'no-release' };

export interface ReleaseDesk {
  /** @throws SealedError · StoreError · InputError `not-this-shape` at `recipient` · LedgerError if the record was changed */
  make(wish: DeskWish): Promise<DeskAnswer>;
  /** In training: what a new demo has to show; where it was cut off, the rest of it. @throws SealedError · StoreError */
  fillTraining(today: Temporal.PlainDate): Promise<void>;
  /** Ends what runs, and waits for it. Nothing of it is kept. */
  stop(): Promise<void>;
}

export interface DeskNeeds {
  readonly casework: Pick<Casework, 'promiseFigures' | 'releases'>;
  readonly figures: FigureWork;
  /** Releases are then marked, and count invented children too. */
  readonly training: boolean;
}

const refused = (refusal: Extract<DeskAnswer, { kind: 'refused' }>['refusal']): DeskAnswer => ({
  kind: 'refused',
  refusal,
});

export function openReleaseDesk(needs: DeskNeeds): ReleaseDesk {
  const over = new AbortController();
  let running: Promise<DeskAnswer> | undefined;
  async function make(wish: DeskWish, attack: 'all' | 'none'): Promise<DeskAnswer> {
    if (running !== undefined || over.signal.aborted) return refused('release-running');
    running = madeOf(wish, attack, needs, over.signal);
    try {
      return await running;
    } finally {
      running = undefined;
    }
  }
  return {
    make: (wish) => make(wish, 'all'),
    async fillTraining(today) {
      if (!needs.training) return;
      try {
        const wanted = inventedReleases(today);
        const there = (await needs.casework.releases.list()).map(({ id }) => id);
        // Somebody made one, or another month has come: what is there is enough.
        if (!there.every((id) => wanted.some(({ snapshot }) => snapshot === id))) return;
        const [last = ''] = there;
        for (const wish of wanted.filter(({ snapshot }) => snapshot > last))
          // Invented, every one of them: there is no child whom an attack could find.
          if ((await make(wish, 'none')).kind === 'refused') return;
      } catch (error) {
        // The server ends: the next start goes on.
        if (!over.signal.aborted) throw error;
      }
    },
    async stop() {
      over.abort();
      await running?.catch(() => undefined);
    },
  };
}

async function madeOf(
  wish: DeskWish,
  attack: 'all' | 'none',
  needs: DeskNeeds,
  isOver: AbortSignal,
): Promise<DeskAnswer> {
  const { figures, casework, training } = needs;
  const recipient = wish.recipient === undefined ? undefined : parseAgeRecipient(wish.recipient);
  const pause = async (): Promise<void> => {
    await others();
    isOver.throwIfAborted();
  };
  const gathered = await figures.gather(wish, { pause, ...(training ? { more: addInventedChildren } : {}) });
  if (gathered.kind === 'refused') return gathered;
  const { history, snapshot, release: kind, earlier, id } = gathered;
  const promises = { rows: await casework.promiseFigures(Temporal.PlainDate.from(id)) };
  const made = await releaseInThread(
    {
      history,
      snapshot,
      kind,
      earlier,
      promises,
      ...(training ? { mark: 'training' } : {}),
      wantsBundle: recipient !== undefined,
      attack,
    },
    isOver,
  );
  if (made.kind === 'no-release') return refused('no-release');
  const { files, newRepairs, attacks, view } = made;
  const { manifest } = view;
  // Before it is kept: what says that the bundle was given goes with it.
  const bundle =
    recipient === undefined || made.bundle === undefined ? undefined : await encryptTo(recipient, made.bundle);
  const kept = await figures.keep({ files, manifest }, recipient);
  if (kept.kind === 'refused') return kept;
  const { digest } = kept;
  return {
    kind: 'released',
    digest,
    manifest,
    files,
    newRepairs,
    attacks,
    ...(bundle === undefined ? {} : { bundle }),
  };
}
