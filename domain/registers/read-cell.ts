/** One cell of a register as its target wants it. What does not fit is a fault with its reason, and never stored. */
import { parsePhone } from '../phone/index.ts';
import { listedDistricts, plainName } from '../places/index.ts';
import { plainText } from '../text.ts';
import { inputErrorsOf } from '../parse.ts';
import type { DateFormat, MappedColumn } from './mapping.ts';
import { mostNameLetters, nameSchema, sectionSchema, yearsOf } from './mention.ts';

/** Why a cell, or a row, is not taken. Each has a row in docs/registers.md. */
export const rowFaults = [
  'missing',
  'too-long',
  'not-a-name',
  'not-in-list',
  'not-a-date',
  'date-in-future',
  'not-a-phone',
  'not-a-number',
  'not-this-shape',
  'control-character',
  'encoded-file',
  'formula',
  'wrong-column-count',
  'row-twice',
  'nobody-named',
  'quotes-wrong',
] as const;
export type RowFault = (typeof rowFaults)[number];

export type ReadCell<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'fault'; readonly fault: RowFault };

const value = <Value>(read: Value): ReadCell<Value> => ({ kind: 'value', value: read });
const fault = (code: RowFault): ReadCell<never> => ({ kind: 'fault', fault: code });

/** Digits of Urdu and Arabic as Latin ones, and of full width too. */
export const latinDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Longer than the longest that any target takes: nothing else of it is looked at. */
const mostCellLetters = 400;
const cellText = plainText(mostCellLetters);

/** The cell without blanks around it; marks of direction, which spreadsheets in Urdu leave everywhere, are no part of it. */
export function plainCell(cell: string): ReadCell<string> {
  if (cell.length > mostCellLetters * 4) return fault('too-long');
  const parsed = cellText.safeParse(cell.replaceAll(/[\u200e\u200f\u061c\ufeff]/gu, ''));
  if (parsed.success) return value(parsed.data);
  return fault(codeOf(inputErrorsOf(parsed.error)[0]?.code));
}

const codeOf = (code: string | undefined): RowFault => rowFaults.find((each) => each === code) ?? 'not-this-shape';

/** A spreadsheet runs what begins so. A telephone number may begin with a plus, and is read as one. */
const isFormula = (text: string): boolean => /^[=+\-@|%]/.test(text);

export function readName(text: string, mostLetters = mostNameLetters): ReadCell<string> {
  if (isFormula(text)) return fault('formula');
  const spaced = text.replaceAll(/\s+/gu, ' ');
  if ([...spaced].length > mostLetters) return fault('too-long');
  if (!/\p{L}/u.test(spaced)) return fault('not-a-name');
  const parsed = nameSchema.safeParse(spaced);
  return parsed.success ? value(parsed.data) : fault(codeOf(inputErrorsOf(parsed.error)[0]?.code));
}

export function readPhone(text: string): ReadCell<string> {
  const phone = parsePhone(text);
  return phone === undefined ? fault('not-a-phone') : value(phone);
}

export function readAge(text: string): ReadCell<number> {
  const digits = latinDigits(text);
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > 120) return fault('not-a-number');
  return value(Number(digits));
}

export function readRowNumber(text: string): ReadCell<string> {
  const plain = latinDigits(text).replaceAll(/\s+/gu, '').toUpperCase();
  return /^[0-9A-Z][0-9A-Z/.-]{0,29}$/.test(plain) ? value(plain) : fault('not-this-shape');
}

export function readFir(text: string): ReadCell<string> {
  const plain = latinDigits(text).replaceAll(/\s+/gu, '').replaceAll('-', '/').replace(/^0+/, '');
  return /^[1-9]\d{0,5}(?:\/\d{2,4})?$/.test(plain) ? value(plain) : fault('not-this-shape');
}

const orders: Readonly<Record<DateFormat, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  'YYYY/MM/DD': /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  'DD-MM-YYYY': /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/,
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'DD.MM.YYYY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  'MM/DD/YYYY': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
};

export function readDay(text: string, format: DateFormat, today: Temporal.PlainDate): ReadCell<Temporal.PlainDate> {
  const { year, month, day } = orders[format].exec(latinDigits(text))?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return fault('not-a-date');
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    if (date.year < 1900) return fault('not-a-date');
    return Temporal.PlainDate.compare(date, today) > 0 ? fault('date-in-future') : value(date);
  } catch {
    return fault('not-a-date');
  }
}

export function readYears(text: string, today: Temporal.PlainDate): ReadCell<string> {
  const digits = latinDigits(text);
  if (!/^(?:19|20)\d\d$/.test(digits)) return fault('not-a-date');
  return Number(digits) > today.year ? fault('date-in-future') : value(yearsOf(Number(digits)));
}

/** `376, 377-A PPC` · `376/511`: sections alone; the names of acts among them are left out. */
export function readSections(text: string): ReadCell<readonly string[]> {
  const found = latinDigits(text)
    .toUpperCase()
    .replaceAll(/\b(?:PPC|CR\.?P\.?C|PECA|ATA|ACT|U\/S|SECTIONS?|R\/W|AND)\b\.?/g, ' ')
    .split(/[\s,;/&+،؛]+/u)
    .filter((each) => each !== '');
  if (found.length === 0) return fault('missing');
  if (found.length > 20) return fault('too-long');
  return found.every((each) => sectionSchema.safeParse(each).success)
    ? value([...new Set(found)])
    : fault('not-this-shape');
}

const districtByName: ReadonlyMap<string, string> = new Map(
  listedDistricts.flatMap(({ id, en, ur }) => [
    [id, id],
    [plainName(id), id],
    [plainName(en), id],
    [plainName(ur), id],
  ]),
);

/** By what the mapping says of it, its id, or its name in either language. */
export function readDistrict(text: string, values: MappedColumn['values']): ReadCell<string> {
  const written = writtenIn(values, text) ?? text;
  const id = districtByName.get(written) ?? districtByName.get(plainName(written));
  return id === undefined ? fault('not-in-list') : value(id);
}

export function readChoice<Choice extends string>(
  text: string,
  choices: readonly Choice[],
  values: MappedColumn['values'],
): ReadCell<Choice> {
  const written = writtenIn(values, text) ?? text;
  const found = choices.find((each) => each === written) ?? choices.find((each) => each === written.toLowerCase());
  return found === undefined ? fault('not-in-list') : value(found);
}

function writtenIn(values: MappedColumn['values'], text: string): string | undefined {
  if (values === undefined) return undefined;
  if (Object.hasOwn(values, text)) return values[text];
  const plain = plainName(text);
  return Object.entries(values).find(([written]) => plainName(written) === plain)?.[1];
}
