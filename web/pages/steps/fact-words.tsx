/** What a step says, in words: each fact behind the label that its form has. People by pseudonym; nothing here is sealed apart. */
import { definitionOf, type FieldInput, isPersonRef, type PersonRef, roleOf, type Step } from '@amanat/domain';
import type { Child, Html } from '../../html.ts';
import { digits, type FactText, formatDay, formatNumber, type Lang, messages, stepText } from '../../locales/index.ts';

/** How the steps of the same case are called, for what one step says of another. */
export type StepNames = ReadonlyMap<string, string>;

/** `2025-03-01T23:40+05:00` as it is said, with the minute where it is known. */
export function whenInWords(lang: Lang, happened: string): string {
  const day = formatDay(lang, Temporal.PlainDate.from(happened.slice(0, 10)));
  return happened.length > 10 ? messages(lang).life.at(day, digits(lang, happened.slice(11, 16))) : day;
}

/** `accused-2` as `Accused 2`. */
export function personInWords(lang: Lang, ref: PersonRef): string {
  const { life } = messages(lang);
  return life.numberedPerson(life.roles[roleOf(ref)], digits(lang, ref.slice(ref.lastIndexOf('-') + 1)));
}

export const itemInWords = (lang: Lang, item: string): string =>
  messages(lang).life.item(digits(lang, item.slice(item.lastIndexOf('-') + 1)));

/** A step as another one names it: its title and its day. */
export const stepInWords = (lang: Lang, { type, facts }: Pick<Step, 'type' | 'facts'>): string =>
  `${stepText(lang, type).title} (${formatDay(lang, Temporal.PlainDate.from(facts.happened.slice(0, 10)))})`;

/** As the law writes it, in its own letters and direction. */
export const Section = ({ section }: { readonly section: string }): Html => (
  <bdi dir="ltr" translate="no">
    {section}
  </bdi>
);

interface Told {
  readonly lang: Lang;
  readonly names: StepNames;
}

export interface FactRow {
  readonly label: string;
  readonly value: Child;
}

/** In the order of the form; what was not said is left out. */
export function factRows({ lang, names }: Told, { type, facts }: Pick<Step, 'type' | 'facts'>): readonly FactRow[] {
  const text = stepText(lang, type);
  return Object.entries(definitionOf(type).facts).flatMap(([name, { input }]) => {
    const value: unknown = Reflect.get(facts, name);
    const words = text.facts[name];
    if (value === undefined || words === undefined) return [];
    return [{ label: words.label, value: valueInWords({ lang, names }, input, words, value) }];
  });
}

function valueInWords(told: Told, input: FieldInput, words: FactText, value: unknown): Child {
  const { lang, names } = told;
  const { life } = messages(lang);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const text = String(value);
  switch (input.kind) {
    case 'when':
      return whenInWords(lang, text);
    case 'day':
      return formatDay(lang, Temporal.PlainDate.from(text));
    case 'choice':
    case 'choices':
      return listed(
        lang,
        all.map((each) => words.choices?.[String(each)] ?? String(each)),
      );
    case 'yes-no':
      return value === true ? life.yes : life.no;
    case 'count':
      return formatNumber(lang, Number(value));
    case 'person':
    case 'people':
      return listed(
        lang,
        all.map(String).map((ref) => (isPersonRef(ref) ? personInWords(lang, ref) : ref)),
      );
    case 'section':
    case 'sections':
      return joined(
        lang,
        all.map((section) => <Section section={String(section)} />),
      );
    case 'item':
      return itemInWords(lang, text);
    case 'step':
      return names.get(text) ?? life.step;
    case 'rule':
    case 'digest':
      return (
        <bdi dir="ltr" translate="no" class="long-code">
          {text}
        </bdi>
      );
    default:
      throw new Error(`unknown input: ${String(input satisfies never)}`);
  }
}

const commaOf = (lang: Lang): string => (lang === 'ur' ? '، ' : ', ');

export const listed = (lang: Lang, all: readonly string[]): string => all.join(commaOf(lang));

const joined = (lang: Lang, all: readonly Html[]): Html => (
  <>
    {all.map((each, index) => (
      <>
        {index === 0 ? null : commaOf(lang)}
        {each}
      </>
    ))}
  </>
);
