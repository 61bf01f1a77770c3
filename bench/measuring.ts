/** What the parts of a bench share: one line of its table, and how values become one. */

export interface Line {
  readonly what: string;
  readonly measured: string;
  /** What the issue asks for; empty where it asks for nothing. */
  readonly wanted: string;
  /** The same by somebody else's way, in the same run. */
  readonly beside: string;
}

export interface Part {
  /** What `--only` takes. */
  readonly name: string;
  /** With `quick` a short one, whose numbers are for nobody: does it run at all? */
  measure(quick: boolean): Promise<readonly Line[]>;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const whole = (value: number): string => Math.round(value).toLocaleString('en');
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : whole(value)} ms`;
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
