/** The form of a step as somebody fills it in: facts as the step has them, typed into the fields that the form has for them. */
import type { StepType } from '@amanat/domain';
import { definitionOf } from '@amanat/domain';
import type { Fields } from '../fixtures/asking.ts';
import type { Visitor } from './visitor.ts';

export type Facts = Readonly<Record<string, string | boolean | number | readonly string[]>>;

export const sendStep = 'main .step-form form .buttons button:first-of-type';

const urduDigits = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));

/** Day, month and year apart, and the minute where it is told: in the numerals of the page's language. */
function whenFields(name: string, when: string, numerals: (text: string) => string): Fields {
  const [year = '', month = '', day = ''] = when.slice(0, 10).split('-');
  return {
    [`${name}-day`]: numerals(day),
    // Chosen from a list.
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: numerals(year),
    ...(when.length > 10 ? { [`${name}-time`]: numerals(when.slice(11, 16)) } : {}),
  };
}

export function fieldsFor(type: StepType, { happened, ...facts }: Facts, lang: 'ur' | 'en'): Fields {
  const numerals = lang === 'ur' ? urduDigits : (text: string) => text;
  const { facts: definitions } = definitionOf(type);
  const fields = Object.entries(facts).map(([name, value]): Fields => {
    const field = `fact-${name}`;
    const kind = definitions[name]?.input.kind;
    if (kind === 'when' || kind === 'day') return whenFields(field, String(value), numerals);
    if (kind === 'sections')
      return Object.fromEntries([value].flat().map((section, place) => [`${field}-${place + 1}`, String(section)]));
    if (kind === 'count') return { [field]: numerals(String(value)) };
    if (typeof value === 'boolean') return { [field]: value ? 'yes' : 'no' };
    return { [field]: Array.isArray(value) ? value : String(value) };
  });
  const when = happened === undefined ? {} : whenFields('happened', String(happened), numerals);
  return Object.assign({}, when, ...fields) as Fields;
}

/** Opens the form, fills it in and sends it. `more`: fields that are no facts, by their own names. */
export async function sendStepForm(at: Visitor, caseId: string, type: StepType, facts: Facts, more: Fields = {}) {
  await at.goTo(`/staff/cases/${caseId}/steps/${type}`);
  await at.fillIn({ ...fieldsFor(type, facts, at.view.lang), ...more });
  await at.press(sendStep);
}
