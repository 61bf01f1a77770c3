/** A training deployment with its people signed in, and complaints to open, for tests of openings over HTTP. */
import type { Hono } from 'hono';
import { type TrainingPerson, trainingAccount } from '@amanat/casework';
import { type AccountId, caseNumberOf, isCaseId, type Member, parseAnswers } from '@amanat/domain';
import { type Code, coverCodeOf, drawCode } from '@amanat/sealing';
import { createApp } from '../../app.ts';
import { ciphers } from '../../ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../testing/test-deployment.ts';
import { type Asking, type Fields } from '../../../test/fixtures/asking.ts';
import { signedInAs } from '../../../test/fixtures/staff.ts';

export interface OpenableCase {
  readonly caseId: string;
  /** As people write it. */
  readonly number: string;
  readonly code: Code;
  readonly cover: Code;
}

export interface OpeningWorld {
  readonly deployment: TestDeployment;
  readonly app: Hono;
  /** A new browser each time: after the clock was moved a session may be over. */
  as(person: TrainingPerson): Promise<Asking>;
  account(person: TrainingPerson): AccountId;
  member(person: TrainingPerson): Promise<Member>;
  /** Under its case's key, and assigned to case worker A. */
  lodge(): Promise<OpenableCase>;
  /** Somebody is named who must not see it: of the invented people the monitor alone sees it, and nobody handles it. */
  lodgeAboutOfficial(): Promise<OpenableCase>;
  /** Answers beside the usual ones; under its case's key, and nobody handles it. */
  lodgeWith(changes: object): Promise<OpenableCase>;
  /** What follows from answers is done. */
  settle(): Promise<void>;
  typesOf(streamId: string): Promise<readonly string[]>;
  alarmsOf(person: TrainingPerson): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export const childText = 'TRAINING child text <b>';
export const reporterName = 'Invented Reporter';
export const officialName = 'Invented Official';

const answers = {
  group: 'blackmail',
  district: { id: 'pk-pb-kasur' },
  relation: 'teacher',
  told: [{ office: 'police-station', name: 'Example station', on: '2025-09', did: 'noted' }],
  reach: { how: 'phone', at: '0300 0000000', name: reporterName },
  text: childText,
};

/** Ticked and chosen as a person would. */
export const wanted = (changes: Fields = {}): Fields => ({
  parts: ['child', 'reporter', 'official'],
  purpose: 'child-safety',
  reason: 'plan-protection',
  ...changes,
});

export async function openOpeningWorld(): Promise<OpeningWorld> {
  const deployment = await openTestDeployment();
  const { services, opened } = deployment;
  const app = createApp(services);
  const account = (person: TrainingPerson): AccountId => trainingAccount(person, { ciphers, origin: opened.origin });
  const member = async (person: TrainingPerson): Promise<Member> => {
    const known = await services.staff.accounts.memberOf(account(person));
    if (known === undefined) throw new Error('no such person');
    return known.member;
  };
  async function lodgeWith(changes: object): Promise<OpenableCase> {
    const code = drawCode(ciphers);
    const coverLastGroup = code.endsWith('4711') ? '4712' : '4711';
    const answer = await services.casework.lodgeComplaint({
      answers: parseAnswers({ ...answers, ...changes }, services.today()),
      channel: 'web',
      code,
      coverLastGroup,
      secret: ciphers.random(32),
      ticketHash: ciphers.random(32),
    });
    if (answer.kind !== 'lodged' || !isCaseId(answer.lodged.caseId)) throw new Error('a new complaint is lodged');
    const { caseId } = answer.lodged;
    await opened.keyring.whenRewrapped();
    return { caseId, number: caseNumberOf(caseId), code, cover: coverCodeOf(code, coverLastGroup) };
  }
  return {
    deployment,
    app,
    account,
    member,
    as: (person) => signedInAs(person, app),
    async lodge() {
      const lodged = await lodgeWith({});
      const supervisor = await member('supervisor-kasur');
      const answer = await services.staff.caseAccess.assign(supervisor, lodged.caseId, account('case-worker-a'));
      if (answer.kind === 'refused') throw new Error(`not assigned: ${answer.refusal}`);
      return lodged;
    },
    lodgeWith,
    lodgeAboutOfficial: () => lodgeWith({ exclude: { named: officialName } }),
    settle: () => services.laterWork.finish(),
    typesOf: async (streamId) => (await opened.database.record.loadStream(streamId)).map(({ type }) => type),
    alarmsOf: async (person) =>
      (await opened.database.staff.readerFor(account(person)).alarms(200)).map(({ kind }) => kind),
    stop: () => deployment.stop(),
  };
}

/** The id in an address that leads to an opening. */
export const openingIn = (response: Response): string =>
  /\/openings\/(opening_[0-9a-z]{26})/.exec(response.headers.get('location') ?? '')?.[1] ?? '';
