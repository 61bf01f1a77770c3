/** A complaint whose every answer can be found again, the people who may erase parts of it, and a look at what still opens. */
import assert from 'node:assert/strict';
import { type ErasureWish, openPersonKey, readEvent, type TrainingPerson } from '@amanat/casework';
import {
  type CaseId,
  isCaseId,
  type Member,
  parseAnswers,
  type PartName,
  type RetentionRule,
  type SealedName,
  sealedNames,
} from '@amanat/domain';
import { type Code, drawCode, openText } from '@amanat/sealing';
import { trainingAccount } from '../../casework/accounts/training-people.ts';
import { ciphers } from '../../server/ciphers.ts';
import type { OpenedDeployment } from '../../server/open-deployment.ts';

/** One rare word for each place where somebody may write, by the part that it belongs to. */
export const markers = {
  child: ['Zqkeep4711', 'Zqvillage4711', 'Zqtold4711', 'Zqtext4711'],
  reporter: ['Zqname4711', '0300 4711222', 'Zqwhen4711'],
  official: ['Zqofficial4711'],
} as const satisfies Readonly<Record<PartName, readonly string[]>>;

export interface Lodged {
  readonly caseId: CaseId;
  readonly code: Code;
  readonly eventId: string;
  /** With it the own copy can be made. */
  readonly secret: Uint8Array;
}

/**
 * `names`: a person of an office is named, and the monitor alone gets the complaint then; else the offices of Kasur do. The
 * official's part is there either way.
 */
export async function lodge(
  { casework, keyring }: Pick<OpenedDeployment, 'casework' | 'keyring'>,
  { relation = 'parent', names = false }: { readonly relation?: 'self' | 'parent'; readonly names?: boolean },
  today: Temporal.PlainDate,
): Promise<Lodged> {
  const [code, secret] = [drawCode(ciphers), ciphers.random(32)];
  const [keepFrom, village, toldName, text] = markers.child;
  const [name, at, when] = markers.reporter;
  const answers = parseAnswers(
    {
      group: 'other-or-unknown',
      district: { id: 'pk-pb-kasur' },
      relation,
      keepFrom,
      village,
      told: [{ office: 'police-station', name: toldName }],
      ...(names ? { exclude: { named: markers.official[0] } } : {}),
      reach: { how: 'phone', at, when, name },
      text: `TRAINING ${text}`,
    },
    today,
  );
  const answer = await casework.lodgeComplaint({
    answers,
    channel: 'web',
    code,
    secret,
    ticketHash: ciphers.random(32),
  });
  assert.ok(answer.kind === 'lodged');
  const { caseId, eventId } = answer.lodged;
  assert.ok(isCaseId(caseId));
  if (keyring.state() === 'unsealed') await keyring.whenRewrapped();
  return { caseId, code, eventId, secret };
}

export async function memberOf({ staff, origin }: OpenedDeployment, person: TrainingPerson): Promise<Member> {
  const known = await staff.accounts.memberOf(trainingAccount(person, { ciphers, origin }));
  assert.ok(known !== undefined);
  return known.member;
}

/** Every text that the keys that are there open, by part. What does not open is not there. */
export async function readable(
  { database, keyring }: Pick<OpenedDeployment, 'database' | 'keyring'>,
  caseId: string,
): Promise<Readonly<Record<SealedName, readonly string[]>>> {
  const texts: Record<SealedName, string[]> = {
    child: [],
    reporter: [],
    official: [],
    step: [],
    numbers: [],
    person: [],
  };
  const caseKey = await database.keys.caseKey(caseId);
  for (const row of await database.record.loadStream(caseId)) {
    const body = readEvent(row, ciphers);
    for (const part of sealedNames) {
      const sealed = body.sealed?.[part];
      if (sealed === undefined) continue;
      const stored = (await database.keys.personKeys([sealed.person])).find(({ keyId }) => keyId === sealed.key);
      const key = stored === undefined ? undefined : openPersonKey(stored, caseKey, { keyring, ciphers });
      if (key === undefined) continue;
      const bytes = { text: Uint8Array.fromBase64(sealed.text), check: Uint8Array.fromBase64(sealed.check) };
      const place = { eventId: body.event, streamId: caseId, personId: sealed.person, part };
      texts[part].push(openText(bytes, key, place, ciphers).text);
    }
  }
  return texts;
}

/** The monitor proposes, two custodians agree: the whole way. */
export const erase = (
  opened: OpenedDeployment,
  caseId: CaseId,
  part: PartName,
  rule: RetentionRule['id'] = 'data-subject-asks',
): Promise<void> => eraseByWish(opened, { caseId, part, rule });

/** Every part, and each of the people. */
export async function eraseEverybody(opened: OpenedDeployment, caseId: CaseId): Promise<void> {
  const choices = (await opened.staff.erasures.choices(await memberOf(opened, 'monitor'), caseId)) ?? [];
  for (const choice of choices)
    if (choice.rule === 'data-subject-asks') await eraseByWish(opened, { ...choice, caseId });
}

async function eraseByWish(opened: OpenedDeployment, wish: ErasureWish): Promise<void> {
  const { erasures } = opened.staff;
  const proposed = await erasures.propose(await memberOf(opened, 'monitor'), wish);
  assert.ok(proposed.kind === 'accepted', JSON.stringify(proposed));
  for (const person of ['custodian-a', 'custodian-b'] as const) {
    const answer = await erasures.agree(await memberOf(opened, person), proposed.erasure);
    assert.ok(answer.kind === 'accepted', JSON.stringify(answer));
  }
}
