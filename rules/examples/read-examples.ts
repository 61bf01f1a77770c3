/**
 * Examples that a lawyer can read and answer for: what happened, the instants asked about, and what the law says then. Their
 * answers were worked out from the law; nothing here is copied from the calculator.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { clockCaseSchema } from '../clocks/clock-case.ts';
import { clockStatuses } from '../clocks/clock.ts';

const answerSchema = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  /** `none`: nothing opened it, so nothing is printed. Absent where another field is what matters. */
  status: z.enum([...clockStatuses, 'none']).optional(),
  dueAt: z.iso.datetime({ offset: true }).nullable().optional(),
  dueBetween: z.tuple([z.string(), z.string()]).optional(),
  daysLate: z.int().min(0).optional(),
  /** Whose clock is asked about, where each accused has one. */
  accused: z.string().optional(),
  /** Words that one sentence of `counting` holds. */
  counting: z.string().optional(),
});
export type Answer = Readonly<z.output<typeof answerSchema>>;

const exampleSchema = z.strictObject({
  /** As printed: `PK-PECA-30A#1`. */
  rule: z.string(),
  says: z.string().min(1),
  case: clockCaseSchema,
  asOf: z.array(answerSchema).min(1),
});
export type Example = Readonly<z.output<typeof exampleSchema>>;

/** Those of every jurisdiction, by file: `pk/PK-CONST-10.json`. */
export function readExamples(): ReadonlyMap<string, readonly Example[]> {
  const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.json')).toSorted();
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), read(`${import.meta.dirname}/${name}`)]));
}

const read = (path: string): readonly Example[] => z.array(exampleSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
