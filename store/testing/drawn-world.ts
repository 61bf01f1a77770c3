/** Offices full of people at random: what a property draws, as rows, and what the policy of the domain says of them. */
import * as fc from 'fast-check';
import type { AccountRow, AlarmRow, CaseRow, ErasureRow, MembershipRow, OpeningRow } from '@amanat/casework';
import { type CaseFacts, maySeeCase, roles, scopes } from '@amanat/domain';
import { plain } from './example-append.ts';
import {
  exampleAccount,
  exampleAlarm,
  exampleCaseId,
  exampleErasure,
  exampleMembership,
  exampleOffice,
  exampleOpening,
} from './example-staff.ts';

const offices = ['office_a', 'office_b'];
const districts = ['Exampleabad', 'Otherpur'];
const accountCount = 4;
const caseCount = 5;
const someone = fc.nat(accountCount - 1);
const someCase = fc.nat(caseCount - 1);

/** Any role with any scope: also those that no page would give. */
const drawnMembership = fc.record({
  account: someone,
  role: fc.constantFrom(...roles),
  scope: fc.constantFrom(...scopes),
  office: fc.constantFrom(...offices),
  team: fc.option(fc.constantFrom('day', 'night'), { nil: undefined }),
  district: fc.option(fc.constantFrom(...districts), { nil: undefined }),
  ended: fc.nat(4).map((number) => number === 0),
});
const drawnCase = fc.record({
  recordedOn: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'),
  district: fc.constantFrom(...districts),
  allowedOffices: fc.subarray(offices),
  waitsWithCustodians: fc.boolean(),
  people: fc.array(fc.constantFrom('handler' as const, 'shut-out' as const, 'none' as const, undefined, undefined), {
    minLength: accountCount,
    maxLength: accountCount,
  }),
});

export const drawnWorld = fc.record({
  states: fc.array(
    fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'suspended' as const, 'invited' as const),
    {
      minLength: accountCount,
      maxLength: accountCount,
    },
  ),
  memberships: fc.array(drawnMembership, { maxLength: 8 }),
  cases: fc.array(drawnCase, { minLength: caseCount, maxLength: caseCount }),
  openings: fc.array(
    fc.record({
      case: someCase,
      account: someone,
      state: fc.constantFrom('open' as const, 'open' as const, 'asked' as const, 'closed' as const),
      hours: fc.constantFrom(-1, 1),
    }),
    { maxLength: 6 },
  ),
  alarms: fc.array(fc.record({ account: someone, case: fc.option(someCase, { nil: undefined }) }), { maxLength: 6 }),
  erasures: fc.array(someCase, { maxLength: 3 }),
});
export type DrawnWorld = typeof drawnWorld extends fc.Arbitrary<infer Value> ? Value : never;

export interface World {
  readonly accounts: readonly AccountRow[];
  readonly memberships: readonly MembershipRow[];
  readonly cases: readonly (CaseRow & { readonly caseId: ReturnType<typeof exampleCaseId> } & CaseFacts)[];
  readonly openings: readonly OpeningRow[];
  readonly alarms: readonly AlarmRow[];
  readonly erasures: readonly ErasureRow[];
}

const at = <Item>(items: readonly Item[], place: number): Item => {
  const item = items[place];
  if (item === undefined) throw new Error('nothing was drawn there');
  return item;
};

export function worldOf(drawn: DrawnWorld, now: Temporal.Instant): World {
  const accounts = drawn.states.map((state) => exampleAccount({ state }));
  const who = (place: number) => at(accounts, place).account;
  const memberships = drawn.memberships.map(({ account, office, team, district, ...rest }) =>
    exampleMembership(who(account), {
      ...rest,
      office: exampleOffice(office),
      ...(team === undefined ? {} : { team }),
      ...(district === undefined ? {} : { district }),
    }),
  );
  const counted = countedOf({ accounts, memberships });
  const cases = drawn.cases.map(({ people, ...rest }) => {
    const placed = (place: string) => people.flatMap((each, index) => (each === place ? [who(index)] : []));
    const handlers = placed('handler').toSorted();
    const teams = counted.flatMap(({ account, office, team }) =>
      handlers.includes(account) && team !== undefined ? [`${office} ${team}`] : [],
    );
    return {
      caseId: exampleCaseId(),
      offenceGroup: 'group-1',
      channel: 'web',
      allowSalt: plain(new Uint8Array(32)),
      ...rest,
      handlers,
      handlerTeams: [...new Set(teams)].toSorted(),
      shutOut: placed('shut-out').toSorted(),
    };
  });
  const openings = drawn.openings.map(({ case: of, account, state, hours }) =>
    exampleOpening(at(cases, of).caseId, who(account), {
      state,
      ...(state === 'asked' ? {} : { openedOn: '2026-01-02', endsAt: now.add({ hours }) }),
    }),
  );
  const alarms = drawn.alarms.map(({ account, case: of }) =>
    exampleAlarm(who(account), of === undefined ? {} : { caseId: at(cases, of).caseId }),
  );
  return {
    accounts,
    memberships,
    cases,
    openings,
    alarms,
    erasures: drawn.erasures.map((of) => exampleErasure(at(cases, of).caseId)),
  };
}

/** Memberships that are not ended, of accounts that are active. */
const countedOf = ({ accounts, memberships }: Pick<World, 'accounts' | 'memberships'>): readonly MembershipRow[] =>
  memberships.filter(
    ({ account, ended }) => !ended && accounts.some((each) => each.account === account && each.state === 'active'),
  );

/** What one account may see, as the domain says it, and openings of its own. */
export function entitledTo({ account, state }: AccountRow, world: World, now: Temporal.Instant) {
  const memberships = countedOf(world).filter((each) => each.account === account);
  const has = (...wanted: readonly string[]) => memberships.some(({ role }) => wanted.includes(role));
  const isActive = state === 'active';
  const caseOf = (caseId: string | undefined) => world.cases.find((each) => each.caseId === caseId);
  const sees = (caseId: string | undefined): boolean => {
    const facts = caseOf(caseId);
    return facts !== undefined && maySeeCase({ account, memberships }, facts);
  };
  const isBarred = (caseId: string): boolean => caseOf(caseId)?.shutOut.includes(account) === true;
  const isOpen = (caseId: string): boolean =>
    isActive &&
    !isBarred(caseId) &&
    world.openings.some(
      (each) =>
        each.caseId === caseId &&
        each.account === account &&
        each.state === 'open' &&
        each.endsAt !== undefined &&
        Temporal.Instant.compare(each.endsAt, now) > 0,
    );
  const watches = has('supervisor', 'monitor', 'custodian');
  return {
    cases: world.cases
      .filter(({ caseId }) => sees(caseId))
      .toSorted((a, b) => b.recordedOn.localeCompare(a.recordedOn) || (a.caseId < b.caseId ? -1 : 1)),
    mayFind: (caseId: string): boolean => sees(caseId) || isOpen(caseId),
    openings: world.openings.filter(
      (each) =>
        !isBarred(each.caseId) &&
        ((isActive && each.account === account) || has('auditor') || (watches && sees(each.caseId))),
    ),
    alarms: world.alarms.filter(
      ({ forAccount, caseId }) =>
        isActive &&
        forAccount === account &&
        (caseId === undefined || sees(caseId) || (has('custodian') && !isBarred(caseId))),
    ),
    erasures: world.erasures.filter(({ caseId }) => sees(caseId) || (has('custodian') && !isBarred(caseId))),
  };
}
