/** What one printed cell tells a reader about its count. */
import type { BundleCell } from '@amanat/figures';

/** Whole counts; both ends belong to it, `max` may be `Infinity`. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * `floor`: the least count that is ever rounded, where the rule of publication hides smaller ones: a printed 10 is then
 * 10 to 14, and not 5 to 14. Counts are never negative.
 *
 * @source specs/public-statistics, section 2
 */
export function printedBounds(cell: BundleCell, floor: number): Bounds {
  switch (cell.status) {
    case 'published':
      return { min: cell.value, max: cell.value };
    case 'suppressed':
    case 'band':
      return { min: Math.max(0, Math.ceil(cell.min)), max: Math.floor(cell.max) };
    case 'rounded':
      return {
        min: Math.max(0, floor, Math.ceil(cell.value - cell.base / 2)),
        max: Math.ceil(cell.value + cell.base / 2) - 1,
      };
    case 'perturbed':
      return { min: Math.max(0, Math.ceil(cell.value - cell.maxAbs)), max: Math.floor(cell.value + cell.maxAbs) };
    case 'hidden':
      return { min: 0, max: Number.POSITIVE_INFINITY };
    default:
      return cell satisfies never;
  }
}
