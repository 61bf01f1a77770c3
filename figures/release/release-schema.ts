/** The forms of a release's files, exactly: nothing but tokens, names of places and digests, and no field that is not known. */
import { countedStates } from '@amanat/domain';
import { z } from 'zod';
import { outcomeKinds } from '../children/outcome-kinds.ts';
import { stages } from '../children/stages.ts';
import { intervals } from '../catalogue/catalogue.ts';
import { isPrintedPercentage } from '../publication/percentages.ts';
import { isPrintedCount } from '../publication/printed-counts.ts';
import { isPrintedShare } from '../publication/printed-shares.ts';
import { isPrintedTime } from '../publication/printed-times.ts';
import { ageBands, curveDays, endGroups, horizons } from './release-view.ts';

const count = z.string().refine(isPrintedCount);
const percentage = z.string().refine(isPrintedPercentage);
const share = z.string().refine(isPrintedShare);
const time = z.string().refine(isPrintedTime);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const placeName = z.string().regex(/^[^|\u0000-\u001f\u007f-\u009f]{1,100}$/u);
const place = z.string().regex(/^(?:all|(?:division|district) [^|\u0000-\u001f\u007f-\u009f]{1,100})$/u);
const year = z.string().regex(/^\d{4}$/);
const yearOrAll = z.union([z.literal('all'), year]);
const rows = <Row extends z.ZodRawShape>(row: Row) => ({ rows: z.array(z.strictObject(row).readonly()).readonly() });
/** `2026-06-30`, the day of the snapshot. */
const releaseId = day;

const named = z.strictObject({ version: z.int().min(1), digest }).readonly();

export const manifestSchema = z
  .strictObject({
    format: z.literal('amanat-figures-release/1'),
    id: releaseId,
    kind: z.enum(['weekly', 'monthly']),
    snapshot: day,
    mark: z.enum(['training', 'rehearsal']).exactOptional(),
    catalogue: named,
    rule: named,
    places: z
      .array(z.strictObject({ division: placeName, districts: z.array(placeName).min(1).readonly() }).readonly())
      .readonly(),
    years: z.array(year).readonly(),
    repairs: z
      .array(
        z
          .strictObject({
            kind: z.enum(['wider-band', 'withheld', 'merged-district']),
            what: z.string().min(1).max(250),
            since: releaseId,
            why: z.enum(['part-follows', 'step-follows', 'attack']),
          })
          .readonly(),
      )
      .readonly(),
    rejected: count,
    earlier: z.array(z.strictObject({ id: releaseId, digest }).readonly()).readonly(),
    files: z
      .array(z.strictObject({ name: z.string().regex(/^[a-z]+(?:\.[a-z0-9]+){1,2}$/), sha256: digest }).readonly())
      .readonly(),
  })
  .readonly();

const funnel = z
  .strictObject(
    rows({
      place,
      year: yearOrAll,
      counts: z.record(z.enum(stages), count),
      shares: z.record(z.enum(stages), percentage),
    }),
  )
  .readonly();
const outcomes = z
  .strictObject(
    rows({
      place,
      year: yearOrAll,
      open: count,
      counts: z.partialRecord(z.enum(['ended', ...outcomeKinds]), count),
    }),
  )
  .readonly();
const stalled = z
  .strictObject({
    quietDays: z.int().positive(),
    ...rows({ place, stage: z.enum(['all', ...stages]), open: count, stalled: count }),
  })
  .readonly();
const ages = z.strictObject(rows({ place, counts: z.record(z.enum(ageBands), count) })).readonly();
const times = z
  .strictObject(
    rows({
      place,
      year: yearOrAll,
      interval: z.enum(intervals.map(({ id }) => id)),
      q25: time,
      median: time,
      q75: time,
      open: z.array(share).length(curveDays.length).readonly(),
    }),
  )
  .readonly();
const ends = z
  .strictObject(
    rows({ place, year: yearOrAll, horizon: z.literal(horizons), shares: z.record(z.enum(endGroups), share) }),
  )
  .readonly();
const promises = z
  .strictObject(
    rows({
      dossier: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/),
      counts: z.record(z.enum(countedStates), z.int().nonnegative()),
    }),
  )
  .readonly();

/** Of each table's JSON. */
export const tableSchemas = { funnel, outcomes, stalled, ages, times, ends, promises } as const;
