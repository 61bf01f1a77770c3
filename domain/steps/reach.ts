/** How far it reaches: places, kinds of online channel, money, other countries, other cases. Categories, never content or links. */
import { listedDistricts } from '../places/district-list.ts';
import { isBefore } from './happened.ts';
import { choice, earlierStep, line, optional } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { saidBy } from './sayers.ts';

/** Of the list, or another, whose name stands among the numbers. */
export const placeDistricts: readonly [string, ...string[]] = ['other', ...listedDistricts.map(({ id }) => id)];

export const reachSteps = defineSteps({
  'place.entered': {
    stage: 'reach',
    facts: {
      district: choice(placeDistricts),
      what: choice(['said-scene', 'place-of-pressure', 'place-of-seizure', 'place-of-payment', 'other']),
      saidBy: saidBy(),
    },
    numbers: { otherDistrict: line(80), tehsil: line(80), village: line(120) },
  },
  'channel.used': {
    stage: 'reach',
    facts: {
      kind: choice([
        'messages',
        'social-network',
        'video-platform',
        'live-video',
        'games',
        'file-sharing',
        'telephone',
        'payment-app',
        'hidden-network',
        'storage-card-or-phone',
        'other',
      ]),
      saidBy: saidBy(),
    },
  },
  'money.lead.entered': {
    stage: 'reach',
    facts: {
      direction: choice([
        'to-accused',
        'from-accused',
        'between-accused',
        'to-official',
        'to-family',
        'from-abroad',
        'not-known',
      ]),
      amount: choice(['under-10000', '10000-to-100000', '100000-to-1000000', 'over-1000000', 'not-known']),
      way: choice(['cash', 'bank', 'mobile-wallet', 'money-agent', 'crypto-currency', 'goods', 'not-known']),
      saidBy: saidBy(),
    },
    numbers: { reference: line(60) },
  },
  'money.lead.referred': {
    stage: 'reach',
    facts: {
      lead: earlierStep(),
      to: choice(['financial-monitoring-unit', 'investigation-agency', 'bank', 'regulator']),
    },
    numbers: { reference: line(60) },
  },
  'money.lead.answered': {
    stage: 'reach',
    facts: {
      lead: earlierStep(),
      answer: choice(['taken-up', 'refused', 'more-asked', 'nothing-found', 'report-given']),
    },
  },
  'crossborder.referred': {
    stage: 'reach',
    facts: {
      to: choice([
        'interpol-bureau',
        'foreign-police',
        'foreign-hotline',
        'foreign-ministry',
        'other-province',
        'other',
      ]),
      about: choice(['material-online', 'accused-abroad', 'child-abroad', 'money', 'witness-abroad']),
    },
    numbers: { reference: line(60), country: line(60) },
  },
  'crossborder.acknowledged': {
    stage: 'reach',
    facts: { referral: earlierStep(), answer: choice(['received', 'taken-up', 'refused', 'more-asked']) },
  },
  /** Another record of the same people or place; whose it is and what it says stay there. */
  'case.related': {
    stage: 'reach',
    facts: {
      why: choice([
        'same-accused',
        'same-place',
        'same-channel',
        'same-device-or-seal',
        'same-family',
        'same-incident',
        'other',
      ]),
      saidBy: optional(saidBy()),
    },
    numbers: { caseNumber: line(60) },
  },
});

export const reachRefusals = [
  'no-such-lead',
  'lead-not-referred',
  'no-such-crossborder-referral',
  'answer-before-referral',
] as const;
type ReachRefusal = (typeof reachRefusals)[number];

interface Sent {
  readonly happened: string;
  readonly isAnswered: boolean;
}
export interface ReachState {
  /** Money leads by the step that entered them; `undefined` while nobody was told. */
  readonly leads: ReadonlyMap<string, Sent | undefined>;
  /** What was sent abroad, by its step. */
  readonly abroad: ReadonlyMap<string, Sent>;
}

type ReachStep = keyof typeof reachSteps;

export const reachGroup: StepGroup<ReachState, ReachStep, ReachRefusal> = {
  steps: reachSteps,
  refusals: reachRefusals,
  empty: { leads: new Map(), abroad: new Map() },
  evolve(state, step) {
    switch (step.type) {
      case 'money.lead.entered':
        return { ...state, leads: new Map([...state.leads, [step.id, undefined]]) };
      case 'money.lead.referred': {
        const { lead, happened } = step.facts;
        return { ...state, leads: new Map([...state.leads, [lead, { happened, isAnswered: false }]]) };
      }
      case 'money.lead.answered':
        return { ...state, leads: answered(state.leads, step.facts.lead) };
      case 'crossborder.referred': {
        const sent: Sent = { happened: step.facts.happened, isAnswered: false };
        return { ...state, abroad: new Map([...state.abroad, [step.id, sent]]) };
      }
      case 'crossborder.acknowledged':
        return { ...state, abroad: answered(state.abroad, step.facts.referral) };
      case 'place.entered':
      case 'channel.used':
      case 'case.related':
        return state;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ reach: { leads, abroad } }, step) {
    switch (step.type) {
      case 'money.lead.referred':
        return leads.has(step.facts.lead) ? undefined : 'no-such-lead';
      case 'money.lead.answered': {
        if (!leads.has(step.facts.lead)) return 'no-such-lead';
        const sent = leads.get(step.facts.lead);
        if (sent === undefined) return 'lead-not-referred';
        return isBefore(step.facts.happened, sent.happened) ? 'answer-before-referral' : undefined;
      }
      case 'crossborder.acknowledged': {
        const sent = abroad.get(step.facts.referral);
        if (sent === undefined) return 'no-such-crossborder-referral';
        return isBefore(step.facts.happened, sent.happened) ? 'answer-before-referral' : undefined;
      }
      case 'money.lead.entered':
      case 'crossborder.referred':
      case 'place.entered':
      case 'channel.used':
      case 'case.related':
        return undefined;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  offers({ reach: { leads, abroad } }) {
    const money = [...leads.values()];
    const isUnanswered = (sent: Sent | undefined): boolean => sent?.isAnswered === false;
    return [
      ...(money.includes(undefined) ? (['money.lead.referred'] as const) : []),
      ...(money.some(isUnanswered) ? (['money.lead.answered'] as const) : []),
      ...([...abroad.values()].some(isUnanswered) ? (['crossborder.acknowledged'] as const) : []),
      'place.entered',
    ];
  },
};

const answered = <Value extends Sent | undefined>(sent: ReadonlyMap<string, Value>, id: string) =>
  new Map(
    [...sent].map(([key, each]) => [key, key === id && each !== undefined ? { ...each, isAnswered: true } : each]),
  );
