/** What the form of a step lets one choose from in this case: its people, items, clocks and earlier steps. */
import type { ClockView, LifeView } from '@amanat/casework';
import { definitionOf, isByCode, type Life, nextItem, type PersonRole, type Step, type StepType } from '@amanat/domain';
import type { SelectOption } from '../../components/index.ts';
import { formatDay, type Lang, messages } from '../../locales/index.ts';
import { itemInWords, personInWords, stepInWords, type StepNames } from './fact-words.tsx';

export interface StepChoices {
  people(roles: readonly PersonRole[]): readonly SelectOption[];
  readonly items: readonly SelectOption[];
  readonly rules: readonly SelectOption[];
  readonly steps: readonly SelectOption[];
}

export type ChosenFrom = Pick<LifeView, 'life' | 'clocks'>;

export function stepChoicesOf(lang: Lang, type: StepType, { life, clocks }: ChosenFrom): StepChoices {
  const rules = new Map(clocks.map((clock) => [clock.rule, clock]));
  const names = namesOfSteps(lang, life);
  return {
    people: (roles) =>
      [...life.people.people.values()]
        .filter(({ role }) => roles.includes(role))
        .map(({ ref }) => ({ value: ref, label: personInWords(lang, ref) })),
    items: itemsFor(type, life).map((item) => ({ value: item, label: itemInWords(lang, item) })),
    rules: [...rules.values()].map(({ rule, citation }) => ({
      value: rule,
      label: `${messages(lang).ruleTitles[citation.id] ?? requiredIn(lang, citation)} (${rule})`,
    })),
    steps: stepsFor(type, life).map((id) => ({ value: id, label: names.get(id) ?? id })),
  };
}

const requiredIn = (lang: Lang, { requiredStep, ur }: ClockView['citation']): string =>
  lang === 'ur' ? (ur?.requiredStep ?? requiredStep) : requiredStep;

/** Also of what came by code, which is no step. */
export const namesOfSteps = (lang: Lang, { recorded }: Pick<Life, 'recorded'>): StepNames =>
  new Map(recorded.map((step) => [step.id, isByCode(step) ? claimInWords(lang, step) : stepInWords(lang, step)]));

function claimInWords(lang: Lang, { type, recordedOn }: Step): string {
  const { reviewAbout, reviewByCode } = messages(lang).life;
  const about = type === 'withdrawal.review.opened' ? 'withdrawal' : 'pressure';
  return `${reviewAbout[about]}, ${reviewByCode} (${formatDay(lang, Temporal.PlainDate.from(recordedOn))})`;
}

/** One that is seized now gets the next free name. */
function itemsFor(type: StepType, { items }: Life): readonly string[] {
  if (type !== 'item.seized') return [...items.items.keys()];
  const next = nextItem(items);
  return next === undefined ? [] : [next];
}

/** The newest first: what a step answers is seldom long ago. */
function stepsFor(type: StepType, { pressure, withdrawal, steps }: Life): readonly string[] {
  switch (type) {
    case 'pressure.review.closed':
      return pressure.openReviews.map(({ review }) => review);
    case 'pressure.review.opened':
      return [...pressure.reviews.values()].filter(({ closed }) => closed !== undefined).map(({ review }) => review);
    case 'withdrawal.family.met':
    case 'withdrawal.decided':
      return withdrawal.openReviews.map(({ review }) => review);
    case 'withdrawal.review.opened':
      return [...withdrawal.reviews.values()]
        .filter(({ decided }) => decided !== undefined)
        .map(({ review }) => review);
    default:
      return steps
        .filter((step) => !isByCode(step) && (type === 'step.struck' || isOfSamePart(step.type, type)))
        .map(({ id }) => id)
        .toReversed();
  }
}

const isOfSamePart = (one: StepType, other: StepType): boolean => definitionOf(one).stage === definitionOf(other).stage;
