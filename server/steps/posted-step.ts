/**
 * A step's form as it comes back. Only fields that our form of that step has; what was typed is kept as it was, so that the form
 * can be shown again with all of it, and each mistake has its field.
 */
import {
  definitionOf,
  type FieldInput,
  type Identity,
  identitySchema,
  InputError,
  lawSections,
  type NewStep,
  parseNumbers,
  parseStep,
  type StepNumbers,
  type StepType,
} from '@amanat/domain';
import {
  factField,
  fieldsOfStep,
  fieldsTickedOften,
  happenedField,
  identityField,
  type IdentityPart,
  identityParts,
  mostSections,
  numberField,
  sectionField,
  type FactMistake,
  type TypedStep,
} from '@amanat/web';
import { dayTyped, latinDigits, whenTyped } from './typed-day.ts';

export interface PostedStep {
  readonly typed: TypedStep;
  readonly entry: string;
  readonly seen: number;
}

export type ReadStep =
  | {
      readonly kind: 'read';
      readonly step: NewStep;
      readonly numbers: StepNumbers;
      readonly identity: Identity | undefined;
    }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly FactMistake[] };

const entryForm = /^evt_[0-9a-hjkmnp-tv-z]{26}$/;

/** @throws InputError for what our page does not send */
export function postedStep(body: string, type: StepType): PostedStep {
  const form = new URLSearchParams(body);
  const [known, often] = [new Set(fieldsOfStep(type)), fieldsTickedOften(type)];
  const typed = new Map<string, readonly string[]>();
  for (const name of new Set(form.keys())) {
    if (!known.has(name)) throw new InputError('unknown-field');
    const values = form.getAll(name);
    if (values.length > 1 && !often.has(name)) throw new InputError('not-this-shape', name);
    typed.set(name, values);
  }
  const entry = form.get('entry') ?? '';
  const seen = form.get('seen') ?? '';
  if (!entryForm.test(entry)) throw new InputError('not-this-shape', 'entry');
  if (!/^[1-9]\d{0,8}$/.test(seen)) throw new InputError('not-this-shape', 'seen');
  typed.delete('entry');
  typed.delete('seen');
  return { typed, entry, seen: Number(seen) };
}

type Read = { readonly value: unknown } | { readonly mistake: FactMistake } | 'nothing';

/** @throws InputError for a choice that our page does not offer */
export function readStep(type: StepType, typed: TypedStep, timeZone: string): ReadStep {
  const definition = definitionOf(type);
  const mistakes: FactMistake[] = [];
  const facts: Record<string, unknown> = {};
  const take = (name: string, field: string, read: Read, missing: FactMistake['code'] | undefined): void => {
    if (read === 'nothing') {
      if (missing !== undefined) mistakes.push({ field, code: missing });
    } else if ('mistake' in read) mistakes.push(read.mistake);
    else facts[name] = read.value;
  };
  take('happened', happenedField, whenTyped(typed, happenedField, timeZone), 'happened');
  for (const [name, { input, isOptional }] of Object.entries(definition.facts)) {
    const field = factField(name);
    take(name, field, readFact(input, field, typed, timeZone), isOptional ? undefined : missingCode(input));
  }
  const numbers = textsOf(type, typed, mistakes);
  const identity = definition.entersPerson === true ? identityOf(typed, mistakes) : undefined;
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes };
  return { kind: 'read', step: parseStep(type, facts), numbers: parseNumbers(type, numbers), identity };
}

const firstOf = (typed: TypedStep, field: string): string => (typed.get(field)?.[0] ?? '').trim();

function missingCode({ kind }: FieldInput): FactMistake['code'] {
  switch (kind) {
    case 'choices':
    case 'people':
      return 'choose-some';
    case 'when':
    case 'day':
      return 'not-a-day';
    case 'count':
    case 'digest':
      return kind;
    case 'section':
    case 'sections':
      return 'section';
    case 'choice':
    case 'yes-no':
    case 'person':
    case 'item':
    case 'rule':
    case 'step':
      return 'choose';
    default:
      throw new Error(`unknown input: ${String(kind satisfies never)}`);
  }
}

function readFact(input: FieldInput, field: string, typed: TypedStep, timeZone: string): Read {
  const text = firstOf(typed, field);
  switch (input.kind) {
    case 'when':
      return whenTyped(typed, field, timeZone);
    case 'day':
      return dayTyped(typed, field);
    case 'choices':
    case 'people': {
      const values = (typed.get(field) ?? []).filter((value) => value !== '');
      return values.length === 0 ? 'nothing' : { value: values };
    }
    case 'sections':
      return sectionsTyped(field, typed);
    case 'section':
      return text === '' ? 'nothing' : (sectionTyped(text, field) ?? { mistake: { field, code: 'section' } });
    case 'yes-no':
      if (text !== '' && text !== 'yes' && text !== 'no') throw new InputError('not-in-list', field);
      return text === '' ? 'nothing' : { value: text === 'yes' };
    case 'count': {
      if (text === '') return 'nothing';
      const plain = latinDigits(text);
      const isCount = /^\d{1,9}$/.test(plain) && Number(plain) >= input.min && Number(plain) <= input.max;
      return isCount ? { value: Number(plain) } : { mistake: { field, code: 'count' } };
    }
    case 'digest': {
      if (text === '') return 'nothing';
      const plain = text.replaceAll(/\s/gu, '').toLowerCase();
      return /^[0-9a-f]{64}$/.test(plain) ? { value: plain } : { mistake: { field, code: 'digest' } };
    }
    // Chosen from a list: whatever is in no list does not parse.
    case 'choice':
    case 'person':
    case 'item':
    case 'rule':
    case 'step':
      return text === '' ? 'nothing' : { value: text };
    default:
      throw new Error(`unknown input: ${String(input satisfies never)}`);
  }
}

/** However it is spaced, and in whichever numerals: `ppc 376`. */
function sectionTyped(text: string, field: string): Read | undefined {
  const plain = (each: string): string =>
    latinDigits(each)
      .toUpperCase()
      .replaceAll(/[\s.-]/gu, '');
  const found = lawSections.find((section) => plain(section) === plain(text));
  return found === undefined ? { mistake: { field, code: 'section' } } : { value: found };
}

function sectionsTyped(field: string, typed: TypedStep): Read {
  const values: unknown[] = [];
  for (let place = 1; place <= mostSections; place++) {
    const name = sectionField(field, place);
    const text = firstOf(typed, name);
    if (text === '') continue;
    // The first field has the id of the whole.
    const read = sectionTyped(text, place === 1 ? field : name);
    if (read === undefined || read === 'nothing') continue;
    if ('mistake' in read) return read;
    values.push(read.value);
  }
  return values.length === 0 ? 'nothing' : { value: [...new Set(values)] };
}

function textsOf(type: StepType, typed: TypedStep, mistakes: FactMistake[]): StepNumbers {
  const texts: Record<string, string> = {};
  for (const name of Object.keys(definitionOf(type).numbers ?? {})) {
    const field = numberField(name);
    const text = firstOf(typed, field);
    if (text === '') continue;
    const code = textMistake(() => parseNumbers(type, { [name]: text }));
    if (code === undefined) texts[name] = text;
    else mistakes.push({ field, code });
  }
  return texts;
}

function identityOf(typed: TypedStep, mistakes: FactMistake[]): Identity | undefined {
  const parts: Partial<Record<IdentityPart, unknown>> = {};
  for (const part of identityParts) {
    const field = identityField(part);
    const text = firstOf(typed, field);
    if (text === '') continue;
    const lines = text.split(/\r?\n/u).map((line) => line.trim());
    const value = part === 'aliases' ? lines.filter((line) => line !== '') : text;
    const code = textMistake(() => identitySchema.parse({ [part]: value }));
    if (code === undefined) parts[part] = value;
    else mistakes.push({ field, code });
  }
  if (Object.keys(parts).length === 0 && mistakes.length === 0) {
    mistakes.push({ field: identityField('name'), code: 'name-missing' });
    return undefined;
  }
  return mistakes.length === 0 ? identitySchema.parse(parts) : undefined;
}

/** A text that cannot be kept is a mistake to be mended, never an answer without a form. */
function textMistake(parse: () => unknown): FactMistake['code'] | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return error instanceof InputError && error.code === 'too-long' ? 'too-long' : 'text';
  }
}
