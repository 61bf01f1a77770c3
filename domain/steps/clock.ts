/** What moves a clock: extensions, stays, delays condoned, sections added; and a duty done that no other step shows. */
import { isBefore } from './happened.ts';
import { courts } from './courts.ts';
import { choice, day, line, optional, people, rule, sections, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

/** As orders have them; another length is given by its last day. */
export const extensions = [
  'P3D',
  'P7D',
  'P14D',
  'P15D',
  'P30D',
  'P45D',
  'P60D',
  'P90D',
  'P1M',
  'P2M',
  'P3M',
  'P6M',
] as const;

export const clockSteps = defineSteps({
  'limit.extended': {
    stage: 'clock',
    facts: {
      rule: rule(),
      until: optional(day()),
      by: optional(choice(extensions)),
      orderedBy: choice([...courts, 'office']),
      accused: optional(people('accused')),
    },
    numbers: { orderNumber: line(60) },
  },
  'stay.granted': {
    stage: 'clock',
    facts: { court: choice(courts), rule: optional(rule()), until: optional(day()) },
    numbers: { orderNumber: line(60) },
  },
  /** From here on the clock waits. No rule named: all of them. */
  'stay.served': { stage: 'clock', facts: { rule: optional(rule()) } },
  'stay.vacated': { stage: 'clock', facts: { rule: optional(rule()) } },
  'delay.condoned': { stage: 'clock', facts: { rule: rule(), court: choice(courts) } },
  'duty.done': {
    stage: 'clock',
    facts: {
      rule: rule(),
      accused: optional(people('accused')),
      shownBy: choice(['paper', 'seen-by-us', 'family-says', 'office-says']),
    },
  },
  'duty.not-needed': {
    stage: 'clock',
    facts: {
      rule: rule(),
      accused: optional(people('accused')),
      ground: choice(['overtaken', 'does-not-apply', 'court-said-so', 'taken-back', 'refused-by-the-child']),
    },
  },
  'offence.added': {
    stage: 'clock',
    facts: {
      sections: sections(),
      addedBy: choice(['police', 'prosecution', 'court']),
      accused: optional(people('accused')),
      victimUnder18: optional(yesNo()),
      juvenile: optional(yesNo()),
    },
  },
});

export const clockRefusals = [
  'extension-needs-one-end',
  'end-before-order',
  'stay-already-served',
  'no-stay-served',
  'vacated-before-served',
] as const;
type ClockRefusal = (typeof clockRefusals)[number];

export interface ClockState {
  /** Granted and not served yet: the clock runs on until they are. */
  readonly grantedStays: ReadonlySet<string>;
  /** When each stay that stands was served, by the rule that it names; under `all` where it names none. */
  readonly stays: ReadonlyMap<string, string>;
}

/** An order that names no rule lifts every stay; one that names a rule leaves the others, and what holds all of them. */
const withoutStay = (stays: ClockState['stays'], rule: string | undefined): ClockState['stays'] =>
  rule === undefined ? new Map() : new Map([...stays].filter(([name]) => name !== rule));

const stayed = (rule: string | undefined): string => rule ?? 'all';

export const clockGroup: StepGroup<ClockState, keyof typeof clockSteps, ClockRefusal> = {
  steps: clockSteps,
  refusals: clockRefusals,
  empty: { grantedStays: new Set(), stays: new Map() },
  evolve(state, step) {
    switch (step.type) {
      case 'stay.granted':
        return { ...state, grantedStays: new Set([...state.grantedStays, stayed(step.facts.rule)]) };
      case 'stay.served': {
        const name = stayed(step.facts.rule);
        return {
          grantedStays: new Set([...state.grantedStays].filter((each) => each !== name)),
          stays: new Map([...state.stays, [name, step.facts.happened]]),
        };
      }
      case 'stay.vacated':
        return { ...state, stays: withoutStay(state.stays, step.facts.rule) };
      case 'limit.extended':
      case 'delay.condoned':
      case 'duty.done':
      case 'duty.not-needed':
      case 'offence.added':
        return state;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ clock: { stays } }, step) {
    switch (step.type) {
      case 'limit.extended': {
        const { until, by, happened } = step.facts;
        if ((until === undefined) === (by === undefined)) return 'extension-needs-one-end';
        return until !== undefined && isBefore(until, happened) ? 'end-before-order' : undefined;
      }
      case 'stay.granted':
        return step.facts.until !== undefined && isBefore(step.facts.until, step.facts.happened)
          ? 'end-before-order'
          : undefined;
      case 'stay.served':
        return stays.has(stayed(step.facts.rule)) ? 'stay-already-served' : undefined;
      case 'stay.vacated': {
        const { rule } = step.facts;
        const served = rule === undefined ? [...stays.values()].toSorted()[0] : (stays.get(rule) ?? stays.get('all'));
        if (served === undefined) return 'no-stay-served';
        return isBefore(step.facts.happened, served) ? 'vacated-before-served' : undefined;
      }
      case 'delay.condoned':
      case 'duty.done':
      case 'duty.not-needed':
      case 'offence.added':
        return undefined;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  offers: ({ clock: { grantedStays, stays } }) => [
    ...(stays.size > 0 ? (['stay.vacated'] as const) : []),
    ...(grantedStays.size > 0 ? (['stay.served'] as const) : []),
  ],
};
