/**
 * Searching outside one's own cases, by case number or by exact telephone number. It counts as an opening (BRIEF section
 * 7): a purpose, a budget, and always the same answer, because a "yes" would tell whoever asks that a child complained.
 * A hit is told to the monitors who may see that case, never to the searcher.
 */
import {
  type AccessRefusal,
  type CaseId,
  caseNumberLetters,
  decideAccess,
  InputError,
  isCaseId,
  maySeeCase,
  type Member,
  parsePhone,
  policy,
  type Purpose,
  type SearchKind,
} from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { monitorsWhoMaySee } from '../alarms/who-is-told.ts';
import { withClockHeld } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { SeenCase } from '../staff-ports.ts';
import { phoneToken, tokenKeyOf } from './phone-tokens.ts';
import { spendSearch } from './spend-search.ts';

export interface SearchWish {
  readonly kind: SearchKind;
  /** As it was typed: any digits, any spacing. */
  readonly typed: string;
  readonly purpose: Purpose | undefined;
}

export type SearchAnswer =
  | {
      readonly kind: 'taken';
      /**
       * Looks, and tells monitors of a hit. To be run once, after the answer is sent, so that no time and no failure of it
       * tells the searcher anything.
       */
      readonly afterwards: () => Promise<void>;
    }
  /** The day's budget is spent. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly refusal: AccessRefusal };

export interface Searches {
  /** Whether this person's role may search at all. */
  maySearch(member: Member): boolean;
  /** @throws InputError `not-this-shape` at `typed` for what is neither a case number nor a telephone number · SealedError */
  search(member: Member, wish: SearchWish): Promise<SearchAnswer>;
}

type Finding = () => Promise<readonly SeenCase[]>;

export const searchesOf = (deployment: StaffDeployment): Searches => ({
  maySearch: ({ memberships }) => memberships.some(({ role }) => policy[role]['search-outside'] !== undefined),
  async search(member, { kind, typed, purpose }) {
    const access = decideAccess(member, { action: 'search-outside', purpose });
    if (access.kind === 'refused') return { kind: 'refused', refusal: access.refusal };
    if (purpose === undefined) return { kind: 'refused', refusal: 'purpose-missing' };
    const find = findingOf(kind, typed, deployment);
    if ((await spendSearch(member, kind, purpose, deployment)) === 'stopped') return { kind: 'stopped' };
    const then = withClockHeld(deployment);
    return { kind: 'taken', afterwards: async () => tellMonitors(member, await find(), then) };
  },
});

/** What was typed is turned into letters or a token at once, and kept in no other form. @throws InputError */
function findingOf(kind: SearchKind, typed: string, { staff, keyring, ciphers }: StaffDeployment): Finding {
  switch (kind) {
    case 'case-number': {
      const letters = caseNumberLetters(typed);
      if (letters === undefined) throw new InputError('not-this-shape', 'typed');
      return () => staff.casesByNumber(letters);
    }
    case 'phone': {
      const phone = parsePhone(typed);
      if (phone === undefined) throw new InputError('not-this-shape', 'typed');
      const token = phoneToken(phone, tokenKeyOf(keyring.deploymentKey(), ciphers), ciphers);
      return () => staff.casesByToken(token);
    }
    default:
      throw new Error(`not handled: ${String(kind satisfies never)}`);
  }
}

/** Of cases that the searcher sees, nobody is told: they stand in that person's own list. */
async function tellMonitors(member: Member, found: readonly SeenCase[], deployment: StaffDeployment): Promise<void> {
  const outside = found.filter((each) => !maySeeCase(member, each));
  const alarms = await Promise.all(
    outside.map(async (each) => {
      const monitors = await monitorsWhoMaySee(each, deployment);
      const accounts = monitors.filter((account) => account !== member.account);
      return alarmsFor('search-hit', { accounts, caseId: caseIdOf(each), about: member.account }, deployment);
    }),
  );
  // Nothing is written for a miss either: both end here, long after the answer.
  if (alarms.flat().length > 0) await deployment.staff.append({ events: [], projections: { alarms: alarms.flat() } });
}

function caseIdOf({ caseId }: SeenCase): CaseId {
  if (!isCaseId(caseId)) throw new Error('a row that is no case');
  return caseId;
}
