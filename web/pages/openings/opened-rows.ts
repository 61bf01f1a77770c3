/**
 * What was opened, row by row, in the words of the forms it was typed into. The texts are answers of forms of ours, yet
 * outside data: only what has the expected shape is read, and what no form of ours asks is shown as it is, never dropped.
 */
import type { OpenedText } from '@amanat/casework';
import { isStepType, type StepType } from '@amanat/domain';
import type { SummaryRow } from '../../components/index.ts';
import { type Lang, messages, stepText } from '../../locales/index.ts';
import type { OfficeChoice } from '../intake/step-context.ts';
import type { Typed } from '../intake/steps.ts';
import { summaryRows } from '../intake/summary-rows.ts';

type Answers = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
const shapeOf = (value: unknown): Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

export interface OpenedRowsProps {
  readonly lang: Lang;
  readonly text: Pick<OpenedText, 'event' | 'part'>;
  readonly answers: Answers;
  readonly offices: readonly OfficeChoice[];
}

export function openedRows({ lang, text, answers, offices }: OpenedRowsProps): readonly SummaryRow[] {
  if (isStepType(text.event)) return stepRows(lang, text.event, answers);
  if (text.event !== 'complaint.lodged') return sentRows(lang, answers);
  const typed = typedOf(text.part === 'reporter' ? { reach: answers } : answers);
  // Named here, the connection decides nothing: it is what was answered, over whichever one.
  const rows = summaryRows({ lang, typed, insecureLan: false, offices }, false);
  return [...rows, ...otherRows(lang, answers, text.part === 'reporter' ? reachFields : lodgedFields)];
}

const reachFields = ['how', 'at', 'when', 'name'];
const lodgedFields =
  'danger keepFrom relation village told pressure text helper districtTyped districtCountry excludedOffices named'.split(
    ' ',
  );
const sentFields = ['text', 'question', 'by', 'how', 'at', 'when'];

/** The parts of a complaint as the intake's forms hold them (`casework/complaint-parts.ts` is the way there). */
function typedOf(answers: Answers): Typed {
  const relation = textOf(answers['relation']);
  const [pressure, reach] = [shapeOf(answers['pressure']), shapeOf(answers['reach'])];
  const told = Array.isArray(answers['told']) ? answers['told'].map(shapeOf) : [];
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['danger', textOf(answers['danger'])],
    ['keep-from', textOf(answers['keepFrom'])],
    ['self', relation === undefined ? undefined : relation === 'self' ? 'yes' : 'no'],
    ['relation', relation],
    ['district-typed', textOf(answers['districtTyped'])],
    ['country', textOf(answers['districtCountry'])],
    ['village', textOf(answers['village'])],
    ...told.flatMap((each, index) => toldEntries(each, index + 1)),
    ['office', listOf(answers['excludedOffices']).join(' ')],
    ['named', textOf(answers['named'])],
    ['pressed', textOf(pressure['now'])],
    ['pressed-by', listOf(pressure['by']).join(' ')],
    ['pressed-how', listOf(pressure['how']).join(' ')],
    ['reach', textOf(reach['how'])],
    ['reach-at', textOf(reach['at'])],
    ['reach-when', textOf(reach['when'])],
    ['name', textOf(reach['name'])],
    ['text', textOf(answers['text'])],
    ['helper', textOf(answers['helper'])],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''));
}

function toldEntries(told: Answers, number: number): readonly (readonly [string, string | undefined])[] {
  const [year, month, day] = (textOf(told['on']) ?? '').split('-');
  const name = (part: string): string => `told-${number}-${part}`;
  return [
    [name('office'), textOf(told['office'])],
    [name('name'), textOf(told['name'])],
    [name('on-year'), year],
    // The forms post a month by its number, without a zero before it.
    [name('on-month'), month?.replace(/^0/, '')],
    [name('on-day'), day?.replace(/^0/, '')],
    [name('did'), textOf(told['did'])],
  ];
}

/** Numbers of a step's papers, or a name that it brought in: each under the words of the form that asked for it. */
function stepRows(lang: Lang, type: StepType, answers: Answers): readonly SummaryRow[] {
  const { identity } = messages(lang).life;
  const labels: Readonly<Record<string, string>> = { ...identity, aliases: messages(lang).openings.otherNames };
  const numbers = stepText(lang, type).numbers ?? {};
  const rows = Object.entries(answers).flatMap(([name, value]): readonly SummaryRow[] => {
    const label = numbers[name]?.label ?? labels[name];
    const texts = typeof value === 'string' ? [value] : listOf(value);
    return label === undefined || texts.length === 0 ? [] : [{ label, value: texts.join(' · ') }];
  });
  return [...rows, ...otherRows(lang, answers, [...Object.keys(numbers), ...Object.keys(labels)])];
}

/** What came by code. */
function sentRows(lang: Lang, answers: Answers): readonly SummaryRow[] {
  const { fields } = messages(lang).openings;
  const words = messages(lang).code;
  const named = (all: Readonly<Record<string, string>>, values: readonly string[]): string | undefined =>
    values.length === 0 ? undefined : values.map((value) => all[value] ?? value).join(lang === 'ur' ? '، ' : ', ');
  const question = textOf(answers['question']);
  const how = textOf(answers['how']);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [fields.question, question === undefined ? undefined : named(words.question, [question])],
    [fields.text, textOf(answers['text'])],
    [fields.by, named(words.pressingRole, listOf(answers['by']))],
    [fields.how, how === undefined ? named(words.pressureKind, listOf(answers['how'])) : named(words.reachWay, [how])],
    [fields.at, textOf(answers['at'])],
    [fields.when, textOf(answers['when'])],
  ];
  const given = rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  return [...given, ...otherRows(lang, answers, sentFields)];
}

const otherRows = (lang: Lang, answers: Answers, known: readonly string[]): readonly SummaryRow[] =>
  Object.entries(answers)
    .filter(([name]) => !known.includes(name))
    .map(([name, value]) => ({
      label: messages(lang).openings.fields.other,
      value: `${name}: ${JSON.stringify(value)}`,
    }));
