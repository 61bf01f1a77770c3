/**
 * A training deployment with a browser for each invented person, and for one who joined and holds no role; and new things
 * to act on, each asked for again and again, so that no answer follows from an earlier one.
 */
import type { Hono } from 'hono';
import { type OpeningWanted, trainingAccount, type TrainingPerson, trainingPeople } from '@amanat/casework';
import { type AccountId, type CaseFacts, conductVersion, isCaseId, type Member, teamsOf } from '@amanat/domain';
import { createApp } from '../../server/app.ts';
import { ciphers } from '../../server/ciphers.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import type { Asking } from '../fixtures/asking.ts';
import { live } from '../fixtures/lived-case.ts';
import { linkElsewhere } from '../fixtures/link-elsewhere.ts';
import { seenLink } from '../fixtures/seen-link.ts';
import { join, signedInAs, strangerTo } from '../fixtures/staff.ts';

/** `nobody` has joined, accepted the code of conduct, and holds no role. */
export type Person = TrainingPerson | 'nobody';

/** What an address names. */
export interface Target {
  readonly id: string;
  /** A review that is open in it. */
  readonly review?: string;
  /** A change that waits in it. */
  readonly proposal?: string;
  /** Of the case that it is, or is about. */
  readonly facts?: CaseFacts;
  /** Whose doing is decided on there. */
  readonly others?: readonly { readonly account: AccountId; readonly teams: readonly string[] }[];
  /** The only one whom it is for. */
  readonly owner?: Person;
  /** A pair that it is posted with. */
  readonly link?: string;
  /** Of a case that it belongs with. */
  readonly otherFacts?: CaseFacts;
  /** The reasons that stand on the page of a pair. */
  readonly basis?: string;
  /** Streams in which what is done to it would stand. */
  readonly streams: readonly string[];
}
export type TargetKind =
  | 'case'
  | 'lived'
  | 'asked'
  | 'agreed'
  | 'glass'
  | 'erasure'
  | 'invited'
  | 'person'
  | 'office'
  | 'rule'
  | 'change'
  | 'link'
  | 'elsewhere'
  | 'contact'
  | 'warning'
  | 'dossier';

export interface World {
  readonly deployment: TestDeployment;
  readonly app: Hono;
  readonly people: readonly Person[];
  browser(person: Person): Asking;
  /** As the tables say. */
  member(person: Person): Promise<Member>;
  target(kind: TargetKind): Promise<Target>;
}

// The table's own keys.
const invented = Object.keys(trainingPeople) as readonly TrainingPerson[];

function must<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

/** Takes about ten seconds; `deployment.stop` ends it. */
export async function openWorld(): Promise<World> {
  const deployment = await openTestDeployment();
  try {
    return await worldOn(deployment);
  } catch (error) {
    await deployment.stop();
    throw error;
  }
}

async function worldOn(deployment: TestDeployment): Promise<World> {
  const { services, opened } = deployment;
  const { staff } = services;
  const app = createApp(services);
  const browsers = new Map<Person, Asking>();
  for (const person of invented) browsers.set(person, await signedInAs(person, app));
  const nobody = strangerTo(app);
  await join(nobody, services, 'nobody');
  await nobody.post('/en/staff/conduct', { version: String(conductVersion) });
  browsers.set('nobody', nobody);
  const unrolled = must(await opened.database.staff.findAccountByName('nobody'), 'nobody').account;

  const account = (person: Person): AccountId =>
    person === 'nobody' ? unrolled : trainingAccount(person, { ciphers, origin: services.settings.origin });
  const member = async (person: Person): Promise<Member> =>
    must(await staff.accounts.memberOf(account(person)), person).member;
  const other = async (person: Person) => [{ account: account(person), teams: teamsOf(await member(person)) }];

  /** In Kasur, and assigned to case worker A. */
  async function newCase() {
    const { caseId } = await lodgeComplaint(services);
    await services.keyring.whenRewrapped();
    if (!isCaseId(caseId)) throw new Error('a complaint is a case');
    const assigned = await staff.caseAccess.assign(await member('supervisor-kasur'), caseId, account('case-worker-a'));
    if (assigned.kind !== 'done') throw new Error(`not assigned: ${assigned.refusal}`);
    return { caseId, facts: must(await opened.database.staff.caseFacts(caseId), 'case') };
  }
  const factsOf = async (caseId: string): Promise<CaseFacts> =>
    must(await opened.database.staff.caseFacts(caseId), 'case');
  const wanted: OpeningWanted = { parts: ['child'], purpose: 'court', reason: 'plan-protection' };

  /** Case worker B's, who does not handle the case. */
  async function newOpening(kind: 'asked' | 'agreed' | 'glass'): Promise<Target> {
    const { caseId, facts } = await newCase();
    const asker = await member('case-worker-b');
    const begin = kind === 'glass' ? staff.openings.breakGlassOnCase : staff.openings.askOnCase;
    const answer = await begin(asker, caseId, wanted);
    if (answer.kind !== 'done') throw new Error(`not begun: ${answer.kind}`);
    if (kind === 'agreed') await staff.openings.agree(await member('monitor'), answer.opening);
    const id = answer.opening;
    return { id, facts, others: await other('case-worker-b'), owner: 'case-worker-b', streams: [id, caseId] };
  }

  async function newErasure(): Promise<Target> {
    const { caseId, facts } = await newCase();
    const wish = { caseId, part: 'reporter', rule: 'data-subject-asks' } as const;
    const answer = await staff.erasures.propose(await member('supervisor-kasur'), wish);
    if (answer.kind !== 'accepted') throw new Error(`not proposed: ${answer.refusal}`);
    return { id: answer.erasure, facts, others: await other('supervisor-kasur'), streams: [answer.erasure, caseId] };
  }

  let invitations = 0;
  async function newInvited(): Promise<Target> {
    invitations += 1;
    const signInName = `invited-${invitations}`;
    const answer = await staff.accounts.invite(await member('administrator-a'), { signInName, displayName: 'Invited' });
    if (answer.kind !== 'invited') throw new Error(`not invited: ${answer.refusal}`);
    const { account: id } = must(await opened.database.staff.findAccountByName(signInName), signInName);
    return { id, streams: [id] };
  }

  async function newChange(): Promise<Target> {
    const { id, streams } = await newInvited();
    const proposal = { kind: 'grant-role', account: id as AccountId, role: 'auditor', scope: 'all' } as const;
    const [first] = services.casework.offices().filter(({ monitors }) => monitors);
    const office = must(first, 'monitor').id;
    const answer = await staff.changes.propose(await member('administrator-a'), { ...proposal, office });
    if (answer.kind !== 'proposed') throw new Error(`not proposed: ${answer.kind}`);
    return { id: answer.change, others: await other('administrator-a'), streams: [answer.change, ...streams] };
  }

  let dossiers = 0;
  async function newDossier(): Promise<Target> {
    dossiers += 1;
    const id = `of-the-test-${dossiers}`;
    const place = { province: 'Punjab', district: 'Kasur' };
    const change = { kind: 'open-dossier', title: 'TRAINING', jurisdiction: 'PK-PB', place, note: 'TRAINING' } as const;
    const answer = await staff.dossiers.propose(await member('monitor'), id, change);
    if (answer.kind !== 'proposed') throw new Error(`not proposed: ${answer.kind}`);
    return { id, proposal: answer.proposal, others: await other('monitor'), streams: [`dossier_${id}`] };
  }

  const targets: Readonly<Record<TargetKind, () => Promise<Target>>> = {
    case: async () => {
      const { caseId, facts } = await newCase();
      return { id: caseId, facts, others: await other('nobody'), streams: [caseId] };
    },
    lived: async () => {
      const { caseId, pressure } = await live(deployment);
      const facts = must(await opened.database.staff.caseFacts(caseId), 'case');
      return { id: caseId, review: pressure, facts, others: await other('nobody'), streams: [caseId] };
    },
    asked: () => newOpening('asked'),
    agreed: () => newOpening('agreed'),
    glass: () => newOpening('glass'),
    erasure: newErasure,
    invited: newInvited,
    person: async () => ({ id: account('case-worker-a'), streams: [account('case-worker-a')] }),
    office: async () => ({ id: 'office_child-protection-kasur', streams: ['office_child-protection-kasur'] }),
    // Its stream is that of all rules of a country: others write there at the same time.
    rule: async () => ({ id: 'PK-CRPC-173-INTERIM', streams: [] }),
    change: newChange,
    dossier: newDossier,
    // One of each for all: who is let through decides, and the others find it decided. Others write there at the same time.
    link: async () => {
      const { caseId, suggestion } = await seenLink(deployment);
      return { id: suggestion.link, basis: suggestion.basis, facts: await factsOf(caseId), streams: [] };
    },
    elsewhere: async () => {
      const { caseId: id, other: there, notAsked: link } = await linkElsewhere(deployment);
      return { id, link, facts: await factsOf(id), otherFacts: await factsOf(there), streams: [] };
    },
    contact: async () => {
      const { asked: link } = await linkElsewhere(deployment);
      return { id: link, link, others: await other('case-worker-a'), streams: [] };
    },
    warning: async () => ({ id: (await seenLink(deployment)).warning, streams: [] }),
  };

  return {
    deployment,
    app,
    people: [...invented, 'nobody'],
    browser: (person) => must(browsers.get(person), person),
    member,
    target: (kind) => targets[kind](),
  };
}
