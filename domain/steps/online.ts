/** Material and identities on the net: whom it was reported to, what was asked and answered. Never what it shows (I2). */
import { choice, day, earlierStep, line, optional } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { dayOf, isBefore } from './happened.ts';

const channel = choice([
  'messenger',
  'social-network',
  'video-site',
  'file-share',
  'game',
  'search',
  'website',
  'not-known',
]);
const what = choice(['material', 'identity', 'blackmail', 'grooming', 'false-information']);

export const onlineSteps = defineSteps({
  'content.found': {
    stage: 'online',
    facts: {
      channel,
      saidBy: choice(['survivor', 'family', 'reporter', 'repair-shop', 'institution', 'platform', 'police', 'staff']),
    },
  },
  /** To an authority that may order removal, or to the agency that investigates. */
  'content.reported': {
    stage: 'online',
    facts: {
      to: choice(['online-authority', 'cyber-agency', 'police', 'help-line', 'foreign-help-line']),
      what,
      channel,
    },
    numbers: { reference: line(80) },
  },
  'removal.asked': {
    stage: 'online',
    facts: { of: choice(['platform', 'publisher', 'search-service', 'host', 'group-owner']), what, channel },
    numbers: { reference: line(80) },
  },
  'removal.answered': {
    stage: 'online',
    facts: {
      asked: earlierStep(),
      answer: choice(['will-remove', 'ordered', 'refused', 'asks-for-more', 'sent-elsewhere', 'received-only']),
    },
    numbers: { reference: line(80) },
  },
  /** What is evidence was secured before it goes. */
  'content.taken-for-investigation': { stage: 'online', facts: { asked: optional(earlierStep()) } },
  'content.removed': { stage: 'online', facts: { asked: earlierStep(), how: choice(['removed', 'blocked']) } },
  /** Looked for again where it was, and still there. */
  'content.not-removed': { stage: 'online', facts: { asked: earlierStep() } },
  'data.preservation.notice': {
    stage: 'online',
    facts: { to: choice(['platform', 'telephone-company', 'internet-provider', 'host', 'other']) },
    numbers: { reference: line(80) },
  },
  'data.preservation.court-told': { stage: 'online', facts: { notice: earlierStep() } },
  'data.preservation.extended': { stage: 'online', facts: { notice: earlierStep(), until: day() } },
  /** Something may make the child, or an accused child, known. */
  'identity.at-risk': {
    stage: 'online',
    facts: {
      whose: choice(['survivor', 'family', 'witness', 'accused-child']),
      through: choice(['press', 'court-list', 'police-statement', 'social-network', 'talk', 'paper', 'other']),
    },
  },
});

export const onlineRefusals = [
  'nothing-was-asked',
  'answered-before-asked',
  'removed-already',
  'no-such-notice',
  'preserved-until-before-order',
] as const;

/** Something that was asked of a platform or an authority, by the step that tells of it. */
export interface Asked {
  readonly step: string;
  readonly happened: string;
  /** `still-there`: looked for again, and found. */
  readonly state: 'open' | 'answered' | 'still-there' | 'removed';
}

export interface OnlineState {
  readonly asked: ReadonlyMap<string, Asked>;
  /** Notices to keep data, with when they were given. */
  readonly notices: ReadonlyMap<string, string>;
  /** Found, and nothing asked since. */
  readonly isFoundUnreported: boolean;
}

type OnlineType = keyof typeof onlineSteps;

export const onlineGroup: StepGroup<OnlineState, OnlineType, (typeof onlineRefusals)[number]> = {
  steps: onlineSteps,
  refusals: onlineRefusals,
  empty: { asked: new Map(), notices: new Map(), isFoundUnreported: false },
  evolve(state, step) {
    switch (step.type) {
      case 'content.found':
        return { ...state, isFoundUnreported: true };
      case 'content.reported':
      case 'removal.asked': {
        const asked: Asked = { step: step.id, happened: step.facts.happened, state: 'open' };
        return { ...state, isFoundUnreported: false, asked: new Map([...state.asked, [step.id, asked]]) };
      }
      case 'removal.answered':
        return withAnswer(state, step.facts.asked, 'answered');
      case 'content.removed':
        return withAnswer(state, step.facts.asked, 'removed');
      case 'content.not-removed':
        return withAnswer(state, step.facts.asked, 'still-there');
      case 'data.preservation.notice':
        return { ...state, notices: new Map([...state.notices, [step.id, step.facts.happened]]) };
      case 'content.taken-for-investigation':
      case 'data.preservation.court-told':
      case 'data.preservation.extended':
      case 'identity.at-risk':
        return state;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ online }, step) {
    switch (step.type) {
      case 'removal.answered':
      case 'content.not-removed':
        return refusalOfAnswer(online, step.facts.asked, step.facts.happened);
      case 'content.removed':
        return online.asked.get(step.facts.asked)?.state === 'removed'
          ? 'removed-already'
          : refusalOfAnswer(online, step.facts.asked, step.facts.happened);
      case 'content.taken-for-investigation':
        return step.facts.asked === undefined
          ? undefined
          : refusalOfAnswer(online, step.facts.asked, step.facts.happened);
      case 'data.preservation.court-told':
        return online.notices.has(step.facts.notice) ? undefined : 'no-such-notice';
      case 'data.preservation.extended':
        if (!online.notices.has(step.facts.notice)) return 'no-such-notice';
        return step.facts.until < dayOf(step.facts.happened) ? 'preserved-until-before-order' : undefined;
      default:
        return undefined;
    }
  },
  offers({ online, items, pressure }) {
    const isPublished = pressure.openReviews.some(({ about }) => about === 'identity.published');
    const states = new Set([...online.asked.values()].map(({ state }) => state));
    return [
      ...(online.isFoundUnreported || items.atLarge.length > 0 ? (['content.reported'] as const) : []),
      ...(online.isFoundUnreported || isPublished ? (['removal.asked'] as const) : []),
      ...(states.has('open') ? (['removal.answered'] as const) : []),
      ...(states.has('answered') || states.has('still-there')
        ? (['content.removed', 'content.not-removed'] as const)
        : []),
      ...(online.notices.size > 0 ? (['data.preservation.court-told', 'data.preservation.extended'] as const) : []),
    ];
  },
};

/** What was removed may be found there again; an answer that came late does not undo a removal. */
function withAnswer(state: OnlineState, step: string, answer: Asked['state']): OnlineState {
  const found = state.asked.get(step);
  if (found === undefined || (found.state === 'removed' && answer === 'answered')) return state;
  return { ...state, asked: new Map([...state.asked, [step, { ...found, state: answer }]]) };
}

function refusalOfAnswer(
  { asked }: OnlineState,
  step: string,
  happened: string,
): 'nothing-was-asked' | 'answered-before-asked' | undefined {
  const found = asked.get(step);
  if (found === undefined) return 'nothing-was-asked';
  return isBefore(happened, found.happened) ? 'answered-before-asked' : undefined;
}
