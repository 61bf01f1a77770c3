/** Why a log, seen from outside, cannot be read or does not hold. One code per cause; each has a row in docs/errors.md. */
export const logProblemCodes = [
  // It could not be read: says nothing about the log yet.
  'log-unreachable',
  'log-slow',
  'answer-too-large',
  'answer-refused',
  'file-missing',
  // It does not hold.
  'tile-differs',
  'root-differs',
  'anchor-unknown',
  'anchor-goes-back',
  'rolled-back',
  'fork',
  'split-view',
  'promise-broken',
  // What is kept here.
  'memory-damaged',
  'mirror-damaged',
  // What an auditor asked for.
  'challenge-refused',
  'opening-missing',
  'opening-differs',
] as const;
export type LogProblemCode = (typeof logProblemCodes)[number];

/** Where it was found: numbers and paths of the public log only. */
export interface LogProblemPlace {
  /** A file below the log's prefix. */
  readonly path?: string;
  /** An entry. */
  readonly index?: number;
  /** Sizes of the checkpoints that do not go together, the older first. */
  readonly sizes?: readonly number[];
  /** HTTP status of an answer that was refused. */
  readonly status?: number;
}

export class LogProblem extends Error {
  override readonly name = 'LogProblem';
  readonly code: LogProblemCode;
  readonly place: LogProblemPlace;

  constructor(code: LogProblemCode, place: LogProblemPlace = {}) {
    super(code);
    this.code = code;
    this.place = place;
  }
}

const unread: ReadonlySet<string> = new Set([
  'log-unreachable',
  'log-slow',
  'answer-too-large',
  'answer-refused',
  'file-missing',
] satisfies readonly LogProblemCode[]);

/** True where the log could not be read this time: to be tried again, and no sign of anything yet. */
export const couldNotBeRead = (error: unknown): boolean => error instanceof LogProblem && unread.has(error.code);
