/** The steps of intake: their names (which are their addresses), their order, and the fields that each posts. */

/** Answers as a form posts them, by field name; several ticks are joined by a space. Nothing empty is in it. */
export type Typed = Readonly<Record<string, string>>;

export const stepNames = [
  'danger',
  'child',
  'keep-from',
  'relation',
  'about',
  'where',
  'told',
  'told-2',
  'told-3',
  'exclude',
  'pressure',
  'reach',
  'text',
] as const;
export type StepName = (typeof stepNames)[number];

export const toldSteps = ['told', 'told-2', 'told-3'] as const;

/** What a form depends on beside its step. */
export interface Situation {
  /** The reporter is the child: fewer questions, plainer words. */
  readonly child: boolean;
  /** The connection is open to others: name, contact and named officer are not asked. */
  readonly insecureLan: boolean;
}

export interface StepField {
  readonly name: string;
  /** Several ticks may be posted. */
  readonly many?: true;
}

export const isChild = (typed: Typed): boolean => typed['self'] === 'yes';

/** Number of the office, from 1, that a `told` step asks about; 0 for other steps. */
export const toldNumber = (step: StepName): number => toldSteps.findIndex((each) => each === step) + 1;

const toldFields = (number: number): readonly StepField[] =>
  ['office', 'name', 'on-day', 'on-month', 'on-year', 'did'].map((part) => ({ name: `told-${number}-${part}` }));

/** The fields that a step's form has, and no others. */
export function fieldsOf(step: StepName, { child, insecureLan }: Situation): readonly StepField[] {
  const unlessOpen = (...names: readonly string[]): readonly StepField[] =>
    insecureLan ? [] : names.map((name) => ({ name }));
  switch (step) {
    case 'danger':
      return [{ name: 'danger' }];
    case 'child':
      return [{ name: 'self' }];
    case 'keep-from':
      return [{ name: 'keep-from' }, ...unlessOpen('named')];
    case 'relation':
      return [{ name: 'relation' }];
    case 'about':
      return [{ name: 'group' }];
    case 'where':
      return [{ name: 'district' }, { name: 'district-typed' }, { name: 'country' }, { name: 'village' }];
    case 'told':
    case 'told-2':
    case 'told-3':
      return toldFields(toldNumber(step));
    case 'exclude':
      return [{ name: 'office', many: true }, ...unlessOpen('named')];
    case 'pressure':
      return [{ name: 'pressed' }, { name: 'pressed-by', many: true }, { name: 'pressed-how', many: true }];
    case 'reach':
      return [
        ...unlessOpen('reach', 'reach-at', 'reach-when', ...(child ? [] : ['name'])),
        ...(child ? [] : [{ name: 'keep-from' }]),
      ];
    case 'text':
      return [{ name: 'text' }];
    default:
      return step satisfies never;
  }
}

const hasAny = (step: StepName, typed: Typed): boolean =>
  fieldsOf(step, { child: false, insecureLan: false }).some(({ name }) => typed[name] !== undefined);

/** The steps in the order in which they are asked. A step that was answered before stays, so that nothing is lost. */
export function flowOf(typed: Typed, { insecureLan }: Pick<Situation, 'insecureLan'>): readonly StepName[] {
  const asked: readonly StepName[] = isChild(typed)
    ? ['danger', 'child', 'keep-from', 'about', 'where', 'text', ...(insecureLan ? [] : (['reach'] as const))]
    : ['danger', 'child', 'relation', 'about', 'where', 'told', 'exclude', 'pressure', 'reach', 'text'];
  return stepNames.filter((step) => asked.includes(step) || isMore(step, typed)).toSorted(byOrder(asked));
}

/** Further offices, once there are any; a child's form asks for none, but keeps what was answered. */
const isMore = (step: StepName, typed: Typed): boolean =>
  ['told', 'told-2', 'told-3'].includes(step) && hasAny(step, typed);

function byOrder(asked: readonly StepName[]): (a: StepName, b: StepName) => number {
  const place = (step: StepName): number => {
    const own = asked.indexOf(step);
    return own >= 0 ? own : asked.indexOf(asked.includes('told') ? 'told' : 'where') + toldNumber(step) / 10;
  };
  return (a, b) => place(a) - place(b);
}
