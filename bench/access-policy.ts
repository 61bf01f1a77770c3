/** One decision of the policy, over people and cases of every kind; beside it, asking the database whether it has the case. */
import { decideAccess, officeIdSchema, accountId, type CaseFacts, type Member, staffActions } from '@amanat/domain';
import { randomBytes } from 'node:crypto';
import { freshFolder, removeFolder } from '../test/fixtures/fresh-folder.ts';
import { openDatabase } from '@amanat/store';
import { median, type Part, whole } from './measuring.ts';

const office = (name: string) => officeIdSchema.parse(`office_${name}`);

function drawnMember(): Member {
  const account = accountId(randomBytes(17));
  const membership = (role: Member['memberships'][number]['role'], at: string, scope: 'own' | 'office' | 'all') => ({
    membershipId: `mem_${randomBytes(13).toString('hex')}`,
    role,
    scope,
    office: office(at),
  });
  return {
    account,
    memberships: [
      membership('case-worker', 'a', 'own'),
      membership('supervisor', 'b', 'office'),
      membership('monitor', 'c', 'all'),
    ],
    hasSecondFactor: true,
    acceptedConduct: true,
  };
}

function drawnCase(member: Member, place: number): CaseFacts {
  const others = Array.from({ length: 20 }, () => accountId(randomBytes(17)));
  return {
    allowedOffices: place % 3 === 0 ? ['office_c'] : ['office_x', 'office_y'],
    district: 'pk-pb-kasur',
    waitsWithCustodians: false,
    handlers: place % 5 === 0 ? [member.account] : others.slice(0, 2),
    handlerTeams: [],
    shutOut: place % 7 === 0 ? [...others, member.account] : others,
  };
}

export const policyPart: Part = {
  name: 'policy',
  async measure(quick) {
    const member = drawnMember();
    const cases = Array.from({ length: 1000 }, (_, place) => drawnCase(member, place));
    const rounds = quick ? 20 : 1000;
    let allowed = 0;
    const runs = Array.from({ length: 5 }, () => {
      const from = performance.now();
      for (let round = 0; round < rounds; round++)
        for (const [place, facts] of cases.entries()) {
          const action = staffActions[(round + place) % staffActions.length] ?? 'see-case';
          if (decideAccess(member, { action, case: facts, purpose: 'review' }).kind === 'allowed') allowed++;
        }
      return ((performance.now() - from) * 1000) / (rounds * cases.length);
    });
    if (allowed === 0) throw new Error('nothing was allowed: not the policy was measured');
    const asked = await microsecondsOfDatabase(member.account, quick ? 50 : 2000);
    return [
      {
        what: 'one decision, a person with three roles, a case with 20 people shut out',
        measured: `${median(runs).toFixed(2)} µs`,
        wanted: '≤ 5 µs',
        beside: `asking the database under row security whether a case is there: ${whole(asked)} µs`,
      },
    ];
  },
};

async function microsecondsOfDatabase(account: Member['account'], asks: number): Promise<number> {
  const dataDir = freshFolder();
  const database = await openDatabase({ dataDir, kind: 'real', origin: 'bench.example/access' });
  try {
    const reader = database.staff.readerFor(account);
    const times: number[] = [];
    for (let ask = 0; ask < asks; ask++) {
      const from = performance.now();
      await reader.findCase('case_00000000000000000000000000');
      times.push((performance.now() - from) * 1000);
    }
    return median(times);
  } finally {
    await database.stop();
    removeFolder(dataDir);
  }
}
