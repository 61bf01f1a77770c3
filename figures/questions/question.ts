/**
 * Questions about an event log or about a table of ready-made times, as they are asked in files of the format
 * `event-log-reference/1`. What such a file says with a word or with a list of words is read as a list.
 *
 * @source shared/event-logs, `definitions` of reference.json
 */
import { z } from 'zod';
import { QuestionError } from './question-error.ts';

const word = z.union([z.string(), z.number()]).transform(String);
/** Any of these activities; `*` is any at all. */
const activities = z
  .union([word.transform((only) => [only]), z.array(word).min(1)])
  .readonly()
  .describe('an activity, or a list of activities');
/** Each cause is the list of its activities, or of its codes in a table. */
const causes = z.array(activities).min(1).max(250).readonly().describe('a list of causes');
const stages = z.array(word).min(1).readonly().describe('a list of activities');
const column = z.string().min(1).describe('the name of a column');
const points = z.array(z.number()).readonly().default([]).describe('a list of numbers');
const group = z
  .string()
  .min(1)
  .nullish()
  .transform((given) => given ?? null)
  .describe('null, "startYear" or the name of a column');

const ofLog = {
  time: z
    .enum(['date', 'timestamp-date', 'timestamp'])
    .default('date')
    .describe('"date", "timestamp-date" or "timestamp"'),
  snapshot: z.string().min(1).describe('a day or an instant'),
  start: activities.default(['*']),
  group,
  caseColumn: column.optional(),
  activityColumn: column.optional(),
  timeColumn: column.optional(),
};
const ofTable = {
  timeColumn: column,
  eventColumn: column,
  /** Watched only from this time on. */
  entryColumn: column.optional(),
  group,
  at: points,
};
const logUnit = z.enum(['days', 'hours']).optional().describe('"days" or "hours"');
const unitName = z.string().min(1).optional().describe('the name of a unit');

const schemas = {
  funnel: z.object({ type: z.literal('funnel'), ...ofLog, stages }),
  km: z.object({ type: z.literal('km'), ...ofLog, end: activities, unit: logUnit, at: points }),
  cif: z.object({ type: z.literal('cif'), ...ofLog, causes, unit: logUnit, at: points }),
  stalled: z.object({
    type: z.literal('stalled'),
    ...ofLog,
    final: activities,
    quietDays: z.number().min(0).default(90).describe('a number of days'),
  }),
  reopened: z.object({ type: z.literal('reopened'), ...ofLog, end: activities, reopen: activities }),
  'km-table': z.object({
    type: z.literal('km-table'),
    ...ofTable,
    unit: unitName,
    /** Codes that are the end; without them every code but 0 is. */
    events: activities.optional(),
  }),
  'cif-table': z.object({ type: z.literal('cif-table'), ...ofTable, unit: unitName, causes }),
  small: z.object({
    type: z.literal('small'),
    value: column,
    thresholds: z.array(z.number().positive()).min(1).readonly().describe('a list of numbers above 0'),
    group,
  }),
} as const;

export type QuestionType = keyof typeof schemas;
export type Question = { readonly [Type in QuestionType]: Readonly<z.infer<(typeof schemas)[Type]>> }[QuestionType];
export type QuestionOf<Type extends QuestionType> = Extract<Question, { readonly type: Type }>;
export type LogQuestion = QuestionOf<'funnel' | 'km' | 'cif' | 'stalled' | 'reopened'>;
export type TableQuestion = QuestionOf<'km-table' | 'cif-table'>;

export const questionTypes: readonly string[] = Object.keys(schemas);
const isQuestionType = (type: string): type is QuestionType => Object.hasOwn(schemas, type);

/** Fields that no question has are left aside. @throws QuestionError `question-type-unknown`, `question-malformed` */
export function parseQuestion(value: unknown): Question {
  const type: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : undefined;
  if (typeof type !== 'string') throw new QuestionError('question-malformed', 'A question is an object with a "type".');
  if (!isQuestionType(type))
    throw new QuestionError(
      'question-type-unknown',
      `There is no question of the type ${JSON.stringify(type)}. Types are: ${questionTypes.join(', ')}.`,
    );
  const read = schemas[type].safeParse(value);
  if (read.success) return read.data;
  const [field] = read.error.issues[0]?.path ?? [];
  const shape: Readonly<Record<string, z.ZodType | undefined>> = schemas[type].shape;
  const wanted = typeof field === 'string' ? shape[field]?.description : undefined;
  throw new QuestionError(
    'question-malformed',
    `"${String(field ?? 'question')}" is missing or malformed${wanted === undefined ? '' : `: it is ${wanted}`}.`,
  );
}
