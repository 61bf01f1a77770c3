/** Under which names a step's form posts what it asks: known to the form that shows them and to the server that reads them. */
import { definitionOf, type StepType } from '@amanat/domain';

export const happenedField = 'happened';
export const factField = (name: string): string => `fact-${name}`;
export const numberField = (name: string): string => `number-${name}`;

export const identityParts = ['name', 'aliases', 'father', 'phone', 'place', 'post'] as const;
export type IdentityPart = (typeof identityParts)[number];
export const identityField = (part: IdentityPart): string => `identity-${part}`;

/** Hidden: the same form sent twice is one step, and what came since it was made is shown first. */
export const hiddenFields = ['entry', 'seen'] as const;

export const dayParts = ['day', 'month', 'year'] as const;
export const dayField = (name: string, part: (typeof dayParts)[number]): string => `${name}-${part}`;
export const timeField = (name: string): string => `${name}-time`;
/** So many sections may be typed, each in a field of its own. */
export const mostSections = 20;
export const sectionField = (name: string, place: number): string => `${name}-${place}`;

const places = Array.from({ length: mostSections }, (_, index) => index + 1);
const dayFields = (name: string): readonly string[] => dayParts.map((part) => dayField(name, part));
const whenFields = (name: string): readonly string[] => [...dayFields(name), timeField(name)];

/** All that the form of such a step may post. */
export function fieldsOfStep(type: StepType): readonly string[] {
  const { facts, numbers = {}, entersPerson } = definitionOf(type);
  return [
    ...hiddenFields,
    ...whenFields(happenedField),
    ...Object.entries(facts).flatMap(([name, { input }]) => {
      const field = factField(name);
      if (input.kind === 'when') return whenFields(field);
      if (input.kind === 'day') return dayFields(field);
      return input.kind === 'sections' ? places.map((place) => sectionField(field, place)) : [field];
    }),
    ...Object.keys(numbers).map(numberField),
    ...(entersPerson === true ? identityParts.map(identityField) : []),
  ];
}

/** Fields of which several rows may be ticked. */
export const fieldsTickedOften = (type: StepType): ReadonlySet<string> =>
  new Set(
    Object.entries(definitionOf(type).facts).flatMap(([name, { input }]) =>
      input.kind === 'choices' || input.kind === 'people' ? [factField(name)] : [],
    ),
  );

/** What was typed, by field. */
export type TypedStep = ReadonlyMap<string, readonly string[]>;
