/** What a worker is told, and what it says: one line of JSON each. */
import type { LogNews, LogPoint } from '@amanat/log-service';

/** At the n-th time that a point is reached, the worker sends itself a signal. */
export interface EndOrder {
  readonly point: LogPoint;
  /** From 1. */
  readonly hit: number;
  readonly signal: 'SIGKILL' | 'SIGSTOP';
  /** Process number of the database's server, if that is to be killed first, with all its children. */
  readonly postmaster?: number;
}

export interface Task {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly signerDir: string;
  /** A signer in another process, instead of one in this. */
  readonly remoteSigner?: { readonly url: string; readonly tokenFile: string };
  readonly publishMs: number;
  /** For the pauses of those who lodge. */
  readonly seed: number;
  /** How many lodge complaints, one after the other, until the end; 0: only fillers come. */
  readonly producerCount: number;
  /** Longest pause of one of them between two complaints. */
  readonly pauseMs: number;
  readonly end?: EndOrder;
  /** Ends by itself, in order, after so many publications. */
  readonly publications?: number;
}

export type Line =
  | { readonly kind: 'started' }
  /** The record has answered: this commitment, in base64, is promised. */
  | { readonly kind: 'promised'; readonly commitment: string }
  | { readonly kind: 'news'; readonly news: LogNews }
  /** Said before the signal is sent, and only then. */
  | { readonly kind: 'ending'; readonly point: LogPoint };

export const logPoints: readonly LogPoint[] = [
  'before-index',
  'after-tiles',
  'after-head',
  'after-signature',
  'after-files',
  'after-witness',
  'after-publication',
];

export const logOrigin = 'crash.test.example/log';
