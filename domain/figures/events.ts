/** That figures were published, and exactly which: on one stream, so that each release follows the one before. */
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const named = z.strictObject({ version: z.int().min(1), digest }).readonly();
/** The day of its snapshot. */
const release = z.iso.date();

export const releaseKinds = ['weekly', 'monthly'] as const;

/** The one stream of releases. */
export const figuresStream = 'figures_releases';

export const figureEventSchemas = {
  'figures.released': z
    .strictObject({
      release,
      kind: z.enum(releaseKinds),
      snapshot: z.iso.date(),
      /** SHA-256 of `release.json`, which names every other file and every earlier release. */
      digest,
      catalogue: named,
      rule: named,
      /** Of invented cases. */
      mark: z.enum(['training', 'rehearsal']).optional(),
    })
    .readonly(),
  /** The audit bundle, which alone holds true counts, left the machine: for whom. */
  'figures.bundle-given': z
    .strictObject({
      release,
      /** Public: whom the file is encrypted to. */
      recipient: z.string().regex(/^age1[0-9a-z]{58}$/),
    })
    .readonly(),
} as const;

export type FigureEvent = {
  readonly [Type in keyof typeof figureEventSchemas]: {
    readonly type: Type;
    readonly data: z.output<(typeof figureEventSchemas)[Type]>;
  };
}[keyof typeof figureEventSchemas];
export type FiguresReleased = Extract<FigureEvent, { readonly type: 'figures.released' }>['data'];
