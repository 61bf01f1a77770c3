/** What the record page posts, as an action of the code's holder; or what is wrong with it, beside what was typed. */
import { z } from 'zod';
import {
  inputErrorsOf,
  InputError,
  type InputErrorCode,
  plainText,
  pressingRoles,
  pressureKinds,
  questionCodes,
  type QuestionCode,
  reachWays,
} from '@amanat/domain';
import type { CodeAction } from '@amanat/casework';
import { answerField, type MistakeWord, type RecordFormKind, type TypedRecordForm } from '@amanat/web';

export type ParsedRecordForm =
  | { readonly kind: 'action'; readonly action: CodeAction }
  | { readonly kind: 'mistaken'; readonly typed: TypedRecordForm };

const because = (code: InputErrorCode) => ({ error: code });
const needed = (maxLetters: number) =>
  plainText(maxLetters, { lines: true }).refine((text) => text !== '', because('missing'));
const some = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .array(z.enum(values, because('not-in-list')))
    .max(values.length, because('too-many'))
    .optional();

/** Field names are those of the page, but the answer's, which has its question in it. */
const schemas = {
  message: z
    .strictObject({ message: needed(1000) })
    .transform(({ message }): CodeAction => ({ kind: 'message', text: message })),
  answer: z
    .strictObject({ question: z.enum(questionCodes, because('not-in-list')), answer: needed(500) })
    .transform(({ question, answer }): CodeAction => ({ kind: 'answer', question, text: answer })),
  pressed: z
    .strictObject({ by: some(pressingRoles), way: some(pressureKinds) })
    .transform(({ by, way }): CodeAction => ({ kind: 'pressed', ...(by && { by }), ...(way && { how: way }) })),
  contact: z
    .strictObject({
      how: z.enum(reachWays, because('missing')),
      at: plainText(120).optional(),
      when: plainText(120).optional(),
    })
    .transform(({ how, at, when }): CodeAction => ({ kind: 'contact', how, ...(at && { at }), ...(when && { when }) })),
  withdraw: z
    .strictObject({ addition: plainText(500, { lines: true }).optional() })
    .transform(({ addition }): CodeAction => ({ kind: 'withdraw', ...(addition && { text: addition }) })),
} as const satisfies Record<RecordFormKind, z.ZodType<CodeAction>>;

const isKind = (text: string): text is RecordFormKind => Object.hasOwn(schemas, text);
const isQuestion = (text: string): text is QuestionCode => questionCodes.some((code) => code === text);
const repeated: ReadonlySet<string> = new Set(['by', 'way']);
/** More than any form of our page has. */
const mostFields = 20;
const notFields: ReadonlySet<string> = new Set(['kind', 'code']);

/**
 * @param form `kind`, and the fields of that form; `code` is somebody else's to read
 * @throws InputError for what none of our pages can send: an unknown kind, a field too many
 */
export function parseRecordForm(form: URLSearchParams): ParsedRecordForm {
  const kind = only(form, 'kind') ?? '';
  if (!isKind(kind)) throw new InputError('not-in-list', 'kind');
  const asked = kind === 'answer' ? (only(form, 'question') ?? '') : '';
  const question = isQuestion(asked) ? asked : undefined;
  if (kind === 'answer' && question === undefined) throw new InputError('not-in-list', 'question');
  const pageName = (name: string): string =>
    name === 'answer' && question !== undefined ? answerField(question) : name;
  const fields = fieldsOf(form, (name) => (question !== undefined && name === answerField(question) ? 'answer' : name));
  const parsed = schemas[kind].safeParse(fields);
  if (parsed.success) return { kind: 'action', action: parsed.data };
  const errors = inputErrorsOf(parsed.error);
  const unknown = errors.find(({ code, path }) => code === 'unknown-field' || path === '');
  if (unknown !== undefined) throw unknown;
  const mistakes = errors.map(({ code, path }) => [pageName(path.split('.')[0] ?? ''), wordOf(code)] as const);
  const values = Object.keys(fields).map((name) => [pageName(name), form.getAll(pageName(name))] as const);
  return {
    kind: 'mistaken',
    typed: { kind, question, values: Object.fromEntries(values), mistakes: Object.fromEntries(mistakes) },
  };
}

/** Empty means left out, but for a text that is asked for, which then says so. */
function fieldsOf(form: URLSearchParams, nameOf: (name: string) => string): Record<string, string | readonly string[]> {
  const names = new Set(form.keys());
  // Each is looked for among all.
  if (names.size > mostFields) throw new InputError('unknown-field');
  const fields: Record<string, string | readonly string[]> = {};
  for (const name of names) {
    if (notFields.has(name)) continue;
    const value = repeated.has(name) ? form.getAll(name) : (only(form, name) ?? '');
    // A plain object would take the name for its prototype.
    if (name === '__proto__') throw new InputError('unknown-field');
    fields[nameOf(name)] = value;
  }
  return fields;
}

/** @throws InputError `not-this-shape` if a field that is sent once came twice */
function only(form: URLSearchParams, name: string): string | undefined {
  const [first, ...rest] = form.getAll(name);
  if (rest.length > 0) throw new InputError('not-this-shape');
  return first;
}

function wordOf(code: InputErrorCode): MistakeWord {
  switch (code) {
    case 'missing':
      return 'missing';
    case 'too-long':
    case 'too-many':
      return 'tooLong';
    case 'control-character':
      return 'controlCharacter';
    case 'encoded-file':
      return 'encodedFile';
    case 'not-in-list':
      return 'notInList';
    default:
      return 'other';
  }
}
