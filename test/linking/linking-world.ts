/** Complaints in two districts, people and devices in them, and those who may and may not know of both. */
import assert from 'node:assert/strict';
import type { SuggestionView, TrainingPerson } from '@amanat/casework';
import { type CaseId, type Identity, isCaseId, type Member, parseAnswers } from '@amanat/domain';
import { drawCode } from '@amanat/sealing';
import { ciphers } from '../../server/ciphers.ts';
import type { TestDeployment } from '../../server/testing/test-deployment.ts';
import { recordStep } from '../erasure/case-with-people.ts';
import { trainingMember } from '../fixtures/training-member.ts';

export interface LinkingWorld {
  as(person: TrainingPerson): Promise<Member>;
  /** Assigned to that case worker, where the office of Kasur has it. */
  lodge(district: 'kasur' | 'okara', changes?: Readonly<Record<string, unknown>>): Promise<CaseId>;
  /** An accused person, or what came to be known of one; compared at once. */
  name(caseId: CaseId, identity: Identity, more?: Readonly<Record<string, unknown>>): Promise<void>;
  seize(caseId: CaseId, serial: string): Promise<void>;
  /** What such a step says. */
  seized(): Readonly<Record<string, unknown>>;
  /** Gives the step. */
  record(
    caseId: CaseId,
    type: Parameters<typeof recordStep>[2],
    facts: Readonly<Record<string, unknown>>,
  ): Promise<string>;
  suggestions(person: TrainingPerson, caseId: CaseId): Promise<readonly SuggestionView[]>;
  /** The one suggestion of this page. */
  only(person: TrainingPerson, caseId: CaseId): Promise<SuggestionView>;
  alarms(person: TrainingPerson): Promise<readonly string[]>;
}

export function linkingWorld(deployment: TestDeployment): LinkingWorld {
  const { services, opened } = deployment;
  const { links, caseAccess } = services.staff;
  const as = (person: TrainingPerson) => trainingMember(person, deployment);
  const happened = () => services.today().toString();
  const compare = async (caseId: CaseId): Promise<void> => {
    await opened.keyring.whenRewrapped();
    await links.afterStep(caseId);
  };
  const world: LinkingWorld = {
    as,
    async lodge(district, changes = {}) {
      const answers = parseAnswers(
        { group: 'other-or-unknown', district: { id: `pk-pb-${district}` }, relation: 'neighbour', ...changes },
        services.today(),
      );
      const lodged = await opened.casework.lodgeComplaint({
        answers,
        channel: 'web',
        code: drawCode(ciphers),
        secret: ciphers.random(32),
        ticketHash: ciphers.random(32),
      });
      assert.ok(lodged.kind === 'lodged' && isCaseId(lodged.lodged.caseId));
      const { caseId } = lodged.lodged;
      await opened.keyring.whenRewrapped();
      if (district === 'kasur' && changes['exclude'] === undefined) {
        const { account } = await as('case-worker-a');
        assert.equal((await caseAccess.assign(await as('supervisor-kasur'), caseId, account)).kind, 'done');
      }
      return caseId;
    },
    async name(caseId, identity, more = {}) {
      const isAdded = more['person'] !== undefined;
      const facts = { happened: happened(), saidBy: 'reporter', ...(isAdded ? {} : { role: 'accused' }), ...more };
      await recordStep(
        deployment,
        caseId,
        isAdded ? 'identity.added' : 'person.entered',
        facts,
        {},
        identity,
        'monitor',
      );
      await compare(caseId);
    },
    seized: () => ({
      happened: happened(),
      item: 'item-1',
      kind: 'telephone',
      from: 'shop',
      holder: 'police-store',
    }),
    async seize(caseId, serial) {
      await recordStep(deployment, caseId, 'item.seized', world.seized(), { serial }, undefined, 'monitor');
      await compare(caseId);
    },
    async record(caseId, type, facts) {
      await recordStep(deployment, caseId, type, { happened: happened(), ...facts }, {}, undefined, 'monitor');
      await compare(caseId);
      const events = await opened.database.record.loadStream(caseId);
      return events.findLast((event) => event.type === type)?.eventId ?? '';
    },
    async suggestions(person, caseId) {
      const answer = await links.suggestionsOf(await as(person), caseId);
      assert.ok(answer.kind === 'links', answer.kind);
      return answer.view.suggestions;
    },
    async only(person, caseId) {
      const [first, ...more] = await world.suggestions(person, caseId);
      assert.ok(first !== undefined && more.length === 0, `${String(more.length + Number(first !== undefined))} found`);
      return first;
    },
    async alarms(person) {
      const rows = await opened.database.staff.readerFor((await as(person)).account).alarms(200);
      return rows.flatMap(({ kind, streamId }) => (kind === 'suggestion-found' ? (streamId ?? []) : []));
    },
  };
  return world;
}
