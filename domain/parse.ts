/** The one edge where outside data becomes a domain type, and where a schema's complaint becomes an `InputError`. */
import type { z } from 'zod';
import { InputError, type InputErrorCode, isInputErrorCode } from './input-error.ts';

type Issue = z.core.$ZodIssue;

const byIssue: Partial<Record<string, InputErrorCode>> = {
  unrecognized_keys: 'unknown-field',
  too_big: 'too-long',
  invalid_value: 'not-in-list',
  invalid_union: 'not-in-list',
};

function codeOf(issue: Issue): InputErrorCode {
  if (issue.message !== undefined && isInputErrorCode(issue.message)) return issue.message;
  return byIssue[issue.code ?? ''] ?? 'not-this-shape';
}

/** All failures of a parse, first first; paths hold field names and indexes only. */
export function inputErrorsOf(error: z.ZodError): readonly InputError[] {
  return error.issues.map((issue) => new InputError(codeOf(issue), issue.path.map(String).join('.')));
}

/**
 * @throws InputError the first cause; `maxDepth` levels of nesting are looked at before the schema sees anything.
 */
export function parseWith<Schema extends z.ZodType>(schema: Schema, outside: unknown, maxDepth = 12): z.output<Schema> {
  refuseDeep(outside, maxDepth, '');
  const parsed = schema.safeParse(outside);
  if (parsed.success) return parsed.data;
  const first = inputErrorsOf(parsed.error)[0];
  throw first ?? new InputError('not-this-shape');
}

/** @throws InputError `too-deep` */
export function refuseDeep(outside: unknown, depthLeft: number, path: string): void {
  if (typeof outside !== 'object' || outside === null) return;
  if (depthLeft === 0) throw new InputError('too-deep', path);
  for (const inside of Object.values(outside)) refuseDeep(inside, depthLeft - 1, path);
}
