/** Appeals and petitions that are open, and what came of the others. */
import type { LawSection } from './law-sections.ts';
import type { PersonRef } from './person-ref.ts';
import type { StepOf } from './step.ts';
import type { appealSteps } from './appeal.ts';

type AppealStep = StepOf<keyof typeof appealSteps>;
type Filed = Extract<AppealStep, { readonly type: 'appeal.filed' }>['facts'];

export interface Appeal {
  /** The step that filed it. */
  readonly id: string;
  readonly appellant: Filed['appellant'];
  readonly against: Filed['against'];
  readonly accused: PersonRef;
  /** `undefined`: all of them. */
  readonly charge: LawSection | undefined;
  readonly happened: string;
  readonly adjournments: number;
  readonly isDecided: boolean;
}

export interface Petition {
  readonly id: string;
  readonly happened: string;
  readonly isDecided: boolean;
}

export interface AppealState {
  readonly appeals: readonly Appeal[];
  readonly petitions: readonly Petition[];
  /** How often each accused was sent back to be tried again. */
  readonly retrials: ReadonlyMap<PersonRef, number>;
}

export const emptyAppeal: AppealState = { appeals: [], petitions: [], retrials: new Map() };

export function evolveAppeal(state: AppealState, step: AppealStep): AppealState {
  const { appeals, petitions, retrials } = state;
  switch (step.type) {
    case 'appeal.filed': {
      const { appellant, against, accused, charge, happened } = step.facts;
      const filed: Appeal = {
        id: step.id,
        appellant,
        against,
        accused,
        charge,
        happened,
        adjournments: 0,
        isDecided: false,
      };
      return { ...state, appeals: [...appeals, filed] };
    }
    case 'appeal.adjourned':
      return {
        ...state,
        appeals: changed(appeals, step.facts.appeal, ({ adjournments }) => ({ adjournments: adjournments + 1 })),
      };
    case 'appeal.decided': {
      const decided = changed(appeals, step.facts.appeal, () => ({ isDecided: true }));
      const of = appeals.find(({ id }) => id === step.facts.appeal);
      if (step.facts.result !== 'retrial-ordered' || of === undefined) return { ...state, appeals: decided };
      const again = (retrials.get(of.accused) ?? 0) + 1;
      return { ...state, appeals: decided, retrials: new Map([...retrials, [of.accused, again]]) };
    }
    case 'petition.filed':
      return { ...state, petitions: [...petitions, { id: step.id, happened: step.facts.happened, isDecided: false }] };
    case 'petition.decided':
      return { ...state, petitions: changed(petitions, step.facts.petition, () => ({ isDecided: true })) };
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

const changed = <Each extends { readonly id: string }>(
  all: readonly Each[],
  id: string,
  change: (each: Each) => Partial<Each>,
): readonly Each[] => all.map((each) => (each.id === id ? { ...each, ...change(each) } : each));
