/** A posted form as the answers of one step: only the fields that the step has, each once unless it may be ticked often. */
import type { StepField, StepMistake, Typed } from '@amanat/web';

export interface FormBody {
  /** Every field of the step; those left empty are undefined. Trimmed, in NFC, line ends as `\n`. */
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly mistakes: readonly StepMistake[];
}

/** `fields` of the form, and `extra` names that are allowed and not answers (which button was pressed). */
export function readForm(body: string, fields: readonly StepField[], extra: readonly string[] = []): FormBody {
  const form = new URLSearchParams(body);
  const known = new Set([...fields.map(({ name }) => name), ...extra]);
  const isForeign = [...form.keys()].some((name) => !known.has(name));
  const isRepeated = fields.some(({ name, many }) => many !== true && form.getAll(name).length > 1);
  const typed = fields.map(({ name, many }): readonly [string, string | undefined] => {
    const values = (many === true ? form.getAll(name) : [form.get(name) ?? '']).map(plain);
    // A tick never holds a space, so that ticks can be joined by one.
    const hasSpace = many === true && values.some((value) => value.includes(' '));
    return [name, hasSpace ? 'not-in-list' : values.join(' ') || undefined];
  });
  return {
    typed: Object.fromEntries(typed),
    mistakes: isForeign || isRepeated ? [{ code: 'unknown-field' }] : [],
  };
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim().normalize('NFC');

/** The answers with this step's instead of those that it had before. */
export function withStep(typed: Typed, step: FormBody['typed']): Typed {
  const all = Object.entries({ ...typed, ...step });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

// What the domain refuses in a text (domain/text.ts); shown again without it, so that a person can go on.
const hidden = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Without signs that nobody can see or that turn the writing around; line breaks stay. For showing a refused form. */
export const withoutHidden = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      value.replaceAll(hidden, (sign) => (sign === '\n' || sign === '\t' ? sign : '')),
    ]),
  );
