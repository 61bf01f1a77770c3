/**
 * What the record says about its own public log: fillers, a log that was frozen, what auditors asked to be opened. The
 * log's keys are listed with the others (`key-events.ts`).
 */
import { z } from 'zod';
import { parseWith } from './parse.ts';
import { because, plainText } from './text.ts';

/** SHA-256, base64. */
const root = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

export const logEventSchemas = {
  /** Says nothing, and fills up a block, so that the size of the log does not tell a quiet night from a complaint. */
  'log.filler': z.strictObject({}),
  /** The log of that origin is never signed again; what became of it is kept as it was known then. */
  'log.frozen': z.strictObject({
    origin: z.string().min(1).max(200),
    size: z.int().min(0),
    root,
    /** The operator's words: about the log, never about a case. */
    reason: plainText(300).refine((text) => text !== '', because('missing')),
  }),
  /** One signed question a day; the indexes that were opened follow from the signature. */
  'auditor.challenged': z.strictObject({
    /** Calendar day in the jurisdiction. */
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    /** Of the published checkpoint that the auditor signed. */
    size: z.int().min(1),
    root,
    /** Ed25519, base64. */
    signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  }),
} as const;

/** @throws InputError */
export const parseLogFrozen = (outside: unknown): LogFrozen => parseWith(logEventSchemas['log.frozen'], outside);

export type LogFrozen = Readonly<z.output<(typeof logEventSchemas)['log.frozen']>>;
export type AuditorChallenged = Readonly<z.output<(typeof logEventSchemas)['auditor.challenged']>>;
